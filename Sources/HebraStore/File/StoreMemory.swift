internal import GRDB
internal import Synchronization

/// A cache of data that searches read and never change, kept until the project changes.
final class StoreMemory: Sendable {
  private struct Kept {
    /// SQLite's counter of changes by other connections.
    var version: Int
    /// One value of each type.
    var values: [ObjectIdentifier: any Sendable] = [:]
  }

  private let kept = Mutex<Kept?>(nil)

  /// Clears the cache; call it before this connection writes.
  func forget() { kept.withLock { $0 = nil } }

  /// The value of this type; `make` reads it when the cache has none.
  func value<Value: Sendable>(
    _ db: Database, _ make: (Database) throws -> Value
  ) throws -> Value {
    let version = try db.first("", "PRAGMA data_version") { try $0[0].integer() } ?? 0
    let type = ObjectIdentifier(Value.self)
    let known = kept.withLock { $0.flatMap { $0.version == version ? $0.values[type] : nil } }
    if let known = known as? Value { return known }
    let value = try make(db)
    kept.withLock { kept in
      if kept?.version != version { kept = Kept(version: version) }
      kept?.values[type] = value
    }
    return value
  }
}
