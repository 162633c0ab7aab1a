internal import Foundation
internal import GRDB
package import HebraModel

extension ProjectStore {
  /// What copies of the project disagree about, in the order of kinds and keys.
  package func conflicts() throws -> [MergeConflict] {
    try read { db in
      try StoredConflict.all(db).enumerated().map { try $1.conflict(db, number: $0 + 1) }
    }
  }

  /// How many fields are in conflict.
  package func conflictCount() throws -> Int {
    try read {
      try $0.first("conflict", "SELECT count(*) FROM conflict") { try $0[0].count() } ?? 0
    }
  }

  /// The name of the last event that changed a record, in the order that every copy has; a copy that
  /// lacks it was cut.
  package func lastChange() throws -> String? {
    try read {
      try $0.first(
        "event",
        """
        SELECT e.name, e.id FROM event e
        WHERE EXISTS (SELECT 1 FROM change c WHERE c.event_id = e.id AND c.record IS NOT NULL)
        ORDER BY e.depth DESC, e.name DESC LIMIT 1
        """
      ) { try $0[0].text() }
    }
  }

  /// Checks that an event that was written down elsewhere is in the project: a copy that lacks it was
  /// cut, or is one of another project.
  ///
  /// `name` is its name or the beginning of it, in lower-case hexadecimal. A work file knows only the
  /// events since it was handed over, so that the check says nothing when it lacks one.
  package func examine(head name: String) throws -> CheckResult {
    let isHere = try read {
      try $0.first(
        "event",
        """
        SELECT 1 FROM (SELECT name FROM event UNION ALL SELECT parent FROM boundary)
        WHERE substr(name, 1, length(?1)) = ?1 LIMIT 1
        """, [name]
      ) { _ in true } ?? false
    }
    guard !isHere else { return CheckResult(.head, .sound) }
    return CheckResult(.head, try workFile() == nil ? .damaged : .unchecked, ["head": name])
  }

  /// Whether the project has an event of this name.
  package func hasEvent(_ name: String) throws -> Bool {
    try read {
      try $0.first("event", "SELECT 1 FROM event WHERE name = ?", [name]) { _ in true } ?? false
    }
  }
}

extension Act {
  /// Decides a conflict, by an event of its own.
  ///
  /// - Parameters:
  ///   - number: the place of the conflict in ``ProjectStore/conflicts()``.
  ///   - version: the place of the edit among its versions, from 1.
  /// - Throws: ``StoreError`` when there is no such conflict or version.
  package mutating func decideConflict(_ number: Int, version: Int) throws {
    let all = try StoredConflict.all(db)
    guard all.indices.contains(number - 1) else {
      throw StoreError(.noConflict, ["number": String(number)])
    }
    let conflict = all[number - 1]
    guard conflict.events.indices.contains(version - 1) else {
      throw StoreError(.noConflict, ["number": "\(number).\(version)"])
    }
    let value = try conflict.value(db, conflict.events[version - 1])
    guard let now = try RecordReader(db: db).fields(conflict.key) else {
      throw StoreError(.noConflict, ["number": String(number)])
    }
    if conflict.field.isEmpty, value == .absent {
      // The record goes, as one of the two wanted.
      let dependents = try RecordReader(db: db).referring(to: conflict.key)
      // The places of a memo go with it.
      guard dependents.allSatisfy({ conflict.key.kind == .note && $0.kind == .notePlace }) else {
        throw StoreError(.undoLater, ["number": "?", "later": "?", "who": "?", "act": "?"])
      }
      let gone: RecordFields? = nil
      try apply(
        Dictionary(uniqueKeysWithValues: ([conflict.key] + dependents).map { ($0, gone) }))
    } else {
      var new = now
      if case .value(let value) = value, !conflict.field.isEmpty {
        new[conflict.field] = value == .none ? nil : value
      }
      try write([conflict.key: new], from: Contents())
      try noteDecision(conflict.key, conflict.field, before: now, after: new)
    }
    try record("conflict.decide", id: conflict.key.kind.rawValue)
  }

  /// Notes a change even if the value that held is the one that was chosen.
  private mutating func noteDecision(
    _ key: RecordKey, _ field: String, before: RecordFields, after: RecordFields
  ) throws {
    let own = RecordTable.keyFields(key.kind)
    func part(_ fields: RecordFields) -> String {
      var part = fields.filter { own.contains($0.key) }
      if !field.isEmpty { part[field] = fields[field] ?? JournalValue.none }
      return JournalValue.json(part)
    }
    try note(
      kind: key.kind.rawValue, record: key.number, before: part(before), after: part(after))
    try settleConflicts(key, fields: [field])
  }
}

/// A conflict as it is stored.
struct StoredConflict {
  /// What an event says about the field.
  enum Said: Equatable {
    /// It removed the record.
    case absent
    case value(JournalValue)
    /// Its words were erased.
    case erased
  }

  var key: RecordKey
  var field: String
  /// The rows of the events.
  var events: [Int64]

  static func all(_ db: Database) throws -> [StoredConflict] {
    let rows = try db.all(
      "conflict", "SELECT kind, record, field, events FROM conflict ORDER BY kind, record, field"
    ) { row in
      guard let kind = RecordKind(rawValue: try row[0].text()) else { throw row.damage }
      return (
        key: RecordKey(kind, values: try row[1].json([String].self)), field: try row[2].text(),
        names: try row[3].json([String].self)
      )
    }
    return try rows.map { row in
      let events = try row.names.compactMap { name in
        try db.first("event", "SELECT id FROM event WHERE name = ?", [name]) { try $0[0].id() }
      }
      return StoredConflict(key: row.key, field: row.field, events: events)
    }
  }

  /// What an event says about the field.
  func value(_ db: Database, _ event: Int64) throws -> Said {
    try db.first(
      "change",
      """
      SELECT after, after_hash IS NULL FROM change WHERE event_id = ? AND record = ?
      ORDER BY number DESC
      """, [event, key.number]
    ) { row in
      if try row[1].flag() { return .absent }
      guard let fields = try row[0].optionalText().flatMap(JournalValue.fields) else {
        return .erased
      }
      return .value(fields[field] ?? .none)
    } ?? .erased
  }

  /// The conflict for people.
  func conflict(_ db: Database, number: Int) throws -> MergeConflict {
    let fields = try RecordReader(db: db).fields(key) ?? [:]
    let versions = try events.map { event in
      var value = try value(db, event)
      if key.kind == .version, field == "text", case .value(.text(let hash)) = value {
        // A hash says nothing to a person; the version has a number in this file.
        value = .value(try versionNumber(db, hash).map { .number($0) } ?? .text(hash))
      }
      let node = try db.first("event", "SELECT at, who, id FROM event WHERE id = ?", [event]) {
        (at: try $0[0].text(), who: try $0[1].text())
      }
      return MergeConflict.Version(
        event: Int(event), at: node?.at ?? "", who: node?.who ?? "", value: Self.text(value))
    }
    return MergeConflict(
      number: number, kind: key.kind.rawValue, document: try document(db, fields),
      subject: subject(fields), field: field, versions: versions)
  }

  private func versionNumber(_ db: Database, _ hash: String) throws -> Int? {
    try db.first("text_version", "SELECT number FROM text_version WHERE hash = ?", [hash]) {
      try $0[0].count()
    }
  }

  private static func text(_ value: Said) -> String? {
    switch value {
    case .absent, .erased: nil
    case .value(.text(let text)): text
    case .value(.number(let number)): String(number)
    case .value(.list(let list)):
      list.map { $0.hasPrefix("=") || $0.hasPrefix("~") ? String($0.dropFirst()) : $0 }
        .joined(separator: ", ")
    case .value(.none): nil
    }
  }

  private func document(_ db: Database, _ fields: RecordFields) throws -> String? {
    func name(_ sql: String, _ field: String) throws -> String? {
      guard case .text(let value) = fields[field] else { return nil }
      return try db.first("document", sql, [value]) { try $0[0].text() }
    }
    return try name("SELECT name FROM document WHERE root = ?", "document")
      ?? name(
        """
        SELECT d.name FROM document d JOIN text_version v ON v.document_id = d.id
        WHERE v.hash = ?
        """, "text") ?? name("SELECT name FROM document WHERE root = ?", "root")
  }

  /// What people know the record by.
  private func subject(_ fields: RecordFields) -> String {
    let names: [String] =
      switch key.kind {
      case .coding: ["code", "layer", "start", "end"]
      case .relation: ["from_code", "to_code", "layer"]
      case .group: ["label"]
      case .statement: ["block", "level", "place"]
      case .consent: ["participant"]
      case .member, .risk, .recheck, .session, .finalLayer, .sameEvent: []
      case .agreement: ["id"]
      case .commitment: ["what"]
      case .panelItem: ["place", "item"]
      case .assignment: ["coder"]
      case .seen: ["person", "layer"]
      case .protection: ["mark", "person"]
      case .suggestion: ["code", "coder", "start", "end"]
      case .release: ["level", "place", "at"]
      case .servedPlace: ["place"]
      case .speaker: ["label"]
      case .finished, .memo, .note: ["coder"]
      case .topic: ["block"]
      case .offRecord: ["start", "end"]
      case .document, .text, .version, .marks, .reading, .hits, .carried, .notePlace: []
      default: RecordTable.all[key.kind]?.key.map(\.field) ?? []
      }
    return names.compactMap { name in
      switch fields[name] {
      case .text(let text): text
      case .number(let number): String(number)
      default: nil
      }
    }.joined(separator: ", ")
  }
}
