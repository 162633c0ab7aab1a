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

  /// Fills in the codebook version of codings that an earlier program version made.
  static func fill(_ db: Database) throws {
    guard let books = try CodingCodebooks(db, EventExamination(db).account) else { return }
    let update = try db.makeStatement(sql: "UPDATE coding SET codebook_id = ? WHERE id = ?")
    let codings = try db.all("coding", "SELECT id FROM coding ORDER BY id") { try $0[0].text() }
    for id in codings {
      guard let row = books.row(of: id) else { continue }
      try update.execute(arguments: [row, id])
    }
  }
}
