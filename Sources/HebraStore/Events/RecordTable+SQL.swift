/// Makes the statements of ``RecordTable/Statements``. Tables and columns are constants of Hebra.
extension RecordTable {
  func reading(isOne: Bool) -> String {
    var fields = columns.map { "\(expression($0)) AS \"\($0.field)\"" }
    if needsRow { fields.append("t.id") }
    // The content of a codebook is known by its hash.
    if kind == .codebook { fields.append("t.content") }
    let joins = columns.compactMap { column -> String? in
      guard let kind = column.rowOf else { return nil }
      let alias = Self.alias(column)
      return " LEFT JOIN \(Self.natural(kind).table) \(alias) ON \(alias).id = t.\(column.column)"
    }
    let condition =
      isOne
      ? " WHERE " + key.map { "t.\($0.column) = \(argument($0))" }.joined(separator: " AND ")
      : " ORDER BY " + key.map { "\"\($0.field)\"" }.joined(separator: ", ")
    return "SELECT \(fields.joined(separator: ", ")) FROM \(table) t\(joins.joined())\(condition)"
  }

  /// Whether reading a record needs the number of its row, for the tables beside it.
  var needsRow: Bool { attributes != nil || kind == .origin }

  var writing: String {
    let own = columns.map(\.column) + required.map(\.column)
    let values = columns.map(argument) + required.map(\.value)
    let changed = columns.dropFirst(keyCount).map { "\($0.column) = excluded.\($0.column)" }
    let outcome = changed.isEmpty ? "NOTHING" : "UPDATE SET " + changed.joined(separator: ", ")
    return """
      INSERT INTO \(table) (\(own.joined(separator: ", ")))
      VALUES (\(values.joined(separator: ", ")))
      ON CONFLICT (\(key.map(\.column).joined(separator: ", "))) DO \(outcome)
      """
  }

  var removing: String {
    "DELETE FROM \(table) WHERE "
      + key.map { "\($0.column) = \(argument($0))" }.joined(separator: " AND ")
  }

  /// Columns that a new row must have although they are not part of the record.
  private var required: [(column: String, value: String)] {
    switch kind {
    case .codebook: [("source", "''"), ("content", "''"), ("is_current", "0")]
    // ``SharedNames`` gives the record the name that people gave, if it is free.
    case .document: [("name", "hex(randomblob(16))")]
    case .speaker: [("label", "hex(randomblob(16))")]
    default: []
    }
  }

  /// The placeholder for the value of a column: for a row, that of its record's key.
  func argument(_ column: Column) -> String {
    guard let kind = column.rowOf else { return "?" }
    let (table, name) = Self.natural(kind)
    return "(SELECT id FROM \(table) WHERE \(name) = ?)"
  }

  /// A column of the key without the tables that ``Statements/readAll`` joins.
  func keyExpression(_ column: Column) -> String {
    guard let kind = column.rowOf else { return "t.\(column.column)" }
    let (table, name) = Self.natural(kind)
    return "(SELECT \(name) FROM \(table) WHERE id = t.\(column.column))"
  }

  private func expression(_ column: Column) -> String {
    switch (kind, column.field) {
    // Where two have the same name, the field is the one that people gave.
    case (.document, "name"): return "coalesce(t.given_name, t.name)"
    case (.speaker, "label"): return "coalesce(t.given_label, t.label)"
    default: break
    }
    guard let kind = column.rowOf else { return "t.\(column.column)" }
    return "\(Self.alias(column)).\(Self.natural(kind).column)"
  }

  private static func alias(_ column: Column) -> String { "of_\(column.column)" }
}
