/// What the full-text index holds: each word folded and, at the same place, its stem where it differs.
public struct IndexTokens: ~Copyable {
  /// Goes before a stem, so that no stem is taken for a word.
  public static let stemMark: UInt8 = 0x01
  /// Grows whenever the same text would give other tokens; the index rebuilds itself then.
  public static let version = 2

  private let stemmer: Stemmer
  private let frequent: FrequentWords
  private var marked = TokenBuffer()

  /// Tokens of `language`.
  public init(_ language: Language) {
    stemmer = Stemmer(language)
    frequent = FrequentWords(language)
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
    var scanner = WordScanner(bytes)
    while scanner.next() {
      let word = scanner.folded
      var status = emit(word, scanner.start, scanner.end, false)
      guard status == 0 else { return status }
      guard !frequent.contains(word), mark(word) else { continue }
      status = emit(marked.bytes, scanner.start, scanner.end, true)
      guard status == 0 else { return status }
    }
    return 0
  }

  /// Puts the marked stem of `word` into the buffer; false when the word is its own stem.
  private mutating func mark(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    marked.clear()
    stemmer.stem(word, appendingTo: &marked, after: Self.stemMark)
    return marked.count > 0
  }

  /// The words that stand for a stem beside its mark: those that the index holds without a stem.
  public func unmarkedWords(ofStem stem: String) -> [String] {
    var result = frequent.words.filter { stemmer.stem($0) == stem }
    if stemmer.stem(stem) == stem, !result.contains(stem) { result.append(stem) }
    return result
  }

  /// The stem of a folded word.
  public func stem(_ word: String) -> String { stemmer.stem(word) }
}
