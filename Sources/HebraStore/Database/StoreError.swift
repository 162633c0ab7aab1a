/// Why the project file could not be used: a fact, without a sentence.
package struct StoreError: Error, Hashable, Sendable {
  /// The key of its sentence, for example `project.locked`.
  package var code: Code
  /// Names of documents, layers, files or lock holders; never participants' words.
  package var details: [String: String]

  /// The error codes; each raw value is the code of its message.
  package enum Code: String, CaseIterable, Sendable {
    /// The file does not exist (`file`).
    case missing = "project.missing"
    /// The file already exists (`file`).
    case exists = "project.exists"
    /// The folder cannot be written to (`file`).
    case unwritable = "project.unwritable"
    /// The name cannot be that of a file (`file`).
    case badName = "project.bad-name"
    /// The name, or that of a folder in its path, is not UTF-8, which SQLite requires (`file`).
    case notUTF8 = "project.not-utf8"
    /// The name is that of a lock or journal of another project (`file`).
    case companion = "project.companion"
    /// The lock or journal is a file that Hebra did not make (`file`).
    case foreignLock = "project.foreign-lock"
    /// Someone asked to stop; nothing was changed.
    case interrupted = "interrupted"
    /// The file is not a project (`file`).
    case notAProject = "project.not-a-project"
    /// The file is damaged (`file`, `finding`).
    case damaged = "project.damaged"
    /// A later version of the program wrote the file (`file`, `version`).
    case newer = "project.newer"
    /// Other programs added tables or views to the file (`file`, `objects`, `count`).
    case foreignObjects = "project.foreign-objects"
    /// The file claims one schema version and has the tables of another (`file`, `version`,
    /// `found`).
    case mixedVersions = "project.mixed-versions"
    /// Someone else is writing (`who`, `since`).
    case locked = "project.locked"
    /// Another file took the project's place while it was open (`file`).
    case replaced = "project.replaced"
    /// Codings or memos of an earlier text wait for a person (`count`).
    case waiting = "purge.waiting"
    /// The disk is full.
    case full = "project.disk-full"
    /// Reading from or writing to the disk failed.
    case disk = "project.disk-error"
    /// SQLite refused (`result`).
    case database = "project.database"
    /// No such document (`document`).
    case noDocument = "document.unknown"
    /// Consent for a document with this text or file was withdrawn (`date`).
    case withdrawn = "document.withdrawn"
    /// The document was taken out of the study (`document`).
    case aside = "document.aside"
    /// Another document has the name (`document`).
    case nameTaken = "document.name-taken"
    /// No such version of a document's text (`document`, `version`).
    case noVersion = "version.unknown"
    /// No such remark off the record (`number`).
    case noRemark = "off-record.unknown"
    /// No such saved search (`name`).
    case noSearch = "search.unknown"
    /// No such coding (`coding`).
    case noCoding = "coding.unknown"
    /// No such participant (`participant`).
    case noParticipant = "participant.unknown"
    /// No such group, statement, relation or other thing of the ficha (`id`).
    case noSuchData = "data.unknown"
    /// The person who signs second signed first (`who`).
    case signedTwice = "data.signed-twice"
    /// A document cannot tell the same event as itself (`document`).
    case sameDocument = "data.same-document"
    /// No such memo (`memo`).
    case noMemo = "memo.unknown"
    /// A memo is on nothing, or on something that the project does not have (`kind`, `name`).
    case noNotePlace = "memo.no-place"
    /// No such speaker label (`document`, `label`).
    case noSpeaker = "speaker.unknown"
    /// No such layer (`layer`).
    case noLayer = "layer.unknown"
    /// A coder has the name of the agreed layer (`layer`).
    case layerTaken = "layer.taken"
    /// A coder saw another's layer of a document that is said to be coded blind.
    case hasSeen = "blind.seen"
    /// There is no event of this number, or an earlier program version recorded it.
    case noEvent = "undo.unknown"
    /// Someone else did it.
    case undoOfAnother = "undo.someone-elses"
    /// It cannot be undone.
    case undoImpossible = "undo.impossible"
    /// A purge or a withdrawal of consent erased its words.
    case undoErased = "undo.erased"
    /// A later event changed the same thing, or depends on it.
    case undoLater = "undo.later"
    /// There is nothing to undo or redo.
    case undoNothing = "undo.nothing"
    /// A moment that is neither the number of an event nor a time, or before the first event.
    case noMoment = "moment.unknown"
    /// No conflict or version has this number.
    case noConflict = "conflict.unknown"
    /// The words of a text that an event refers to are in no copy.
    case contentMissing = "merge.text-missing"
    /// What erases for good is not done in a work file.
    case workFile = "work-file.erase"
    /// Only copies of the same work file are merged into a work file.
    case workFileTarget = "work-file.target"
    /// The project lacks events that the work file follows.
    case workFileUnknown = "work-file.unknown"
    /// Copies disagree, so no work file can be made.
    case workFileConflict = "work-file.conflict"
    /// The range is empty, outside the text, splits a character or holds only white space.
    case badRange = "range.bad"
  }

  /// Whether it is about the file as a whole, whose name is then added.
  var isAboutFile: Bool { [.damaged, .newer, .foreignObjects, .mixedVersions].contains(code) }

  /// An error.
  package init(_ code: Code, _ details: [String: String] = [:]) {
    self.code = code
    self.details = details
  }
}
