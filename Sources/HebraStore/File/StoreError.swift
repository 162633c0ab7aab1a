/// Why the project file could not be used: a fact, without a sentence.
public struct StoreError: Error, Hashable, Sendable {
  /// The key of its sentence, for example `project.locked`.
  public var code: Code
  /// Names of documents, layers, files or lock holders; never participants' words.
  public var details: [String: String]

  /// The error codes.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The key, as machine-readable output prints it.
    public var rawValue: String

    /// The code with this key.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The file does not exist (`file`).
    public static let missing = Code(rawValue: "project.missing")
    /// The file already exists (`file`).
    public static let exists = Code(rawValue: "project.exists")
    /// The folder cannot be written to (`file`).
    public static let unwritable = Code(rawValue: "project.unwritable")
    /// The name cannot be that of a file (`file`).
    public static let badName = Code(rawValue: "project.bad-name")
    /// The name, or that of a folder in its path, is not UTF-8, which SQLite requires (`file`).
    public static let notUTF8 = Code(rawValue: "project.not-utf8")
    /// The name is that of a lock or journal of another project (`file`).
    public static let companion = Code(rawValue: "project.companion")
    /// The lock or journal is a file that Hebra did not make (`file`).
    public static let foreignLock = Code(rawValue: "project.foreign-lock")
    /// Someone asked to stop; nothing was changed.
    public static let interrupted = Code(rawValue: "interrupted")
    /// The file is not a project (`file`).
    public static let notAProject = Code(rawValue: "project.not-a-project")
    /// The file is damaged (`file`, `finding`).
    public static let damaged = Code(rawValue: "project.damaged")
    /// A later version of the program wrote the file (`file`, `version`).
    public static let newer = Code(rawValue: "project.newer")
    /// Other programs added tables or views to the file (`file`, `objects`, `count`).
    public static let foreignObjects = Code(rawValue: "project.foreign-objects")
    /// The file claims one schema version and has the tables of another (`file`, `version`,
    /// `found`).
    public static let mixedVersions = Code(rawValue: "project.mixed-versions")
    /// Someone else is writing (`who`, `since`).
    public static let locked = Code(rawValue: "project.locked")
    /// Codings or memos of an earlier text wait for a person (`count`).
    public static let waiting = Code(rawValue: "purge.waiting")
    /// The disk is full.
    public static let full = Code(rawValue: "project.disk-full")
    /// Reading from or writing to the disk failed.
    public static let disk = Code(rawValue: "project.disk-error")
    /// SQLite refused (`result`).
    public static let database = Code(rawValue: "project.database")
    /// No such document (`document`).
    public static let noDocument = Code(rawValue: "document.unknown")
    /// No such version of a document's text (`document`, `version`).
    public static let noVersion = Code(rawValue: "version.unknown")
    /// No such remark off the record (`number`).
    public static let noRemark = Code(rawValue: "off-record.unknown")
    /// No such saved search (`name`).
    public static let noSearch = Code(rawValue: "search.unknown")
    /// No such coding (`coding`).
    public static let noCoding = Code(rawValue: "coding.unknown")
    /// No such speaker label (`document`, `label`).
    public static let noSpeaker = Code(rawValue: "speaker.unknown")
    /// No such layer (`layer`).
    public static let noLayer = Code(rawValue: "layer.unknown")
    /// The range is empty, outside the text, splits a character or holds only white space.
    public static let badRange = Code(rawValue: "range.bad")
  }

  /// Whether it is about the file as a whole, whose name is then added.
  var isAboutFile: Bool { [.damaged, .newer, .foreignObjects, .mixedVersions].contains(code) }

  /// An error.
  public init(_ code: Code, _ details: [String: String] = [:]) {
    self.code = code
    self.details = details
  }
}
