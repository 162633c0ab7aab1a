internal import GRDB
internal import HebraModel

/// Checks the rows that no other check reads: texts are UTF-8, JSON has the form of its record,
/// searches can be run.
enum RecordCheck {
  /// Tables, each with the key that orders its rows.
  private static let tables = [
    ("place", "code"), ("document", "id"), ("document_attribute", "document_id, name"),
    ("set_aside", "id"), ("participant", "id"), ("participant_attribute", "participant_id, name"),
    ("speaker", "id"), ("guide_topic", "document_id, block"), ("coder", "id"), ("layer", "id"),
    ("coding", "id"), ("coding_facet", "coding_id, facet, value"), ("memo", "id"),
    ("note", "id"), ("note_place", "id"),
    ("finished", "document_id, coder_id"), ("carried", "source, version_id"), ("off_record", "id"),
    ("saved_hit", "search, version_id, start_byte, end_byte"), ("lemma", "lemma, word"),
    ("withdrawn", "kind, hash"), ("relation", "id"), ("theme_group", "id"),
    ("theme_group_member", "group_id, coding_id"), ("risk_confirmation", "coding_id"),
    ("recheck", "coding_id"),
    ("statement", "id"), ("consent", "document_id, participant_id"),
    ("document_place", "document_id, place_code"), ("same_event", "document_id, other_id"),
    ("session", "document_id"), ("final_layer", "document_id"),
    ("assignment", "document_id, coder_id"), ("seen", "document_id, person, layer"),
    ("panel_answer", "place_code, item, person, wave"),
    ("protection", "version_id, mark, person"),
  ]

  /// Checks the rows; `canBeAsked` says whether the query of a search can be run.
  static func examine(
    _ db: Database, canBeAsked: (String) -> Bool
  ) throws -> CheckResult {
    var rows = DamagedRows()
    var count = 0
    for (table, key) in tables {
      // The names are constants from the list above.
      count += try rows.look(db, table, "SELECT * FROM \(table) ORDER BY \(key)") { row in
        try row.checkTexts()
        return true
      }
    }
    count += try rows.look(db, "suggestion", "SELECT * FROM suggestion ORDER BY id") { row in
      try row.checkTexts()
      return try !row["indicators"].json([String].self).isEmpty
    }
    try rows.look(
      db, "speaker", "SELECT id FROM speaker ORDER BY id"
    ) { try TurnTable.mostSpeakers.contains($0[0].id()) }
    try rows.look(
      db, "layer",
      """
      SELECT l.id, l.name = r.name FROM layer l JOIN coder r ON r.id = l.coder_id ORDER BY l.id
      """
    ) { try $0[1].flag() }
    count += try receipts(db, &rows)
    count += try rows.look(
      db, "saved_search", "SELECT name, query, settings, at, who FROM saved_search ORDER BY name"
    ) { row in
      try row.checkTexts()
      _ = try row[2].value(of: SearchSettingsRecord.self)
      return try canBeAsked(row[1].text())
    }
    count += try rows.look(db, "release", "SELECT * FROM release ORDER BY id") { row in
      try row.checkTexts()
      _ = try row["figures"].json([String: String].self)
      return true
    }
    count += try rows.look(
      db, "panel_item", "SELECT * FROM panel_item ORDER BY place_code, item"
    ) { row in
      try row.checkTexts()
      return try row["levels"].isNull || row["levels"].json([String].self).count > 1
    }
    count += try rows.look(db, "commitment", "SELECT * FROM commitment ORDER BY id") { row in
      try row.checkTexts()
      return try row["due"].optionalText().map { ApproximateDate($0) != nil } ?? true
    }
    count += try rows.look(db, "agreement", "SELECT * FROM agreement ORDER BY id") { row in
      try row.checkTexts()
      for list in ["layers", "compared", "result"] { _ = try row[list].json([String].self) }
      return true
    }
    return rows.examination(.records, count: count)
  }

  /// A receipt must belong to its file.
  private static func receipts(_ db: Database, _ rows: inout DamagedRows) throws -> Int {
    try rows.look(
      db, "origin",
      """
      SELECT id, file, sha256, reader, reader_version, imported_at, receipt FROM origin ORDER BY id
      """
    ) { row in
      try row.checkTexts()
      let receipt = try row[6].value(of: ReceiptRecord.self)
      return try row[1].text() == receipt.file
        && row[2].text() == receipt.sha256 && row[3].text() == receipt.reader
        && row[4].integer() == receipt.readerVersion
    }
  }
}
