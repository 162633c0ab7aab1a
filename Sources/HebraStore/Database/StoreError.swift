/// Why the project file could not be used: a fact, without a sentence.
package struct StoreError: Error, Hashable, Sendable {
  /// The key of its sentence, for example `project.locked`.
  package var code: Code
  /// Names of documents, layers, files or lock holders; never participants' words.
  package var details: [String: String]

  /// The error codes.
  package struct Code: RawRepresentable, Hashable, Sendable {
    /// The key, as machine-readable output prints it.
    package var rawValue: String

    /// The code with this key.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// The file does not exist (`file`).
    package static let missing = Code(rawValue: "project.missing")
    /// The file already exists (`file`).
    package static let exists = Code(rawValue: "project.exists")
    /// The folder cannot be written to (`file`).
    package static let unwritable = Code(rawValue: "project.unwritable")
    /// The name cannot be that of a file (`file`).
    package static let badName = Code(rawValue: "project.bad-name")
    /// The name, or that of a folder in its path, is not UTF-8, which SQLite requires (`file`).
    package static let notUTF8 = Code(rawValue: "project.not-utf8")
    /// The name is that of a lock or journal of another project (`file`).
    package static let companion = Code(rawValue: "project.companion")
    /// The lock or journal is a file that Hebra did not make (`file`).
    package static let foreignLock = Code(rawValue: "project.foreign-lock")
    /// Someone asked to stop; nothing was changed.
    package static let interrupted = Code(rawValue: "interrupted")
    /// The file is not a project (`file`).
    package static let notAProject = Code(rawValue: "project.not-a-project")
    /// The file is damaged (`file`, `finding`).
    package static let damaged = Code(rawValue: "project.damaged")
    /// A later version of the program wrote the file (`file`, `version`).
    package static let newer = Code(rawValue: "project.newer")
    /// Other programs added tables or views to the file (`file`, `objects`, `count`).
    package static let foreignObjects = Code(rawValue: "project.foreign-objects")
    /// The file claims one schema version and has the tables of another (`file`, `version`,
    /// `found`).
    package static let mixedVersions = Code(rawValue: "project.mixed-versions")
    /// Someone else is writing (`who`, `since`).
    package static let locked = Code(rawValue: "project.locked")
    /// Another file took the project's place while it was open (`file`).
    package static let replaced = Code(rawValue: "project.replaced")
    /// Codings or memos of an earlier text wait for a person (`count`).
    package static let waiting = Code(rawValue: "purge.waiting")
    /// The disk is full.
    package static let full = Code(rawValue: "project.disk-full")
    /// Reading from or writing to the disk failed.
    package static let disk = Code(rawValue: "project.disk-error")
    /// SQLite refused (`result`).
    package static let database = Code(rawValue: "project.database")
    /// No such document (`document`).
    package static let noDocument = Code(rawValue: "document.unknown")
    /// No such version of a document's text (`document`, `version`).
    package static let noVersion = Code(rawValue: "version.unknown")
    /// No such remark off the record (`number`).
    package static let noRemark = Code(rawValue: "off-record.unknown")
    /// No such saved search (`name`).
    package static let noSearch = Code(rawValue: "search.unknown")
    /// No such coding (`coding`).
    package static let noCoding = Code(rawValue: "coding.unknown")
    /// No such speaker label (`document`, `label`).
    package static let noSpeaker = Code(rawValue: "speaker.unknown")
    /// No such layer (`layer`).
    package static let noLayer = Code(rawValue: "layer.unknown")
    /// The range is empty, outside the text, splits a character or holds only white space.
    package static let badRange = Code(rawValue: "range.bad")
  }

  /// Whether it is about the file as a whole, whose name is then added.
  var isAboutFile: Bool { [.damaged, .newer, .foreignObjects, .mixedVersions].contains(code) }

  /// An error.
  package init(_ code: Code, _ details: [String: String] = [:]) {
    self.code = code
    self.details = details
  }
}
