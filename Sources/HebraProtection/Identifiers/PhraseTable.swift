/// Phrases of folded words, by the hash of their first word.
struct PhraseTable: Sendable {
  struct Phrase: Sendable {
    /// The hashes of its words.
    var words: [UInt64]
    var kind: IdentifierKind
  }

  private var table = HashTable()
  /// The phrases with the same first word, the longest first.
  private var lists: [[Phrase]] = []

  /// Whether there is none.
  var isEmpty: Bool { lists.isEmpty }

  /// Adds a phrase, or changes its kind.
  mutating func insert(_ words: [UInt64], _ kind: IdentifierKind) {
    guard let first = words.first else { return }
    let number = table[first]
    if number == 0 {
      lists.append([Phrase(words: words, kind: kind)])
      let last = UInt32(lists.count)
      table.update(first) { _ in last }
      return
    }
    let index = Int(number) - 1
    if let same = lists[index].firstIndex(where: { $0.words == words }) {
      lists[index][same].kind = kind
    } else {
      let place = lists[index].firstIndex { $0.words.count < words.count } ?? lists[index].count
      lists[index].insert(Phrase(words: words, kind: kind), at: place)
    }
  }

  /// The phrases that begin with this word, the longest first.
  @inline(__always)
  func phrases(_ first: UInt64) -> [Phrase] {
    let number = table[first]
    return number == 0 ? [] : lists[Int(number) - 1]
  }
}
