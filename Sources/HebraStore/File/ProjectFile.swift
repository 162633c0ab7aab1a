internal import Foundation
@preconcurrency internal import GRDB
@preconcurrency internal import Glibc
internal import HebraLanguage

/// Opens and creates project files; a project is one SQLite database in one file.
enum ProjectFile {
  /// What is checked before any other statement reads the file.
  enum Inspection {
    /// Nothing: the file is being created.
    case none
    /// The schema, which must be Hebra's.
    case strict
    /// The schema, which may have objects of other programs added.
    case tolerant
  }

  static func configuration(
    readOnly: Bool, inspection: Inspection = .strict,
    tokenizer: SpeechTokenizer = SpeechTokenizer(), content: DatabaseContent? = nil
  ) -> Configuration {
    ConnectionGuard.preparesLibrary
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try content?.load(into: db)
      try ConnectionGuard.apply(to: db)
      if inspection != .none {
        let version = try db.first("", "PRAGMA user_version") { try $0[0].integer() } ?? 0
        guard 1...Schema.steps.count ~= version else {
          throw StoreError(.newer, ["version": String(version)])
        }
        let comparison = try SchemaComparison(db, version: version)
        if inspection == .strict { try comparison.refuseForeign() }
      }
      let api = try FTS5Interface.of(db)
      try tokenizer.register(in: api)
      try RowCollector.register(in: api)
      // With a rollback journal, every committed act is in the one file that people copy.
      try db.execute(
        sql: """
          PRAGMA journal_mode = TRUNCATE;
          PRAGMA synchronous = FULL;
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA cache_size = -65536;
          """)
      if readOnly { try db.execute(sql: "PRAGMA query_only = ON") }
    }
    return configuration
  }

  /// Creates an empty project with mode 0600; no file is left behind on failure.
  static func create(at path: String, tokenizer: SpeechTokenizer) throws -> DatabaseQueue {
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreError(errno == EEXIST ? .exists : .unwritable, ["file": path])
    }
    close(descriptor)
    do {
      let queue = try DatabaseQueue(
        path: path,
        configuration: configuration(readOnly: false, inspection: .none, tokenizer: tokenizer))
      try queue.inTransaction(.exclusive) { db in
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        for step in Schema.steps { try db.execute(sql: step) }
        try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
        try IndexVersion.note(db)
        return .commit
      }
      syncFolder(of: path)
      return queue
    } catch {
      remove(path)
      if let error = error as? DatabaseError { throw storeError(error, path) }
      throw error
    }
  }

  /// Makes a file with mode 0600 whose bytes `body` writes, all of which are then on the disk; no file is
  /// left behind on failure.
  static func fill(_ path: String, _ body: (Int32) throws -> Void) throws {
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreError(.unwritable, ["file": path]) }
    defer { close(descriptor) }
    do {
      try body(descriptor)
      guard fsync(descriptor) == 0 else { throw StoreError(.disk, ["file": path]) }
      try checkHeader(path)
    } catch {
      remove(path)
      throw error
    }
  }

  static func remove(_ path: String) {
    unlink(path)
    unlink(path + "-journal")
  }

  /// Renames a finished project to its own name, unless that name was taken meanwhile.
  static func place(_ pending: String, at path: String) throws(StoreError) {
    // A hard link never replaces a file; where the file system has no links, use a rename.
    let isLinked = link(pending, path) == 0
    let isTaken = !isLinked && (errno == EEXIST || access(path, F_OK) == 0)
    let isPlaced = isLinked || (!isTaken && rename(pending, path) == 0)
    remove(pending)
    guard isPlaced else { throw StoreError(isTaken ? .exists : .unwritable, ["file": path]) }
    syncFolder(of: path)
  }

  /// Opens a project after checking its header; after an unclean close, checks the whole file.
  static func open(
    at path: String, readOnly: Bool, isSuspect: Bool, tokenizer: SpeechTokenizer
  ) throws -> DatabaseQueue {
    try checkHeader(path)
    let isSuspect = isSuspect || hasJournal(path)
    do {
      let queue = try DatabaseQueue(
        path: path, configuration: configuration(readOnly: readOnly, tokenizer: tokenizer))
      if isSuspect { try queue.read { try check($0, path) } }
      return queue
    } catch {
      throw named(error, path)
    }
  }

  /// SQLite's own full check, including foreign keys and the index against its content.
  static func check(_ db: Database, _ path: String) throws {
    let findings = try db.all("", "PRAGMA integrity_check") { try $0[0].text() }
    guard findings == ["ok"] else {
      // SQLite's finding may have several lines; a message has one.
      let finding = (findings.first ?? "?").replacing("\n", with: " ")
      throw StoreError(.damaged, ["file": path, "finding": finding])
    }
    let broken = try db.first("", "PRAGMA foreign_key_check") { try $0[0].text() }
    if let table = broken {
      throw StoreError(.damaged, ["file": path, "finding": "foreign key of \(table)"])
    }
  }

  /// Turns an error into a fact about the project at `path`.
  static func named(_ error: any Error, _ path: String) -> any Error {
    switch error {
    case let error as DatabaseError:
      return storeError(error, path)
    case var error as StoreError where error.isAboutFile && error.details["file"] == nil:
      error.details["file"] = path
      return error
    default:
      return error
    }
  }

  static func storeError(_ error: DatabaseError, _ path: String) -> StoreError {
    switch error.resultCode {
    // Hebra's statements and tables are correct, so these errors mean that stored values are
    // damaged.
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_TOOBIG,
      .SQLITE_FORMAT, .SQLITE_RANGE:
      StoreError(.damaged, ["file": path, "finding": error.resultCode.description])
    case .SQLITE_INTERRUPT:
      StoreError(.interrupted)
    case .SQLITE_FULL:
      StoreError(.full, ["file": path])
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      StoreError(.locked, ["who": "?", "since": "?"])
    case .SQLITE_IOERR:
      StoreError(.disk, ["file": path])
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      StoreError(.unwritable, ["file": path])
    default:
      StoreError(
        .database, ["file": path, "result": error.extendedResultCode.description])
    }
  }

  /// The version of a project's schema; throws for a file that is not a project, or of a later
  /// version.
  @discardableResult
  static func checkHeader(_ path: String) throws(StoreError) -> Int {
    let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw StoreError(errno == ENOENT ? .missing : .unwritable, ["file": path])
    }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    guard read(descriptor, &header, 100) == 100 else {
      throw StoreError(.notAProject, ["file": path])
    }
    return try checkHeader(header, of: path)
  }

  /// The same for the first 100 bytes of a file.
  @discardableResult
  static func checkHeader(_ header: [UInt8], of path: String) throws(StoreError) -> Int {
    guard header.count == 100,
      header.starts(with: Array("SQLite format 3\u{0}".utf8)),
      bigEndian(header, 68) == UInt32(bitPattern: Schema.applicationID)
    else { throw StoreError(.notAProject, ["file": path]) }
    guard bigEndian(header, 56) == 1 else {
      throw StoreError(.damaged, ["file": path, "finding": "encoding"])
    }
    let version = bigEndian(header, 60)
    guard version >= 1 else { throw StoreError(.notAProject, ["file": path]) }
    guard version <= UInt32(Schema.version) else {
      throw StoreError(.newer, ["file": path, "version": String(version)])
    }
    return Int(version)
  }

  private static func bigEndian(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    bytes[at..<at + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Whether an act that did not end left its journal beside the project.
  static func hasJournal(_ path: String) -> Bool {
    var facts = stat()
    return stat(path + "-journal", &facts) == 0 && 0 < facts.st_size
  }

  /// Whether this process may write to the file at `path`.
  static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// Syncs the folder: a new file's name is only then safely on the disk.
  static func syncFolder(of path: String) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
