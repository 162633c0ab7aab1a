internal import GRDB
internal import HebraModel

/// Undoing and redoing what was done, as new events.
extension Act {
  /// Acts that no event undoes: they erased words, left the project, or say nothing of its content.
  static let lasting: Set<String> = [
    "project.found", "project.migrate", "project.purge", "project.drop-foreign",
    "document.withdraw", "export", "handoff.project", "handoff.back",
  ]

  /// Undoes what an event did: every record is as it was before.
  ///
  /// - Parameters:
  ///   - event: the number of the event.
  ///   - act: the name of what is done, `undo` or `redo`.
  /// - Throws: ``StoreError`` when there is no such event, when it is someone else's, when it cannot
  ///   be undone, when its words were erased, or when something later depends on it.
  package mutating func undo(_ event: Int, as act: String = "undo") throws {
    guard
      let node = try db.first(
        "event", "SELECT name, who, act FROM event WHERE id = ?", [event],
        { (name: try $0[0].text(), who: try $0[1].text(), act: try $0[2].text()) })
    else { throw StoreError(.noEvent, ["number": String(event)]) }
    guard node.who == who else {
      throw StoreError(.undoOfAnother, ["number": String(event), "who": node.who])
    }
    guard !Self.lasting.contains(node.act), !node.act.hasPrefix("index.") else {
      throw StoreError(.undoImpossible, ["number": String(event), "act": node.act])
    }
    let changes = try undoing(event)
    guard !changes.isEmpty else {
      throw StoreError(.undoImpossible, ["number": String(event), "act": node.act])
    }
    try refuseDependents(changes, event)
    try apply(changes)
    try record(act, id: node.name)
  }

  /// What the records of an event become when it is undone: nil is removed.
  private func undoing(_ event: Int) throws -> [RecordKey: RecordFields?] {
    var result: [RecordKey: RecordFields?] = [:]
    let reader = RecordReader(db: db)
    let rows = try db.all(
      "change",
      """
      SELECT kind, before, after, before_hash IS NOT NULL, after_hash IS NOT NULL FROM change
      WHERE event_id = ? ORDER BY number DESC
      """, [event]
    ) { row in
      (
        kind: RecordKind(rawValue: try row[0].text()), before: try row[1].optionalText(),
        after: try row[2].optionalText(), hadBefore: try row[3].flag(), hasAfter: try row[4].flag()
      )
    }
    for row in rows {
      guard let kind = row.kind else { continue }
      guard (row.before != nil) == row.hadBefore, (row.after != nil) == row.hasAfter else {
        throw StoreError(.undoErased, ["number": String(event)])
      }
      let (before, after) = (
        row.before.flatMap(JournalValue.fields), row.after.flatMap(JournalValue.fields)
      )
      guard let key = RecordTable.key(kind, of: after ?? before ?? [:]) else {
        throw StoreError(.damaged, ["finding": "event", "table": "change"])
      }
      let now = try result[key] ?? reader.fields(key)
      // What the event wrote must still be so.
      guard let after else {
        guard now == nil else { throw try later(key, event) }
        result[key] = .some(before)
        continue
      }
      guard var fields = now else { throw try later(key, event) }
      guard let before else {
        guard fields == after else { throw try later(key, event) }
        result[key] = .some(nil)
        continue
      }
      for (field, value) in after {
        guard (fields[field] ?? .none) == value else { throw try later(key, event) }
        fields[field] = before[field] == JournalValue.none ? nil : before[field]
      }
      result[key] = .some(fields)
    }
    return result
  }

  /// The refusal because a later event changed a record.
  private func later(_ key: RecordKey, _ event: Int) throws -> StoreError {
    let last = try db.first(
      "change",
      """
      SELECT e.id, e.who, e.act FROM change c JOIN event e ON e.id = c.event_id
      WHERE c.record = ? AND c.event_id > ? ORDER BY c.event_id DESC LIMIT 1
      """, [key.number, event]
    ) { (String(try $0[0].integer()), try $0[1].text(), try $0[2].text()) }
    return StoreError(
      .undoLater,
      [
        "number": String(event), "later": last?.0 ?? "?", "who": last?.1 ?? "?",
        "act": last?.2 ?? "?",
      ])
  }

  /// Throws when a record that would go is referred to by one that stays.
  private func refuseDependents(
    _ changes: [RecordKey: RecordFields?], _ event: Int
  ) throws {
    let reader = RecordReader(db: db)
    for (key, fields) in changes where fields == nil {
      for other in try reader.referring(to: key) {
        if let change = changes[other],
          !RecordTable.references(other.kind, change ?? [:]).contains(key)
        {
          continue
        }
        throw try later(other, event)
      }
    }
  }

  /// Writes records, each after those that it refers to, and notes the changes.
  mutating func apply(
    _ changes: [RecordKey: RecordFields?], from contents: Contents = Contents()
  ) throws {
    let reader = RecordReader(db: db)
    let keys = changes.keys.sorted()
    var before: [RecordKey: RecordFields] = [:]
    for key in keys { before[key] = try reader.fields(key) }
    try write(changes, from: contents)
    for key in keys { try note(key, before: before[key], after: try reader.fields(key)) }
  }

  /// Writes records without noting that: removals first, from those that refer to others on.
  mutating func write(
    _ changes: [RecordKey: RecordFields?], from contents: Contents
  ) throws {
    let keys = changes.keys.sorted()
    // Until the commit, a row may refer to one that is still to be written.
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    try moveTexts(keys, changes, contents)
    for key in keys.reversed() {
      if let change = changes[key], change == nil { try put(key, nil, from: contents) }
    }
    for key in keys {
      if case .some(.some(let fields)) = changes[key] { try put(key, fields, from: contents) }
    }
    if keys.contains(where: { $0.kind == .codebook || $0.kind == .study }) { try renewCodes() }
  }
}

extension Act {
  /// Gives texts to the documents that they belong to from now on, before the document that they leave
  /// is removed with all its texts.
  private mutating func moveTexts(
    _ keys: [RecordKey], _ changes: [RecordKey: RecordFields?], _ contents: Contents
  ) throws {
    guard keys.contains(where: { $0.kind == .document && changes[$0] == .some(nil) }) else {
      return
    }
    for key in keys where key.kind == .document || key.kind == .text {
      guard case .some(.some(let fields)) = changes[key] else { continue }
      guard try key.kind == .document || textIsThere(key.values[0]) else { continue }
      try put(key, fields, from: contents)
    }
  }

  private func textIsThere(_ hash: String) throws -> Bool {
    try db.first("text_version", "SELECT 1 FROM text_version WHERE hash = ?", [hash]) { _ in true }
      ?? false
  }
}

extension RecordReader {
  /// The records that refer to a record.
  func referring(to key: RecordKey) throws -> [RecordKey] {
    var keys: [RecordKey] = []
    for table in RecordTable.all.values {
      for column in table.columns where column.reference == key.kind {
        keys += try referring(table, column, key)
      }
    }
    switch key.kind {
    case .text:
      keys.append(RecordKey(.reading, key.values[0]))
      keys += try db.all(
        "saved_hit",
        """
        SELECT DISTINCT h.search FROM saved_hit h JOIN text_version v ON v.id = h.version_id
        WHERE v.hash = ?
        """, [key.values[0]]
      ) { RecordKey(.hits, try $0[0].text(), key.values[0]) }
    case .search:
      try each(.hits) { other, _ in if other.values[0] == key.values[0] { keys.append(other) } }
    case .speaker:
      keys += try db.all(
        "turn",
        """
        SELECT DISTINCT v.hash FROM turn t JOIN text_version v ON v.id = t.version_id
        JOIN speaker s ON s.id = t.speaker_id JOIN document d ON d.id = s.document_id
        WHERE d.root = ? AND s.mark = ?
        """, StatementArguments(key.values)
      ) { RecordKey(.reading, try $0[0].text()) }
    case .document: keys.append(RecordKey(.version, key.values[0]))
    case .codebook:
      try each(.study) { other, fields in
        if fields["codebook"] == .text(key.values[0]) { keys.append(other) }
      }
    default: break
    }
    return try keys.filter { try $0.kind == .reading || fields($0) != nil }
  }

  private func referring(
    _ table: RecordTable, _ column: RecordTable.Column, _ key: RecordKey
  ) throws -> [RecordKey] {
    var keys: [RecordKey] = []
    let names = table.key.map { table.keyExpression($0) }.joined(separator: ", ")
    try db.each(
      table.table,
      "SELECT \(names) FROM \(table.table) t WHERE t.\(column.column) = \(table.argument(column))",
      [key.values[0]]
    ) { row in
      var fields: RecordFields = [:]
      for (number, column) in table.key.enumerated() {
        fields[column.field] =
          column.isNumber ? .number(try row[number].integer()) : .text(try row[number].text())
      }
      if let other = table.key(of: fields) { keys.append(other) }
      return true
    }
    return keys
  }
}
