internal import GRDB
internal import HebraLanguage
internal import HebraModel

/// The places of memos.
extension Act {
  /// The id of a place of a memo.
  static func placeID(_ note: String, _ row: NoteRow) -> String {
    noteID("note-place|\(note)|\(row.key)")
  }

  /// The one document that all places are about; nil when there is none.
  static func onlyDocument(_ documents: [Int64?]) -> Int64? {
    let all = Set(documents)
    return all.count == 1 ? documents.first ?? nil : nil
  }

  /// The rows of places, each once.
  func noteRows(_ places: [NotePlace], version number: Int? = nil) throws -> [NoteRow] {
    var copy = self
    var rows: [NoteRow] = []
    for place in places {
      var row = try copy.noteRow(place, version: number)
      row.key = try noteKey(row)
      if !rows.contains(row) { rows.append(row) }
    }
    return rows
  }

  private mutating func noteRow(_ place: NotePlace, version number: Int?) throws -> NoteRow {
    var row = NoteRow(subject: place.subject, key: "")
    let unknown = StoreError(
      .noNotePlace, ["kind": place.subject.rawValue, "name": place.name])
    switch place.subject {
    case .project: break
    case .code, .figure: row.name = place.name
    case .search:
      let isThere = try db.first(
        "saved_search", "SELECT 1 FROM saved_search WHERE name = ?", [place.name]
      ) { _ in true }
      guard isThere != nil else { throw unknown }
      row.name = place.name
    case .document: row.document = try documentID(place.name)
    case .participant:
      row.participant = try db.first(
        "participant", "SELECT id FROM participant WHERE pseudonym = ?", [place.name]
      ) { try $0[0].id() }
      guard row.participant != nil else { throw unknown }
    case .municipality:
      row.municipality = try db.first(
        "place", "SELECT code FROM place WHERE code = ?", [place.name]
      ) { try $0[0].text() }
      guard row.municipality != nil else { throw unknown }
    case .coding:
      let coding = try db.first(
        "coding",
        """
        SELECT v.document_id, c.version_id, c.start_byte, c.end_byte FROM coding c
        JOIN text_version v ON v.id = c.version_id WHERE c.id = ?
        """, [place.name]
      ) { (document: try $0[0].id(), version: try $0[1].id(), range: try $0.range(2, 3)) }
      guard let coding else { throw unknown }
      (row.name, row.document) = (place.name, coding.document)
      (row.version, row.range) = (coding.version, coding.range)
    case .segment:
      guard let document = place.document, let range = place.range else { throw unknown }
      let version = try versionID(document, number: number)
      _ = try checkRange(range, version: version)
      (row.document, row.version, row.range) = (try documentID(document), version, range)
    }
    return row
  }

  /// What a place is known by in every copy.
  func noteKey(_ row: NoteRow) throws -> String {
    var parts = [row.subject.rawValue, row.name ?? "", row.municipality ?? ""]
    if let participant = row.participant {
      parts.append(
        try db.first("participant", "SELECT pseudonym FROM participant WHERE id = ?", [participant])
        {
          try $0[0].text()
        } ?? "")
    }
    if let document = row.document { parts.append(try root(document)) }
    if let version = row.version, let range = row.range {
      parts += [try textHash(version), String(range.start), String(range.end)]
    }
    return parts.joined(separator: "\u{0}")
  }

  /// Notes in the row of a memo whether all its places are about one document.
  func renewOnlyDocument(of note: String) throws {
    let documents = try db.all(
      "note_place", "SELECT document_id FROM note_place WHERE note_id = ? ORDER BY id", [note]
    ) { $0[0].isNull ? nil : try $0[0].id() }
    try db.execute(
      sql: "UPDATE note SET document_id = ?1 WHERE id = ?2 AND document_id IS NOT ?1",
      arguments: [Self.onlyDocument(documents), note])
  }

  /// Adds the place of a memo on an earlier text to another version of it; returns the id of the
  /// place, or nil when `source` is the id of no such place.
  mutating func copyPlace(
    _ source: String, to version: Int64, _ range: TextRange
  ) throws -> String? {
    let old = try db.first(
      "note_place", "SELECT note_id, kind, name, document_id FROM note_place WHERE id = ?", [source]
    ) { row in
      (
        note: try row[0].text(),
        row: NoteRow(
          subject: try row[1].value(NoteSubject.self), name: try row[2].optionalText(),
          document: try row[3].id(), key: "")
      )
    }
    guard let old else { return nil }
    let note = old.note
    var row = old.row
    let hash = try checkRange(range, version: version)
    if row.subject == .coding {
      // The copy of the coding in the other version, if it has the same range there.
      let coding = try db.first(
        "coding",
        "SELECT c.code, l.name FROM coding c JOIN layer l ON l.id = c.layer_id WHERE c.id = ?",
        [row.name]
      ) { (code: try $0[0].text(), layer: try $0[1].text()) }
      if let coding {
        row.name = Self.codingID(hash, range, code: coding.code, layer: coding.layer)
      }
    }
    (row.version, row.range) = (version, range)
    row.key = try noteKey(row)
    let id = Self.placeID(note, row)
    try changing([RecordKey(.notePlace, id)]) { act in
      try act.db.execute(
        sql: """
          INSERT OR IGNORE INTO note_place
            (id, note_id, kind, name, document_id, version_id, start_byte, end_byte)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, note, row.subject.rawValue, row.name, row.document, version, range.start, range.end,
        ])
    }
    return id
  }

  /// Gives the memos of a coder to another; returns how many.
  mutating func moveNotes(_ from: Int64, _ to: Int64) throws -> Int {
    let ids = try db.all("note", "SELECT id FROM note WHERE coder_id = ? ORDER BY id", [from]) {
      try $0[0].text()
    }
    try changing(ids.map { RecordKey(.note, $0) }) { act in
      try act.db.execute(
        sql: "UPDATE note SET coder_id = ? WHERE coder_id = ?", arguments: [to, from])
    }
    return ids.count
  }

  /// Lets memos on a coding follow its new id.
  mutating func renameNotedCoding(_ old: String, _ new: String) throws {
    let ids = try db.all(
      "note_place", "SELECT id FROM note_place WHERE kind = 'coding' AND name = ? ORDER BY id",
      [old]
    ) { try $0[0].text() }
    try changing(ids.map { RecordKey(.notePlace, $0) }) { act in
      try act.db.execute(
        sql: "UPDATE note_place SET name = ? WHERE kind = 'coding' AND name = ?",
        arguments: [new, old])
    }
  }

  /// What a withdrawal of consent takes from memos.
  struct TakenNotes {
    /// The ids of memos and places that go.
    var ids: Set<String> = []
    /// The memos that are on other things too, and stay.
    var staying: [String] = []
    /// How many memos go.
    var count = 0
  }

  /// Deletes the places of memos on a document, on participants and on searches, and the memos that
  /// are on nothing else, and adds their words to `words`.
  mutating func takeNotes(
    of document: Int64, participants: [Int64], searches: [String], _ words: inout PurgedWords
  ) throws -> TakenNotes {
    let people = participants.map(String.init).joined(separator: ", ")
    let condition = """
      document_id = \(document) OR participant_id IN (\(people))
        OR (kind = 'search' AND name IN (SELECT value FROM json_each(?1)))
      """
    let list: StatementArguments = [JournalValue.list(searches).json]
    let rows = try db.all(
      "note_place", "SELECT id, note_id FROM note_place WHERE \(condition) ORDER BY id", list
    ) { (id: try $0[0].text(), note: try $0[1].text()) }
    try db.execute(sql: "DELETE FROM note_place WHERE \(condition)", arguments: list)
    var taken = TakenNotes(ids: Set(rows.map(\.id)))
    for note in Set(rows.map(\.note)).sorted() {
      let stays = try db.first("note_place", "SELECT 1 FROM note_place WHERE note_id = ?", [note]) {
        _ in true
      }
      if stays == nil { taken.ids.insert(note) } else { taken.staying.append(note) }
    }
    taken.count = try take(Self.notesOfNone, &words)
    return taken
  }

  /// Memos that are on nothing.
  static let notesOfNone = Rows(
    table: "note", condition: "id NOT IN (SELECT note_id FROM note_place)",
    words: ["type", "title", "text"])
}
