internal import GRDB

extension CodingCodebooks {
  /// Fills in the codebook version of codings that an earlier program version made.
  static func fill(_ db: Database) throws {
    guard let books = try CodingCodebooks(db, EventCheck(db).account) else { return }
    let update = try db.makeStatement(sql: "UPDATE coding SET codebook_id = ? WHERE id = ?")
    let codings = try db.all("coding", "SELECT id FROM coding ORDER BY id") { try $0[0].text() }
    for id in codings {
      guard let row = books.row(of: id) else { continue }
      try update.execute(arguments: [row, id])
    }
  }
}
