internal import Foundation
internal import HebraLanguage
internal import HebraModel

/// The formats that Hebra reads, one row each.
public enum Readers {
  /// A row of the table.
  public struct Row: Sendable {
    /// The id on receipts.
    public var id: String
    /// Raised when the reader gives another text for some file.
    public var version: Int
    /// Lower case, without the dot.
    public var extensions: [String]
    /// One line in English for listings.
    public var summary: String
    /// Whether the first bytes are of this format, whatever the file is called.
    let recognizes: @Sendable (_ bytes: [UInt8]) -> Bool
    let reader: any DocumentReader.Type
  }

  /// The table, in the order in which formats are recognized.
  public static let all: [Row] = [
    Row(
      id: "docx", version: 1, extensions: ["docx", "docm", "dotx", "dotm"],
      summary: "Word documents", recognizes: Signatures.isZIP, reader: DOCXReader.self),
    // One vocabulary, one root element; XML of any other root is TEI's to read or to refuse.
    Row(
      id: "elan", version: 1, extensions: ["eaf"], summary: "ELAN annotations",
      recognizes: { XMLFile.hasRoot("ANNOTATION_DOCUMENT", $0) }, reader: ELANReader.self),
    Row(
      id: "transcriber", version: 1, extensions: ["trs"], summary: "Transcriber transcripts",
      recognizes: { XMLFile.hasRoot("Trans", $0) }, reader: TranscriberReader.self),
    Row(
      id: "exmaralda", version: 1, extensions: ["exb"], summary: "EXMARaLDA transcriptions",
      recognizes: { XMLFile.hasRoot("basic-transcription", $0) }, reader: EXMARaLDAReader.self),
    Row(
      id: "tei", version: 2, extensions: ["xml", "tei"],
      summary: "TEI transcripts and parliamentary records in XML", recognizes: Signatures.isXML,
      reader: TEIReader.self),
    Row(
      id: "talkbank", version: 1, extensions: ["cha"], summary: "CHAT transcripts of TalkBank",
      recognizes: TalkBankReader.recognizes, reader: TalkBankReader.self),
    Row(
      id: "text", version: 1, extensions: ["txt", "text", "md", "csv"],
      summary: "Plain text in UTF-8", recognizes: { _ in false }, reader: PlainTextReader.self),
  ]

  /// Reads the file at `path`.
  public static func read(
    path: String, limits: ReadLimits = ReadLimits()
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
    return try read(bytes: bytes, name: url.lastPathComponent, limits: limits)
  }

  /// Reads a file's bytes: by what they are, then by the extension of `name`.
  public static func read(
    bytes: [UInt8], name: String, limits: ReadLimits = ReadLimits()
  ) throws(ReadError) -> (document: SourceDocument, readerID: String, readerVersion: Int) {
    do throws(ReadError) {
      let row = try choose(bytes, name: name, limits: limits)
      let document = try row.reader.read(bytes, name: name, limits: limits)
      guard WordCounter.hasWord(document.text) else {
        throw ReadError(
          .noText, details: ["paragraphs": String(document.paragraphs.count)])
      }
      return (document, row.id, row.version)
    } catch {
      var located = error
      located.location.file = name
      throw located
    }
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
    let dot = name.lastIndex(of: ".")
    let ending = dot.map { name[name.index(after: $0)...].lowercased() } ?? ""
    guard let row = all.first(where: { $0.extensions.contains(ending) }) else {
      throw ReadError(.unknownFormat, details: ["extension": ending])
    }
    return row
  }
}
