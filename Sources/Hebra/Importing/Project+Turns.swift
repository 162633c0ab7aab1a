internal import HebraLanguage
internal import HebraModel
internal import HebraStore
internal import HebraTurns

/// The division of a stored text into turns, shown or done again.
extension Project {
  /// How the turns of a document or file fall with a roster, without changing anything.
  ///
  /// - Parameters:
  ///   - document: the name of a document of the project, else the path of a file.
  ///   - roster: a table of speakers (`hablantes.xlsx`) that says which labels there are.
  ///   - service: reads the roster and the file.
  /// - Returns: the reading, compared with the present one.
  /// - Throws: ``Failure`` when there is no such document or file, one of the files cannot be read,
  ///   or the project does not have the marks of the document's paragraphs.
  public func previewTurns(
    of document: String, roster: String? = nil, by service: ReadingService = .inProcess
  ) throws -> TurnReading {
    do {
      let roster = try roster.map { try RosterTable(file: $0, by: service) } ?? RosterTable()
      if try !store.hasDocument(document), case let list = FileList([document]),
        let path = list.paths.first, list.paths.count == 1
      {
        let file = Location.name(path)
        let choice = try ReadingChoice(encoding: nil, mapping: nil, by: service)
        return TurnReading(
          try service.transcript(path, .transcript(choice, .init(roster.detector(for: file)))),
          renamed: roster.renamed(in: file))
      }
      return try detectTurns(documentName(document), roster).reading
    } catch {
      throw Failure(error)
    }
  }

  /// Detects the turns of a stored text again and keeps the result; text and codings stay as they
  /// are.
  ///
  /// Corrections of speakers by people are kept where a turn or its label stays the same.
  ///
  /// - Parameters:
  ///   - document: the document's name.
  ///   - roster: a table of speakers (`hablantes.xlsx`).
  ///   - file: the document's file, which a text needs whose paragraphs were not stored with their
  ///     marks; its text must be the stored one.
  /// - Returns: the reading, compared with the one before.
  /// - Throws: ``Failure``, and then nothing is changed.
  @discardableResult
  public func readTurns(
    of document: String, roster: String? = nil, file: String? = nil
  ) throws -> TurnReading {
    let name = try documentName(document)
    do {
      let table = try roster.map { try RosterTable(file: $0, by: reading) } ?? RosterTable()
      let marks = try file.map { try storedMarks(in: $0, of: name) }
      return try store.exclusively {
        let detected = try detectTurns(name, table, marks: marks)
        guard detected.isOther || marks != nil else { return detected.reading }
        try store.write(who: who, at: Moment.now()) { act in
          if let marks { try act.setMarks(marks, of: name) }
          if detected.isOther { try detected.write(to: &act, name) }
        }
        if detected.isOther { try widenSearches() }
        return detected.reading
      }
    } catch {
      throw Failure(error)
    }
  }

  /// The marks of the paragraphs of a file, whose text must be that of the document.
  private func storedMarks(in path: String, of document: String) throws -> ParagraphMarks {
    let choice = try ReadingChoice(encoding: nil, mapping: nil, by: reading)
    let read = try reading.transcript(path, .transcript(choice, .init()))
    let versions = try store.versions(of: document)
    guard versions.contains(where: { $0.isCurrent && $0.hash == read.hash }) else {
      throw Failure(
        .turnsOtherText, at: Location(file: read.file), ["document": document])
    }
    return read.marks
  }

  private func detectTurns(
    _ name: String, _ roster: RosterTable, marks given: ParagraphMarks? = nil
  ) throws -> DetectedTurns {
    let old = try store.transcript(name)
    guard let marks = try given ?? store.paragraphMarks(name),
      let source = SourceDocument(old, marks)
    else { throw Failure(.turnsNoMarks, ["document": name]) }
    let names = try store.receipts(of: name).map(\.file).reversed() + [name]
    let entry = names.first { roster.entries[$0] != nil } ?? name
    let budget = ReadingBudget()
    let detector = roster.detector(for: entry)
    let detection = try detector.detect(in: source, budget: budget)
    return try DetectedTurns(
      name, old: old, written: store.writtenLabels(name),
      speakers: store.speakers(of: name), detection: detection,
      renamed: roster.renamed(in: entry), given: detector.roles,
      offRecord: OffRecord.find(in: detection.transcript, budget: budget),
      remarks: store.offRecord(document: name).map(\.range))
  }
}

/// A new reading of the turns of a document, compared with the present one.
private struct DetectedTurns {
  let reading: TurnReading
  /// Whether it differs from the present one.
  let isOther: Bool
  private let written: Transcript
  private let speakers: [Act.TurnSpeaker]
  private let roles: [String: Role]
  private let offRecord: [TextRange]

  init(
    _ document: String, old: Transcript, written: [String], speakers known: [Speaker],
    detection: TurnDetector.Detection, renamed: [(label: String, speaker: String)],
    given: [String: Role], offRecord: [TextRange], remarks: [TextRange]
  ) throws {
    let settled = SettledSpeakers(old, written: written, renamed: renamed)
    let stored = Dictionary(
      known.map { ($0.label, $0.role) }, uniquingKeysWith: { first, _ in first })
    var roles: [String: Role] = [:]
    var transcript = detection.transcript
    for (index, turn) in detection.transcript.turns.enumerated() {
      let label = settled.label(of: turn)
      transcript.turns[index].label = label
      if let role = given[turn.label] ?? (stored[label] ?? nil == nil ? turn.role : nil),
        stored[label] ?? nil != role
      {
        roles[label] = role
      }
    }
    for index in transcript.turns.indices {
      let label = transcript.turns[index].label
      transcript.turns[index].role = roles[label] ?? stored[label] ?? transcript.turns[index].role
    }
    self.written = detection.transcript
    self.roles = roles
    speakers = transcript.turns.map { Act.TurnSpeaker(label: $0.label, role: $0.role) }
    self.offRecord = offRecord.filter { found in !remarks.contains { $0.overlaps(found) } }
    let now = Dictionary(
      old.turns.map { ($0.range.start, $0) }, uniquingKeysWith: { first, _ in first })
    let changed = transcript.turns.filter { turn in
      guard let same = now[turn.range.start] else { return true }
      return same.range != turn.range || same.speech != turn.speech || same.label != turn.label
    }.map(\.index)
    isOther = !changed.isEmpty || transcript.turns.count != old.turns.count || !roles.isEmpty
    reading = TurnReading(
      document: document, transcript: transcript,
      speakers: TurnReading.speakers(of: transcript, now: old), changed: changed,
      notices: detection.notices)
  }

  /// Writes the reading as part of an act.
  func write(to act: inout Act, _ document: String) throws {
    try act.setTurns(
      of: document, written, speakers: speakers,
      turnWords: ReceiptBuilder.turnWords(of: written))
    for (label, role) in roles.sorted(by: { $0.key < $1.key }) {
      try act.setSpeaker(document, label: label, role: role, pseudonym: nil)
    }
    try act.addOffRecord(offRecord, of: document)
  }
}
