internal import Foundation
internal import GRDB
internal import HebraLanguage

/// Merging: the union of two sets of events. The state of the project follows from the union.
extension Act {
  /// Adds the events of another project that this one does not have, and lets the tables say what
  /// follows from all of them.
  mutating func merge(_ other: Database) throws -> Union {
    var union = Union()
    try add(eventsOf: other, to: &union)
    try eraseAgain()
    let state = try ProjectState(db)
    heads = try Heads(state.graph)
    let contents = Contents(
      text: { hash in
        try other.first("text_version", "SELECT text FROM text_version WHERE hash = ?", [hash]) {
          try $0[0].text()
        }
          ?? other.first("removed_text", "SELECT text FROM removed_text WHERE hash = ?", [hash]) {
            try $0[0].text()
          }
      },
      codebook: { hash in
        try other.first("codebook", "SELECT source, content FROM codebook WHERE hash = ?", [hash]) {
          (source: try $0[0].text(), content: try $0[1].text())
        }
          ?? other.first(
            "removed_codebook", "SELECT source, content FROM removed_codebook WHERE hash = ?",
            [hash]
          ) { (source: try $0[0].text(), content: try $0[1].text()) }
      })
    try keepRemoved(of: other)
    try settle(state, contents, &union)
    return union
  }

  /// What a merge did.
  struct Union {
    /// How many events were added.
    var events = 0
    /// Whether the projects have an event in common.
    var isRelated = false
    /// The records that changed: nil before is added, nil after is removed.
    var changes: [(key: RecordKey, before: RecordFields?, after: RecordFields?)] = []
    /// Whether words were erased, so that the file must be rewritten.
    var hasErased = false
  }

  /// Lets the tables say what follows from the events.
  mutating func settle(
    _ state: ProjectState, _ contents: Contents, _ union: inout Union
  ) throws {
    let differences = try state.differences(RecordReader(db: db))
    let changes = Dictionary(uniqueKeysWithValues: differences.map { ($0.key, $0.events) })
    union.changes = differences.map { ($0.key, $0.table, $0.events) }.sorted { $0.0 < $1.0 }
    try write(changes, from: contents)
    try forgetWithdrawn(&union)
    try db.execute(sql: "DELETE FROM conflict")
    for row in state.conflictRows {
      try db.execute(
        sql: "INSERT INTO conflict (kind, record, field, events) VALUES (?, ?, ?, ?)",
        arguments: StatementArguments(row))
    }
  }

  private mutating func add(eventsOf other: Database, to union: inout Union) throws {
    var rows: [String: Int64] = [:]
    try db.each("event", "SELECT id, name FROM event ORDER BY id") { row in
      rows[try row[1].text()] = try row[0].id()
      return true
    }
    let erased = try ErasedParts(db)
    var next = try Heads(db).next
    var new: [(name: String, from: Int64, to: Int64)] = []
    try other.each(
      "event",
      """
      SELECT id, name, depth, at, who, act, subject, subject_hash, subject_salt, subject_words
      FROM event ORDER BY id
      """
    ) { row in
      let name = try row[1].text()
      guard rows[name] == nil else {
        union.isRelated = true
        return true
      }
      rows[name] = next
      new.append((name, try row[0].id(), next))
      let isErased = erased.bits(name, at: 0) != 0
      try insertEvent([
        next, name, try row[2].count(), try row[3].text(), try row[4].text(), try row[5].text(),
        try row[6].optionalText(), try row[7].data(), isErased ? nil : try row[8].data(),
        isErased ? nil : try row[9].optionalText(),
      ])
      next += 1
      return true
    }
    union.events = new.count
    for event in new {
      try addParts(of: event.name, event.from, in: other, as: event.to, rows, erased)
    }
  }

  /// Adds parents, changes and erasures of an event of another project.
  private func addParts(
    of name: String, _ from: Int64, in other: Database, as row: Int64, _ rows: [String: Int64],
    _ erased: ErasedParts
  ) throws {
    try other.each(
      "event_parent",
      """
      SELECT e.name, e.id FROM event_parent p JOIN event e ON e.id = p.parent_id
      WHERE p.event_id = ? ORDER BY e.name
      """, [from]
    ) { parent in
      guard let known = try rows[parent[0].text()] else { throw parent.damage }
      try insertParent(known, of: row)
      return true
    }
    // The events before a work file must be here: without them it would stand beside everything.
    try other.each(
      "boundary", "SELECT parent, depth FROM boundary WHERE event_id = ? ORDER BY parent", [from]
    ) { parent in
      guard let known = try rows[parent[0].text()] else { throw StoreError(.workFileUnknown) }
      try insertParent(known, of: row)
      return true
    }
    try other.each(
      "change",
      """
      SELECT number, kind, record, before_hash, before_salt, before, after_hash, after_salt, after
      FROM change WHERE event_id = ? ORDER BY number
      """, [from]
    ) { change in
      let number = try change[0].count()
      let bit = erased.bits(name, at: number + 1)
      let (before, after) = (bit & 1 == 0, bit & 2 == 0)
      let isAfterGone = !change[6].isNull && (!after || change[8].isNull)
      let isBeforeGone = change[6].isNull && (!before || change[5].isNull)
      try insertChange([
        row, number, try change[1].text(),
        change[2].isNull || isAfterGone || isBeforeGone ? nil : try change[2].integer(),
        try change[3].data(), before ? try change[4].data() : nil,
        before ? try change[5].optionalText() : nil, try change[6].data(),
        after ? try change[7].data() : nil, after ? try change[8].optionalText() : nil,
      ])
      return true
    }
    try other.each(
      "erasure", "SELECT erased, parts FROM erasure WHERE event_id = ? ORDER BY erased", [from]
    ) { erasure in
      try db.cachedStatement(sql: "INSERT INTO erasure VALUES (?, ?, ?)").execute(
        arguments: [row, try erasure[0].text(), try erasure[1].text()])
      return true
    }
  }

  /// Erases what any event erased, whichever copy it came from, and the words about withdrawn
  /// documents in events that know nothing of the withdrawal.
  private mutating func eraseAgain() throws {
    for (name, bits) in try ErasedParts(db).all {
      let event = try db.first("event", "SELECT id FROM event WHERE name = ?", [name]) {
        try $0[0].id()
      }
      guard let event else { continue }
      for (place, bit) in bits.enumerated() where bit != 0 {
        let isRemoval = try db.first(
          "change",
          "SELECT after_hash IS NULL FROM change WHERE event_id = ? AND number = ?",
          [event, place - 1]
        ) { try $0[0].flag() }
        try eraseRow(event, place - 1, bit, isRemoval: isRemoval ?? false)
      }
    }
    try eraseWithdrawn()
  }

  private mutating func eraseWithdrawn() throws {
    var texts: Set<String> = []
    try db.each(
      "change", "SELECT after, event_id FROM change WHERE kind = 'withdrawn' AND after IS NOT NULL"
    ) { row in
      if let fields = JournalValue.fields(try row[0].text()), fields["kind"] == .text("text"),
        case .text(let hash) = fields["hash"]
      {
        texts.insert(hash)
      }
      return true
    }
    guard !texts.isEmpty else { return }
    // A document is known by the hash of its first text, which was withdrawn with it.
    var erasure = try JournalErasure(db)
    try erasure.erase(documents: texts, texts: texts, participants: [], isMerge: true)
    try eraseRows(erasure)
  }

  /// What was undone in the other project is kept, so that it can be redone.
  private func keepRemoved(of other: Database) throws {
    let texts = try other.all("removed_text", "SELECT hash, text FROM removed_text ORDER BY hash") {
      (hash: try $0[0].text(), text: try $0[1].text())
    }
    for text in texts {
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO removed_text (hash, text)
          SELECT ?1, ?2 WHERE NOT EXISTS (SELECT 1 FROM text_version WHERE hash = ?1)
          """, arguments: [text.hash, text.text])
    }
    let books = try other.all(
      "removed_codebook", "SELECT hash, source, content FROM removed_codebook ORDER BY hash"
    ) { [try $0[0].text(), try $0[1].text(), try $0[2].text()] }
    for book in books {
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO removed_codebook (hash, source, content)
          SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM codebook WHERE hash = ?1)
          """, arguments: StatementArguments(book))
    }
  }

  /// No words of a document whose consent was withdrawn are kept.
  private mutating func forgetWithdrawn(_ union: inout Union) throws {
    let gone = union.changes.contains { $0.key.kind == .withdrawn && $0.before == nil }
    try db.execute(
      sql: """
        DELETE FROM removed_text WHERE hash IN (SELECT hash FROM withdrawn WHERE kind = 'text')
        """)
    union.hasErased = gone || db.changesCount > 0
  }
}
