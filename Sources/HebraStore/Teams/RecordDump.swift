internal import GRDB

extension ProjectStore {
  /// Everything that the project says, as lines in one order, without row ids: equal projects have
  /// equal lines.
  ///
  /// Each line is the kind of a record and its fields as JSON; then come the fields in conflict. What
  /// can be computed again and what belongs to this file alone is left out.
  package func recordDump() throws -> [String] {
    try read { db in
      var lines: [String] = []
      let reader = RecordReader(db: db)
      for kind in RecordKind.allCases {
        try reader.each(kind) { _, fields in
          lines.append("\(kind.rawValue) \(JournalValue.json(fields))")
        }
      }
      try db.each(
        "conflict",
        "SELECT kind, record, field, events FROM conflict ORDER BY kind, record, field"
      ) { row in
        lines.append(
          try "conflict \(row[0].text()) \(row[1].text()) \(row[2].text()) \(row[3].text())")
        return true
      }
      return lines
    }
  }
}
