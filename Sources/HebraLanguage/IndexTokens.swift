/// What the full-text index holds: each word folded and, at the same place, the stems that it has
/// beside itself (``WordForms``).
public struct IndexTokens: ~Copyable {
  /// Goes before a stem, so that no stem is taken for a word.
  public static let stemMark = WordForms.stemMark
  /// Grows whenever the same text would give other tokens; the index rebuilds itself then.
  public static let version = 2 + WordForms.version

  /// The stems of words, as the index knows them.
  public let forms: WordForms
  private let folding: Folding

  /// Tokens of `language`.
  public init(_ language: Language) {
    forms = WordForms(language)
    folding = language.folding
  }

  /// Walks over the tokens of `bytes`.
  ///
  /// Each is given with the bytes of its word and whether it shares its place with the one before.
  /// A return of `emit` other than 0 ends the walk and is returned.
  @inline(__always)
  public mutating func forEach(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ emit: (UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ isColocated: Bool) -> Int32
  ) -> Int32 {
    var scanner = WordScanner(bytes, folding: folding)
    while scanner.next() {
      let word = scanner.folded
      let (start, end) = (scanner.start, scanner.end)
      var status = emit(word, start, end, false)
      guard status == 0 else { return status }
      status = forms.forEachMarkedStem(of: word) { emit($0, start, end, true) }
      guard status == 0 else { return status }
    }
    return 0
  }

  /// The words that stand for a stem beside its mark: those that the index holds without a stem.
  public func unmarkedWords(ofStem stem: String) -> [String] { forms.unmarkedWords(ofStem: stem) }

  /// The stem of a folded word.
  public func stem(_ word: String) -> String { forms.stems(of: word)[0] }
}
