internal import GRDB
internal import HebraModel
internal import Synchronization

/// A cache of data that searches read and never change, kept until the project changes.
final class StoreMemory: Sendable {
  private struct Kept {
    /// SQLite's counter of changes by other connections.
    var version: Int
    var table: TurnTable?
    var directory: SearchDirectory?
    var aside: [UInt32: [TextRange]]?
  }

  private let kept = Mutex<Kept?>(nil)

  /// Clears the cache; call it before this connection writes.
  func forget() { kept.withLock { $0 = nil } }

  /// The turns of the current texts.
  func table(_ db: Database) throws -> TurnTable {
    try remembered(db, \.table) { try TurnTable(db) }
  }

  /// Documents and speakers.
  func directory(_ db: Database) throws -> SearchDirectory {
    try remembered(db, \.directory) { try SearchDirectory(db) }
  }

  /// Turns with off-record speech.
  func aside(_ db: Database) throws -> [UInt32: [TextRange]] {
    try remembered(db, \.aside) { try ProjectStore.asideTurns(db) }
  }

  private func remembered<Value: Sendable>(
    _ db: Database, _ part: any WritableKeyPath<Kept, Value?> & Sendable, _ make: () throws -> Value
  ) throws -> Value {
    let version = try db.first("", "PRAGMA data_version") { try $0[0].integer() } ?? 0
    let known = kept.withLock { $0.flatMap { $0.version == version ? $0[keyPath: part] : nil } }
    if let known { return known }
    let value = try make()
    kept.withLock { kept in
      if kept?.version != version { kept = Kept(version: version) }
      kept?[keyPath: part] = value
    }
    return value
  }
}
