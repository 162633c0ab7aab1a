internal import Foundation
@preconcurrency internal import GRDB
@preconcurrency internal import Glibc

/// Migrates a project of an earlier schema version on a copy, which then replaces it.
extension ProjectFile {
  /// Migrates the project at `path` when its schema is older; the caller holds the writer's lock.
  ///
  /// The project is unchanged until the copy replaces it. After a failure or crash the file is
  /// either completely old or completely new.
  ///
  /// With `dropsForeign`, objects of other programs are first dropped from the copy; returns their
  /// names.
  @discardableResult
  static func migrate(
    _ path: String, at date: String, who: String, dropsForeign: Bool = false
  ) throws -> [String] {
    sweep(path)
    let version = try checkHeader(path)
    guard version < Schema.steps.count else { return [] }
    let pending = path + ".hebra-\(getpid())"
    var dropped: [String] = []
    do {
      try copy(path, to: pending, inspection: dropsForeign ? .tolerant : .strict)
      if dropsForeign {
        let queue = try DatabaseQueue(path: pending, configuration: cleaning())
        dropped = try queue.write { try dropForeign($0, version: version) }
        try queue.close()
      }
      let tokenizer = SpeechTokenizer()
      let queue = try DatabaseQueue(
        path: pending, configuration: configuration(readOnly: false, tokenizer: tokenizer))
      try step(queue, pending, from: version, at: date, who: who, dropped, tokenizer)
      try queue.close()
      try flush(pending)
      guard rename(pending, path) == 0 else {
        throw StoreError(.unwritable, ["file": path])
      }
      remove(pending)
      syncFolder(of: path)
      return dropped
    } catch {
      remove(pending)
      throw named(error, path)
    }
  }

  /// Copies a project into memory, migrates the copy if it is older, and lets `change` change it; it
  /// is then for reading only.
  static func inMemory(
    _ path: String, at date: String, tokenizer: SpeechTokenizer,
    _ change: (Database) throws -> Void = { _ in }
  ) throws -> DatabaseQueue {
    do {
      let version = try checkHeader(path)
      let source = try DatabaseQueue(path: path, configuration: configuration(readOnly: true))
      return try inMemory(source, path, version, at: date, tokenizer: tokenizer, change)
    } catch {
      throw named(error, path)
    }
  }

  /// The same for the bytes of a project that are in no file; `name` stands for its path in messages.
  static func inMemory(
    _ bytes: [UInt8], named name: String, at date: String, tokenizer: SpeechTokenizer
  ) throws -> DatabaseQueue {
    do {
      let version = try checkHeader(Array(bytes.prefix(100)), of: name)
      let source = try DatabaseQueue(
        configuration: configuration(readOnly: true, content: DatabaseContent(bytes)))
      return try inMemory(source, name, version, at: date, tokenizer: tokenizer) {
        try check($0, name)
      }
    } catch {
      throw named(error, name)
    }
  }

  private static func inMemory(
    _ source: DatabaseQueue, _ path: String, _ version: Int, at date: String,
    tokenizer: SpeechTokenizer, _ change: (Database) throws -> Void
  ) throws -> DatabaseQueue {
    do {
      let copy = try DatabaseQueue(
        configuration: configuration(readOnly: false, inspection: .none, tokenizer: tokenizer))
      try source.backup(to: copy)
      try source.close()
      if version < Schema.steps.count {
        try step(copy, path, from: version, at: date, who: "hebra", [], tokenizer)
      }
      try copy.inTransaction(.immediate) { db in
        try change(db)
        return .commit
      }
      try copy.write { try $0.execute(sql: "PRAGMA query_only = ON") }
      return copy
    } catch {
      throw named(error, path)
    }
  }

  /// Copies the database through SQLite, which first rolls back what an unclean close left in the
  /// journal.
  private static func copy(
    _ path: String, to pending: String, inspection: Inspection
  ) throws {
    let descriptor = Glibc.open(pending, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreError(.unwritable, ["file": path]) }
    close(descriptor)
    // Nothing is copied before the schema has been compared.
    let source = try DatabaseQueue(
      path: path, configuration: configuration(readOnly: false, inspection: inspection))
    let target = try DatabaseQueue(
      path: pending, configuration: configuration(readOnly: false, inspection: .none))
    try source.backup(to: target)
    try target.close()
    try source.close()
  }

  private static func step(
    _ queue: DatabaseQueue, _ path: String, from version: Int, at date: String, who: String,
    _ dropped: [String], _ tokenizer: SpeechTokenizer
  ) throws {
    try queue.inTransaction(.exclusive) { db in
      for step in Schema.steps[version...] { try db.execute(sql: step) }
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
      if version < 7 { try JournalPayload.seal(db) }
      if version < 8 { try CodingCodebooks.fill(db) }
      var act = Act(db: db, who: who, date: date)
      // Earlier program versions indexed other tokens and kept no list of words.
      try act.renewIndex()
      try WordStems.add(tokenizer.takeWords(), to: db)
      if version < 11 { try Founding.write(&act) }
      if !dropped.isEmpty { try act.recordDropped(dropped) }
      try act.note(
        "schema", before: ["version": .number(version)],
        after: ["version": .number(Schema.steps.count)])
      try act.record("project.migrate", id: "schema")
      try act.finish()
      try check(db, path)
      return .commit
    }
  }

  private static func flush(_ pending: String) throws(StoreError) {
    let descriptor = Glibc.open(pending, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw StoreError(.disk, ["file": pending])
    }
    close(descriptor)
  }

  /// Deletes copies that a killed program left beside the project; only the lock holder makes such
  /// copies.
  static func sweep(_ path: String) {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent()
    let prefix = url.lastPathComponent + ".hebra-"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let rest = name.dropFirst(prefix.count).drop { $0.isASCII && $0.isNumber }
      guard rest != name.dropFirst(prefix.count), ["", "-journal", ".lock"].contains(rest) else {
        continue
      }
      unlink(folder.appending(path: name).path)
    }
  }
}
