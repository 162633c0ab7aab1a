internal import GRDB
internal import HebraModel

/// Checks everything that refers to a range of a text: inside the text, on character boundaries,
/// with a matching id.
enum RangeCheck {
  static func examine(_ db: Database, without changed: Set<Int64>) throws -> CheckResult {
    var rows = DamagedRows()
    var outside: [String] = []
    let count = try codings(db, changed, &rows, &outside)
    guard outside.isEmpty else {
      return CheckResult(
        .ranges, .damaged,
        ["count": String(outside.count), "codings": CheckResult.list(outside)])
    }
    try memos(db, changed, &rows)
    try notes(db, changed, &rows)
    for table in ["off_record", "saved_hit"] {
      // The table name is one of these constants.
      let key = table == "off_record" ? "id" : "search, version_id, start_byte, end_byte"
      var text = StoredText(db)
      try rows.look(
        db, table,
        "SELECT t.* FROM \(table) t JOIN text_version v ON v.id = t.version_id ORDER BY \(key)"
      ) { row in
        if table == "off_record" { _ = try row["id"].count() }
        let range = try row.filledRange("start_byte", "end_byte")
        let version = try row["version_id"].id()
        return try changed.contains(version) || text.holds(range, of: version)
      }
    }
    try carried(db, changed, &rows)
    try relations(db, changed, &rows)
    try suggestions(db, changed, &rows)
    try attached(db, &rows)
    return rows.examination(.ranges, count: count)
  }

  private static func codings(
    _ db: Database, _ changed: Set<Int64>, _ rows: inout DamagedRows, _ outside: inout [String]
  ) throws -> Int {
    var text = StoredText(db)
    var out: [String] = []
    let count = try rows.look(
      db, "coding",
      """
      SELECT c.id AS coding, c.version_id, c.start_byte, c.end_byte, c.code, c.origin, v.hash,
        l.name AS layer
      FROM coding c JOIN text_version v ON v.id = c.version_id JOIN layer l ON l.id = c.layer_id
      ORDER BY c.id
      """
    ) { row in
      let id = try row["coding"].text()
      let version = try row["version_id"].id()
      guard let range = try? row.filledRange("start_byte", "end_byte"),
        try isInside(range, version, &text, changed)
      else {
        out.append(id)
        return true
      }
      _ = try row["origin"].value(CodingOrigin.self)
      let made = Act.codingID(
        try row["hash"].text(), range, code: try row["code"].text(),
        layer: try row["layer"].text())
      return id == made
    }
    outside = out
    return count
  }

  private static func isInside(
    _ range: TextRange, _ version: Int64, _ text: inout StoredText, _ changed: Set<Int64>
  ) throws -> Bool {
    // In a changed text, ranges no longer fall on character boundaries, so only the length is
    // checked.
    guard !changed.contains(version) else { return try text.count(of: version) >= range.end }
    return try text.holds(range, of: version) && text.hasWords(range, of: version)
  }

  private static func memos(
    _ db: Database, _ changed: Set<Int64>, _ rows: inout DamagedRows
  ) throws {
    var text = StoredText(db)
    try rows.look(
      db, "memo",
      """
      SELECT m.id AS memo, m.version_id, m.start_byte, m.end_byte, m.text, m.origin, v.hash,
        r.name AS coder
      FROM memo m JOIN text_version v ON v.id = m.version_id JOIN coder r ON r.id = m.coder_id
      ORDER BY m.id
      """
    ) { row in
      let range = try row.optionalRange("start_byte", "end_byte")
      if let range, try !isInside(range, row["version_id"].id(), &text, changed) { return false }
      _ = try row["origin"].value(CodingOrigin.self)
      return try row["memo"].text()
        == Act.memoID(
          row["hash"].text(), range, coder: row["coder"].text(), text: row["text"].text())
    }
  }

  private static func relations(
    _ db: Database, _ changed: Set<Int64>, _ rows: inout DamagedRows
  ) throws {
    var text = StoredText(db)
    try rows.look(
      db, "relation",
      """
      SELECT r.*, v.hash, l.name AS layer FROM relation r
      JOIN text_version v ON v.id = r.version_id JOIN layer l ON l.id = r.layer_id ORDER BY r.id
      """
    ) { row in
      let from = try row.filledRange("from_start", "from_end")
      let to = try row.filledRange("to_start", "to_end")
      let version = try row["version_id"].id()
      guard try isInside(from, version, &text, changed), try isInside(to, version, &text, changed)
      else { return false }
      _ = try row["origin"].value(CodingOrigin.self)
      return try row["id"].text()
        == Act.relationID(
          row["hash"].text(), RelationEnd(from, code: row["from_code"].text()),
          RelationEnd(to, code: row["to_code"].text()), layer: row["layer"].text())
    }
  }

  private static func suggestions(
    _ db: Database, _ changed: Set<Int64>, _ rows: inout DamagedRows
  ) throws {
    var text = StoredText(db)
    try rows.look(
      db, "suggestion",
      """
      SELECT s.*, v.hash, c.name AS coder FROM suggestion s
      JOIN text_version v ON v.id = s.version_id JOIN coder c ON c.id = s.coder_id ORDER BY s.id
      """
    ) { row in
      let range = try row.filledRange("start_byte", "end_byte")
      let version = try row["version_id"].id()
      return try isInside(range, version, &text, changed)
        && row["id"].text()
          == Act.suggestionID(
            row["hash"].text(), range, code: row["code"].text(), coder: row["coder"].text())
    }
  }

  /// Members of groups, confirmed risks and second looks belong to the text of their coding.
  private static func attached(_ db: Database, _ rows: inout DamagedRows) throws {
    for table in ["theme_group_member", "risk_confirmation", "recheck"] {
      // The table name is one of two constants.
      try rows.look(
        db, table,
        """
        SELECT t.version_id = c.version_id FROM \(table) t JOIN coding c ON c.id = t.coding_id
        ORDER BY t.coding_id
        """
      ) { try $0[0].flag() }
    }
  }

  private static func notes(
    _ db: Database, _ changed: Set<Int64>, _ rows: inout DamagedRows
  ) throws {
    try rows.look(
      db, "note",
      """
      SELECT origin, EXISTS (SELECT 1 FROM note_place p WHERE p.note_id = n.id) FROM note n
      ORDER BY id
      """
    ) { row in
      _ = try row[0].value(CodingOrigin.self)
      return try row[1].flag()
    }
    var text = StoredText(db)
    try rows.look(
      db, "note_place",
      "SELECT kind, name, document_id, version_id, start_byte, end_byte FROM note_place ORDER BY id"
    ) { row in
      let subject = try row[0].value(NoteSubject.self)
      let range = try row.optionalRange("start_byte", "end_byte")
      guard (range != nil) == (subject == .segment || subject == .coding) else { return false }
      guard let range else { return true }
      return try isInside(range, row[3].id(), &text, changed)
    }
  }

  /// The proposed range of a coding or memo must lie in the target text.
  private static func carried(
    _ db: Database, _ changed: Set<Int64>, _ rows: inout DamagedRows
  ) throws {
    var text = StoredText(db)
    try rows.look(
      db, "carried",
      """
      SELECT c.version_id, c.kind, c.state, c.start_byte, c.end_byte FROM carried c
      JOIN text_version v ON v.id = c.version_id ORDER BY c.source, c.version_id
      """
    ) { row in
      _ = try row["kind"].value(DecisionKind.self)
      _ = try row["state"].value(ReanchoringState.self)
      let version = try row["version_id"].id()
      guard let range = try row.optionalRange("start_byte", "end_byte"),
        !changed.contains(version)
      else { return true }
      return try text.holds(range, of: version)
    }
  }
}
