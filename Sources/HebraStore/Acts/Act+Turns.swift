internal import GRDB
internal import HebraLanguage
package import HebraModel

/// Another division of the same text into turns; the text and its codings do not change.
extension Act {
  /// A speaker as the turns of a reading need it.
  package struct TurnSpeaker: Sendable, Hashable {
    /// The label of the speaker in the project.
    package var label: String
    /// The role that a new speaker gets; a known speaker keeps its own.
    package var role: Role?

    /// A speaker.
    package init(label: String, role: Role?) { (self.label, self.role) = (label, role) }
  }

  /// Replaces the turns of a document's current text.
  ///
  /// Speakers who have no turn left are removed, unless they still have one in an earlier text.
  ///
  /// - Parameters:
  ///   - document: the document's name.
  ///   - transcript: the same text with its new turns; their labels are as the file writes them.
  ///   - speakers: the speaker of each turn.
  ///   - turnWords: the number of words in each turn's speech, without non-speech.
  /// - Throws: ``StoreError`` when the document is unknown.
  package mutating func setTurns(
    of document: String, _ transcript: Transcript, speakers: [TurnSpeaker], turnWords: [Int]
  ) throws {
    let id = try documentID(document)
    let version = try versionID(document)
    let hash = try textHash(version)
    var rows: [String: Int64] = [:]
    try db.each("speaker", "SELECT id, label FROM speaker WHERE document_id = ?", [id]) { row in
      rows[try row[1].text()] = try row[0].id()
      return true
    }
    var keys = try speakerKeys(id)
    for label in Set(speakers.map(\.label)).subtracting(rows.keys).sorted() {
      keys.append(RecordKey(.speaker, try root(id), try freeMark(label, document: id)))
    }
    try changing(keys + [RecordKey(.reading, hash)]) { act in
      try act.removeTurns(version)
      for speaker in speakers where rows[speaker.label] == nil {
        rows[speaker.label] = try act.insertSpeaker(speaker.label, speaker.role, document: id)
      }
      try act.insertTurns(
        transcript, turnWords, version: version, speakers: speakers.map { rows[$0.label] })
      try act.db.execute(
        sql: """
          DELETE FROM speaker WHERE document_id = ?
            AND NOT EXISTS (SELECT 1 FROM turn t WHERE t.speaker_id = speaker.id)
          """, arguments: [id])
    }
    try record("document.turns", document)
  }

  /// Stores what a file says about the paragraphs of a document's current text.
  package mutating func setMarks(_ marks: ParagraphMarks, of document: String) throws {
    let version = try versionID(document)
    try changing([RecordKey(.marks, try textHash(version))]) { act in
      try act.insertMarks(marks, version: version)
    }
    try record("document.marks", document)
  }

  /// Inserts the marks of a text, or replaces those that it has.
  func insertMarks(_ marks: ParagraphMarks, version: Int64) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO paragraph_marks (version_id, marks) VALUES (?, ?)"
    ).execute(arguments: [version, ParagraphMarksJSON.encode(marks)])
  }
}
