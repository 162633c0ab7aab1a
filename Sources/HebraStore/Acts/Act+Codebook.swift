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
  /// - Throws: SQLite's error, which undoes the whole act.
  package mutating func setCodebook(_ codebook: Codebook, source: String) throws {
    let old = try db.first(
      "codebook", "SELECT version, source, id FROM codebook WHERE is_current = 1"
    ) { (version: try $0[0].text(), source: try $0[1].text()) }
    guard old?.source != source else { return }
    let content = try CodebookRecord(codebook).json
    try db.execute(sql: "UPDATE codebook SET is_current = 0 WHERE is_current = 1")
    try db.execute(
      sql: """
        INSERT INTO codebook (version, title, source, content, added_at, is_current)
        VALUES (?, ?, ?, ?, ?, 1)
        """, arguments: [codebook.version, codebook.title, source, content, date])
    try db.execute(sql: "UPDATE code SET is_retired = 1")
    for (position, code) in codebook.codes.enumerated() {
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
    try record(
      "codebook.set", id: codebook.version, before: old.map { ["version": .text($0.version)] },
      after: [
        "version": .text(codebook.version), "codes": .number(codebook.codes.count),
        "content": .text(TextIdentity.sha256(content)),
        "source": .text(TextIdentity.sha256(source)),
      ])
  }
}
