internal import GRDB
internal import HebraLanguage
package import HebraModel

/// Memos on anything, with a type.
extension Act {
  /// A place of a memo as its row has it.
  struct NoteRow: Hashable {
    var subject: NoteSubject
    var name: String?
    var document: Int64?
    var participant: Int64?
    var municipality: String?
    var version: Int64?
    var range: TextRange?
    /// What the place is known by in every copy.
    var key: String
  }

  /// Adds a memo; one with the same author, type, title and words at the same places is the same memo.
  ///
  /// A memo on one range, with neither type nor title, is added by ``addMemo(_:version:)``.
  ///
  /// - Parameters:
  ///   - note: its id is ignored and computed here.
  ///   - number: the version of the text that its ranges refer to; nil for the current one.
  ///   - words: the words of a plain memo on the same range, which an earlier program version may have
  ///     made of the same comment; then that one is it.
  /// - Returns: its id, and whether it was already there.
  /// - Throws: ``StoreError`` when something that it is on is unknown, or a range is invalid.
  package mutating func addNote(
    _ note: Note, version number: Int? = nil, unlessPlain words: String? = nil
  ) throws -> Addition {
    if let words, let place = note.places.first, let document = place.document {
      let hash = try textHash(versionID(document, number: number))
      let id = Self.memoID(hash, place.range, coder: note.coder, text: words)
      let isPlain = try db.first("memo", "SELECT 1 FROM memo WHERE id = ?", [id]) { _ in true }
      if isPlain != nil { return .known(id: id) }
    }
    if note.type == nil, note.title == nil, note.places.count == 1,
      let place = note.places.first, place.subject == .segment, let document = place.document
    {
      return try addMemo(
        Memo(
          id: "", document: document, range: place.range, coder: note.coder, text: note.text,
          date: note.date, origin: note.origin), version: number)
    }
    let rows = try noteRows(note.places, version: number)
    guard !rows.isEmpty else { throw StoreError(.noNotePlace) }
    let coder = try coderID(note.coder)
    if let known = try knownNote(note, rows, coder) { return .known(id: known) }
    let keys = rows.map(\.key).sorted().joined(separator: "|")
    let name = [note.coder, note.type ?? "", note.title ?? "", note.text].joined(separator: "\u{0}")
    var id = ""
    for count in 1... {
      id = Self.noteID("note|\(keys)|\(name)" + (count > 1 ? "|\(count)" : ""))
      let isTaken = try db.first("note", "SELECT 1 FROM note WHERE id = ?", [id]) { _ in true }
      if isTaken == nil { break }
      // It was changed since: what comes from a file is that memo, what a person types another one.
      if note.origin != .hand { return .known(id: id) }
    }
    var new = note
    new.id = id
    try insert(new, rows, coder)
    try record("memo.add", id)
    return .added(id: id)
  }

  private mutating func insert(_ note: Note, _ rows: [NoteRow], _ coder: Int64) throws {
    let id = note.id
    let keys = [RecordKey(.note, id)] + rows.map { RecordKey(.notePlace, Self.placeID(id, $0)) }
    try changing(keys) { act in
      try act.db.execute(
        sql: """
          INSERT INTO note (id, document_id, coder_id, type, title, text, date, origin)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, Self.onlyDocument(rows.map(\.document)), coder, note.type, note.title, note.text,
          note.date, note.origin.rawValue,
        ])
      for row in rows { try act.insert(row, note: id) }
    }
  }

  private func insert(_ row: NoteRow, note: String) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO note_place (id, note_id, kind, name, document_id, participant_id,
          place_code, version_id, start_byte, end_byte)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        Self.placeID(note, row), note, row.subject.rawValue, row.name, row.document,
        row.participant, row.municipality, row.version, row.range?.start, row.range?.end,
      ])
  }

  /// Changes words, type or title of a memo, or adds places to it; a plain memo becomes one that can
  /// have them, with another id.
  ///
  /// - Returns: the id from now on.
  /// - Throws: ``StoreError/Code/noMemo`` when there is no such memo.
  package mutating func changeNote(_ id: String, _ change: NoteChange) throws -> String {
    let rows = try noteRows(change.places)
    return try together("memo.change", id) { act in
      let id = try act.noteInPlaceOfMemo(id, change)
      let known = Set(try act.places(of: id))
      let new = rows.filter { !known.contains(Self.placeID(id, $0)) }
      let keys = [RecordKey(.note, id)] + new.map { RecordKey(.notePlace, Self.placeID(id, $0)) }
      try act.changing(keys) { act in
        try act.db.execute(
          sql: """
            UPDATE note SET text = coalesce(:text, text),
              type = CASE WHEN :type IS NULL THEN type ELSE nullif(:type, '') END,
              title = CASE WHEN :title IS NULL THEN title ELSE nullif(:title, '') END
            WHERE id = :id AND (text IS NOT coalesce(:text, text)
              OR :type IS NOT NULL AND type IS NOT nullif(:type, '')
              OR :title IS NOT NULL AND title IS NOT nullif(:title, ''))
            """,
          arguments: [
            "text": change.text, "type": change.type, "title": change.title, "id": id,
          ])
        for row in new { try act.insert(row, note: id) }
        if !new.isEmpty { try act.renewOnlyDocument(of: id) }
      }
      return id
    }
  }

  /// The id of a memo that can have a type: its own, or that of the one that takes the place of a
  /// plain memo.
  private mutating func noteInPlaceOfMemo(_ id: String, _ change: NoteChange) throws -> String {
    let isNote = try db.first("note", "SELECT 1 FROM note WHERE id = ?", [id]) { _ in true }
    guard isNote == nil else { return id }
    let memo = try db.first(
      "memo",
      """
      SELECT m.version_id, m.start_byte, m.end_byte, m.coder_id, m.text, m.date, m.origin,
        v.document_id, v.hash, r.name
      FROM memo m JOIN text_version v ON v.id = m.version_id JOIN coder r ON r.id = m.coder_id
      WHERE m.id = ?
      """, [id]
    ) { row in
      let range = try row.optionalRange("start_byte", "end_byte")
      let place = NoteRow(
        subject: range == nil ? .document : .segment, name: nil, document: try row[7].id(),
        participant: nil, municipality: nil, version: range == nil ? nil : try row[0].id(),
        range: range, key: "")
      return (
        place: place, hash: try row[8].text(), coder: try row[3].id(),
        note: Note(
          text: try row[4].text(), coder: try row[9].text(), date: try row[5].optionalText(),
          origin: try row[6].value(CodingOrigin.self), places: [])
      )
    }
    guard var memo else { throw StoreError(.noMemo, ["memo": id]) }
    memo.place.key = try noteKey(memo.place)
    try withdraw(.memo, id)
    memo.note.id = Self.noteID("note|of|\(id)")
    try insert(memo.note, [memo.place], memo.coder)
    return memo.note.id
  }

  /// Removes a memo; the journal keeps all of it.
  package mutating func removeMemo(_ id: String) throws {
    let isPlain = try db.first("memo", "SELECT 1 FROM memo WHERE id = ?", [id]) { _ in true }
    guard isPlain == nil else { return try withdraw(.memo, id) }
    let key = RecordKey(.note, id)
    guard try RecordReader(db: db).fields(key) != nil else {
      throw StoreError(.noMemo, ["memo": id])
    }
    let places = "(SELECT id FROM note_place WHERE note_id = ?1)"
    let carried = try db.all(
      "carried",
      """
      SELECT c.source, v.hash FROM carried c JOIN text_version v ON v.id = c.version_id
      WHERE c.source IN \(places) OR c.target IN \(places) ORDER BY c.source, v.hash
      """, [id]
    ) { RecordKey(.carried, try $0[0].text(), try $0[1].text()) }
    let keys = try [key] + self.places(of: id).map { RecordKey(.notePlace, $0) } + carried
    try changing(keys) { act in
      try act.db.execute(
        sql: "DELETE FROM carried WHERE source IN \(places) OR target IN \(places)",
        arguments: [id])
      try act.db.execute(sql: "DELETE FROM note_place WHERE note_id = ?", arguments: [id])
      try act.db.execute(sql: "DELETE FROM note WHERE id = ?", arguments: [id])
    }
    try record("memo.remove", id)
  }

  /// The id of the place of a memo on a range of a version of a document's text; nil when it has none
  /// there.
  package func noteSegment(
    _ note: String, _ document: String, _ range: TextRange, version number: Int?
  ) throws -> String? {
    try db.first(
      "note_place",
      """
      SELECT id FROM note_place WHERE note_id = ? AND kind = 'segment' AND version_id = ?
        AND start_byte = ? AND end_byte = ?
      """, [note, versionID(document, number: number), range.start, range.end]
    ) { try $0[0].text() }
  }

  private func places(of note: String) throws -> [String] {
    try db.all("note_place", "SELECT id FROM note_place WHERE note_id = ? ORDER BY id", [note]) {
      try $0[0].text()
    }
  }

  /// A memo of the same author with the same words, type and title, which is on all of these places.
  private func knownNote(_ note: Note, _ rows: [NoteRow], _ coder: Int64) throws -> String? {
    let known = try db.all(
      "note",
      """
      SELECT id FROM note WHERE coder_id = ? AND text = ? AND type IS ? AND title IS ? ORDER BY id
      """, [coder, note.text, note.type, note.title]
    ) { try $0[0].text() }
    return try known.first { id in
      let places = Set(
        try db.all(
          "note_place",
          """
          SELECT kind, name, document_id, participant_id, place_code, version_id, start_byte, end_byte
          FROM note_place WHERE note_id = ? ORDER BY id
          """, [id]
        ) { row in
          NoteRow(
            subject: try row[0].value(NoteSubject.self), name: try row[1].optionalText(),
            document: row[2].isNull ? nil : try row[2].id(),
            participant: row[3].isNull ? nil : try row[3].id(),
            municipality: try row[4].optionalText(),
            version: row[5].isNull ? nil : try row[5].id(),
            range: try row.optionalRange("start_byte", "end_byte"), key: "")
        })
      return rows.allSatisfy { row in
        var row = row
        row.key = ""
        return places.contains(row)
      }
    }
  }
}
