internal import Foundation
internal import GRDB
internal import HebraLanguage
internal import HebraModel

/// Withdrawal of consent: a document and everything that quotes it leaves for good.
extension Act {
  /// Erases a document, adds its words to `words`, and records what must never come back.
  ///
  /// The index is rebuilt, and `takeWords` then gives its words.
  mutating func withdraw(
    _ document: String, reason: String, _ words: inout PurgedWords, takeWords: () -> [String]
  ) throws -> [WithdrawnKind: Int] {
    let id = try documentID(document)
    let searches = try db.all(
      "saved_search",
      "SELECT name, query FROM saved_search WHERE json_extract(settings, '$.document') = ?",
      [document]
    ) { try $0[0].text() }
    // A search of this document alone cannot be asked any more.
    for search in searches { try removeSearch(search) }
    let texts = "(SELECT id FROM text_version WHERE document_id = \(id))"
    let hashes = try hashes(id)
    let people = try participants(onlyIn: id)
    let root = try root(id)
    let groups = try groups(onlyIn: id)
    let statements = try statements(restingOn: id)
    words.add(document)
    var counts: [WithdrawnKind: Int] = [:]
    func rows(_ table: String, _ condition: String, _ words: [String] = []) -> Rows {
      Rows(table: table, condition: condition, words: words)
    }
    let ofTexts = "version_id IN \(texts)"
    let ofDocument = "document_id = \(id)"
    _ = try take(rows("carried", ofTexts), &words)
    _ = try take(rows("risk_confirmation", ofTexts), &words)
    _ = try take(rows("recheck", ofTexts), &words)
    _ = try take(rows("protection", ofTexts), &words)
    _ = try take(rows("suggestion", ofTexts), &words)
    _ = try take(rows("theme_group_member", ofTexts), &words)
    _ = try take(rows("theme_group", "id IN (\(quoted(groups)))", ["label"]), &words)
    _ = try take(rows("relation", ofTexts, ["quotation"]), &words)
    _ = try take(rows("commitment", ofTexts, ["what", "responsible", "topic", "reason"]), &words)
    counts[.codings] = try take(rows("coding", ofTexts, ["memo"]), &words)
    counts[.memos] = try take(rows("memo", ofTexts, ["text"]), &words)
    let notes = try takeNotes(
      of: id, participants: people.keys.sorted(), searches: searches, &words)
    counts[.memos, default: 0] += notes.count
    _ = try take(rows("saved_hit", ofTexts, ["form"]), &words)
    _ = try take(
      rows("set_aside", "origin_id IN (SELECT id FROM origin WHERE \(ofTexts))", ["text"]), &words)
    counts[.files] = try take(
      Rows(table: "origin", condition: ofTexts, words: ["file"], json: ["receipt"]), &words)
    counts[.turns] = try take(rows("turn", ofTexts, ["label_written"]), &words)
    _ = try take(
      Rows(table: "paragraph_marks", condition: ofTexts, json: ["marks"]), &words)
    counts[.texts] = try take(rows("text_version", ofDocument, ["text"]), &words)
    _ = try take(rows("speaker", ofDocument, ["label"]), &words)
    _ = try take(rows("consent", ofDocument), &words)
    _ = try take(rows("same_event", "\(ofDocument) OR other_id = \(id)"), &words)
    for table in ["document_place", "final_layer", "assignment", "seen"] {
      _ = try take(rows(table, ofDocument), &words)
    }
    _ = try take(rows("session", ofDocument, ["composition"]), &words)
    _ = try take(rows("agreement", ofDocument, ["reason"]), &words)
    counts[.statements] = try take(
      rows("statement", "id IN (\(quoted(statements.alone)))", ["text"]), &words)
    counts[.participants] = people.count
    for person in people.keys.sorted() {
      _ = try take(rows("consent", "participant_id = \(person)"), &words)
      _ = try take(
        rows("participant_attribute", "participant_id = \(person)", ["value"]), &words)
      _ = try take(
        rows(
          "participant", "id = \(person)",
          ["pseudonym", "sector", "gender", "ethnicity", "age_band", "role_band"]), &words)
    }
    _ = try take(rows("document_attribute", ofDocument, ["value"]), &words)
    // Finished marks and guide topics have no words, and go with the row that they refer to.
    try db.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [id])
    _ = try take(
      rows("removed_text", "hash IN (\(quoted(hashes[.text] ?? [])))", ["text"]), &words)
    _ = try take(Self.placesOfNone, &words)
    mayShareNames = true
    try renewIndex()
    try WordStems.add(takeWords(), to: db)
    _ = try take(Self.lemmasOfNone, &words)
    var erasure = try JournalErasure(db)
    try erasure.erase(
      documents: [root], texts: Set(hashes[.text] ?? []), participants: Set(people.values),
      groups: Set(groups), notes: notes.ids, statements: Set(statements.alone))
    counts[.journal] = try erase(erasure, &words)
    try changing(notes.staying.map { RecordKey(.note, $0) }) { act in
      for note in notes.staying { try act.renewOnlyDocument(of: note) }
    }
    counts[.signatures] = try takeSignatures(of: statements.shared)
    let withdrawal = TextIdentity.uuid4()
    let keys = hashes.flatMap { kind, list in
      list.map { RecordKey(.withdrawn, kind.rawValue, $0) }
    }
    try changing(keys.sorted()) { act in
      for key in keys {
        try act.db.execute(
          sql: "INSERT OR IGNORE INTO withdrawn VALUES (?, ?, ?, ?, ?)",
          arguments: [key.values[0], key.values[1], withdrawal, act.date, reason])
      }
    }
    try record("document.withdraw", id: withdrawal)
    return counts
  }

  /// Hashes and UUIDs, which are hexadecimal, as a list for SQL.
  private func quoted(_ hashes: [String]) -> String {
    hashes.filter { $0.allSatisfy { $0.isHexDigit || $0 == "-" } }.map { "'\($0)'" }.joined(
      separator: ", ")
  }

  /// Throws ``StoreError/Code/withdrawn`` for a text or file of a document whose consent was
  /// withdrawn.
  package func refuseWithdrawn(text: String? = nil, file: String? = nil) throws {
    try WithdrawnHash.refuse([(.text, text), (.file, file)], db)
  }

  /// The hashes of all texts and files of a document, by kind.
  private func hashes(_ document: Int64) throws -> [WithdrawnHash: [String]] {
    [
      .text: try db.all(
        "text_version", "SELECT hash, id FROM text_version WHERE document_id = ? ORDER BY hash",
        [document]
      ) { try $0[0].text() },
      .file: try db.all(
        "origin",
        """
        SELECT DISTINCT o.sha256 FROM origin o JOIN text_version v ON v.id = o.version_id
        WHERE v.document_id = ? ORDER BY o.sha256
        """, [document]
      ) { try $0[0].text() },
    ]
  }

  /// Groups with codings of a document and of no other.
  private func groups(onlyIn document: Int64) throws -> [String] {
    try db.all(
      "theme_group",
      """
      SELECT g.id AS theme FROM theme_group g
      WHERE EXISTS (SELECT 1 FROM theme_group_member m JOIN text_version v ON v.id = m.version_id
          WHERE m.group_id = g.id AND v.document_id = ?1)
        AND NOT EXISTS (SELECT 1 FROM theme_group_member m
          JOIN text_version v ON v.id = m.version_id
          WHERE m.group_id = g.id AND v.document_id <> ?1)
      ORDER BY g.id
      """, [document]
    ) { try $0[0].text() }
  }

  /// Participants with a label in a document and in no other: row number → pseudonym.
  private func participants(onlyIn document: Int64) throws -> [Int64: String] {
    Dictionary(
      uniqueKeysWithValues: try db.all(
        "participant",
        """
        SELECT p.id, p.pseudonym FROM participant p
        WHERE EXISTS (SELECT 1 FROM speaker s
            WHERE s.participant_id = p.id AND s.document_id = ?1)
          AND NOT EXISTS (SELECT 1 FROM speaker s
            WHERE s.participant_id = p.id AND s.document_id <> ?1)
        """, [document]
      ) { (try $0[0].id(), try $0[1].text()) })
  }
}

/// The kinds of hashes in the table `withdrawn`.
enum WithdrawnHash: String {
  case text
  case file

  /// Throws when one of the hashes was withdrawn.
  static func refuse(_ hashes: [(kind: WithdrawnHash, hash: String?)], _ db: Database) throws {
    for case (let kind, let hash?) in hashes {
      let date = try db.first(
        "withdrawn", "SELECT at FROM withdrawn WHERE kind = ? AND hash = ?", [kind.rawValue, hash]
      ) { try $0[0].text() }
      if let date { throw StoreError(.withdrawn, ["date": String(date.prefix(10))]) }
    }
  }
}

/// Statements: words of a person of the team about a municipality, who does not say from which
/// document they come.
extension Act {
  /// The statements that rest on a document: those on municipalities that no other document has or
  /// serves, whose words can only come from it, and all others on its municipalities or on none.
  private func statements(restingOn document: Int64) throws -> (alone: [String], shared: [String]) {
    let places = """
      SELECT id, place_code FROM document WHERE place_code IS NOT NULL
      UNION SELECT document_id, place_code FROM document_place
      """
    let own = "(SELECT place_code FROM (\(places)) WHERE id = ?1)"
    let others = "(SELECT place_code FROM (\(places)) WHERE id <> ?1)"
    func ids(_ condition: String) throws -> [String] {
      try db.all("statement", "SELECT id FROM statement WHERE \(condition) ORDER BY id", [document])
      {
        try $0[0].text()
      }
    }
    return (
      try ids("place IN \(own) AND place NOT IN \(others)"),
      try ids("place IS NULL OR place IN \(own) AND place IN \(others)")
    )
  }

  /// Takes the signatures from statements; gives how many statements had any.
  private mutating func takeSignatures(of statements: [String]) throws -> Int {
    var count = 0
    for id in statements {
      let key = RecordKey(.statement, id)
      guard var fields = try RecordReader(db: db).fields(key), fields["signed_by"] != nil else {
        continue
      }
      for field in ["signed_by", "signed_at", "second_by", "second_at", "journal"] {
        fields[field] = nil
      }
      try set(key, fields)
      count += 1
    }
    return count
  }
}
