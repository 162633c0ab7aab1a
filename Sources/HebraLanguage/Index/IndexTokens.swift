/// What the full-text index holds of a text: each word, folded; and which words those were.
public struct IndexTokens: Sendable {
  /// Grows whenever the same text would give other tokens, or the same word other stems; the index
  /// rebuilds itself then.
  public static let version = 3 + WordForms.version

  /// The different words met so far.
  public private(set) var words = WordSet()
  private let folding: Folding

  /// Tokens of `language`.
  public init(_ language: Language) { folding = language.folding }

  /// Walks over the tokens of `bytes`.
  ///
  /// Each is given with the bytes of its word. A return of `emit` other than 0 ends the walk and is
  /// returned.
  @inline(__always)
  public mutating func forEach(
    in bytes: UnsafeBufferPointer<UInt8>,
    _ emit: (UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int32
  ) -> Int32 {
    var scanner = WordScanner(bytes, folding: folding)
    while scanner.next() {
      words.insert(scanner.folded)
      let status = emit(scanner.folded, scanner.start, scanner.end)
      guard status == 0 else { return status }
    }
    return 0
  }

  /// Forgets the words met so far.
  public mutating func forget() { words = WordSet() }
}
