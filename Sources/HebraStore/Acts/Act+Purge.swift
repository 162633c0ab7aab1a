internal import GRDB

/// What a purge took away, of each kind how many.
public enum Purged: String, Sendable, CaseIterable {
  /// Texts that are not current.
  case texts
  /// Their turns and stretches.
  case turns
  /// Their codings.
  case codings
  /// Their memos.
  case memos
  /// What became of codings and memos in another text.
  case carried
  /// The files that they came from, with their receipts.
  case files
  /// What was set aside when those were read.
  case setAside = "set-aside"
  /// What was said off the record in them.
  case remarks
  /// Hits in them that searches with a name had.
  case hits
  /// Labels without a turn.
  case labels
  /// Municipalities of no document.
  case places
  /// Words that only the dictionary still has.
  case lemmas
  /// Names and contents of the journal's events.
  case journal
}

extension Act {
  /// Rows of a table that a purge takes away.
  private struct Rows {
    var kind: Purged
    var table: String
    var condition: String
    /// The columns that hold words, without those that are JSON.
    var words: [String] = []
    var json: [String] = []
  }

  private static let old = """
    (SELECT v.id FROM text_version v JOIN document d ON d.id = v.document_id
      WHERE v.number <> d.current_number)
    """

  /// In an order in which no row is taken from under another.
  private static let rows = [
    Rows(kind: .carried, table: "carried", condition: "1"),
    Rows(kind: .codings, table: "coding", condition: "version_id IN \(old)", words: ["memo"]),
    Rows(kind: .memos, table: "memo", condition: "version_id IN \(old)", words: ["text"]),
    Rows(kind: .hits, table: "saved_hit", condition: "version_id IN \(old)", words: ["form"]),
    Rows(
      kind: .setAside, table: "set_aside",
      condition: "origin_id IN (SELECT id FROM origin WHERE version_id IN \(old))",
      words: ["text"]),
    Rows(
      kind: .files, table: "origin", condition: "version_id IN \(old)", words: ["file"],
      json: ["receipt"]),
    Rows(kind: .remarks, table: "off_record", condition: "version_id IN \(old)"),
    Rows(kind: .turns, table: "turn", condition: "version_id IN \(old)", words: ["label_written"]),
    Rows(kind: .texts, table: "text_version", condition: "id IN \(old)", words: ["text"]),
    Rows(
      kind: .labels, table: "speaker",
      condition: "NOT EXISTS (SELECT 1 FROM turn t WHERE t.speaker_id = speaker.id)",
      words: ["label"]),
    Rows(
      kind: .places, table: "place",
      condition: "code NOT IN (SELECT place_code FROM document WHERE place_code IS NOT NULL)",
      words: ["code", "name", "department"]),
  ]

  /// Takes away what was removed, replaced or has another text by now; adds its words to `words`.
  ///
  /// The index is made anew, and `takeWords` gives the words that it has then.
  mutating func purge(
    _ words: inout PurgedWords, takeWords: () -> [String]
  ) throws -> [Purged: Int] {
    // A document without its current text would lose all of them.
    let lost = try db.first(
      "document",
      """
      SELECT d.id FROM document d WHERE NOT EXISTS (SELECT 1 FROM text_version v
        WHERE v.document_id = d.id AND v.number = d.current_number)
      """
    ) { try $0["id"].id() }
    if let lost { throw StoredCell.damage("document", lost) }
    let waiting = try UnsettledDecision.all(db)
    guard waiting.isEmpty else {
      throw StoreError(.waiting, ["count": String(waiting.count)])
    }
    var counts: [Purged: Int] = [:]
    for rows in Self.rows { counts[rows.kind] = try take(rows, &words) }
    try renewIndex()
    try WordStems.add(takeWords(), to: db)
    counts[.lemmas] = try take(
      Rows(
        kind: .lemmas, table: "lemma", condition: "word NOT IN (SELECT word FROM word_stem)",
        words: ["word", "lemma"]), &words)
    let parts = try JournalErasure(db).parts()
    for part in parts {
      words.add(json: part.content)
      try db.cachedStatement(
        sql: "DELETE FROM journal_payload WHERE event_id = ? AND part = ?"
      ).execute(arguments: [part.event, part.part.rawValue])
    }
    counts[.journal] = parts.count
    try record(
      "project.purge", id: "project",
      after: Dictionary(
        uniqueKeysWithValues: counts.map { ($0.key.rawValue, JournalValue.number($0.value)) }))
    return counts
  }

  private func take(_ rows: Rows, _ words: inout PurgedWords) throws -> Int {
    var count = 0
    let columns = rows.words + rows.json
    // Tables, columns and conditions come from the list above, never from a file.
    try db.each(
      rows.table,
      "SELECT \((columns + ["1"]).joined(separator: ", ")) FROM \(rows.table)"
        + " WHERE \(rows.condition)"
    ) { row in
      count += 1
      for (column, name) in columns.enumerated() {
        guard let text = try row[column].optionalText() else { continue }
        if rows.json.contains(name) { words.add(json: text) } else { words.add(text) }
      }
      return true
    }
    guard count > 0 else { return 0 }
    try db.execute(sql: "DELETE FROM \(rows.table) WHERE \(rows.condition)")
    return count
  }
}
