@preconcurrency internal import GRDB

/// Removes objects that other programs added to a project.
extension ProjectFile {
  /// Drops everything that is not Hebra's from the project at `path`, which has the newest schema
  /// version.
  ///
  /// The caller holds the writer's lock. Returns the names.
  static func dropForeign(_ path: String, at date: String, who: String) throws -> [String] {
    do {
      let queue = try DatabaseQueue(path: path, configuration: cleaning())
      var names: [String] = []
      try queue.inTransaction(.exclusive) { db in
        names = try dropForeign(db, version: Schema.steps.count)
        guard !names.isEmpty else { return .rollback }
        var act = Act(db: db, who: who, date: date)
        try act.recordDropped(names)
        try act.finish()
        return .commit
      }
      try queue.close()
      return names
    } catch {
      throw named(error, path)
    }
  }

  /// A connection that tolerates foreign objects; enabled foreign keys would delete row by row.
  static func cleaning() -> Configuration {
    var configuration = configuration(readOnly: false, inspection: .tolerant)
    configuration.foreignKeysEnabled = false
    return configuration
  }

  /// Drops objects one after another, triggers first; dropping a table drops what depends on it.
  static func dropForeign(_ db: Database, version: Int) throws -> [String] {
    let dropped = try SchemaComparison(db, version: version).foreign
    var left = dropped
    while let next = left.min(by: { rank($0) < rank($1) }) {
      let name = "\"" + next.name.replacing("\"", with: "\"\"") + "\""
      do {
        try db.execute(sql: "DROP \(next.type.uppercased()) main.\(name)")
      } catch is DatabaseError {
        throw StoreError(.damaged, ["finding": "schema: " + next.name])
      }
      let rest = try SchemaComparison(db, version: version).foreign
      guard rest.count < left.count else {
        throw StoreError(.damaged, ["finding": "schema: " + next.name])
      }
      left = rest
    }
    return dropped.filter { $0.sql != nil }.map(\.name)
  }

  private static func rank(_ object: SchemaObject) -> Int {
    switch object.type {
    case "trigger": 0
    case "view": 1
    case "index": object.sql == nil ? 5 : 2
    // Dropping a virtual table also drops the tables that hold its data.
    default: object.sql?.uppercased().hasPrefix("CREATE VIRTUAL") == true ? 3 : 4
    }
  }
}

extension Act {
  /// Records that foreign objects were dropped.
  mutating func recordDropped(_ names: [String]) throws {
    try note("schema", before: ["objects": .list(names)])
    try record("project.drop-foreign", id: "schema")
  }
}
