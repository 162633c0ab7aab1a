internal import Foundation
internal import GRDB
internal import HebraLanguage
internal import HebraModel

/// Writes records into the tables, for undo, merging and reading an earlier state.
extension Act {
  /// Where the content of texts and codebooks is taken from that no event contains.
  struct Contents {
    /// The text with this hash.
    var text: (String) throws -> String? = { _ in nil }
    /// The file and the parsed content of the codebook with this hash.
    var codebook: (String) throws -> (source: String, content: String)? = { _ in nil }
  }

  /// Lets a record have these fields; nil removes it.
  ///
  /// Throws ``StoreError/Code/contentMissing`` when the content of a text is nowhere.
  mutating func put(
    _ key: RecordKey, _ fields: RecordFields?, from contents: Contents = Contents()
  ) throws {
    switch key.kind {
    case .study: try putStudy(fields)
    case .version: try putVersion(key, fields)
    case .reading: try putReading(key, fields)
    case .text: try putText(key, fields, contents)
    case .hits: try putHits(key, fields)
    case .codebook: try putCodebook(key, fields, contents)
    default:
      guard let table = RecordTable.all[key.kind] else { return }
      guard let fields else {
        try db.execute(sql: table.sql.remove, arguments: StatementArguments(key.values))
        return
      }
      try write(table, key, fields)
    }
  }

  private mutating func write(
    _ table: RecordTable, _ key: RecordKey, _ fields: RecordFields
  ) throws {
    let values = table.columns.map { (fields[$0.field] ?? .none).databaseValue }
    if table.kind == .document || table.kind == .speaker { mayShareNames = true }
    try db.cachedStatement(sql: table.sql.write).execute(arguments: StatementArguments(values))
    if let (other, owner) = table.attributes {
      try writeAttributes(table, other, owner, key, fields)
    }
    switch table.kind {
    case .coding: try writeFacets(key, fields)
    case .origin: try writeSetAside(key, fields)
    default: break
    }
  }

  private func writeAttributes(
    _ table: RecordTable, _ other: String, _ owner: String, _ key: RecordKey,
    _ fields: RecordFields
  ) throws {
    let natural = RecordTable.natural(table.kind)
    let row = "(SELECT id FROM \(natural.table) WHERE \(natural.column) = ?)"
    try db.execute(
      sql: "DELETE FROM \(other) WHERE \(owner) = \(row)", arguments: [key.values[0]])
    for (name, value) in fields {
      guard name.hasPrefix("attribute "), case .text(let text) = value else { continue }
      try db.execute(
        sql: "INSERT INTO \(other) (\(owner), name, value) VALUES (\(row), ?, ?)",
        arguments: [key.values[0], String(name.dropFirst("attribute ".count)), text])
    }
  }

  private func writeFacets(_ key: RecordKey, _ fields: RecordFields) throws {
    try db.cachedStatement(sql: "DELETE FROM coding_facet WHERE coding_id = ?").execute(
      arguments: [key.values[0]])
    for (name, value) in fields {
      guard name.hasPrefix("facet "), case .list(let values) = value else { continue }
      for value in values {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO coding_facet VALUES (?, ?, ?, ?)")
          .execute(arguments: [
            key.values[0], String(name.dropFirst("facet ".count)), String(value.dropFirst()),
            value.hasPrefix("~"),
          ])
      }
    }
  }

  private func writeSetAside(_ key: RecordKey, _ fields: RecordFields) throws {
    let origin = try db.first(
      "origin",
      """
      SELECT o.id FROM origin o JOIN text_version v ON v.id = o.version_id
      WHERE v.hash = ? AND o.sha256 = ?
      """, [key.values[0], key.values[1]]
    ) { try $0[0].id() }
    guard let origin else { return }
    try db.execute(sql: "DELETE FROM set_aside WHERE origin_id = ?", arguments: [origin])
    guard case .list(let pieces) = fields["set_aside"] else { return }
    for piece in pieces {
      let parts = piece.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      try db.cachedStatement(
        sql: "INSERT INTO set_aside (origin_id, kind, place, text) VALUES (?, ?, ?, ?)"
      ).execute(arguments: [origin, String(parts[0]), Int(parts[1]), String(parts[2])])
    }
  }

  private func putHits(_ key: RecordKey, _ fields: RecordFields?) throws {
    try db.execute(
      sql: """
        DELETE FROM saved_hit WHERE search = ?
          AND version_id = (SELECT id FROM text_version WHERE hash = ?)
        """, arguments: StatementArguments(key.values))
    guard case .list(let hits) = fields?["hits"] else { return }
    for hit in hits {
      let parts = hit.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, let start = Int(parts[0]), let end = Int(parts[1]) else { continue }
      try db.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO saved_hit (search, version_id, start_byte, end_byte, form)
          SELECT ?, id, ?, ?, ? FROM text_version WHERE hash = ?
          """
      ).execute(arguments: [key.values[0], start, end, String(parts[2]), key.values[1]])
    }
  }

  private func putStudy(_ fields: RecordFields?) throws {
    try db.execute(sql: "UPDATE codebook SET is_current = 0 WHERE is_current = 1")
    guard case .text(let hash) = fields?["codebook"] else { return }
    try db.execute(sql: "UPDATE codebook SET is_current = 1 WHERE hash = ?", arguments: [hash])
  }

  private func putCodebook(
    _ key: RecordKey, _ fields: RecordFields?, _ contents: Contents
  ) throws {
    guard let table = RecordTable.all[.codebook] else { return }
    let hash = key.values[0]
    guard let fields else {
      // Its content is kept, so that this can be undone.
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO removed_codebook (hash, source, content)
            SELECT hash, source, content FROM codebook WHERE hash = ?
          """, arguments: [hash])
      return try db.execute(sql: table.sql.remove, arguments: [hash])
    }
    let values = table.columns.map { (fields[$0.field] ?? .none).databaseValue }
    try db.execute(sql: table.sql.write, arguments: StatementArguments(values))
    let isEmpty = try db.first(
      "codebook", "SELECT 1 FROM codebook WHERE hash = ? AND content = ''", [hash]
    ) { _ in true }
    guard isEmpty ?? false else { return }
    let kept = try db.first(
      "removed_codebook", "SELECT source, content FROM removed_codebook WHERE hash = ?", [hash]
    ) { (source: try $0[0].text(), content: try $0[1].text()) }
    guard let (source, content) = try kept ?? contents.codebook(hash),
      TextIdentity.sha256(source) == hash
    else { throw StoreError(.contentMissing, ["text": String(hash.prefix(12))]) }
    try db.execute(
      sql: "UPDATE codebook SET source = ?, content = ? WHERE hash = ?",
      arguments: [source, content, hash])
    try db.execute(sql: "DELETE FROM removed_codebook WHERE hash = ?", arguments: [hash])
  }

  private mutating func putVersion(_ key: RecordKey, _ fields: RecordFields?) throws {
    guard case .text(let text) = fields?["text"] else { return }
    let isAside = fields?["aside"] == .number(1)
    try db.execute(
      sql: """
        UPDATE document SET
          current_number = CASE WHEN :aside THEN 0 ELSE v.number END,
          aside_number = CASE WHEN :aside THEN v.number END
        FROM text_version v WHERE v.hash = :text AND v.document_id = document.id
          AND document.root = :root
        """, arguments: ["aside": isAside, "text": text, "root": key.values[0]])
  }
}

extension JournalValue {
  /// A value of a column.
  var databaseValue: (any DatabaseValueConvertible)? {
    switch self {
    case .text(let text): text
    case .number(let number): number
    case .list, .none: nil
    }
  }
}
