internal import GRDB

/// The kinds of rows that a purge erases and counts.
package enum Purged: String, Sendable, CaseIterable {
  /// Text versions that are not current.
  case texts
  /// Turns and stretches of those texts.
  case turns
  /// Codings of those texts.
  case codings
  /// Memos of those texts.
  case memos
  /// Records of how codings and memos were carried to another text.
  case carried
  /// Source files of those texts, with their receipts.
  case files
  /// What was set aside when those files were read.
  case setAside = "set-aside"
  /// Off-record remarks in those texts.
  case remarks
  /// Hits of saved searches in those texts.
  case hits
  /// Labels that no turn has.
  case labels
  /// Municipalities that no document has.
  case places
  /// Words that are only in the lemma table.
  case lemmas
  /// Names and contents of journal events.
  case journal
}

extension Act {
  /// The rows of a table that a purge deletes.
  private struct Rows {
    var kind: Purged
    var table: String
    var condition: String
    /// The columns that hold words as plain text.
    var words: [String] = []
    var json: [String] = []
  }

  private static let old = """
    (SELECT v.id FROM text_version v JOIN document d ON d.id = v.document_id
      WHERE v.number <> d.current_number)
    """

  /// Ordered so that rows are deleted before the rows that they refer to.
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

  /// Deletes what was removed, was replaced or belongs to an earlier text, and adds its words to
  /// `words`.
  ///
  /// The index is rebuilt, and `takeWords` then gives its words.
  mutating func purge(
    _ words: inout PurgedWords, takeWords: () -> [String]
  ) throws -> [Purged: Int] {
    // A document without a current text would lose all its texts.
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
