/// Stop words: words so frequent that lists of words leave them out.
///
/// They are folded and at most eight bytes long: a short closed list of articles, prepositions,
/// conjunctions, pronouns, adverbs and the commonest forms of the commonest verbs.
package struct FrequentWords: Sendable {
  private let words: PackedTable

  /// The frequent words of `language`.
  package init(_ language: Language) {
    let words = language.frequentWords.split(whereSeparator: \.isWhitespace)
    self.words = PackedTable(Dictionary(words.map { (String($0), 1) }) { one, _ in one })
  }

  /// Whether a folded word is a frequent word.
  @inline(__always)
  package func contains(_ word: Span<UInt8>) -> Bool {
    guard word.count <= 8 else { return false }
    var key: UInt64 = 0
    for i in 0..<word.count { key = key << 8 | UInt64(word[i]) }
    return key != 0 && words.value(key) != 0
  }
}
