public import HebraModel

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

/// How much a reader takes before it refuses; ``ReadingBudget`` counts what one file takes.
public struct ReadLimits: Hashable, Sendable {
  /// Bytes of the file.
  public var fileBytes = 50 << 20
  /// Entries of an archive.
  public var entries = 4096
  /// Bytes inflated from one archive.
  public var inflatedBytes = 200 << 20
  /// Inflated to compressed bytes, for parts larger than ``ratioFreeBytes``.
  public var ratio = 100
  /// Inflated bytes of a part up to which any ratio will do.
  public var ratioFreeBytes = 1 << 20
  /// Elements inside one another.
  public var depth = 256
  /// Attributes of one element.
  public var attributes = 256
  /// Bytes of one attribute value.
  public var attributeBytes = 64 << 10
  /// Unicode code points of one document.
  public var characters = 5_000_000
  /// Columns of a table.
  public var columns = 16_384
  /// Cells of a sheet.
  public var cells = 4_000_000
  /// Seconds of processor that one file may take, from its bytes to its turns and comments.
  public var seconds = 8.0
  /// Bytes of memory that what is kept of one file may take, by our own count.
  public var memory = 300 << 20

  /// The limits of Documentation/Formats.md.
  public init() {}
}
