/// Why a file was not read: a fact, without a sentence.
public struct ReadError: Error, Hashable, Sendable {
  /// The key of its sentence, for example `zip.damaged`.
  public var code: Code
  /// Where reading stopped, as far as it is known.
  public var location: Location
  /// What the sentence needs: numbers, names of parts, limits; never participants' words.
  public var details: [String: String]

  /// The reasons.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The key itself, as machine output has it.
    public var rawValue: String

    /// The code with this key.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The file cannot be opened or read.
    public static let unreadable = Code(rawValue: "file.unreadable")
    /// The file is empty.
    public static let empty = Code(rawValue: "file.empty")
    /// The file is larger than the limit (`limit`, `size`).
    public static let tooLarge = Code(rawValue: "file.too-large")
    /// Reading it takes longer than the limit (`limit`, in seconds).
    public static let tooSlow = Code(rawValue: "file.too-slow")
    /// Reading it takes more memory than the limit (`limit`, in bytes).
    public static let tooMuch = Code(rawValue: "file.too-much")
    /// A format that no reader takes (`extension`).
    public static let unknownFormat = Code(rawValue: "format.unknown")
    /// A binary Word document (`.doc`): to be saved as DOCX.
    public static let oldWord = Code(rawValue: "format.doc")
    /// A PDF: to be replaced by the Word file it came from.
    public static let pdf = Code(rawValue: "format.pdf")
    /// A `~$` lock file that Word leaves while a document is open.
    public static let wordLock = Code(rawValue: "format.word-lock")
    /// An encrypted or password-protected document.
    public static let encrypted = Code(rawValue: "format.encrypted")
    /// A project of ours, or another SQLite database: to be opened, not imported.
    public static let project = Code(rawValue: "format.project")
    /// An archive that is no DOCX (no main document part).
    public static let notDOCX = Code(rawValue: "docx.no-document")
    /// The archive is damaged.
    public static let zipDamaged = Code(rawValue: "zip.damaged")
    /// Two parts of one name.
    public static let zipAmbiguous = Code(rawValue: "zip.ambiguous")
    /// A limit of the archive: entries, part size, ratio, total (`limit`).
    public static let zipLimit = Code(rawValue: "zip.limit")
    /// A part of an archive with a DOCTYPE, which the office programs never write.
    public static let zipDoctype = Code(rawValue: "zip.doctype")
    /// XML that is not well-formed.
    public static let xmlMalformed = Code(rawValue: "xml.malformed")
    /// A free-standing XML file with a DOCTYPE that is not tolerated.
    public static let xmlDoctype = Code(rawValue: "xml.doctype")
    /// A limit of XML: depth, attributes, value length (`limit`).
    public static let xmlLimit = Code(rawValue: "xml.limit")
    /// XML of a vocabulary that no reader takes (`root`).
    public static let xmlUnknown = Code(rawValue: "xml.unknown-root")
    /// Bytes that are not UTF-8 (`byte`).
    public static let notUTF8 = Code(rawValue: "text.not-utf8")
    /// More characters than the limit (`limit`).
    public static let textTooLong = Code(rawValue: "text.too-long")
    /// A document without a word.
    public static let noText = Code(rawValue: "text.none")
  }

  /// An error.
  public init(_ code: Code, at location: Location = Location(), details: [String: String] = [:]) {
    self.code = code
    self.location = location
    self.details = details
  }
}
