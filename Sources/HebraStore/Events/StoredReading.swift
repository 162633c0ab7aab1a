internal import GRDB
internal import HebraModel

/// The turns of a text as a record stores them.
struct StoredReading: Equatable {
  /// For each turn or unlabelled stretch, separated by spaces: the bytes at which it, its speech,
  /// the speech and it end; the numbers of its speaker in ``speakers`` and of its label in
  /// ``labels``, or `-`; its time in seconds, or `-`; and its marks of non-speech as `start:end`.
  private(set) var turns: [String] = []
  /// The speakers in order of their first turn, each by its mark.
  private(set) var speakers: [String] = []
  /// The labels as the file writes them, in the same order.
  private(set) var labels: [String] = []
  private var numbers: (speakers: [String: Int], labels: [String: Int]) = ([:], [:])

  static func == (a: StoredReading, b: StoredReading) -> Bool {
    a.turns == b.turns && a.speakers == b.speakers && a.labels == b.labels
  }

  init() {}

  /// Adds the next turn; with a nil `speaker` and `label`, the next unlabelled stretch.
  mutating func add(
    _ range: TextRange, _ speech: TextRange, speaker: String?, label: String?, time: Double?,
    marks: [TextRange]
  ) {
    let speaker = speaker.map { Self.number($0, &numbers.speakers, &speakers) }
    let label = label.map { Self.number($0, &numbers.labels, &labels) }
    var parts = [range.start, speech.start, speech.end, range.end].map(String.init)
    parts += [speaker, label].map { $0.map(String.init) ?? "-" }
    parts.append(time.map { "\($0)" } ?? "-")
    parts += marks.map { "\($0.start):\($0.end)" }
    turns.append(parts.joined(separator: " "))
  }

  private static func number(
    _ name: String, _ numbers: inout [String: Int], _ names: inout [String]
  ) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The fields of the record of a text's turns.
  ///
  /// All turns are one field, because no part of a reading has a meaning without the others. Each of
  /// its lines begins with `s` for a speaker, `l` for a label, `t` for a turn.
  func fields(of text: String, document: String) -> RecordFields {
    let lines = speakers.map { "s " + $0 } + labels.map { "l " + $0 } + turns.map { "t " + $0 }
    return ["text": .text(text), "document": .text(document), "reading": .list(lines)]
  }

  /// The lines of one kind.
  private static func lines(_ mark: String, _ lines: [String]) -> [String] {
    lines.filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.count)) }
  }

  /// The speakers of the turns that the fields of a record say.
  static func speakers(_ fields: RecordFields) -> [RecordKey] {
    guard case .text(let document) = fields["document"], case .list(let all) = fields["reading"]
    else { return [] }
    return lines("s ", all).map { RecordKey(.speaker, document, $0) }
  }

  /// The turns that the fields of a record say, with the speaker's mark of each turn; nil when they
  /// do not have the form of turns.
  static func transcript(
    _ fields: RecordFields, text: String, paragraphs: [TextRange]
  ) -> (transcript: Transcript, speakers: [String?])? {
    guard case .list(let all) = fields["reading"] else { return nil }
    let (turns, speakers, labels) = (lines("t ", all), lines("s ", all), lines("l ", all))
    var transcript = Transcript(text: text, paragraphs: paragraphs, turns: [], stretches: [])
    var marks: [String?] = []
    var last = 0
    let length = text.utf8.count
    for turn in turns {
      let parts = turn.split(separator: " ")
      guard parts.count >= 7 else { return nil }
      let places = parts.prefix(4).compactMap { Int($0) }
      guard places.count == 4, last <= places[0], places[0] <= places[1], places[1] <= places[2],
        places[2] <= places[3], places[3] <= length
      else { return nil }
      last = places[3]
      let range = TextRange(places[0], places[3])
      guard parts[5] != "-" else {
        transcript.stretches.append(range)
        continue
      }
      guard let label = Int(parts[5]), labels.indices.contains(label) else { return nil }
      let speaker = Int(parts[4]).flatMap { speakers.indices.contains($0) ? speakers[$0] : nil }
      var nonSpeech: [TextRange] = []
      for mark in parts.dropFirst(7) {
        let ends = mark.split(separator: ":").compactMap { Int($0) }
        guard ends.count == 2, places[1] <= ends[0], ends[0] < ends[1], ends[1] <= places[2] else {
          return nil
        }
        nonSpeech.append(TextRange(ends[0], ends[1]))
      }
      transcript.turns.append(
        Turn(
          index: transcript.turns.count, label: labels[label], time: Double(String(parts[6])),
          range: range, speech: TextRange(places[1], places[2]), nonSpeech: nonSpeech))
      marks.append(speaker)
    }
    return (transcript, marks)
  }
}

extension RecordReader {
  /// Visits the turns of every text, or of the one that `key` names.
  func eachReading(
    _ key: RecordKey?, _ visit: (RecordKey, RecordFields) throws -> Void
  ) throws {
    let texts = try db.all(
      "text_version",
      """
      SELECT v.id, v.hash, d.root FROM text_version v JOIN document d ON d.id = v.document_id
      WHERE ?1 IS NULL OR v.hash = ?1 ORDER BY v.hash
      """, [key?.values.first]
    ) { (id: try $0[0].id(), hash: try $0[1].text(), document: try $0[2].text()) }
    for text in texts {
      let reading = try reading(of: text.id)
      try visit(
        RecordKey(.reading, text.hash), reading.fields(of: text.hash, document: text.document))
    }
  }

  /// The turns of the text in this row.
  func reading(of version: Int64) throws -> StoredReading {
    var reading = StoredReading()
    try db.each(
      "turn",
      """
      SELECT t.id, t.start_byte, t.end_byte, t.speech_start, t.speech_end, s.mark,
        t.label_written, t.time, t.non_speech, t.turn_index IS NOT NULL
      FROM turn t LEFT JOIN speaker s ON s.id = t.speaker_id
      WHERE t.version_id = ? ORDER BY t.position
      """, [version]
    ) { row in
      let pairs = try row[8].isNull ? [] : row[8].json([[Int]].self)
      let isTurn = try row[9].flag()
      reading.add(
        try row.range(1, 2), try row.range(3, 4), speaker: try row[5].optionalText(),
        label: isTurn ? try row[6].optionalText() ?? "" : nil,
        time: try row[7].optionalSeconds(),
        marks: try pairs.map { pair in
          guard pair.count == 2, 0 <= pair[0], pair[0] <= pair[1], pair[1] <= Int(Int32.max) else {
            throw row.damage
          }
          return TextRange(pair[0], pair[1])
        })
      return true
    }
    return reading
  }
}
