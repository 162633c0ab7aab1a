internal import Foundation
internal import GRDB
internal import HebraLanguage

/// An event that is being written.
struct EventDraft {
  /// Its row.
  var id: Int64
  var name = EventName()
  /// Whether it changes nothing but codings.
  var hasOnlyCodings = true
}

/// The events that no event follows, as an act needs them to write the next one.
struct Heads {
  var names: [String] = []
  var rows: [Int64] = []
  var depth = 0
  /// The row of the next event.
  var next: Int64 = 1
  /// Whether they differ from those that are stored.
  var isChanged = false

  init(_ db: Database) throws {
    // A plain join would read all events in the order of their names.
    try db.each(
      "event",
      """
      SELECT e.id, e.name, e.depth FROM head h CROSS JOIN event e ON e.id = h.event_id
      ORDER BY e.name
      """
    ) { row in
      rows.append(try row[0].id())
      names.append(try row[1].text())
      depth = max(depth, try row[2].count())
      return true
    }
    // The events of earlier program versions have numbers in the same sequence.
    next =
      try db.first(
        "event",
        """
        SELECT max((SELECT coalesce(max(id), 0) FROM event),
          (SELECT coalesce(max(id), 0) FROM journal)) + 1
        """
      ) { try $0[0].id() } ?? 1
  }

  /// Stores them.
  func write(_ db: Database) throws {
    guard isChanged else { return }
    try db.cachedStatement(sql: "DELETE FROM head").execute()
    let insertion = try db.cachedStatement(sql: "INSERT INTO head (event_id) VALUES (?)")
    for row in rows { try insertion.execute(arguments: [row]) }
  }
}

extension Act {
  /// Runs changes to the rows of records, and notes for the next event what they changed; `keys` are
  /// those of every record that `body` may change.
  @discardableResult
  mutating func changing<T>(
    _ keys: [RecordKey], _ body: (inout Act) throws -> T
  ) throws -> T {
    let reader = RecordReader(db: db)
    let before = try keys.map(reader.fields)
    let result = try body(&self)
    for (key, old) in zip(keys, before) {
      try note(key, before: old, after: try reader.fields(key))
    }
    return result
  }

  /// Notes a change of a record; nil is a record that is not there.
  mutating func note(
    _ key: RecordKey, before: RecordFields?, after: RecordFields?
  ) throws {
    guard before != after else { return }
    var (old, new) = (before, after)
    if let before, let after {
      // Of a record that stays, only the fields that differ, and its key.
      let own = RecordTable.keyFields(key.kind)
      old = before.filter { own.contains($0.key) || after[$0.key] != $0.value }
      new = after.filter { own.contains($0.key) || before[$0.key] != $0.value }
      for field in before.keys where after[field] == nil { new?[field] = JournalValue.none }
      for field in after.keys where before[field] == nil { old?[field] = JournalValue.none }
    }
    try note(
      kind: key.kind.rawValue, record: key.number, before: old.map(JournalValue.json),
      after: new.map(JournalValue.json))
    try settleConflicts(key, fields: after == nil ? nil : new.map { Set($0.keys) })
  }

  /// Notes a change by its JSON; a `kind` that is no record says something that nothing depends on.
  mutating func note(kind: String, record: Int64?, before: String?, after: String?) throws {
    var draft = try takeDraft()
    let old = before.map { SealedWords($0, salt: salts.next()) }
    let new = after.map { SealedWords($0, salt: salts.next()) }
    var insertion = try ChangeInsertion(db)
    try insertion.insert(
      event: draft.id, number: draft.name.changes, kind: kind, record: record, old, new)
    draft.name.add(kind, before: old?.hash, after: new?.hash)
    if kind != RecordKind.coding.rawValue { draft.hasOnlyCodings = false }
    self.draft = draft
  }

  /// Notes that a record was added, with its JSON; for a caller that adds many.
  mutating func note(
    added kind: RecordKind, record: Int64, _ json: String, by insertion: inout ChangeInsertion
  ) throws {
    var draft = try takeDraft()
    let words = SealedWords(json, salt: salts.next())
    try insertion.insert(
      event: draft.id, number: draft.name.changes, kind: kind.rawValue, record: record, nil, words)
    draft.name.add(kind.rawValue, before: nil, after: words.hash)
    if kind != .coding { draft.hasOnlyCodings = false }
    self.draft = draft
  }

  func insertChange(
    event: Int64, number: Int, kind: String, record: Int64?, _ before: SealedWords?,
    _ after: SealedWords?
  ) throws {
    var insertion = try ChangeInsertion(db)
    try insertion.insert(event: event, number: number, kind: kind, record: record, before, after)
  }

  /// Inserts a change; the values are those of the columns in their order.
  func insertChange(_ values: StatementArguments) throws {
    try db.cachedStatement(sql: ChangeInsertion.sql).execute(arguments: values)
  }

  /// Inserts an event; the values are those of the columns in their order.
  func insertEvent(_ values: StatementArguments) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO event
          (id, name, depth, at, who, act, subject, subject_hash, subject_salt, subject_words)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: values)
  }

  /// Notes that an event follows another.
  func insertParent(_ parent: Int64, of event: Int64) throws {
    try db.cachedStatement(sql: "INSERT INTO event_parent (event_id, parent_id) VALUES (?, ?)")
      .execute(arguments: [event, parent])
  }

  /// The draft of the next event, for a change; nothing else holds its bytes meanwhile, so that they
  /// are not copied for each of many thousand changes.
  mutating func takeDraft() throws -> EventDraft {
    let draft = try self.draft ?? EventDraft(id: nextEvent())
    self.draft = nil
    return draft
  }

  mutating func nextEvent() throws -> Int64 {
    let heads = try self.heads ?? Heads(db)
    self.heads = heads
    return heads.next
  }

  /// Writes the event with the changes noted since the last one.
  mutating func close(act: String, subject: String?, name: String?) throws {
    guard together == 0 else { return }
    try closeAlone(act: act, subject: subject, name: name)
  }

  private mutating func closeAlone(act: String, subject: String?, name: String?) throws {
    let draft = try self.draft ?? EventDraft(id: nextEvent())
    guard var heads else { return }
    let words = name.map { SealedWords($0, salt: salts.next()) }
    let event = draft.name.name(
      parents: heads.names, at: date, who: who, act: act, subject: subject,
      subjectHash: words?.hash)
    try insertEvent([
      draft.id, event, heads.depth + 1, date, who, act, subject, words.map { Data($0.hash) },
      words.map { Data($0.salt) }, words?.content,
    ])
    for parent in heads.rows { try insertParent(parent, of: draft.id) }
    heads = heads.followed(by: draft.id, event)
    (self.heads, self.draft) = (heads, nil)
    events += 1
    if draft.hasOnlyCodings { codingEvents += 1 }
  }

  /// Makes one event of all that `body` does.
  package mutating func together<T>(
    _ act: String, _ name: String, _ body: (inout Act) throws -> T
  ) throws -> T {
    together += 1
    let result: T
    do { result = try body(&self) } catch {
      together -= 1
      throw error
    }
    together -= 1
    if together == 0, draft != nil { try closeAlone(act: act, subject: nil, name: name) }
    return result
  }
}

extension Heads {
  /// The heads after an event that follows all of them.
  func followed(by row: Int64, _ name: String) -> Heads {
    var heads = self
    heads.names = [name]
    heads.rows = [row]
    heads.depth += 1
    heads.next = row + 1
    heads.isChanged = true
    return heads
  }
}

extension Heads {
  /// The events that no other follows.
  init(_ graph: EventGraph) throws {
    let heads = graph.heads.sorted { graph.nodes[$0].name < graph.nodes[$1].name }
    names = heads.map { graph.nodes[$0].name }
    rows = heads.map { graph.nodes[$0].row }
    depth = heads.map { graph.nodes[$0].depth }.max() ?? 0
    next = (graph.nodes.last?.row ?? 0) + 1
    isChanged = true
  }
}

extension RecordTable {
  /// The fields of a kind's key.
  static func keyFields(_ kind: RecordKind) -> Set<String> {
    switch kind {
    case .study: []
    case .version: ["document"]
    case .reading: ["text"]
    case .hits: ["search", "text"]
    // Each change of a memo says which document it goes with.
    case .note: ["id", "only"]
    default: Set(all[kind]?.key.map(\.field) ?? [])
    }
  }

  /// The key of the record of a kind with these fields.
  static func key(_ kind: RecordKind, of fields: RecordFields) -> RecordKey? {
    switch kind {
    case .study: return .study
    case .version, .reading:
      guard case .text(let owner) = fields[kind == .version ? "document" : "text"] else {
        return nil
      }
      return RecordKey(kind, owner)
    case .hits:
      guard case .text(let search) = fields["search"], case .text(let text) = fields["text"] else {
        return nil
      }
      return RecordKey(.hits, search, text)
    default: return all[kind]?.key(of: fields)
    }
  }
}

extension RecordKey {
  /// The first eight bytes of the SHA-256 of kind and key, each value ended by U+0000.
  var number: Int64 { Self.number(kind, values) }

  /// The same for a key of these values.
  static func number(_ kind: RecordKind, _ values: some Collection<String>) -> Int64 {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(64)
    bytes += kind.rawValue.utf8
    for value in values {
      bytes.append(0)
      bytes += value.utf8
    }
    return Int64(bitPattern: TextIdentity.digest(bytes.span).span.eightBytes(at: 0))
  }
}
