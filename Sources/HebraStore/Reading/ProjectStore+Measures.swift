internal import GRDB
package import HebraModel

extension ProjectStore {
  /// What figures need of the current text of each document, by the document's name.
  package func measuredTexts() throws -> [String: MeasuredText] {
    try read { db in
      let speakers = try StoredSpeakers(db)
      var texts: [String: MeasuredText] = [:]
      try db.each(
        "text_base",
        """
        SELECT d.name, b.turns, t.places, v.id,
          CASE WHEN b.turns IS NULL THEN v.text = '' END FROM document d
        JOIN text_version v ON v.document_id = d.id AND v.number = d.current_number
        LEFT JOIN turn_block b ON b.version_id = v.id
        LEFT JOIN text_base t ON t.version_id = v.id
        """
      ) { row in
        let name = try row[0].text()
        guard !row[1].isNull || !row[2].isNull else {
          texts[name] = MeasuredText(words: [], characters: CharacterPlaces(""), turns: [])
          return try row[4].flag()
        }
        texts[name] = try row[1].withBytes { block in
          try row[2].withBytes { places in
            do {
              return try Self.measured(block, places, speakers)
            } catch is TextBaseReader.Damage {
              throw StoredCell.damage("text_base", try row[3].id())
            }
          }
        }
        return true
      }
      return texts
    }
  }

  /// The paragraphs of the current text of each document, by the document's name.
  package func paragraphs() throws -> [String: [TextRange]] {
    try read { db in
      var texts: [String: [TextRange]] = [:]
      try db.each(
        "text_version",
        """
        SELECT d.name, v.paragraph_ends, length(CAST(v.text AS BLOB)) FROM document d
        JOIN text_version v ON v.document_id = d.id AND v.number = d.current_number
        """
      ) { row in
        texts[try row[0].text()] = try ParagraphEnds.ranges(row[1], in: row[2].byte())
        return true
      }
      return texts
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

  /// The codings of current texts as figures count them, by document, in order of position.
  ///
  /// Their facets are read only if they are asked for.
  package func placedCodings(withFacets: Bool) throws -> [String: [PlacedCoding]] {
    try read { db in
      let documents = try Dictionary(
        uniqueKeysWithValues: db.all(
          "text_version",
          "SELECT v.id, d.name FROM current_text v JOIN document d ON d.id = v.document_id"
        ) { (try $0[0].id(), try $0[1].text()) })
      let layers = try Dictionary(
        uniqueKeysWithValues: db.all("layer", "SELECT id, name FROM layer") {
          (try $0[0].id(), try $0[1].text())
        })
      let facets = try StoredFacets(db, loadsAll: withFacets)
      var codings: [String: [PlacedCoding]] = [:]
      // The rows come in order of texts: those of one text are gathered before they are kept.
      var (version, own): (Int64, [PlacedCoding]) = (-1, [])
      func keep() { if !own.isEmpty, let name = documents[version] { codings[name] = own } }
      try db.each(
        "coding",
        """
        SELECT version_id, start_byte, end_byte, code, layer_id, id FROM coding
        INDEXED BY coding_place ORDER BY version_id, start_byte, end_byte, code, layer_id
        """
      ) { row in
        let next = try row[0].id()
        if next != version {
          keep()
          (version, own) = (next, [])
        }
        guard documents[version] != nil else { return true }
        let range = try row.range(1, 2)
        guard !range.isEmpty, let layer = layers[try row[4].id()] else { throw row.damage }
        own.append(
          PlacedCoding(
            range: range, code: try row[3].text(), layer: layer,
            facets: withFacets ? try facets.values(of: row[5].text()) : []))
        return true
      }
      keep()
      return codings
    }
  }
}

/// The speakers of all documents, by the key that a turn has in its block.
private struct StoredSpeakers {
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
