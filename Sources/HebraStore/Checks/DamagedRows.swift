internal import GRDB

/// The damaged rows of one part of a project.
///
/// Each is identified by its table and number, never by its content. In a table whose rows have no
/// numbers, the number is the position in order of the key.
struct DamagedRows {
  /// How many there are.
  private(set) var count = 0
  /// The names of the first ones.
  private var first: [String] = []
  private var last = ""

  /// Adds a row; the same row twice in succession is counted once.
  mutating func add(_ table: String, _ row: Int64) {
    let name = "\(table) \(row)"
    guard name != last else { return }
    last = name
    count += 1
    if first.count <= Self.shown { first.append(name) }
  }

  /// Adds the row that could not be read.
  mutating func add(_ error: StoreError) {
    add(error.details["table"] ?? "?", error.details["row"].flatMap(Int64.init) ?? 0)
  }

  /// Checks every row of a query; a row that is damaged or cannot be read is noted, and the check
  /// continues.
  ///
  /// - Parameters:
  ///   - db: the database.
  ///   - table: the table name for findings.
  ///   - sql: one statement.
  ///   - arguments: its arguments.
  ///   - isSound: whether a row is valid; it may throw `project.damaged`.
  /// - Returns: the number of rows.
  /// - Throws: SQLite's error, and any error of `isSound` except `project.damaged`.
  @discardableResult
  mutating func look(
    _ db: Database, _ table: String, _ sql: String,
    _ arguments: StatementArguments = StatementArguments(), _ isSound: (StoredRow) throws -> Bool
  ) throws -> Int {
    var rows = 0
    var found = self
    try db.each(table, sql, arguments) { row in
      rows += 1
      do {
        if try !isSound(row) { found.add(row.damage) }
      } catch let error as StoreError where error.code == .damaged {
        found.add(error)
      }
      return true
    }
    self = found
    return rows
  }

  /// The finding for the part; `count` is reported when it is sound.
  func examination(_ part: CheckResult.Part, count: Int? = nil) -> CheckResult {
    guard self.count > 0 else {
      return CheckResult(part, .sound, count.map { ["count": String($0)] } ?? [:])
    }
    return CheckResult(part, .damaged, ["count": String(self.count), "rows": list])
  }

  private var list: String {
    first.prefix(Self.shown).joined(separator: ", ") + (first.count > Self.shown ? ", …" : "")
  }

  private static let shown = 3
}
