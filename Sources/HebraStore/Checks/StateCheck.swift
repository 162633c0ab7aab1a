internal import GRDB

/// Compares the tables with the state that follows from the events.
struct StateCheck {
  /// The records that differ, by the part that they belong to.
  private var rows: [CheckResult.Part: DamagedRows] = [:]

  /// The parts in which something differs.
  static func examine(_ db: Database) throws -> [CheckResult] {
    var check = StateCheck()
    do {
      let state = try ProjectState(db)
      try check.compare(state, RecordReader(db: db))
      try check.compareConflicts(state, db)
    } catch let error as StoreError where error.code == .damaged {
      var rows = DamagedRows()
      rows.add(error)
      return [rows.examination(.events)]
    }
    return check.rows.map { $1.examination($0) }
  }

  private mutating func compare(_ state: ProjectState, _ reader: RecordReader) throws {
    for difference in try state.differences(reader) {
      // What only the events say has no row.
      add(difference.key.kind, difference.table == nil ? 0 : try reader.row(of: difference.key))
    }
  }

  private mutating func compareConflicts(_ state: ProjectState, _ db: Database) throws {
    let stored = try db.all(
      "conflict", "SELECT kind, record, field, events FROM conflict ORDER BY kind, record, field"
    ) { row in try (0..<4).map { try row[$0].text() } }
    guard Set(stored) != Set(state.conflictRows) else { return }
    rows[.events, default: DamagedRows()].add("conflict", 0)
  }

  private mutating func add(_ kind: RecordKind, _ row: Int64) {
    let part: CheckResult.Part =
      switch kind {
      case .setting: .settings
      case .codebook, .study: .codebook
      default: .events
      }
    rows[part, default: DamagedRows()].add(kind.table, row)
  }
}

extension RecordKind {
  /// The table that holds the records of a kind.
  var table: String {
    switch self {
    case .study: "codebook"
    case .version: "document"
    case .reading: "turn"
    case .hits: "saved_hit"
    default: RecordTable.all[self]?.table ?? rawValue
    }
  }
}

extension RecordReader {
  /// The number of a record's row; where rows have none, its place in the order of the keys.
  fileprivate func row(of key: RecordKey) throws -> Int64 {
    if let table = RecordTable.all[key.kind], table.isNumbered {
      let condition = table.key.map { "t.\($0.column) = \(table.argument($0))" }
      return try db.first(
        table.table,
        "SELECT t.id FROM \(table.table) t WHERE \(condition.joined(separator: " AND "))",
        StatementArguments(key.values)
      ) { try $0[0].id() } ?? 0
    }
    var place: Int64 = 0
    var found: Int64 = 0
    try each(key.kind) { other, _ in
      place += 1
      if other == key { found = place }
    }
    return found
  }
}

extension RecordTable {
  /// Whether the rows of the table have numbers.
  fileprivate var isNumbered: Bool {
    switch kind {
    case .codebook, .coder, .layer, .participant, .document, .text, .speaker, .origin, .offRecord:
      true
    default: false
    }
  }
}
