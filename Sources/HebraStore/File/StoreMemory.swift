internal import GRDB
internal import Synchronization

/// A cache of data that searches and codings read, kept until the project changes.
final class StoreMemory: Sendable {
  private struct Kept {
    /// SQLite's counter of changes by other connections.
    var version: Int
    /// One value of each type, until anything changes.
    var values: [ObjectIdentifier: any Sendable] = [:]
    /// One value of each type, until anything but codings changes.
    var lasting: [ObjectIdentifier: any Sendable] = [:]
    /// What acts on codings need.
    var act = ActMemory()
  }

  private let kept = Mutex<Kept?>(nil)

  /// Clears all that an act on codings may change; call it before this connection writes.
  func forget() { kept.withLock { $0?.values = [:] } }

  /// Clears everything; call it before the commit of an act that changes anything but codings.
  func forgetAll() { kept.withLock { $0 = nil } }

  /// The value of this type; `make` reads it when the cache has none.
  func value<Value: Sendable>(
    _ db: Database, _ make: (Database) throws -> Value
  ) throws -> Value {
    try value(db, \.values, make)
  }

  /// The value of this type, which depends on no coding; `make` reads it when the cache has none.
  func lasting<Value: Sendable>(
    _ db: Database, _ make: (Database) throws -> Value
  ) throws -> Value {
    try value(db, \.lasting, make)
  }

  /// What acts on codings have read, if the project still has it.
  func act(_ db: Database) throws -> ActMemory {
    let version = try Self.version(db)
    return kept.withLock { $0.flatMap { $0.version == version ? $0.act : nil } ?? ActMemory() }
  }

  /// Keeps what acts on codings have read.
  func keep(_ act: ActMemory, _ db: Database) throws {
    let version = try Self.version(db)
    kept.withLock { kept in
      if kept?.version != version { kept = Kept(version: version) }
      kept?.act = act
    }
  }

  private func value<Value: Sendable>(
    _ db: Database,
    _ values: any WritableKeyPath<Kept, [ObjectIdentifier: any Sendable]> & Sendable,
    _ make: (Database) throws -> Value
  ) throws -> Value {
    let version = try Self.version(db)
    let type = ObjectIdentifier(Value.self)
    let known = kept.withLock {
      $0.flatMap { $0.version == version ? $0[keyPath: values][type] : nil }
    }
    if let known = known as? Value { return known }
    let value = try make(db)
    kept.withLock { kept in
      if kept?.version != version { kept = Kept(version: version) }
      kept?[keyPath: values][type] = value
    }
    return value
  }

  private static func version(_ db: Database) throws -> Int {
    try db.first("", "PRAGMA data_version") { try $0[0].integer() } ?? 0
  }
}

extension ProjectStore {
  /// What `make` has read from the project, kept until anything but codings changes.
  package func lasting<Value: Sendable>(_ make: () throws -> Value) throws -> Value {
    try read { db in try memory.lasting(db) { _ in try make() } }
  }
}
