internal import HebraModel

/// The JSON record of a receipt in `origin.receipt`.
///
/// ``ReceiptJSON`` writes it.
struct ReceiptRecord: StoredRecord {
  struct SpeakerLine: Decodable {
    var label: String
    var role: String?
    var turns: Int
    var words: Int
  }

  struct Item: Decodable {
    var kind: String
    var found: Int
    var kept: Int
    var setAside: Int
    var refused: Int
    var words: Int
  }

  struct IdentifierLine: Decodable {
    var kind: String
    var count: Int
    var paragraphs: [Int]
  }

  struct NoticeLine: Decodable {
    var code: String
    var location: Place?
    var count: Int
    var details: [String: String]
  }

  struct Place: Decodable {
    var file: String?
    var part: String?
    var paragraph: Int?
    var line: Int?
    var column: Int?
  }

  var record: Int?
  var file: String
  var sha256: String
  var reader: String
  var readerVersion: Int
  var textHash: String
  var paragraphs: Int
  var turns: Int
  var speakers: [SpeakerLine]
  var wordsIn: Int
  var wordsInText: Int
  var wordsSetAside: Int
  var wordsOut: Int
  var items: [Item]
  var identifiers: [IdentifierLine]
  var notices: [NoticeLine]

  /// Nil when a role is unknown, or a number is not within the limits of a real file.
  var value: ImportReceipt? {
    var lines: [ImportReceipt.SpeakerLine] = []
    for speaker in speakers {
      let role = speaker.role.flatMap(Role.init(rawValue:))
      guard role != nil || speaker.role == nil else { return nil }
      lines.append(
        .init(label: speaker.label, role: role, turns: speaker.turns, words: speaker.words))
    }
    let receipt = ImportReceipt(
      file: file, sha256: sha256, reader: reader, readerVersion: readerVersion,
      textHash: textHash, paragraphs: paragraphs, turns: turns, speakers: lines, wordsIn: wordsIn,
      wordsInText: wordsInText, wordsSetAside: wordsSetAside, wordsOut: wordsOut,
      items: items.map(\.value), identifiers: identifiers.map(\.value),
      notices: notices.map(\.value))
    return receipt.isCredible ? receipt : nil
  }
}

extension ReceiptRecord.Item {
  fileprivate var value: ImportReceipt.Item {
    ImportReceipt.Item(
      kind: kind, found: found, kept: kept, setAside: setAside, refused: refused, words: words)
  }
}

extension ReceiptRecord.IdentifierLine {
  fileprivate var value: ImportReceipt.IdentifierLine {
    ImportReceipt.IdentifierLine(kind: kind, count: count, paragraphs: paragraphs)
  }
}

extension ReceiptRecord.NoticeLine {
  fileprivate var value: Notice {
    Notice(MessageCode(rawValue: code), at: location?.value, count: count, details: details)
  }
}

extension ReceiptRecord.Place {
  fileprivate var value: Location {
    Location(file: file, part: part, paragraph: paragraph, line: line, column: column)
  }
}
