internal import GRDB
internal import HebraLanguage
internal import HebraModel

/// Checks the turns of a project in order, each against its part of the text.
struct TurnCheck {
  private let db: Database
  /// Whether to count words again; only valid when the same counting rule was used.
  private let countsWords: Bool
  private var rows = DamagedRows()
  private var count = 0

  /// Checks the turns of every text that is not in `changed`.
  static func examine(
    _ db: Database, without changed: Set<Int64>, countsWords: Bool
  ) throws -> CheckResult {
    var turns = TurnCheck(db, countsWords: countsWords)
    let texts = try db.all("text_version", "SELECT id FROM text_version ORDER BY id") {
      try $0[0].id()
    }
    for text in texts where !changed.contains(text) { try turns.look(at: text) }
    return turns.rows.examination(.turns, count: turns.count)
  }

  private init(_ db: Database, countsWords: Bool) {
    (self.db, self.countsWords) = (db, countsWords)
  }

  private mutating func look(at text: Int64) throws {
    var (rows, count) = (rows, count)
    let countsWords = countsWords
    let db = db
    try db.each(
      "text_version", "SELECT CAST(text AS BLOB), document_id FROM text_version WHERE id = ?",
      [text]
    ) { version in
      let document = try version[1].id()
      var order = TurnOrder(
        text: try version[0].bytes(), document: document, countsWords: countsWords)
      count += try rows.look(db, "turn", Self.sql, [text]) { try order.isNext($0) }
      return false
    }
    (self.rows, self.count) = (rows, count)
  }

  private static let sql = """
    SELECT t.id, t.position, t.turn_index, t.speaker_id, s.document_id, t.time, t.label_written,
      t.start_byte, t.end_byte, t.speech_start, t.speech_end, t.non_speech, t.words,
      CAST(t.speech AS BLOB) AS bytes
    FROM turn t LEFT JOIN speaker s ON s.id = t.speaker_id
    WHERE t.version_id = ? ORDER BY t.position
    """
}

/// Steps through the turns of one text.
private struct TurnOrder {
  let text: [UInt8]
  let document: Int64
  let countsWords: Bool
  private let places: TextPlaces
  private var (position, turns, end) = (0, 0, 0)

  init(text: [UInt8], document: Int64, countsWords: Bool) {
    places = TextPlaces(text[...])
    (self.text, self.document, self.countsWords) = (text, document, countsWords)
  }

  /// Whether a row is the next turn or stretch, at its range and with its content.
  mutating func isNext(_ row: StoredRow) throws -> Bool {
    let place = position
    let number: Int? = row[2].isNull ? nil : turns
    position += 1
    if number != nil { turns += 1 }
    let range = try row.range(7, 8)
    let speech = try row.range(9, 10)
    let isInOrder = end <= range.start
    end = max(end, range.end)
    guard isInOrder, places.hold(range), range.start <= speech.start, speech.end <= range.end,
      places.hold(speech), try TurnTable.mostTurns.contains(row[0].id()),
      try row[1].count() == place,
      try row[2].optionalCount() == number, try isOfSomeone(row, isTurn: number != nil),
      try (row[5].optionalSeconds() ?? 0) >= 0
    else { return false }
    return try isSpeech(row, speech)
  }

  /// A turn has a label and a speaker of its own document; a stretch has neither.
  private func isOfSomeone(_ row: StoredRow, isTurn: Bool) throws -> Bool {
    let speaker = try row[3].optionalID()
    guard isTurn == (speaker != nil), try isTurn == (row[6].optionalText() != nil) else {
      return false
    }
    return try row[4].isNull || row[4].id() == document
  }

  /// Whether the speech equals its part of the text with non-speech marks blanked, and has the
  /// stored number of words.
  private func isSpeech(_ row: StoredRow, _ speech: TextRange) throws -> Bool {
    let pairs = try row[11].isNull ? [] : row[11].json([[Int]].self)
    var marks: [TextRange] = []
    var start = speech.start
    for pair in pairs {
      guard pair.count == 2, start <= pair[0], pair[0] < pair[1], pair[1] <= speech.end else {
        return false
      }
      marks.append(TextRange(pair[0], pair[1]))
      guard places.hold(marks[marks.count - 1]) else { return false }
      start = pair[1]
    }
    let words = try row[12].count()
    guard !countsWords || words == Words.count(text.span, in: speech, without: marks) else {
      return false
    }
    return try row[13].withBytes { bytes in
      IndexText.with(text.span, speech, marks) { $0.elementsEqual(bytes) }
    }
  }
}
