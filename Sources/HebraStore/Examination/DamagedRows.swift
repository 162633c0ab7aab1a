internal import GRDB

/// The rows of one part of a project that are not what they should be.
///
/// Each is known by its table and its number, never by what it holds. A table whose rows have no
/// numbers has them in order of its key.
struct DamagedRows {
  /// How many there are.
  private(set) var count = 0
  /// The first of them.
  private var first: [String] = []
  private var last = ""

  /// Notes a row, once where it comes twice in a row.
  mutating func add(_ table: String, _ row: Int64) {
    let name = "\(table) \(row)"
    guard name != last else { return }
    last = name
    count += 1
    if first.count <= Self.shown { first.append(name) }
  }

  /// Notes the row that could not be read.
  mutating func add(_ error: StoreError) {
    add(error.details["table"] ?? "?", error.details["row"].flatMap(Int64.init) ?? 0)
  }

  /// Goes through every row of a query; one that cannot be read or is not sound is noted, and the
  /// next is looked at.
  ///
  /// - Parameters:
  ///   - db: where it is asked.
  ///   - table: the table that is named.
  ///   - sql: one statement.
  ///   - arguments: its arguments.
  ///   - isSound: whether a row is what it should be; it may throw `project.damaged`.
  /// - Returns: how many rows there are.
  /// - Throws: SQLite's error, and what `isSound` throws beside `project.damaged`.
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

  /// The finding of the part, with `count` where it is sound.
  func examination(_ part: Examination.Part, count: Int? = nil) -> Examination {
    guard self.count > 0 else {
      return Examination(part, .sound, count.map { ["count": String($0)] } ?? [:])
    }
    return Examination(part, .damaged, ["count": String(self.count), "rows": list])
  }

  private var list: String {
    first.prefix(Self.shown).joined(separator: ", ") + (first.count > Self.shown ? ", …" : "")
  }

  private static let shown = 3
}
