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
    let before = try StoredReading(db, version: version)
    // The index is told the words of the rows that leave it.
    try db.execute(
      sql: """
        INSERT INTO turn_search (turn_search, rowid, speech)
        SELECT 'delete', id, speech FROM turn WHERE version_id = ?
        """, arguments: [version])
    hasRemovedTurns = true
    try db.execute(sql: "DELETE FROM turn WHERE version_id = ?", arguments: [version])
    try db.execute(sql: "DELETE FROM turn_block WHERE version_id = ?", arguments: [version])
    var rows: [String: Int64] = [:]
    try db.each("speaker", "SELECT id, label FROM speaker WHERE document_id = ?", [id]) { row in
      rows[try row[1].text()] = try row[0].id()
      return true
    }
    var new: [String] = []
    for speaker in speakers where rows[speaker.label] == nil {
      new.append(speaker.label)
      rows[speaker.label] = try insertSpeaker(speaker.label, speaker.role, document: id)
    }
    try insertTurns(
      transcript, turnWords, version: version, speakers: speakers.map { rows[$0.label] })
    let silent = try db.all(
      "speaker",
      """
      SELECT label, id FROM speaker WHERE document_id = ?
        AND NOT EXISTS (SELECT 1 FROM turn t WHERE t.speaker_id = speaker.id) ORDER BY id
      """, [id]
    ) { (label: try $0[0].text(), id: try $0[1].id()) }
    for speaker in silent {
      try db.execute(sql: "DELETE FROM speaker WHERE id = ?", arguments: [speaker.id])
    }
    let written = Dictionary(
      zip(speakers, transcript.turns).map { ($0.label, $1.label) },
      uniquingKeysWith: { first, _ in first })
    var old = before.values
    old["removed"] = .list(silent.map(\.label))
    let after = try StoredReading(db, version: version)
    let hash = try textHash(version)
    try record(
      "document.turns", document, before: old,
      after: [
        "text": .text(hash), "turns": .number(transcript.turns.count),
        "reading": .list(after.turns),
      ])
    // A label that the file does not have is one that a person gave.
    for label in new where transcript.turns.allSatisfy({ $0.label != label }) {
      try record(
        "speaker.rename", document, before: ["label": .text(written[label] ?? "")],
        after: ["label": .text(label)])
    }
  }

  /// Stores what a file says about the paragraphs of a document's current text.
  package mutating func setMarks(_ marks: ParagraphMarks, of document: String) throws {
    let version = try versionID(document)
    try insertMarks(marks, version: version)
    try record("document.marks", document, after: ["text": .text(try textHash(version))])
  }

  /// Inserts the marks of a text, or replaces those that it has.
  func insertMarks(_ marks: ParagraphMarks, version: Int64) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO paragraph_marks (version_id, marks) VALUES (?, ?)"
    ).execute(arguments: [version, ParagraphMarksJSON.encode(marks)])
  }
}

/// The turns of a text as an event stores them.
private struct StoredReading {
  /// For each turn the bytes at which the turn, its speech, and both end, and the number of its
  /// speaker in ``speakers``; then its time in seconds, if it has one.
  var turns: [String] = []
  /// The speakers in order of their first turn.
  var speakers: [String] = []
  /// How the file wrote the label of each turn.
  var written: [String] = []

  init(_ db: Database, version: Int64) throws {
    var reading = (turns: [String](), speakers: [String](), written: [String]())
    var numbers: [String: Int] = [:]
    try db.each(
      "turn",
      """
      SELECT t.id, t.start_byte, t.end_byte, t.speech_start, t.speech_end, s.label,
        t.label_written, t.time
      FROM turn t JOIN speaker s ON s.id = t.speaker_id
      WHERE t.version_id = ? AND t.turn_index IS NOT NULL ORDER BY t.position
      """, [version]
    ) { row in
      let (range, speech) = (try row.range(1, 2), try row.range(3, 4))
      let label = try row[5].text()
      let number = numbers[label] ?? reading.speakers.count
      if numbers[label] == nil {
        numbers[label] = number
        reading.speakers.append(label)
      }
      let time = try row[7].optionalSeconds().map { " \($0)" } ?? ""
      reading.turns.append(
        "\(range.start) \(speech.start) \(speech.end) \(range.end) \(number)\(time)")
      reading.written.append(try row[6].optionalText() ?? label)
      return true
    }
    (turns, speakers, written) = reading
  }

  var values: [String: JournalValue] {
    [
      "turns": .number(turns.count), "reading": .list(turns), "speakers": .list(speakers),
      "written": .list(written),
    ]
  }
}
