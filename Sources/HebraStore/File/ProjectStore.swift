internal import Foundation
@preconcurrency internal import GRDB
internal import HebraLanguage
internal import HebraModel

/// One open project: the only place that uses SQL.
///
/// A store opened for reading takes no lock. A store opened for writing holds the lock file until
/// it is destroyed, and changes the project only through ``write(who:at:_:)``.
package struct ProjectStore: ~Copyable {
  let queue: DatabaseQueue
  /// The project file.
  package let path: String
  private let lock: WriterLock?
  let tokenizer: SpeechTokenizer
  let memory = StoreMemory()
  /// The handle for other threads.
  package let handle: StoreHandle

  /// How a project is opened.
  package enum Access: Sendable {
    case read
    /// With the name of the person or program, which is shown to anyone who has to wait.
    case write(who: String)
  }

  /// Creates a project; throws ``StoreError`` when the file exists.
  package static func create(
    at name: String, who: String, patience: Double = 5, handle: StoreHandle = StoreHandle()
  ) throws -> ProjectStore {
    let path = try ProjectName.new(name)
    let lock = try WriterLock(project: path, who: who, patience: patience, handle: handle)
    return try create(at: path, lock: lock, handle: handle)
  }

  private static func create(
    at path: String, lock: consuming WriterLock?, handle: StoreHandle
  ) throws -> ProjectStore {
    let tokenizer = SpeechTokenizer()
    let queue = try ProjectFile.create(at: path, tokenizer: tokenizer)
    return ProjectStore(
      queue: queue, path: path, lock: lock, tokenizer: tokenizer, handle: handle)
  }

  /// Creates a project with its first act; both exist afterwards, or neither.
  ///
  /// Throws ``StoreError`` when the file exists. The project is built under a temporary name, so
  /// that a failure never leaves an incomplete file under its own name.
  package static func create(
    at name: String, who: String, date: String, handle: StoreHandle = StoreHandle(),
    first: (inout Act) throws -> Void
  ) throws {
    let path = try ProjectName.new(name)
    let lock = try WriterLock(project: path, who: who, patience: 5, handle: handle)
    ProjectFile.sweep(path)
    let pending = path + ".hebra-\(getpid())"
    do {
      // The act does not count as a change until the project has its name.
      let store = try create(at: pending, lock: nil, handle: StoreHandle())
      handle.uses(store.queue)
      try store.write(who: who, at: date) { act in
        try act.set("index", to: IndexVersion.current)
        try first(&act)
      }
      try handle.goOn()
    } catch var error as StoreError {
      ProjectFile.remove(pending)
      if error.details["file"] != nil { error.details["file"] = path }
      throw error
    } catch {
      ProjectFile.remove(pending)
      throw error
    }
    try ProjectFile.place(pending, at: path)
    handle.committed()
    withExtendedLifetime(lock.wasLeftBehind) {}
  }

  /// Opens a project; after an unclean close, checks the whole file.
  package static func open(
    _ name: String, for access: Access, patience: Double = 5, handle: StoreHandle = StoreHandle()
  ) throws -> ProjectStore {
    let path = try ProjectName.existing(name)
    let isOlder = try ProjectFile.checkHeader(path) < Schema.steps.count
    let tokenizer = SpeechTokenizer()
    switch access {
    case .read:
      if isOlder {
        let lock = try WriterLock(project: path, who: "hebra", patience: patience, handle: handle)
        try ProjectFile.migrate(path, at: Self.now(), who: "hebra")
        withExtendedLifetime(lock.wasLeftBehind) {}
      }
      let queue = try ProjectFile.open(
        at: path, readOnly: true, isSuspect: false, tokenizer: tokenizer)
      return ProjectStore(
        queue: queue, path: path, lock: nil, tokenizer: tokenizer, handle: handle)
    case .write(let who):
      let lock = try WriterLock(project: path, who: who, patience: patience, handle: handle)
      try ProjectFile.migrate(path, at: Self.now(), who: who)
      let queue = try ProjectFile.open(
        at: path, readOnly: false, isSuspect: lock.wasLeftBehind, tokenizer: tokenizer)
      return ProjectStore(
        queue: queue, path: path, lock: lock, tokenizer: tokenizer, handle: handle)
    }
  }

  /// Drops objects that other programs added to the project; returns their names.
  ///
  /// This is one transaction with its event, and does not touch Hebra's own tables. Throws
  /// ``StoreError`` when one of those is changed or missing.
  package static func dropForeign(
    from path: String, who: String, at date: String, patience: Double = 5
  ) throws -> [String] {
    try ProjectFile.checkHeader(path)
    let lock = try WriterLock(project: path, who: who, patience: patience)
    let isOlder = try ProjectFile.checkHeader(path) < Schema.steps.count
    let names =
      isOlder
      ? try ProjectFile.migrate(path, at: date, who: who, dropsForeign: true)
      : try ProjectFile.dropForeign(path, at: date, who: who)
    withExtendedLifetime(lock.wasLeftBehind) {}
    return names
  }

  private init(
    queue: DatabaseQueue, path: String, lock: consuming WriterLock?, tokenizer: SpeechTokenizer,
    handle: StoreHandle
  ) {
    self.queue = queue
    self.path = path
    self.lock = lock
    self.tokenizer = tokenizer
    self.handle = handle
    handle.uses(queue)
  }

  /// Runs one act in one transaction: all changes of `body` and their journal events happen, or
  /// none.
  ///
  /// - Parameters:
  ///   - who: the person or coder, for the journal.
  ///   - date: the time, ISO 8601, for the journal.
  ///   - body: the changes.
  /// - Returns: what `body` returns, after the commit.
  /// - Throws: what `body` throws, after nothing was changed; ``StoreError`` when SQLite refuses or
  ///   a change has no event.
  package func write<T>(who: String, at date: String, _ body: (inout Act) throws -> T) throws -> T {
    var result: T?
    var isChange = false
    memory.forget()
    tokenizer.forget()
    try handle.goOn()
    do {
      try queue.inTransaction(.immediate) { db in
        let before = db.totalChangesCount
        let schema = try Self.schemaVersion(db)
        var act = Act(db: db, who: who, date: date)
        do {
          try act.renewStaleIndex()
          result = try body(&act)
        } catch {
          throw act.breakdown ?? error
        }
        if let breakdown = act.breakdown { throw breakdown }
        try act.index()
        try WordStems.add(tokenizer.takeWords(), to: db)
        // Law 9: no change without an event.
        guard act.events > 0 || db.totalChangesCount == before else {
          throw StoreError(.database, ["result": "a change without a journal event"])
        }
        // An act never changes the schema; only a migration does, on a copy.
        guard try Self.schemaVersion(db) == schema else {
          throw StoreError(.database, ["result": "a change of the schema"])
        }
        try handle.goOn()
        isChange = act.events > 0
        return .commit
      }
      if isChange { handle.committed() }
    } catch {
      throw ProjectFile.named(error, path)
    }
    guard let result else { throw StoreError(.database, ["result": "no result"]) }
    return result
  }

  private static func schemaVersion(_ db: Database) throws -> Int? {
    try db.first("", "PRAGMA schema_version") { try $0[0].integer() }
  }

  /// Lets everything that `body` reads come from one snapshot, even if someone writes meanwhile.
  package func atOnce<T>(_ body: () throws -> T) throws -> T { try read { _ in try body() } }

  /// Reads from one snapshot; a read inside another one is part of it.
  func read<T>(_ body: (Database) throws -> T) throws -> T {
    var result: T?
    do {
      try queue.unsafeReentrantRead { db in
        guard !db.isInsideTransaction else { return result = try body(db) }
        try db.inTransaction(.deferred) {
          result = try body(db)
          return .commit
        }
      }
    } catch {
      throw ProjectFile.named(error, path)
    }
    guard let result else { throw StoreError(.database, ["result": "no result"]) }
    return result
  }

  /// Whether it was opened for writing.
  var mayWrite: Bool { lock != nil }

  /// `journal_mode` and `synchronous` as they are set on the connection.
  package func durability() throws -> (journalMode: String, synchronous: Int) {
    try read { db in
      (
        try db.first("", "PRAGMA journal_mode") { try $0[0].text() } ?? "",
        try db.first("", "PRAGMA synchronous") { try $0[0].integer() } ?? -1
      )
    }
  }

  /// A setting, or nil.
  package func setting(_ name: String) throws -> String? {
    try read {
      try $0.first("setting", "SELECT value FROM setting WHERE name = ?", [name]) {
        try $0[0].text()
      }
    }
  }

  /// Whether the index has another version and will be rebuilt by the next act.
  package func isIndexStale() throws -> Bool { try read { try $0.isIndexStale() } }

  private static func now() -> String { ISO8601DateFormatter().string(from: Date()) }

  /// Rebuilds the full-text index from the turns.
  package func rebuildIndex(who: String, at date: String) throws {
    let isStale = try isIndexStale()
    // Any act rebuilds a stale index by itself.
    try write(who: who, at: date) { act in if !isStale { try act.rebuildIndex() } }
  }
}
