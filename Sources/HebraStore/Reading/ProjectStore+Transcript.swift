internal import GRDB
package import HebraModel

extension ProjectStore {
  /// The text, paragraphs and turns of a document: the current ones, or those of a version.
  ///
  /// With `isBrief`, the turns have neither labels nor times nor marks of non-speech.
  package func transcript(
    _ document: String, version number: Int? = nil, isBrief: Bool = false
  ) throws -> Transcript {
    try read { db in
      let found = try db.first(
        "text_version",
        """
        SELECT v.id, v.text, v.paragraph_ends
        FROM text_version v JOIN document d ON d.id = v.document_id
        WHERE d.name = ? AND v.number = coalesce(?, d.current_number)
        """, [document, number]
      ) { row in
        let text = try row["text"].text()
        return (
          id: try row["id"].id(), text: text,
          paragraphs: try ParagraphEnds.ranges(row["paragraph_ends"], in: text.utf8.count)
        )
      }
      guard let found else { throw StoreError(.noDocument, ["document": document]) }
      var transcript = Transcript(
        text: found.text, paragraphs: found.paragraphs, turns: [], stretches: [])
      let places = TextPlaces(Array(found.text.utf8)[...])
      guard places.hold(found.paragraphs) else {
        throw StoredCell.damage("text_version", found.id)
      }
      try Self.addTurns(of: found.id, places, isBrief: isBrief, to: &transcript, db)
      return transcript
    }
  }

  /// The current text of a document.
  package func text(_ document: String) throws -> String {
    let text = try read { db in
      try db.first(
        "text_version",
        """
        SELECT v.text, v.id FROM text_version v JOIN document d ON d.id = v.document_id
        WHERE d.name = ? AND v.number = d.current_number
        """, [document]
      ) { try $0[0].text() }
    }
    guard let text else { throw StoreError(.noDocument, ["document": document]) }
    return text
  }

  /// What the file of a document's current text says about its paragraphs; nil when the project does
  /// not have it, because the text was imported before projects stored it.
  package func paragraphMarks(_ document: String) throws -> ParagraphMarks? {
    try read { db in
      try db.first(
        "paragraph_marks",
        """
        SELECT m.version_id, m.marks, v.paragraph_ends, CAST(v.text AS BLOB)
        FROM paragraph_marks m JOIN text_version v ON v.id = m.version_id
        JOIN document d ON d.id = v.document_id WHERE d.name = ? AND v.number = d.current_number
        """, [document], ParagraphMarksRecord.marks)
    }
  }

  /// Adds turns and stretches in order; they must not overlap.
  private static func addTurns(
    of version: Int64, _ places: TextPlaces, isBrief: Bool, to transcript: inout Transcript,
    _ db: Database
  ) throws {
    var last = 0
    try db.each(
      "turn",
      """
      SELECT t.id, t.turn_index, s.label, s.role, t.time, t.start_byte, t.end_byte,
        t.speech_start, t.speech_end, t.non_speech
      FROM turn t LEFT JOIN speaker s ON s.id = t.speaker_id
      WHERE t.version_id = ? ORDER BY t.position
      """, [version]
    ) { row in
      let range = try row.range(5, 6)
      guard last <= range.start, places.hold(range) else { throw row.damage }
      last = range.end
      guard let index = try row[1].optionalCount() else {
        transcript.stretches.append(range)
        return true
      }
      let speech = try row.range(7, 8)
      let marks = try isBrief || row[9].isNull ? [] : row[9].json([[Int]].self)
      guard index == transcript.turns.count, range.contains(speech), places.hold(speech),
        marks.allSatisfy({ $0.count == 2 && $0[0] <= $0[1] })
      else { throw row.damage }
      let nonSpeech = marks.map { TextRange($0[0], $0[1]) }
      guard nonSpeech.allSatisfy({ range.contains($0) && places.hold($0) }) else {
        throw row.damage
      }
      transcript.turns.append(
        Turn(
          index: index, label: isBrief ? "" : try row[2].optionalText() ?? "",
          role: try row[3].optionalValue(Role.self),
          time: isBrief ? nil : try row[4].optionalSeconds(),
          range: range, speech: speech, nonSpeech: nonSpeech))
      return true
    }
  }
}
