/// The reason why a file was not read: a code without a message.
public struct ReadError: Error, Hashable, Sendable {
  /// The key of the message, for example `zip.damaged`.
  public var code: Code
  /// The location where reading stopped, as far as it is known.
  public var location: Location
  /// The values that the message needs: numbers, names of parts, limits; never participants' words.
  public var details: [String: String]

  /// The reasons.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The key, as used in machine output.
    public var rawValue: String

    /// The code with this key.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The file cannot be opened or read.
    public static let unreadable = Code(rawValue: "file.unreadable")
    /// The file is empty.
    public static let empty = Code(rawValue: "file.empty")
    /// The file is larger than the limit (`limit`, `size`).
    public static let tooLarge = Code(rawValue: "file.too-large")
    /// Reading the file takes longer than the limit (`limit`, in seconds of CPU time).
    public static let tooSlow = Code(rawValue: "file.too-slow")
    /// Reading the file takes more memory than the limit (`limit`, in bytes).
    public static let tooMuch = Code(rawValue: "file.too-much")
    /// No reader supports the format (`extension`).
    public static let unknownFormat = Code(rawValue: "format.unknown")
    /// A binary Word document (`.doc`), which must be saved as DOCX.
    public static let oldWord = Code(rawValue: "format.doc")
    /// A PDF; the Word file that it was made from must be used instead.
    public static let pdf = Code(rawValue: "format.pdf")
    /// A `~$` lock file that Word leaves while a document is open.
    public static let wordLock = Code(rawValue: "format.word-lock")
    /// An encrypted or password-protected document.
    public static let encrypted = Code(rawValue: "format.encrypted")
    /// A Hebra project or another SQLite database: to be opened, not imported.
    public static let project = Code(rawValue: "format.project")
    /// An archive that is not a DOCX (no main document part).
    public static let notDOCX = Code(rawValue: "docx.no-document")
    /// The archive is damaged.
    public static let zipDamaged = Code(rawValue: "zip.damaged")
    /// The archive has two parts of the same name.
    public static let zipAmbiguous = Code(rawValue: "zip.ambiguous")
    /// The archive exceeds a limit: entries, part size, ratio, total (`limit`).
    public static let zipLimit = Code(rawValue: "zip.limit")
    /// A part of an archive has a DOCTYPE, which office programs never write.
    public static let zipDoctype = Code(rawValue: "zip.doctype")
    /// The XML is not well-formed.
    public static let xmlMalformed = Code(rawValue: "xml.malformed")
    /// A standalone XML file with a DOCTYPE that is not accepted.
    public static let xmlDoctype = Code(rawValue: "xml.doctype")
    /// The XML exceeds a limit: depth, attributes, value length (`limit`).
    public static let xmlLimit = Code(rawValue: "xml.limit")
    /// XML of a vocabulary that no reader supports (`root`).
    public static let xmlUnknown = Code(rawValue: "xml.unknown-root")
    /// Bytes that are not UTF-8 (`byte`).
    public static let notUTF8 = Code(rawValue: "text.not-utf8")
    /// The text has more characters than the limit (`limit`).
    public static let textTooLong = Code(rawValue: "text.too-long")
    /// The document contains no words.
    public static let noText = Code(rawValue: "text.none")
  }

  /// An error.
  public init(_ code: Code, at location: Location = Location(), details: [String: String] = [:]) {
    self.code = code
    self.location = location
    self.details = details
  }
}
