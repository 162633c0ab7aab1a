internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraTurns

/// The result of reading a file, before anything is written to the project.
struct ReadTranscript: Hashable {
  /// The file's own name, with invalid bytes escaped.
  var file: String
  var transcript: Transcript
  /// What the file says about the paragraphs; empty when the file was read only to be shown.
  var marks: ParagraphMarks
  var receipt: ImportReceipt
  /// The number of words in each turn's speech.
  var turnWords: [Int]
  /// Speech that someone asked to keep off the record.
  var offRecord: [TextRange]
  /// The labels found, each with the reason for its role.
  var roster: [TurnDetector.RosterLine]
  /// The sketch that detects nearly equal texts; nil when the file was read only to be shown.
  var likeness: Likeness?
  /// Comments, in order of position.
  var comments: [SourceComment]
  /// Content that was set aside, each item with its position.
  var setAside: [SetAside]
  /// Properties stored in the file.
  var properties: [String: String]
  /// Whether the file lets a reader add comments only.
  var isForCommentsOnly: Bool
  /// How much of the file's budget the reading used; turning comments into codings may use the
  /// rest.
  var spent: ReadingBudget.Spent

  /// SHA-256 of the canonical text.
  var hash: String { receipt.textHash }
  /// The sketch; computed now if the reading has none.
  var sketch: Likeness { likeness ?? Likeness(transcript.text) }
}

extension ReadTranscript {
  /// Reads a file's bytes and finds text, speakers, possible identifiers and the receipt.
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
          .receiptWordsDiffer,
          details: ["in": String(source.wordsIn), "out": String(words + setAside)]))
    }
    offRecord = try OffRecord.find(in: transcript, budget: budget)
    if let first = offRecord.first {
      let paragraph = transcript.paragraphs.firstIndex { first.start <= $0.end }
      notices.append(
        Notice(
          .offRecordFound, at: Location(paragraph: paragraph.map { $0 + 1 }),
          count: offRecord.count))
    }
    let identifiers = try PossibleIdentifiers.find(in: transcript, budget: budget)
    spent = budget.spent
    file = name
    self.transcript = transcript
    roster = detected.roster
    self.turnWords = turnWords
    marks = isCompared ? ParagraphMarks(source) : ParagraphMarks()
    likeness = isCompared ? Likeness(transcript.text) : nil
    comments = source.comments
    self.setAside = source.setAside
    properties = source.properties
    isForCommentsOnly = source.isForCommentsOnly
    receipt = ImportReceipt(
      file: name, sha256: TextIdentity.sha256(bytes), reader: reader, readerVersion: version,
      textHash: isHashed ? TextIdentity.sha256(transcript.text) : "",
      paragraphs: transcript.paragraphs.count,
      turns: transcript.turns.count, speakers: speakers, wordsIn: source.wordsIn,
      wordsInText: words, wordsSetAside: setAside,
      wordsOut: Self.words(in: transcript, speakers: speakers), items: source.items,
      identifiers: identifiers + PossibleIdentifiers.find(inName: name), notices: notices)
  }

  /// Words in speech and in unlabelled stretches; labels, times and non-speech marks are left out.
  private static func words(in transcript: Transcript, speakers: [ImportReceipt.SpeakerLine]) -> Int
  {
    transcript.stretches.reduce(speakers.reduce(0) { $0 + $1.words }) {
      $0 + Words.count(transcript.text.utf8.span, in: $1)
    }
  }
}
