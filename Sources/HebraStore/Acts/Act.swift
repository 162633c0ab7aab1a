internal import GRDB
internal import HebraLanguage
package import HebraModel

/// A text in which ranges are checked, known by its hash.
struct CheckedText: Sendable {
  var hash: String
  var bytes: [UInt8]
}

/// The changes of one transaction; every change is recorded as a journal event.
package struct Act {
  let db: Database
  let who: String
  let date: String
  var events = 0
  /// How many of the events changed nothing but codings.
  var codingEvents = 0
  /// How many events the act has written so far.
  package var eventCount: Int { events }
  /// An error of the disk or of SQLite after which no part of the act may continue.
  private(set) var breakdown: DatabaseError?
  /// The row of the first turn that is not yet indexed; all later rows are new too.
  var firstUnindexedTurn: Int64?
  /// Whether turns left the index, so that it may have lost words.
  var hasRemovedTurns = false
  /// What acts on codings have read.
  var kept = ActMemory()
  /// The salts of the words that it writes.
  var salts = Salts()

  /// The event that is being written; nil when nothing has changed since the last one.
  var draft: EventDraft?
  /// The events that the next one follows; nil until they are needed.
  var heads: Heads?
  /// How many callers make one event of everything.
  var together = 0
  /// Whether any field is in conflict; nil until that is asked.
  var hasConflicts: Bool?
  /// Whether documents or speakers may have the same name now.
  var mayShareNames = false

  init(db: Database, who: String, date: String) {
    self.db = db
    self.who = who
    self.date = date
  }

  /// Ends the event of the changes noted since the last one: something was done to a thing that is
  /// known by its name.
  mutating func record(_ act: String, _ name: String) throws {
    try close(act: act, subject: nil, name: name)
  }

  /// Ends the event of the changes noted since the last one: something was done to a thing that is
  /// known by an id, which contains nobody's words.
  mutating func record(_ act: String, id: String) throws {
    try close(act: act, subject: id, name: nil)
  }

  /// Notes what no record says: facts about an act that has no state, such as an export.
  mutating func note(
    _ kind: String, before: [String: JournalValue]? = nil, after: [String: JournalValue]? = nil
  ) throws {
    try note(
      kind: kind, record: nil, before: before.map(JournalValue.json),
      after: after.map(JournalValue.json))
  }

  /// Writes what the act has kept in memory; the last step before the commit.
  mutating func finish() throws {
    guard draft == nil, together == 0 else {
      throw StoreError(.database, ["result": "a change without a journal event"])
    }
    try heads?.write(db)
    try index()
    if mayShareNames { try SharedNames.settle(db) }
  }

  /// Runs a part of the act that is undone by itself when it throws.
  package mutating func attempt<T>(_ body: (inout Act) throws -> T) throws -> T {
    // After SQLite has ended the transaction by itself, a savepoint would be a transaction of its own.
    if let breakdown { throw breakdown }
    var inner = self
    // After SQLite has ended a transaction by itself, there is no savepoint to return to.
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

  /// Indexes the turns of new texts, with one statement for the whole act: at the end of every
  /// statement and savepoint FTS5 writes what it holds in memory as a new segment.
  mutating func index() throws {
    guard let first = firstUnindexedTurn else { return }
    try db.execute(
      sql: """
        INSERT INTO turn_search (rowid, speech)
        SELECT id, speech FROM turn WHERE id >= ? ORDER BY id
        """, arguments: [first])
    firstUnindexedTurn = nil
  }

  /// Rebuilds the index and the tables derived with it from the turns.
  mutating func renewIndex() throws {
    // The turns of this act are among them.
    firstUnindexedTurn = nil
    try db.execute(
      sql: "DELETE FROM word_stem; INSERT INTO turn_search(turn_search) VALUES ('rebuild')")
    try TurnBlock.renew(db)
    try TextBase.renew(db)
    try IndexVersion.note(db)
  }

  /// Rebuilds the index as an event of its own, even if its version has not changed.
  mutating func rebuildIndex() throws {
    let old = try IndexVersion.stored(db)
    try renewIndex()
    try note("index", before: ["version": .optional(old)])
    try record("index.rebuild", id: IndexVersion.current)
  }

  /// Rebuilds an index of another version, in the first act that needs it, so that an opening that
  /// is refused changes nothing.
  mutating func renewStaleIndex() throws {
    if try db.isIndexStale() { try rebuildIndex() }
  }

  /// Changes a setting of the project; the journal keeps the old value.
  package mutating func set(_ name: String, to value: String) throws {
    let old = try db.first("setting", "SELECT value FROM setting WHERE name = ?", [name]) {
      try $0[0].text()
    }
    guard old != value else { return }
    try changing([RecordKey(.setting, name)]) { act in
      try act.db.execute(
        sql: """
          INSERT INTO setting VALUES (?, ?)
          ON CONFLICT (name) DO UPDATE SET value = excluded.value
          """, arguments: [name, value])
    }
    try record("setting.set", id: name)
  }

  /// Records an export: its kind, level, settings and hash.
  package mutating func exported(
    _ kind: String, file: String, disclosure: Disclosure, sha256: String,
    settings: [String: String], typed: [String: String] = [:]
  ) throws {
    let manifest = ExportManifest(
      file: file, disclosure: disclosure, sha256: sha256, settings: settings)
    // Typed text is stored in a separate part, so that it can be erased while the manifest stays.
    try note(
      "export", before: typed.isEmpty ? nil : typed.mapValues { .text($0) }, after: manifest.after)
    try record("export", id: kind)
  }

  func documentID(_ name: String) throws -> Int64 {
    guard
      let id = try db.first(
        "document", "SELECT id FROM document WHERE name = ?", [name], { try $0[0].id() })
    else { throw StoreError(.noDocument, ["document": name]) }
    return id
  }

  /// What the document in this row is known by in every copy.
  func root(_ document: Int64) throws -> String {
    try db.first("document", "SELECT root FROM document WHERE id = ?", [document]) {
      try $0[0].text()
    } ?? ""
  }

  /// What the document of this name is known by in every copy.
  func root(of document: String) throws -> String { try root(try documentID(document)) }

  /// The row of a document's text: the current one, or the given version.
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

  /// The row of a coder; nil when there is none of this name.
  func knownCoder(_ name: String) throws -> Int64? {
    try db.first("coder", "SELECT id FROM coder WHERE name = ?", [name]) { try $0[0].id() }
  }

  /// The row of a coder; a new coder also gets a layer of the same name.
  mutating func coderID(_ name: String) throws -> Int64 {
    if let known = try knownCoder(name) { return known }
    let id = try changing([RecordKey(.coder, name), RecordKey(.layer, name)]) { act in
      try act.db.execute(sql: "INSERT INTO coder (name) VALUES (?)", arguments: [name])
      let id = act.db.lastInsertedRowID
      try act.db.execute(
        sql: "INSERT INTO layer (name, kind, coder_id) VALUES (?, 'coder', ?)",
        arguments: [name, id])
      return id
    }
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
  /// Makes sure that a coder and their layer exist; returns true when they are new.
  package mutating func coder(_ name: String) throws -> Bool {
    let before = events
    _ = try coderID(name)
    return events > before
  }
}
