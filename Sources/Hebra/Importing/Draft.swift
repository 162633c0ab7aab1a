internal import Foundation
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// A file read and understood, before anything is written.
struct Draft {
  var file: String
  var transcript: Transcript
  var source: SourceDocument
  var receipt: ImportReceipt
  var hash: String
  /// Words of each turn's speech.
  var turnWords: [Int]
  /// Speech that somebody asked to leave out of the record.
  var offRecord: [TextRange]
  /// The labels found, each with the reason for its role.
  var roster: [TurnDetector.RosterLine]

  /// Reads a file: what it says, who speaks, what may identify someone, and the receipt.
  init(
    path: String, roster table: RosterTable = RosterTable(),
    reading: ReadingChoice = ReadingChoice()
  ) throws {
    let name = Location.name(path)
    let bytes: [UInt8]
    do {
      // The reader checks the size again; this keeps a huge file out of memory.
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      guard size <= ReadLimits().fileBytes else {
        throw ReadError(
          .tooLarge, at: Location(file: name),
          details: ["limit": String(ReadLimits().fileBytes), "size": String(size)])
      }
      bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let error as ReadError {
      throw error
    } catch {
      throw Failure("file.unreadable", at: Location(file: name))
    }
    let budget = ReadingBudget()
    let (source, reader, version) = try reading.read(bytes, name: name, budget: budget)
    let detected = try table.detector(for: name).detect(in: source, budget: budget)
    let transcript = detected.transcript
    let hash = TextIdentity.sha256(transcript.text)
    let turnWords = ReceiptBuilder.turnWords(of: transcript)
    let speakers = ReceiptBuilder.speakerLines(of: transcript.turns, words: turnWords)
    let words = Words.count(transcript.text)
    let setAside =
      source.setAside.reduce(0) { $0 + Words.count($1.text) }
      + source.comments.reduce(0) { sum, comment in
        sum + comment.lines.reduce(0) { $0 + Words.count($1) }
      }
    let outside = Self.words(in: transcript, speakers: speakers)
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
    file = name
    self.transcript = transcript
    self.source = source
    roster = detected.roster
    self.hash = hash
    self.turnWords = turnWords
    receipt = ImportReceipt(
      file: name, sha256: TextIdentity.sha256(bytes), reader: reader, readerVersion: version,
      textHash: hash, paragraphs: transcript.paragraphs.count, turns: transcript.turns.count,
      speakers: speakers, wordsIn: source.wordsIn, wordsInText: words, wordsSetAside: setAside,
      wordsOut: outside, items: source.items,
      identifiers: identifiers, notices: notices)
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
