internal import GRDB
package import HebraModel

extension ProjectStore {
  /// Memos with a type, or on something else than one range, in order of id, each with the places
  /// that are in the current texts of documents of the study; those without any are left out.
  package func notes() throws -> [Note] {
    try read { db in
      var text = StoredText(db)
      var notes: [Note] = []
      try db.each(
        "note",
        """
        SELECT n.id, n.type, n.title, n.text, r.name AS coder, n.date, n.origin, p.kind,
          coalesce(p.name, s.pseudonym, p.place_code) AS name, d.name AS document, p.version_id,
          p.start_byte, p.end_byte
        FROM note n JOIN coder r ON r.id = n.coder_id JOIN note_place p ON p.note_id = n.id
        LEFT JOIN participant s ON s.id = p.participant_id
        LEFT JOIN document d ON d.id = p.document_id
        LEFT JOIN text_version v ON v.id = p.version_id
        WHERE p.document_id IS NULL OR (d.current_number > 0
          AND (p.version_id IS NULL OR v.number = d.current_number))
        ORDER BY n.id, p.kind, p.name, s.pseudonym, p.place_code, d.name, p.start_byte,
          p.end_byte, p.id
        """
      ) { row in
        let id = try row["id"].text()
        if notes.last?.id != id {
          notes.append(
            Note(
              id: id, type: try row["type"].optionalText(), title: try row["title"].optionalText(),
              text: try row["text"].text(), coder: try row["coder"].text(),
              date: try row["date"].optionalText(),
              origin: try row["origin"].value(CodingOrigin.self), places: []))
        }
        var place = NotePlace(try row["kind"].value(NoteSubject.self))
        place.document = try row["document"].optionalText()
        place.name = try row["name"].optionalText() ?? ""
        if place.subject == .document { place.name = place.document ?? "" }
        if let range = try row.optionalRange("start_byte", "end_byte") {
          guard try text.holds(range, of: row["version_id"].id()) else { throw row.damage }
          place.range = range
        }
        notes[notes.count - 1].places.append(place)
        return true
      }
      return notes
    }
  }

  /// A place of a memo on a text.
  package struct NoteSegment: Sendable {
    /// The id of the place.
    package var id: String
    /// The id of the memo.
    package var note: String
    /// Its author.
    package var coder: String
    package var range: TextRange
  }

  /// The places of memos on a version of a document's text, in order of position.
  package func noteSegments(document: String, version: Int) throws -> [NoteSegment] {
    try read { db in
      try db.all(
        "note_place",
        """
        SELECT p.id, p.note_id, r.name, p.start_byte, p.end_byte FROM note_place p
        JOIN note n ON n.id = p.note_id JOIN coder r ON r.id = n.coder_id
        JOIN text_version v ON v.id = p.version_id JOIN document d ON d.id = v.document_id
        WHERE d.name = ? AND v.number = ? ORDER BY p.start_byte, p.end_byte, p.id
        """, [document, version]
      ) { row in
        NoteSegment(
          id: try row[0].text(), note: try row[1].text(), coder: try row[2].text(),
          range: try row.range(3, 4))
      }
    }
  }

  /// The ids of memos that begin with these characters; two of them at most.
  package func memoIDs(beginning: String) throws -> [String] {
    try read { db in
      try db.all(
        "memo",
        """
        SELECT m.id FROM memo m JOIN current_text v ON v.id = m.version_id
        WHERE substr(m.id, 1, length(?1)) = ?1
        UNION SELECT id FROM note WHERE substr(id, 1, length(?1)) = ?1 ORDER BY 1 LIMIT 2
        """, [beginning]
      ) { try $0[0].text() }
    }
  }

  /// The types that memos have.
  package func noteTypes() throws -> [String] {
    try read {
      try $0.all(
        "note", "SELECT DISTINCT type FROM note WHERE type IS NOT NULL ORDER BY type"
      ) { try $0[0].text() }
    }
  }
}
