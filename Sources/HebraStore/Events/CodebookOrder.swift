internal import GRDB
internal import HebraModel

/// The versions of the codebook in an order that every copy of a project has.
enum CodebookOrder {
  /// Every version, the current one last, the others by when they were added and by hash.
  static func all(_ db: Database) throws -> [Codebook] {
    try db.all(
      "codebook",
      "SELECT content, id FROM codebook ORDER BY is_current, added_at, hash"
    ) { row in
      let codebook = try row[0].value(of: CodebookRecord.self)
      guard codebook.isWellFormed else { throw row.damage }
      return codebook
    }
  }
}
