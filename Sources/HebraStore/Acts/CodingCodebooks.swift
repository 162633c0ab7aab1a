internal import GRDB

/// The codebook version that each coding was made under, according to the journal.
struct CodingCodebooks {
  /// The row of each version, oldest first.
  private let rows: [Int64]
  private let books: [String: Int]

  /// Nil when words have been erased that would say which coding an event made.
  init?(_ db: Database, _ account: JournalAccount) throws {
    guard account.knowsBooks else { return nil }
    books = account.codingBooks
    rows = try db.all("codebook", "SELECT id FROM codebook ORDER BY id") { try $0[0].id() }
  }

  /// The row of the codebook version of a coding; nil when there was no codebook yet or the coding
  /// is unknown.
  func row(of coding: String) -> Int64? {
    guard let number = books[coding], rows.indices.contains(number - 1) else { return nil }
    return rows[number - 1]
  }
}
