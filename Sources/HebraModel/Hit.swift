/// One place where a search found something, in the untouched original text.
public struct Hit: Hashable, Sendable {
  /// The document's name in the project.
  public var document: String
  /// Nil where the words stand under no label.
  public var turn: Int?
  /// The label of the turn; nil where the words stand under no label.
  public var label: String?
  /// What the speaker does; nil under no label, or when nothing tells.
  public var role: Role?
  /// The words found, as bytes of the document's text.
  public var range: TextRange
  /// The folded form that matched.
  public var form: String
  /// The words found, as written, and what stands around them.
  public var context: Context

  /// Words found and what stands around them in the same paragraph: a cut of a passage that all hits
  /// in it share.
  public struct Context: Hashable, Sendable {
    private let passage: String
    // Bytes of the passage, ascending.
    private let start: UInt32
    private let wordsStart: UInt32
    private let wordsEnd: UInt32
    private let end: UInt32

    /// No words.
    public init() { self.init("", TextRange(0, 0), words: TextRange(0, 0)) }

    /// The bytes `whole` of a passage, of which `words` were found: both on character boundaries, and
    /// `words` inside `whole`.
    public init(_ passage: String, _ whole: TextRange, words: TextRange) {
      self.passage = passage
      start = UInt32(clamping: whole.start)
      wordsStart = UInt32(clamping: words.start)
      wordsEnd = UInt32(clamping: words.end)
      end = UInt32(clamping: whole.end)
    }

    /// To the left.
    public var before: String { cut(start, wordsStart) }
    /// The words found.
    public var words: String { cut(wordsStart, wordsEnd) }
    /// To the right.
    public var after: String { cut(wordsEnd, end) }

    /// Whether they have the same words, whatever passages these were cut from.
    public static func == (a: Self, b: Self) -> Bool {
      a.before == b.before && a.words == b.words && a.after == b.after
    }

    /// The words alone, as equality.
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

  /// The words found, as written.
  public var text: String { context.words }
  /// Context to the left, inside the same paragraph.
  public var before: String { context.before }
  /// Context to the right, inside the same paragraph.
  public var after: String { context.after }
}
