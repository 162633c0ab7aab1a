internal import GRDB
internal import HebraModel

extension Act {
  /// Rows of a table that are erased.
  struct Rows {
    var table: String
    var condition: String
    /// The columns that hold words as plain text.
    var words: [String] = []
    var json: [String] = []
  }

  private static let old = """
    (SELECT v.id FROM text_version v JOIN document d ON d.id = v.document_id
      WHERE v.number <> coalesce(d.aside_number, d.current_number))
    """

  /// Ordered so that rows are deleted before the rows that they refer to.
  private static let rows: [(kind: PurgedKind, rows: Rows)] = [
    (.carried, Rows(table: "carried", condition: "1")),
    (.relations, Rows(table: "risk_confirmation", condition: "version_id IN \(old)")),
    (.relations, Rows(table: "recheck", condition: "version_id IN \(old)")),
    (.texts, Rows(table: "protection", condition: "version_id IN \(old)")),
    (.codings, Rows(table: "suggestion", condition: "version_id IN \(old)")),
    (.relations, Rows(table: "theme_group_member", condition: "version_id IN \(old)")),
    (
      .relations,
      Rows(table: "relation", condition: "version_id IN \(old)", words: ["quotation"])
    ),
    (.codings, Rows(table: "coding", condition: "version_id IN \(old)", words: ["memo"])),
    (.memos, Rows(table: "memo", condition: "version_id IN \(old)", words: ["text"])),
    (.memos, Rows(table: "note_place", condition: "version_id IN \(old)")),
    (.memos, notesOfNone),
    (.hits, Rows(table: "saved_hit", condition: "version_id IN \(old)", words: ["form"])),
    (
      .setAside,
      Rows(
        table: "set_aside",
        condition: "origin_id IN (SELECT id FROM origin WHERE version_id IN \(old))",
        words: ["text"])
    ),
    (
      .files,
      Rows(
        table: "origin", condition: "version_id IN \(old)", words: ["file"], json: ["receipt"])
    ),
    (.remarks, Rows(table: "off_record", condition: "version_id IN \(old)")),
    (.turns, Rows(table: "turn", condition: "version_id IN \(old)", words: ["label_written"])),
    (
      .texts,
      Rows(table: "paragraph_marks", condition: "version_id IN \(old)", json: ["marks"])
    ),
    (.texts, Rows(table: "text_version", condition: "id IN \(old)", words: ["text"])),
    (
      .labels,
      Rows(
        table: "speaker",
        condition: "NOT EXISTS (SELECT 1 FROM turn t WHERE t.speaker_id = speaker.id)",
        words: ["label"])
    ),
    (.places, placesOfNone),
    (.texts, Rows(table: "removed_text", condition: "1", words: ["text"])),
    (.texts, Rows(table: "removed_codebook", condition: "1")),
  ]

  /// Municipalities that no document, memo, panel or commitment has.
  static let placesOfNone = Rows(
    table: "place",
    condition: """
      code NOT IN (SELECT place_code FROM document WHERE place_code IS NOT NULL
        UNION SELECT place_code FROM document_place
        UNION SELECT place_code FROM panel_item UNION SELECT place_code FROM panel_answer
        UNION SELECT place_code FROM commitment
        UNION SELECT place_code FROM note_place WHERE place_code IS NOT NULL)
      """,
    words: ["code", "name", "department"])

  /// Words that are only in the lemma table.
  static let lemmasOfNone = Rows(
    table: "lemma", condition: "word NOT IN (SELECT word FROM word_stem)",
    words: ["word", "lemma"])

  /// Deletes what was removed, was replaced or belongs to an earlier text, and adds its words to
  /// `words`.
  ///
  /// The index is rebuilt, and `takeWords` then gives its words.
  mutating func purge(
    _ words: inout PurgedWords, takeWords: () -> [String]
  ) throws -> [PurgedKind: Int] {
    // A document without a current text would lose all its texts.
    let lost = try db.first(
      "document",
      """
      SELECT d.id FROM document d WHERE NOT EXISTS (SELECT 1 FROM text_version v
        WHERE v.document_id = d.id AND v.number = coalesce(d.aside_number, d.current_number))
      """
    ) { try $0["id"].id() }
    if let lost { throw StoredCell.damage("document", lost) }
    let waiting = try UnsettledDecision.all(db)
    guard waiting.isEmpty else {
      throw StoreError(.waiting, ["count": String(waiting.count)])
    }
    var counts: [PurgedKind: Int] = [:]
    for (kind, rows) in Self.rows {
      let count = try take(rows, &words)
      // These belong to their text, which is counted.
      if !["paragraph_marks", "protection", "suggestion"].contains(rows.table) {
        counts[kind, default: 0] += count
      }
    }
    try renewIndex()
    try WordStems.add(takeWords(), to: db)
    counts[.lemmas] = try take(Self.lemmasOfNone, &words)
    var erasure = try JournalErasure(db)
    try erasure.eraseStale()
    counts[.journal] = try erase(erasure, &words)
    try note(
      "purge",
      after: Dictionary(
        uniqueKeysWithValues: counts.map { ($0.key.rawValue, JournalValue.number($0.value)) }))
    try record("project.purge", id: "project")
    return counts
  }

  /// Deletes rows, adds their words to `words` and returns how many there were.
  func take(_ rows: Rows, _ words: inout PurgedWords) throws -> Int {
    var count = 0
    let columns = rows.words + rows.json
    // Tables, columns and conditions are constants and row numbers, never text from a file.
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
