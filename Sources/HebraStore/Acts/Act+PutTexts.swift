internal import Foundation
internal import GRDB
internal import HebraLanguage
internal import HebraModel

/// Writes texts and their turns from records.
extension Act {
  mutating func putText(
    _ key: RecordKey, _ fields: RecordFields?, _ contents: Contents
  ) throws {
    let hash = key.values[0]
    guard let fields else { return try removeText(hash) }
    guard let table = RecordTable.all[.text], case .text(let root) = fields["document"],
      case .text(let paragraphs) = fields["paragraphs"]
    else { return }
    let isKnown = try db.first("text_version", "SELECT 1 FROM text_version WHERE hash = ?", [hash])
    {
      _ in true
    }
    guard isKnown == nil else {
      let values = table.columns.map { (fields[$0.field] ?? .none).databaseValue }
      try db.execute(
        sql: """
          UPDATE text_version SET document_id = d.id, paragraph_ends = ?3,
            number = CASE WHEN text_version.document_id = d.id THEN text_version.number
              ELSE (SELECT coalesce(max(o.number), 0) + 1 FROM text_version o
                WHERE o.document_id = d.id) END
          FROM document d WHERE d.root = ?2 AND text_version.hash = ?1
          """, arguments: StatementArguments(values))
      return
    }
    let kept = try db.first("removed_text", "SELECT text FROM removed_text WHERE hash = ?", [hash])
    {
      try $0[0].text()
    }
    guard let text = try kept ?? contents.text(hash), TextIdentity.sha256(text) == hash else {
      throw StoreError(.contentMissing, ["text": String(hash.prefix(12))])
    }
    try db.execute(
      sql: """
        INSERT INTO text_version (document_id, number, hash, text, paragraph_ends, likeness)
        SELECT d.id, (SELECT coalesce(max(number), 0) + 1 FROM text_version v
          WHERE v.document_id = d.id), ?, ?, ?, ? FROM document d WHERE d.root = ?
        """,
      arguments: [hash, text, paragraphs, Data(Self.bytes(Likeness(text))), root])
    try db.execute(sql: "DELETE FROM removed_text WHERE hash = ?", arguments: [hash])
  }

  /// Removes a text from its document; its words are kept, so that this can be undone.
  private mutating func removeText(_ hash: String) throws {
    guard
      let version = try db.first(
        "text_version", "SELECT id FROM text_version WHERE hash = ?", [hash], { try $0[0].id() })
    else { return }
    try removeTurns(version)
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO removed_text (hash, text)
          SELECT hash, text FROM text_version WHERE id = ?
        """, arguments: [version])
    try db.execute(sql: "DELETE FROM text_version WHERE id = ?", arguments: [version])
  }

  /// Removes the turns of a text from the table and from the index.
  mutating func removeTurns(_ version: Int64) throws {
    // Turns that are not indexed yet must not be taken out of the index.
    try index()
    // The index is told the words of the rows that leave it.
    try db.execute(
      sql: """
        INSERT INTO turn_search (turn_search, rowid, speech)
        SELECT 'delete', id, speech FROM turn WHERE version_id = ?
        """, arguments: [version])
    hasRemovedTurns = true
    try db.execute(sql: "DELETE FROM turn WHERE version_id = ?", arguments: [version])
    for table in ["turn_block", "text_base"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE version_id = ?", arguments: [version])
    }
  }

  mutating func putReading(_ key: RecordKey, _ fields: RecordFields?) throws {
    let found = try db.first(
      "text_version",
      "SELECT id, text, paragraph_ends, document_id FROM text_version WHERE hash = ?",
      [key.values[0]]
    ) { row in
      let text = try row[1].text()
      return (
        id: try row[0].id(), text: text,
        paragraphs: try ParagraphEnds.ranges(row[2], in: text.utf8.count),
        document: try row[3].id()
      )
    }
    guard let found else { return }
    try removeTurns(found.id)
    guard let fields else { return }
    guard
      let (transcript, marks) = StoredReading.transcript(
        fields, text: found.text, paragraphs: found.paragraphs)
    else { throw StoreError(.damaged, ["finding": "event"]) }
    var rows: [String: Int64] = [:]
    try db.each(
      "speaker", "SELECT id, mark FROM speaker WHERE document_id = ?", [found.document]
    ) { row in
      rows[try row[1].text()] = try row[0].id()
      return true
    }
    let bytes = found.text.utf8.span
    let words = transcript.turns.map { Words.count(bytes, in: $0.speech, without: $0.nonSpeech) }
    try insertTurns(
      transcript, words, version: found.id, speakers: marks.map { $0.flatMap { rows[$0] } })
  }
}
