internal import GRDB
package import HebraModel

/// Where the characters of a text begin, and the speech of some of its speakers, in order.
package struct TextPlan: Sendable {
  package var characters: CharacterPlaces
  package var speech: [TextRange]
}

/// The rows of `turn_block` and `text_base` of a current text, which are decoded later.
struct StoredMeasures: Sendable {
  let name: String
  let version: Int64
  /// Nil for an empty text, which has neither row.
  private let block: [UInt8]?
  private let places: [UInt8]

  /// The query of these rows, with one more column, of those that meet a condition and in an order if
  /// these are given.
  static func select(
    _ column: String? = nil, where condition: String? = nil, order: String? = nil
  ) -> String {
    """
    SELECT d.name, b.turns, t.places, v.id, CASE WHEN b.turns IS NULL THEN v.text = '' END
      \(column.map { ", " + $0 } ?? "")
    FROM document d
    JOIN text_version v ON v.document_id = d.id AND v.number = d.current_number
    LEFT JOIN turn_block b ON b.version_id = v.id
    LEFT JOIN text_base t ON t.version_id = v.id
    \(condition.map { "WHERE " + $0 } ?? "") \(order.map { "ORDER BY " + $0 } ?? "")
    """
  }

  init(_ row: StoredRow) throws {
    name = try row[0].text()
    version = try row[3].id()
    let isEmpty = row[1].isNull && row[2].isNull
    if isEmpty, try !row[4].flag() { throw row.damage }
    block = isEmpty ? nil : try row[1].bytes()
    places = isEmpty ? [] : try row[2].bytes()
  }

  /// Decodes the rows.
  func measured(_ speakers: StoredSpeakers) throws(StoreError) -> MeasuredText {
    guard let block else {
      return MeasuredText(words: [], characters: CharacterPlaces(""), turns: [])
    }
    do {
      return try Self.measured(block.span, places.span, speakers)
    } catch {
      throw StoredCell.damage("text_base", version)
    }
  }

  /// Where the characters of the text begin, and the speech of some of its speakers, in order.
  func places(of speakers: Set<UInt32>) throws(StoreError) -> TextPlan {
    guard let block else { return TextPlan(characters: CharacterPlaces(""), speech: []) }
    do {
      let characters = try TextBaseReader(places.span).characters
      guard block.count % TurnBlock.width == 0 else { throw TextBaseReader.Damage() }
      var speech: [TextRange] = []
      for i in 0..<block.count / TurnBlock.width {
        let entry = TurnBlock.Entry(block.span, i)
        guard entry.isInOrder else { throw TextBaseReader.Damage() }
        if speakers.contains(entry.speaker) { speech.append(entry.speech) }
      }
      return TextPlan(characters: characters, speech: speech)
    } catch {
      throw StoredCell.damage("text_base", version)
    }
  }

  private static func measured(
    _ block: Span<UInt8>, _ places: Span<UInt8>, _ speakers: StoredSpeakers
  ) throws(TextBaseReader.Damage) -> MeasuredText {
    var reader = try TextBaseReader(places)
    let count = block.count / TurnBlock.width
    guard block.count % TurnBlock.width == 0 else { throw TextBaseReader.Damage() }
    var turns: [AttributedTurn] = []
    turns.reserveCapacity(count)
    for i in 0..<count {
      let entry = TurnBlock.Entry(block, i)
      guard entry.isInOrder else { throw TextBaseReader.Damage() }
      let (range, nonSpeech) = try reader.next(places, speech: entry.speech)
      guard entry.speaker > 0 else { continue }
      let speaker = try speakers.speaker(entry.speaker)
      turns.append(
        AttributedTurn(
          Turn(
            index: turns.count, label: speaker.label, role: speaker.role, range: range,
            speech: entry.speech, nonSpeech: nonSpeech), pseudonym: speaker.pseudonym))
    }
    guard reader.isAtEnd(of: places) else { throw TextBaseReader.Damage() }
    return MeasuredText(words: reader.words, characters: reader.characters, turns: turns)
  }
}

/// The speakers of all documents, by the key that a turn has in its block.
struct StoredSpeakers: Sendable {
  typealias Speaker = (label: String, role: Role?, pseudonym: String?)

  private var speakers: [Speaker?] = [nil, ("", nil, nil)]

  init(_ db: Database) throws {
    var all = speakers
    try db.each(
      "speaker",
      """
      SELECT s.id, s.label, s.role, p.pseudonym FROM speaker s
      LEFT JOIN participant p ON p.id = s.participant_id ORDER BY s.id
      """
    ) { row in
      let id = try row[0].id()
      guard TurnTable.mostSpeakers.contains(id) else { throw row.damage }
      while all.count <= id + 2 { all.append(nil) }
      all[Int(id) + 2] = (
        try row[1].text(), try row[2].optionalValue(Role.self), try row[3].optionalText()
      )
      return true
    }
    speakers = all
  }

  func speaker(_ key: UInt32) throws(TextBaseReader.Damage) -> Speaker {
    guard Int(key) < speakers.count, let speaker = speakers[Int(key)] else {
      throw TextBaseReader.Damage()
    }
    return speaker
  }
}
