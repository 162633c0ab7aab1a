internal import GRDB

/// Which version of the codebook each coding was made under, as the journal says.
struct CodingCodebooks {
  /// The row of each version, in order.
  private let rows: [Int64]
  private let books: [String: Int]

  /// Nil where erased words leave it open which coding an event made.
  init?(_ db: Database, _ account: JournalAccount) throws {
    guard account.knowsBooks else { return nil }
    books = account.codingBooks
    rows = try db.all("codebook", "SELECT id FROM codebook ORDER BY id") { try $0[0].id() }
  }

  /// The row of the codebook of a coding; nil where there was none yet, or nothing is known.
  func row(of coding: String) -> Int64? {
    guard let number = books[coding], rows.indices.contains(number - 1) else { return nil }
    return rows[number - 1]
  }

  /// Writes it into the codings of an earlier program.
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
