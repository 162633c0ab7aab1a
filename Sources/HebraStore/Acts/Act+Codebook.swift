internal import GRDB
internal import HebraLanguage
package import HebraModel

extension Act {
  /// Makes `codebook` the current one; codes that it no longer has are kept as retired.
  ///
  /// - Parameters:
  ///   - codebook: the parsed codebook.
  ///   - source: the text of its file, stored unchanged; if it equals the current one's, nothing
  ///     changes.
  ///   - change: what was done to the version before; nil for a file that a person gives.
  /// - Throws: SQLite's error, which undoes the whole act.
  package mutating func setCodebook(
    _ codebook: Codebook, source: String, changed change: CodebookChange.Act? = nil
  ) throws {
    let old = try db.first(
      "codebook", "SELECT version, source, id FROM codebook WHERE is_current = 1"
    ) { (version: try $0[0].text(), source: try $0[1].text()) }
    guard old?.source != source else { return }
    let content = try CodebookRecord(codebook).json
    let hash = TextIdentity.sha256(source)
    try changing([RecordKey(.codebook, hash), .study]) { act in
      try act.db.execute(sql: "UPDATE codebook SET is_current = 0 WHERE is_current = 1")
      try act.db.execute(
        sql: """
          INSERT INTO codebook (version, title, source, content, added_at, is_current, hash)
          SELECT ?1, ?2, ?3, ?4, ?5, 0, ?6 WHERE NOT EXISTS
            (SELECT 1 FROM codebook WHERE hash = ?6)
          """,
        arguments: [codebook.version, codebook.title, source, content, act.date, hash])
      try act.db.execute(
        sql: "UPDATE codebook SET is_current = 1 WHERE hash = ?", arguments: [hash])
    }
    try renewCodes()
    let name = change.map { "codebook.\($0.rawValue)" } ?? "codebook.set"
    try record(name, id: codebook.version)
  }

  /// Computes the table of codes from all versions of the codebook: those that the current one does
  /// not have are retired.
  mutating func renewCodes() throws {
    let codes = try CodebookOrder(db).codes
    let known = try Set(db.all("code", "SELECT id AS code FROM code") { try $0[0].text() })
    for id in known where codes[id] == nil {
      try db.execute(sql: "DELETE FROM code WHERE id = ?", arguments: [id])
    }
    for (position, code) in codes.values {
      try db.cachedStatement(
        sql: """
          INSERT INTO code (id, parent, position, name, name_en, table_name, definition, is_core,
            is_cause, is_retired, replaced_by)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, position = excluded.position,
            name = excluded.name, name_en = excluded.name_en, table_name = excluded.table_name,
            definition = excluded.definition, is_core = excluded.is_core,
            is_cause = excluded.is_cause, is_retired = excluded.is_retired,
            replaced_by = excluded.replaced_by
          """
      ).execute(
        arguments: [
          code.id, code.parent, position, code.name, code.nameEnglish, code.tableName,
          code.definition, code.isCore, code.isCause, code.isRetired, code.replacedBy,
        ])
    }
  }
}
