internal import GRDB

/// Fields about which copies disagree.
extension Act {
  /// A later edit decides: the fields that it wrote are no longer in conflict; with nil, none of the
  /// record's is.
  mutating func settleConflicts(_ key: RecordKey, fields: Set<String>?) throws {
    guard try isAnythingInConflict() else { return }
    let record = JournalValue.list(key.values).json
    for field in try db.all(
      "conflict", "SELECT field FROM conflict WHERE kind = ? AND record = ?",
      [key.kind.rawValue, record], { try $0[0].text() })
    where fields?.contains(field) ?? true || field.isEmpty {
      try db.execute(
        sql: "DELETE FROM conflict WHERE kind = ? AND record = ? AND field = ?",
        arguments: [key.kind.rawValue, record, field])
    }
  }

  /// Whether copies disagree about any field.
  mutating func isAnythingInConflict() throws -> Bool {
    if let hasConflicts { return hasConflicts }
    let found = try db.first("conflict", "SELECT 1 FROM conflict LIMIT 1") { _ in true } ?? false
    hasConflicts = found
    return found
  }
}
