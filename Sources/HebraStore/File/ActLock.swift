@preconcurrency internal import GRDB
internal import HebraLanguage

/// The writer's lock of an open project, held only while something is changed.
///
/// Between two acts any other program may write to the project.
final class ActLock {
  private let path: String
  private let who: String
  private let patience: Double
  private let handle: StoreHandle
  /// The file that was opened; a migration puts another file under the same name.
  private let identity: FileIdentity?
  /// SQLite's counter of changes of the schema when the schema was last compared.
  private var schema: Int?
  private var lock: WriterLock?

  /// The lock of the project at `path`, which is open in `queue` and whose schema was compared.
  init(
    _ queue: DatabaseQueue, project path: String, who: String, patience: Double,
    handle: StoreHandle
  ) throws {
    self.path = path
    self.who = who
    self.patience = patience
    self.handle = handle
    identity = FileIdentity(of: path)
    schema = try queue.read(Self.schemaVersion)
  }

  /// Whether an act is in progress.
  var isHeld: Bool { lock != nil }

  /// Waits for the lock and takes it.
  ///
  /// - Returns: whether another writer ended without closing the project.
  /// - Throws: ``StoreError/Code/locked`` when another writer holds it for too long,
  ///   ``StoreError/Code/replaced`` when another file has the project's name now.
  func take() throws(StoreError) -> Bool {
    let taken = try WriterLock.take(project: path, who: who, patience: patience, handle: handle)
    guard let identity, FileIdentity(of: path) == identity else {
      throw StoreError(.replaced, ["file": path])
    }
    let wasLeftBehind = taken.wasLeftBehind
    lock = consume taken
    return wasLeftBehind
  }

  /// Gives the lock back.
  func release() { lock = nil }

  /// Compares the schema if another program has changed it since.
  func compareSchema(_ db: Database) throws {
    let now = try Self.schemaVersion(db)
    guard now != schema else { return }
    try SchemaComparison(db, version: Schema.steps.count).refuseForeign()
    schema = now
  }

  /// SQLite's counter of changes of the schema.
  static func schemaVersion(_ db: Database) throws -> Int? {
    try db.first("", "PRAGMA schema_version") { try $0[0].integer() }
  }
}
