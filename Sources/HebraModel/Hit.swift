/// One result of a search, with its range in the unchanged original text.
public struct Hit: Hashable, Sendable {
  /// The document's name in the project.
  public var document: String
  /// The index of the turn; nil if the words are under no label.
  public var turn: Int?
  /// The label of the turn; nil if the words are under no label.
  public var label: String?
  /// The speaker's role; nil under no label, or if it is unknown.
  public var role: Role?
  /// The matched words, as bytes of the document's text.
  public var range: TextRange
  /// The folded form that matched.
  public var form: String
  /// The matched words as written, with their context.
  public var context: Context

  /// The matched words and their context in the same paragraph.
  ///
  /// All hits in a passage share its text.
  public struct Context: Hashable, Sendable {
    private let passage: String
    // Byte offsets of the passage, in ascending order.
    private let start: UInt32
    private let wordsStart: UInt32
    private let wordsEnd: UInt32
    private let end: UInt32

    /// An empty context.
    public init() { self.init("", TextRange(0, 0), words: TextRange(0, 0)) }

    /// The bytes `whole` of a passage, of which `words` matched.
    ///
    /// Both ranges must be on character boundaries, and `words` inside `whole`.
    public init(_ passage: String, _ whole: TextRange, words: TextRange) {
      self.passage = passage
      start = UInt32(clamping: whole.start)
      wordsStart = UInt32(clamping: words.start)
      wordsEnd = UInt32(clamping: words.end)
      end = UInt32(clamping: whole.end)
    }

    /// The context to the left.
    public var before: String { cut(start, wordsStart) }
    /// The matched words.
    public var words: String { cut(wordsStart, wordsEnd) }
    /// The context to the right.
    public var after: String { cut(wordsEnd, end) }

    /// Whether both have the same text, even if it comes from different passages.
    public static func == (a: Self, b: Self) -> Bool {
      a.before == b.before && a.words == b.words && a.after == b.after
    }

    /// Hashes the text only, consistent with equality.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(before)
      hasher.combine(words)
      hasher.combine(after)
    }

    private func cut(_ from: UInt32, _ to: UInt32) -> String {
      let bytes = passage.utf8
      let first = bytes.index(bytes.startIndex, offsetBy: Int(from))
      return String(passage[first..<bytes.index(first, offsetBy: Int(to - from))])
    }
  }

  /// A hit.
  public init(
    document: String, turn: Int?, label: String?, role: Role?, range: TextRange, form: String,
    context: Context = Context()
  ) {
    self.document = document
    self.turn = turn
    self.label = label
    self.role = role
    self.range = range
    self.form = form
    self.context = context
  }

  /// The matched words, as written.
  public var text: String { context.words }
  /// Context to the left, inside the same paragraph.
  public var before: String { context.before }
  /// Context to the right, inside the same paragraph.
  public var after: String { context.after }
}
