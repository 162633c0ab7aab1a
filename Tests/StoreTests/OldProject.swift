import GRDB
import TestSupport

@testable import HebraStore

/// A project as an earlier version of the program left it, made by the frozen steps.
enum OldProject {
  /// Makes one of the schema `version`; `fill` writes its rows.
  static func make(at path: String, version: Int, fill: (Database) throws -> Void) throws {
    let queue = try DatabaseQueue(path: path, configuration: SpeechlessTokenizer.configuration)
    try queue.inTransaction(.exclusive) { db in
      for step in Schema.steps[..<version] { try db.execute(sql: step) }
      try db.execute(
        sql: """
          PRAGMA application_id = \(Schema.applicationID);
          PRAGMA user_version = \(version);
          """)
      try fill(db)
      return .commit
    }
    try queue.close()
  }
}
