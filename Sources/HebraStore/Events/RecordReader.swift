internal import GRDB
internal import HebraLanguage

/// Reads records from the tables.
struct RecordReader {
  let db: Database

  /// The fields of a record; nil when there is none of this key.
  func fields(_ key: RecordKey) throws -> RecordFields? {
    var found: RecordFields?
    try each(key.kind, key) { _, fields in found = fields }
    return found
  }

  /// Visits the records of a kind in order of their keys; with `key`, the one that has it.
  func each(
    _ kind: RecordKind, _ key: RecordKey? = nil,
    _ visit: (RecordKey, RecordFields) throws -> Void
  ) throws {
    switch kind {
    case .study: try eachStudy(visit)
    case .version: try eachVersion(key, visit)
    case .reading: try eachReading(key, visit)
    case .hits: try eachHits(key, visit)
    default:
      guard let table = RecordTable.all[kind] else { return }
      try each(table, key, visit)
    }
  }

  private func each(
    _ table: RecordTable, _ key: RecordKey?, _ visit: (RecordKey, RecordFields) throws -> Void
  ) throws {
    var arguments = StatementArguments()
    for (value, column) in zip(key?.values ?? [], table.key) {
      // A number is compared as a number, so that SQLite uses the index.
      arguments += column.isNumber ? [Int(value)] : [value]
    }
    let sql = key == nil ? table.sql.readAll : table.sql.readOne
    try db.each(table.table, sql, arguments) { row in
      var fields: RecordFields = [:]
      for (number, column) in table.columns.enumerated() where !row[number].isNull {
        fields[column.field] =
          column.isNumber ? .number(try row[number].integer()) : .text(try row[number].text())
      }
      // The version of the index is that of the program that made it.
      if table.kind == .setting, fields["name"] == .text("index") { return true }
      try addFurther(table, row, &fields)
      guard let key = table.key(of: fields) else { throw row.damage }
      try visit(key, fields)
      return true
    }
  }

  /// Adds the fields that are in other tables.
  private func addFurther(
    _ table: RecordTable, _ row: StoredRow, _ fields: inout RecordFields
  ) throws {
    let last = table.columns.count
    if let (other, owner) = table.attributes {
      try db.each(
        other, "SELECT name, value FROM \(other) WHERE \(owner) = ?", [try row[last].id()]
      ) { row in
        fields["attribute \(try row[0].text())"] = .text(try row[1].text())
        return true
      }
    }
    switch table.kind {
    case .codebook: fields["content"] = .text(TextIdentity.sha256(try row[last].text()))
    case .coding:
      guard case .text(let id) = fields["id"] else { return }
      try addFacets(of: id, &fields)
    case .origin: fields["set_aside"] = try setAside(try row[last].id())
    default: break
    }
  }

  /// The values of a coding's facets: stated ones begin with `=`, assumed ones with `~`.
  private func addFacets(of coding: String, _ fields: inout RecordFields) throws {
    var facets: [String: [String]] = [:]
    try db.each(
      "coding_facet",
      """
      SELECT facet, value, is_assumed FROM coding_facet WHERE coding_id = ? ORDER BY facet, value
      """, [coding]
    ) { row in
      facets[try row[0].text(), default: []].append(
        (try row[2].flag() ? "~" : "=") + (try row[1].text()))
      return true
    }
    for (facet, values) in facets { fields["facet \(facet)"] = .list(values) }
  }

  /// What was set aside of a file: kind, place and words, separated by tabs.
  private func setAside(_ origin: Int64) throws -> JournalValue? {
    let pieces = try db.all(
      "set_aside", "SELECT kind, place, text FROM set_aside WHERE origin_id = ? ORDER BY id",
      [origin]
    ) { row in
      let place = try row[1].isNull ? "" : String(row[1].integer())
      return try "\(row[0].text())\t\(place)\t\(row[2].text())"
    }
    return pieces.isEmpty ? nil : .list(pieces)
  }

  /// Visits the hits of saved searches, by search and text: range and form, separated by spaces.
  private func eachHits(
    _ key: RecordKey?, _ visit: (RecordKey, RecordFields) throws -> Void
  ) throws {
    var last: RecordKey?
    var hits: [String] = []
    func end() throws {
      guard let key = last else { return }
      try visit(
        key,
        ["search": .text(key.values[0]), "text": .text(key.values[1]), "hits": .list(hits)])
      hits = []
    }
    try db.each(
      "saved_hit",
      """
      SELECT h.search, v.hash, h.start_byte, h.end_byte, h.form FROM saved_hit h
      JOIN text_version v ON v.id = h.version_id
      WHERE ?1 IS NULL OR (h.search = ?1 AND v.hash = ?2)
      ORDER BY h.search, v.hash, h.start_byte, h.end_byte
      """, [key?.values[0], key?.values[1]]
    ) { row in
      let own = RecordKey(.hits, try row[0].text(), try row[1].text())
      if own != last { try end() }
      last = own
      hits.append("\(try row[2].byte()) \(try row[3].byte()) \(try row[4].text())")
      return true
    }
    try end()
  }

  private func eachStudy(_ visit: (RecordKey, RecordFields) throws -> Void) throws {
    let hash = try db.first("codebook", "SELECT hash FROM codebook WHERE is_current = 1") {
      try $0[0].text()
    }
    guard let hash else { return }
    try visit(.study, ["codebook": .text(hash)])
  }

  private func eachVersion(
    _ key: RecordKey?, _ visit: (RecordKey, RecordFields) throws -> Void
  ) throws {
    try db.each(
      "document",
      """
      SELECT d.root, v.hash, d.aside_number IS NOT NULL FROM document d
      LEFT JOIN text_version v ON v.document_id = d.id
        AND v.number = coalesce(d.aside_number, d.current_number)
      WHERE ?1 IS NULL OR d.root = ?1 ORDER BY d.root
      """, [key?.values.first]
    ) { row in
      let root = try row[0].text()
      var fields: RecordFields = ["document": .text(root)]
      if !row[1].isNull { fields["text"] = .text(try row[1].text()) }
      if try row[2].flag() { fields["aside"] = .number(1) }
      try visit(RecordKey(.version, root), fields)
      return true
    }
  }
}

extension RecordKey {
  /// The record that says which codebook is current.
  static let study = RecordKey(.study, "codebook")
}
