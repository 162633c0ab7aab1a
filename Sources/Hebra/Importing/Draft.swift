internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraTurns

/// A file read and understood, before anything is written: the whole of a pure reading.
struct Draft: Hashable {
  /// The file's own name, odd bytes written out.
  var file: String
  var transcript: Transcript
  var receipt: ImportReceipt
  /// Words of each turn's speech.
  var turnWords: [Int]
  /// Speech that somebody asked to leave out of the record.
  var offRecord: [TextRange]
  /// The labels found, each with the reason for its role.
  var roster: [TurnDetector.RosterLine]
  /// The sketch by which a nearly equal text is known; nil when it was read to be shown only.
  var likeness: Likeness?
  /// Comments, in order of their place.
  var comments: [SourceComment]
  /// What is not in the text, each with its place.
  var setAside: [SetAside]
  /// Properties that the file carries.
  var properties: [String: String]
  /// What the reading has cost of the file's budget; comments that become codings cost the rest.
  var spent: ReadingBudget.Spent

  /// SHA-256 of the canonical text.
  var hash: String { receipt.textHash }
  /// The sketch, made now when the reading has none.
  var sketch: Likeness { likeness ?? Likeness(transcript.text) }
}

extension Draft {
  /// Reads a file's bytes: what it says, who speaks, what may identify someone, and the receipt.
  init(
    _ bytes: [UInt8], name: String, detector: TurnDetector = TurnDetector(),
    reading: ReadingChoice = ReadingChoice(), isCompared: Bool = true, isHashed: Bool = true
  ) throws {
    let budget = ReadingBudget()
    let (source, reader, version) = try reading.read(bytes, name: name, budget: budget)
    let detected = try detector.detect(in: source, budget: budget)
    let transcript = detected.transcript
    let turnWords = ReceiptBuilder.turnWords(of: transcript)
    let speakers = ReceiptBuilder.speakerLines(of: transcript.turns, words: turnWords)
    let words = Words.count(transcript.text)
    let setAside =
      source.setAside.reduce(0) { $0 + Words.count($1.text) }
      + source.comments.reduce(0) { sum, comment in
        sum + comment.lines.reduce(0) { $0 + Words.count($1) }
      }
    var notices = source.notices + detected.notices
    if source.wordsIn != words + setAside {
      notices.append(
        Notice(
          "receipt.words-differ",
          details: ["in": String(source.wordsIn), "out": String(words + setAside)]))
    }
    offRecord = try OffRecord.find(in: transcript, budget: budget)
    if let first = offRecord.first {
      let paragraph = transcript.paragraphs.firstIndex { first.start <= $0.end }
      notices.append(
        Notice(
          "off-record.found", at: Location(paragraph: paragraph.map { $0 + 1 }),
          count: offRecord.count))
    }
    let identifiers = try PossibleIdentifiers.find(in: transcript, budget: budget)
    spent = budget.spent
    file = name
    self.transcript = transcript
    roster = detected.roster
    self.turnWords = turnWords
    likeness = isCompared ? Likeness(transcript.text) : nil
    comments = source.comments
    self.setAside = source.setAside
    properties = source.properties
    receipt = ImportReceipt(
      file: name, sha256: TextIdentity.sha256(bytes), reader: reader, readerVersion: version,
      textHash: isHashed ? TextIdentity.sha256(transcript.text) : "",
      paragraphs: transcript.paragraphs.count,
      turns: transcript.turns.count, speakers: speakers, wordsIn: source.wordsIn,
      wordsInText: words, wordsSetAside: setAside,
      wordsOut: Self.words(in: transcript, speakers: speakers), items: source.items,
      identifiers: identifiers + PossibleIdentifiers.find(inName: name), notices: notices)
  }

  /// Words in speech and in stretches; labels, times and marks of non-speech are left out.
  private static func words(in transcript: Transcript, speakers: [ImportReceipt.SpeakerLine]) -> Int
  {
    var text = transcript.text
    return text.withUTF8 { bytes in
      transcript.stretches.reduce(speakers.reduce(0) { $0 + $1.words }) {
        $0 + Words.count(bytes, in: $1)
      }
    }
  }
}
