internal import GRDB
internal import HebraLanguage

extension Act {
  /// Erases parts of events, which stay valid, and says again what follows from nothing else; adds
  /// the words to `words`.
  ///
  /// - Returns: how many parts were erased.
  mutating func erase(_ erasure: JournalErasure, _ words: inout PurgedWords) throws -> Int {
    var count = 0
    var said: [Int64: [Int: JournalErasure.Change]] = [:]
    for change in erasure.changes { said[change.event, default: [:]][change.number] = change }
    var draft = try self.draft ?? EventDraft(id: nextEvent())
    var erasures: [(event: String, parts: String)] = []
    for (event, parts) in erasure.parts {
      guard
        let (name, subject) = try db.first(
          "event", "SELECT name, subject_words FROM event WHERE id = ?", [event],
          { (try $0[0].text(), try $0[1].optionalText()) })
      else { continue }
      let length = (parts.keys.max() ?? -1) + 2
      var digits = [UInt8](repeating: 0x30, count: length)
      for (number, bits) in parts {
        digits[number + 1] += bits
        count += bits == 3 ? 2 : 1
        if number < 0 {
          words.add(subject ?? "")
        } else if let change = said[event]?[number] {
          if bits & 1 != 0 { words.add(json: change.before ?? "") }
          if bits & 2 != 0 { words.add(json: change.after ?? "") }
        }
        try eraseRow(event, number, bits, isRemoval: said[event]?[number]?.after == nil)
      }
      erasures.append((name, String(decoding: digits, as: UTF8.self)))
    }
    for (event, parts) in erasures.sorted(by: { $0.event < $1.event }) {
      try db.cachedStatement(sql: "INSERT INTO erasure VALUES (?, ?, ?)").execute(
        arguments: [draft.id, event, parts])
      draft.name.add(erased: event, parts: parts)
    }
    self.draft = draft
    if erasure.erasesEarlier { count += try eraseEarlier(&words) }
    let reader = RecordReader(db: db)
    for key in erasure.restated.sorted() {
      if let fields = try reader.fields(key) { try note(key, before: nil, after: fields) }
    }
    return count
  }

  /// Erases parts of events without an event that says so: every copy that has the withdrawal
  /// of consent does the same.
  func eraseRows(_ erasure: JournalErasure) throws {
    var removals: Set<[Int64]> = []
    for change in erasure.changes where change.after == nil {
      removals.insert([change.event, Int64(change.number)])
    }
    for (event, parts) in erasure.parts {
      for (number, bits) in parts {
        try eraseRow(event, number, bits, isRemoval: removals.contains([event, Int64(number)]))
      }
    }
  }

  func eraseRow(
    _ event: Int64, _ number: Int, _ bits: UInt8, isRemoval: Bool
  ) throws {
    guard number >= 0 else {
      return try db.cachedStatement(
        sql: "UPDATE event SET subject_words = NULL, subject_salt = NULL WHERE id = ?"
      ).execute(arguments: [event])
    }
    if bits & 1 != 0 {
      try db.cachedStatement(
        sql: """
          UPDATE change SET before = NULL, before_salt = NULL WHERE event_id = ? AND number = ?
          """
      ).execute(arguments: [event, number])
    }
    if bits & 2 != 0 {
      try db.cachedStatement(
        sql: "UPDATE change SET after = NULL, after_salt = NULL WHERE event_id = ? AND number = ?"
      ).execute(arguments: [event, number])
    }
    // The number of a record is a hash of its key, which can be guessed by trying.
    if bits & 2 != 0 || isRemoval {
      try db.cachedStatement(
        sql: "UPDATE change SET record = NULL WHERE event_id = ? AND number = ?"
      ).execute(arguments: [event, number])
    }
  }

  /// Erases the words of events of earlier program versions, except those that are nobody's: the
  /// state that they led to is in the founding event.
  private func eraseEarlier(_ words: inout PurgedWords) throws -> Int {
    let whole = """
      j.act IN ('setting.set', 'codebook.set', 'place.set', 'document.withdraw')
        OR j.act GLOB 'project.*' OR j.act GLOB 'index.*' OR (j.act = 'export' AND p.part = 'after')
      """
    let condition = """
      (event_id, part) IN (SELECT p.event_id, p.part
        FROM journal_payload p JOIN journal j ON j.id = p.event_id WHERE NOT (\(whole)))
      """
    var count = 0
    try db.each(
      "journal_payload",
      "SELECT content, event_id FROM journal_payload WHERE \(condition) ORDER BY event_id, part"
    ) { row in
      words.add(json: try row[0].text())
      count += 1
      return true
    }
    try db.execute(sql: "DELETE FROM journal_payload WHERE \(condition)")
    return count
  }
}
