internal import Foundation
@preconcurrency internal import GRDB
internal import HebraLanguage
internal import HebraModel

/// One open project: the only place that uses SQL.
///
/// A store opened for reading takes no lock. A store opened for writing takes the lock for each act,
/// and changes the project only through ``write(who:at:_:)``. Any number of programs can therefore
/// keep a project open.
package struct ProjectStore: ~Copyable {
  let queue: DatabaseQueue
  /// The project file.
  package let path: String
  private let lock: ActLock?
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
    return try writing(path, who: who, patience: patience, handle: handle) { tokenizer, _ in
      try ProjectFile.create(at: path, tokenizer: tokenizer)
    }
  }

  /// A store for acts, whose file `connect` makes or opens under the lock; it is told whether
  /// another writer ended without closing the project.
  private static func writing(
    _ path: String, who: String, patience: Double, handle: StoreHandle,
    _ connect: (SpeechTokenizer, _ wasLeftBehind: Bool) throws -> DatabaseQueue
  ) throws -> ProjectStore {
    try WriterLock.hold(project: path, who: who, patience: patience, handle: handle) {
      let tokenizer = SpeechTokenizer()
      let queue = try connect(tokenizer, $0)
      return ProjectStore(
        queue: queue, path: path,
        lock: try ActLock(queue, project: path, who: who, patience: patience, handle: handle),
        tokenizer: tokenizer, handle: handle)
    }
  }

  /// Opens a project; after an unclean close, checks the whole file.
  package static func open(
    _ name: String, for access: Access, patience: Double = 5, handle: StoreHandle = StoreHandle()
  ) throws -> ProjectStore {
    let path = try ProjectName.existing(name)
    let isOlder = try ProjectFile.checkHeader(path) < Schema.steps.count
    switch access {
    case .read:
      if isOlder, try !isMigrated(path, patience: patience, handle: handle) {
        return try migratedCopy(of: path, handle: handle)
      }
      let tokenizer = SpeechTokenizer()
      let queue = try ProjectFile.open(
        at: path, readOnly: true, isSuspect: false, tokenizer: tokenizer)
      return ProjectStore(
        queue: queue, path: path, lock: nil, tokenizer: tokenizer, handle: handle)
    case .write(let who):
      return try writing(path, who: who, patience: patience, handle: handle) {
        try ProjectFile.migrate(path, at: Clock.now(), who: who)
        return try ProjectFile.open(at: path, readOnly: false, isSuspect: $1, tokenizer: $0)
      }
    }
  }

  /// Migrates a project of an earlier schema version; false where it cannot be written.
  private static func isMigrated(
    _ path: String, patience: Double, handle: StoreHandle
  ) throws -> Bool {
    guard ProjectFile.isWritable(path) else { return false }
    do {
      try WriterLock.hold(project: path, who: "hebra", patience: patience, handle: handle) { _ in
        _ = try ProjectFile.migrate(path, at: Clock.now(), who: "hebra")
      }
      return true
    } catch let error as StoreError where error.code == .unwritable {
      return false
    }
  }

  /// A copy in memory of a project of an earlier schema version, migrated and for reading only.
  ///
  /// The file stays as it is. The memory used is about the size of the file.
  static func migratedCopy(
    of path: String, handle: StoreHandle = StoreHandle()
  ) throws -> ProjectStore {
    let tokenizer = SpeechTokenizer()
    let queue = try ProjectFile.inMemory(path, at: Clock.now(), tokenizer: tokenizer)
    return ProjectStore(queue: queue, path: path, lock: nil, tokenizer: tokenizer, handle: handle)
  }

  /// Drops objects that other programs added to the project; returns their names.
  ///
  /// This is one transaction with its event, and does not touch Hebra's own tables. Throws
  /// ``StoreError`` when one of those is changed or missing.
  package static func dropForeign(
    from path: String, who: String, at date: String, patience: Double = 5
  ) throws -> [String] {
    try ProjectFile.checkHeader(path)
    return try WriterLock.hold(project: path, who: who, patience: patience) { _ in
      try ProjectFile.checkHeader(path) < Schema.steps.count
        ? ProjectFile.migrate(path, at: date, who: who, dropsForeign: true)
        : ProjectFile.dropForeign(path, at: date, who: who)
    }
  }

  /// A store of a copy in memory.
  init(memory queue: DatabaseQueue, path: String, tokenizer: SpeechTokenizer, handle: StoreHandle) {
    self.init(queue: queue, path: path, lock: nil, tokenizer: tokenizer, handle: handle)
  }

  init(
    queue: DatabaseQueue, path: String, lock: ActLock?, tokenizer: SpeechTokenizer,
    handle: StoreHandle
  ) {
    self.queue = queue
    self.path = path
    self.lock = lock
    self.tokenizer = tokenizer
    self.handle = handle
    handle.uses(queue)
  }

  /// Runs `body` while holding the lock, so that nothing changes between what it reads and what it
  /// writes; inside another such call, it is part of that.
  ///
  /// Throws ``StoreError/Code/locked`` when another writer does not finish in time, and what `body`
  /// throws.
  package func exclusively<T>(_ body: () throws -> T) throws -> T {
    guard let lock, !lock.isHeld else { return try body() }
    return try holding(lock) {
      try read { try lock.compareSchema($0) }
      return try body()
    }
  }

  /// Runs `body` while holding the lock; after a writer that was killed, the file is checked before.
  private func holding<T>(_ lock: ActLock, _ body: () throws -> T) throws -> T {
    let wasLeftBehind = try lock.take()
    defer { lock.release() }
    if wasLeftBehind || ProjectFile.hasJournal(path) {
      try read { try ProjectFile.check($0, path) }
    }
    return try body()
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
    guard let lock, !lock.isHeld else { return try transact(who: who, at: date, body) }
    // The act's own transaction compares the schema, so that a small act needs no other.
    return try holding(lock) { try transact(who: who, at: date, comparing: lock, body) }
  }

  private func transact<T>(
    who: String, at date: String, comparing lock: ActLock? = nil,
    _ body: (inout Act) throws -> T
  ) throws -> T {
    var result: T?
    var isChange = false
    memory.forget()
    tokenizer.forget()
    try handle.goOn()
    do {
      try queue.inTransaction(.immediate) { db in
        try lock?.compareSchema(db)
        let before = db.totalChangesCount
        let schema = try ActLock.schemaVersion(db)
        var act = Act(db: db, who: who, date: date)
        act.kept = try memory.act(db)
        do {
          try act.renewStaleIndex()
          result = try body(&act)
        } catch {
          throw act.breakdown ?? error
        }
        if act.codingEvents == act.events {
          try memory.keep(act.kept, db)
        } else {
          memory.forgetAll()
        }
        if let breakdown = act.breakdown { throw breakdown }
        try act.finish()
        try WordStems.add(tokenizer.takeWords(), to: db)
        if act.hasRemovedTurns { try WordStems.removeUnused(from: db) }
        // Law 9: no change without an event.
        guard act.events > 0 || db.totalChangesCount == before else {
          throw StoreError(.database, ["result": "a change without a journal event"])
        }
        // An act never changes the schema; only a migration does, on a copy.
        guard try ActLock.schemaVersion(db) == schema else {
          throw StoreError(.database, ["result": "a change of the schema"])
        }
        try handle.goOn()
        isChange = act.events > 0
        return .commit
      }
      if isChange { handle.committed() }
    } catch {
      memory.forgetAll()
      throw ProjectFile.named(error, path)
    }
    guard let result else { throw StoreError(.database, ["result": "no result"]) }
    return result
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
}
