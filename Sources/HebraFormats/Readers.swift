internal import Foundation
package import HebraLanguage
package import HebraModel

/// The formats that Hebra reads, one row for each.
package enum Readers {
  /// A row of the table.
  package struct Row: Sendable {
    /// The id on receipts.
    package var id: String
    /// To be increased when the reader gives another text for some file.
    package var version: Int
    /// Lower case, without the dot.
    package var extensions: [String]
    /// A one-line summary in English for listings.
    package var summary: String
    /// Whether the first bytes are of this format, regardless of the file's name.
    let recognizes: @Sendable (_ bytes: [UInt8]) -> Bool
    let reader: any DocumentReader.Type
    /// The features of the format that the reader supports.
    package var features = FormatFeatures()
  }

  /// The table, in the order in which formats are recognized.
  package static let all: [Row] = [
    // Before Word, since both are archives.
    Row(
      id: "odt", version: 1, extensions: ["odt", "ott"], summary: "OpenDocument texts",
      recognizes: Signatures.isOpenDocument, reader: ODTReader.self,
      features: .init(
        read: [
          .comments, .revisions, .tables, .notes, .headers, .lists, .styles, .bold, .hiddenText,
          .textBoxes,
        ], unread: [.properties, .images])),
    Row(
      id: "docx", version: 1, extensions: ["docx", "docm", "dotx", "dotm"],
      summary: "Word documents", recognizes: Signatures.isZIP, reader: DOCXReader.self,
      features: .init(
        read: [
          .comments, .revisions, .tables, .notes, .headers, .lists, .styles, .bold, .hiddenText,
          .textBoxes, .properties,
        ], unread: [.images])),
    Row(
      id: "rtf", version: 2, extensions: ["rtf"], summary: "Rich Text",
      recognizes: Signatures.isRTF, reader: RTFReader.self,
      features: .init(
        read: [
          .comments, .revisions, .tables, .notes, .headers, .lists, .styles, .bold, .hiddenText,
          .textBoxes,
        ], unread: [.properties, .images])),
    // Before XML, since a page may begin with an XML declaration.
    Row(
      id: "html", version: 1, extensions: ["html", "htm", "xhtml"], summary: "Web pages",
      recognizes: HTMLReader.recognizes, reader: HTMLReader.self,
      features: .init(
        read: [
          .revisions, .tables, .headers, .lists, .styles, .bold, .hiddenText, .encodings,
          .properties,
        ], unread: [.notes, .images])),
    // Each vocabulary has its own root element; the TEI reader reads or refuses XML with any other
    // root.
    Row(
      id: "elan", version: 1, extensions: ["eaf"], summary: "ELAN annotations",
      recognizes: { XMLFile.hasRoot("ANNOTATION_DOCUMENT", $0) }, reader: ELANReader.self,
      features: .init(read: [.speakers, .times])),
    Row(
      id: "transcriber", version: 1, extensions: ["trs"], summary: "Transcriber transcripts",
      recognizes: TranscriberReader.recognizes, reader: TranscriberReader.self,
      features: .init(read: [.speakers, .times, .nonSpeech, .encodings])),
    Row(
      id: "exmaralda", version: 1, extensions: ["exb"], summary: "EXMARaLDA transcriptions",
      recognizes: { XMLFile.hasRoot("basic-transcription", $0) }, reader: EXMARaLDAReader.self,
      features: .init(read: [.speakers, .times])),
    Row(
      id: "tei", version: 3, extensions: ["xml", "tei"],
      summary: "TEI transcripts and parliamentary records in XML", recognizes: Signatures.isXML,
      reader: TEIReader.self,
      features: .init(read: [.speakers, .times, .notes, .nonSpeech], unread: [.people])),
    Row(
      id: "webvtt", version: 2, extensions: ["vtt"], summary: "WebVTT captions",
      recognizes: Signatures.isWebVTT, reader: WebVTTReader.self,
      features: .init(
        read: [.speakers, .times, .nonSpeech, .encodings, .properties], unread: [.bold])),
    Row(
      id: "subrip", version: 2, extensions: ["srt"], summary: "SubRip captions",
      recognizes: Signatures.isSubRip, reader: SubRipReader.self,
      features: .init(read: [.speakers, .times, .nonSpeech, .encodings], unread: [.bold])),
    Row(
      id: "otranscribe", version: 1, extensions: ["otr"], summary: "oTranscribe transcripts",
      recognizes: OTranscribeReader.recognizes, reader: OTranscribeReader.self,
      features: .init(read: [.times, .bold, .properties])),
    Row(
      id: "whisper", version: 2, extensions: ["json"], summary: "Whisper and WhisperX recordings",
      recognizes: WhisperReader.recognizes, reader: WhisperReader.self,
      features: .init(read: [.speakers, .times, .nonSpeech], unread: [.confidence])),
    Row(
      id: "whatsapp", version: 1, extensions: [], summary: "WhatsApp chats",
      recognizes: ChatReader.recognizes, reader: ChatReader.self,
      features: .init(read: [.speakers, .times, .nonSpeech, .encodings], unread: [.images])),
    Row(
      id: "talkbank", version: 1, extensions: ["cha"], summary: "CHAT transcripts of TalkBank",
      recognizes: TalkBankReader.recognizes, reader: TalkBankReader.self,
      features: .init(read: [.speakers, .times, .nonSpeech, .people])),
    Row(
      id: "text", version: 1, extensions: ["txt", "text", "md", "csv"],
      summary: "Plain text", recognizes: { _ in false }, reader: PlainTextReader.self,
      features: .init(read: [.encodings])),
  ]

  /// Reads the file at `path`; `encoding` applies to plain-text formats.
  package static func read(
    path: String, limits: ReadLimits = ReadLimits(), encoding: TextEncoding? = nil
  ) throws(ReadError) -> (document: SourceDocument, readerID: String, readerVersion: Int) {
    let url = URL(fileURLWithPath: path)
    let place = Location(file: url.lastPathComponent)
    let bytes: [UInt8]
    do {
      let size = try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
      try check(size: size, limits: limits)
      bytes = try [UInt8](Data(contentsOf: url))
    } catch let error as ReadError {
      throw ReadError(error.code, at: place, details: error.details)
    } catch {
      throw ReadError(.unreadable, at: place)
    }
    return try read(bytes: bytes, name: url.lastPathComponent, limits: limits, encoding: encoding)
  }

  /// Reads the bytes of a file; the format is found by the bytes, then by the extension of `name`.
  package static func read(
    bytes: [UInt8], name: String, limits: ReadLimits = ReadLimits(),
    encoding: TextEncoding? = nil
  ) throws(ReadError) -> (document: SourceDocument, readerID: String, readerVersion: Int) {
    try read(bytes: bytes, name: name, budget: ReadingBudget(limits), encoding: encoding)
  }

  /// Reads the bytes of a file within a budget that is also used for the further analysis.
  package static func read(
    bytes: [UInt8], name: String, budget: ReadingBudget, encoding: TextEncoding? = nil
  ) throws(ReadError) -> (document: SourceDocument, readerID: String, readerVersion: Int) {
    do throws(ReadError) {
      var row = try choose(bytes, name: name, limits: budget.limits)
      let document: SourceDocument
      do throws(ReadError) {
        document = try read(bytes, as: row, name: name, budget: budget, encoding: encoding)
      } catch {
        // Texts with tags in a header before the conversation (PRESEEA) look like XML but are not.
        let isMalformed =
          error.code == .xmlMalformed
          || error.code == .xmlUnknown && !XMLFile.isWellFormed(bytes, budget: budget)
        guard isMalformed, let text = Self.row(ofExtensionIn: name), text.id == "text" else {
          throw error
        }
        var plain = try read(bytes, as: text, name: name, budget: budget, encoding: encoding)
        plain.notices.append(Notice(.textBrokenXML))
        row = text
        document = plain
      }
      guard WordCounter.hasWord(document.text) else {
        throw ReadError(
          .noText, details: ["paragraphs": String(document.paragraphs.count)])
      }
      var counted = document
      counted.wordsIn += LetterAccount.lostWords(
        from: bytes, in: document, reader: row.id, budget: budget)
      try budget.check()
      return (counted, row.id, row.version)
    } catch {
      var located = error
      located.location.file = name
      if Self.unread.contains(error.code), let other = OtherFiles.code(extension: ending(of: name))
      {
        located.code = other
        located.location.part = nil
      }
      throw located
    }
  }

  private static func read(
    _ bytes: [UInt8], as row: Row, name: String, budget: ReadingBudget, encoding: TextEncoding?
  ) throws(ReadError) -> SourceDocument {
    let document =
      if let reader = row.reader as? any EncodedTextReader.Type {
        try reader.read(bytes, name: name, budget: budget, encoding: encoding)
      } else {
        try row.reader.read(bytes, name: name, budget: budget)
      }
    try budget.check()
    return document
  }

  /// The errors of a file that is of another kind than the reader expected.
  private static let unread: Set<ReadError.Code> = [
    .unknownFormat, .zipDamaged, .zipLimit, .notDOCX, .notODT, .oldWord, .encrypted, .noText,
  ]

  private static func row(ofExtensionIn name: String) -> Row? {
    all.first { $0.extensions.contains(ending(of: name)) }
  }

  private static func ending(of name: String) -> String {
    name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  }

  private static func check(size: Int, limits: ReadLimits) throws(ReadError) {
    guard size <= limits.fileBytes else {
      throw ReadError(
        .tooLarge, details: ["limit": String(limits.fileBytes), "size": String(size)])
    }
  }

  private static func choose(
    _ bytes: [UInt8], name: String, limits: ReadLimits
  ) throws(ReadError) -> Row {
    if name.hasPrefix("~$") { throw ReadError(.wordLock) }
    if bytes.isEmpty { throw ReadError(.empty) }
    try check(size: bytes.count, limits: limits)
    if let code = Signatures.refusal(bytes) { throw ReadError(code) }
    if let row = all.first(where: { $0.recognizes(bytes) }) { return row }
    guard let row = row(ofExtensionIn: name) else {
      throw ReadError(.unknownFormat, details: ["extension": ending(of: name)])
    }
    return row
  }
}
