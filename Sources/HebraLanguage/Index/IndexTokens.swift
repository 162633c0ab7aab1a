/// Produces the tokens of the full-text index, which are the folded words of a text, and collects
/// the distinct words.
package struct IndexTokens: Sendable {
  /// Increase this whenever the same text would give other tokens, or the same word other stems;
  /// the index is then rebuilt.
  package static let version = 3 + WordForms.version

  /// The distinct words seen so far.
  package private(set) var words = WordSet()
  private let folding: Folding

  /// Tokens of `language`.
  package init(_ language: Language) { folding = language.folding }

  /// Calls `emit` with each token of `bytes` and the byte range of its word.
  ///
  /// If `emit` returns a value other than 0, the iteration stops and returns that value.
  @inline(__always)
  package mutating func forEach(
    in bytes: Span<UInt8>,
    _ emit: (Span<UInt8>, _ start: Int, _ end: Int) -> Int32
  ) -> Int32 {
    var scanner = WordScanner(bytes, folding: folding)
    while scanner.next() {
      words.insert(scanner.folded)
      let status = emit(scanner.folded, scanner.start, scanner.end)
      guard status == 0 else { return status }
    }
    return 0
  }

  /// Clears the words seen so far.
  package mutating func forget() { words = WordSet() }
}
