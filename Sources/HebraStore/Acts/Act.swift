internal import Foundation
internal import GRDB
public import HebraModel

/// The changes of one transaction; each leaves its event in the journal.
public struct Act {
  let db: Database
  let who: String
  let date: String
  private(set) var events = 0
  /// Why the disk or SQLite can go on no more: no part of the act may pass over it.
  private(set) var breakdown: DatabaseError?
  /// The first turn that the index does not hold yet; all behind it are new too.
  var firstUnindexedTurn: Int64?

  init(db: Database, who: String, date: String) {
    self.db = db
    self.who = who
    self.date = date
  }

  /// Writes an event: what happened to what has this name, and how it was before and after.
  ///
  /// Texts are referred to by their hashes: none is ever a part of it.
  mutating func record(
    _ act: String, _ name: String, before: [String: JournalValue]? = nil,
    after: [String: JournalValue]? = nil
  ) throws {
    try record(act, subject: nil, name: name, before, after)
  }

  /// Writes an event about what is known by an id, which is nobody's word and stands in the event.
  mutating func record(
    _ act: String, id: String, before: [String: JournalValue]? = nil,
    after: [String: JournalValue]? = nil
  ) throws {
    try record(act, subject: id, name: nil, before, after)
  }

  private mutating func record(
    _ act: String, subject: String?, name: String?, _ before: [String: JournalValue]?,
    _ after: [String: JournalValue]?
  ) throws {
    let name = JournalPayload(.subject, name)
    let before = JournalPayload(.before, before.map(JournalValue.json))
    let after = JournalPayload(.after, after.map(JournalValue.json))
    try db.cachedStatement(
      sql: """
        INSERT INTO journal
          (event, at, who, act, subject, subject_hash, before_hash, after_hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        UUID().uuidString.lowercased(), date, who, act, subject, name?.hash, before?.hash,
        after?.hash,
      ])
    let event = db.lastInsertedRowID
    for payload in [after, before, name] { try payload?.write(db, event: event) }
    events += 1
  }

  /// A part of the act that is undone alone when it throws.
  public mutating func attempt<T>(_ body: (inout Act) throws -> T) throws -> T {
    var inner = self
    // A transaction that SQLite ended by itself has no savepoint to go back to.
    defer { breakdown = inner.breakdown }
    var result: Result<T, any Error> = .failure(StoreError(.database))
    try db.inSavepoint {
      do {
        result = .success(try body(&inner))
        return .commit
      } catch {
        if let error = error as? DatabaseError, error.resultCode != .SQLITE_CONSTRAINT {
          inner.breakdown = inner.breakdown ?? error
        }
        result = .failure(error)
        return .rollback
      }
    }
    let value = try result.get()
    self = inner
    return value
  }

  /// Indexes the turns of new texts, by one statement an act: FTS5 writes out what it holds in
  /// memory at the end of every statement and savepoint, each time as a segment of its own.
  mutating func index() throws {
    guard let first = firstUnindexedTurn else { return }
    try db.execute(
      sql: """
        INSERT INTO turn_search (rowid, speech)
        SELECT id, speech FROM turn WHERE id >= ? ORDER BY id
        """, arguments: [first])
    firstUnindexedTurn = nil
  }

  /// Makes the index and what stands beside it anew, from the turns.
  mutating func renewIndex() throws {
    try db.execute(
      sql: "DELETE FROM word_stem; INSERT INTO turn_search(turn_search) VALUES ('rebuild')")
    try TurnBlock.renew(db)
    try set("index", to: ProjectStore.indexVersion)
  }

  /// The same as an event of its own, whether or not the version is another.
  mutating func rebuildIndex() throws {
    try renewIndex()
    try record("index.rebuild", id: ProjectStore.indexVersion)
  }

  /// Makes an index of another version anew, in the act that first needs it: an opening that ends
  /// in a refusal changes nothing.
  mutating func renewStaleIndex() throws {
    let stored = try db.first("setting", "SELECT value FROM setting WHERE name = 'index'") {
      try $0[0].text()
    }
    if let stored, stored != ProjectStore.indexVersion { try rebuildIndex() }
  }

  /// A setting of the project; the journal keeps the old value.
  public mutating func set(_ name: String, to value: String) throws {
    let old = try db.first("setting", "SELECT value FROM setting WHERE name = ?", [name]) {
      try $0[0].text()
    }
    guard old != value else { return }
    try db.execute(
      sql:
        "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      arguments: [name, value])
    try record(
      "setting.set", id: name, before: old.map { ["value": .text($0)] },
      after: ["value": .text(value)])
  }

  /// An export left the house: what, for whose eyes, how many rows, its hash.
  public mutating func exported(
    _ kind: String, file: String, disclosure: Disclosure, sha256: String,
    settings: [String: String], typed: [String: String] = [:]
  ) throws {
    var after: [String: JournalValue] = [
      "file": .text(file), "disclosure": .text(disclosure.rawValue), "sha256": .text(sha256),
    ]
    for (name, value) in settings { after[name] = .text(value) }
    // What was typed has a part of its own, so that it can be erased and the manifest stays.
    try record(
      "export", id: kind, before: typed.isEmpty ? nil : typed.mapValues { .text($0) },
      after: after)
  }

  func documentID(_ name: String) throws -> Int64 {
    guard
      let id = try db.first(
        "document", "SELECT id FROM document WHERE name = ?", [name], { try $0[0].id() })
    else { throw StoreError(.noDocument, ["document": name]) }
    return id
  }

  /// The text of a document: the current one, or a version of it.
  func versionID(_ document: String, number: Int? = nil) throws -> Int64 {
    guard
      let id = try db.first(
        "text_version",
        """
        SELECT v.id FROM text_version v JOIN document d ON d.id = v.document_id
        WHERE d.name = ? AND v.number = coalesce(?, d.current_number)
        """, [document, number], { try $0[0].id() })
    else {
      throw number.map {
        StoreError(.noVersion, ["document": document, "version": String($0)])
      } ?? StoreError(.noDocument, ["document": document])
    }
    return id
  }

  /// The coder's number; a new coder gets a layer of the same name.
  mutating func coderID(_ name: String) throws -> Int64 {
    let known = try db.first("coder", "SELECT id FROM coder WHERE name = ?", [name]) {
      try $0[0].id()
    }
    if let known { return known }
    try db.execute(sql: "INSERT INTO coder (name) VALUES (?)", arguments: [name])
    let id = db.lastInsertedRowID
    try db.execute(
      sql: "INSERT INTO layer (name, kind, coder_id) VALUES (?, 'coder', ?)",
      arguments: [name, id])
    try record("coder.add", name)
    return id
  }

  func layerID(_ name: String) throws -> Int64 {
    guard
      let id = try db.first(
        "layer", "SELECT id FROM layer WHERE name = ?", [name], { try $0[0].id() })
    else { throw StoreError(.noLayer, ["layer": name]) }
    return id
  }
}

extension Act {
  /// Makes sure that a coder and their layer are there; true when they are new.
  public mutating func coder(_ name: String) throws -> Bool {
    let before = events
    _ = try coderID(name)
    return events > before
  }
}
