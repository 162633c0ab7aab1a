/// The marks of every listed word.
struct WordTable: Sendable {
  private var table = HashTable()
  /// The names by how they sound.
  private var spoken = HashTable()

  /// The table of Hebra's own lists.
  static let standard: WordTable = {
    var table = WordTable()
    for (marks, words) in ContextWords.lists + CommonWords.lists { table.add(words, marks) }
    table.add(GivenNames.sure, .given)
    table.add(GivenNames.doubtful, [.given, .doubtful])
    table.add(Surnames.sure, .surname)
    table.add(Surnames.doubtful, [.surname, .doubtful])
    for name in (GivenNames.sure + " " + Surnames.sure).split(
      whereSeparator: { $0 == " " || $0 == "\n" })
    {
      table.spoken.update(FoldedHash.of(SpokenName.key(String(name)))) { _ in 1 }
    }
    for name in ShortNames.forms { table.add(name, .given) }
    for word in KeptNames.firstWords { table.add(String(word), .kept) }
    return table
  }()

  /// The marks of a word by its hash.
  @inline(__always)
  func marks(_ hash: UInt64) -> WordMarks { WordMarks(rawValue: table[hash]) }

  /// Whether a folded word sounds like a name of the lists: `marselina`.
  func soundsLikeName(_ word: String) -> Bool {
    5 <= word.utf8.count && spoken[FoldedHash.of(SpokenName.key(word))] != 0
  }

  /// Adds marks to words separated by white space; a word with ñ may be typed with n.
  mutating func add(_ words: some StringProtocol, _ marks: WordMarks) {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      add(FoldedHash.of(word), marks)
      if word.contains("ñ") {
        add(FoldedHash.of(String(word.map { $0 == "ñ" ? "n" : $0 })), marks)
      }
    }
  }

  /// Adds marks to the word with this hash.
  mutating func add(_ hash: UInt64, _ marks: WordMarks) {
    table.update(hash) { $0 | marks.rawValue }
  }
}
