internal import HebraFormats
public import HebraModel
internal import HebraTurns

/// How an import is done.
public struct ImportOptions: Sendable {
  /// A table of documents, CSV or XLSX.
  public var metadata: String?
  /// A table of participants and labels.
  public var participants: String?
  /// A table of comment authors and the coders that they are.
  public var coders: String?
  /// The coder of every comment, whatever the files say.
  public var coder: String?
  /// The encoding of files of plain characters, where they do not say it.
  public var encoding: String?
  /// A file that says what the elements of XML of an unknown kind are.
  public var mapping: String?
  /// A table of labels put right: who each is, and what they do.
  public var roster: String?
  /// Look at everything, change nothing.
  public var isDryRun = false
  /// The folder for prefilled tables.
  public var templates: String?
  /// Import even what looks like an interview that is there under another name.
  public var allowsSimilar = false
  /// How faithful the words are, where no table says it.
  public var register = Register.literal

  /// The plain import.
  public init() {}
}

/// What an import did, file by file.
public struct ImportReport: Sendable {
  /// One report for each file, in the order in which they were taken.
  public var files: [FileReport] = []
  /// Of tables and folders.
  public var notices: [Notice] = []
  /// Problems in tables: they make the command end with 1.
  public var problems: [Notice] = []
  /// Where templates were written.
  public var templates: [String] = []

  /// Whether everything went in as it was.
  public var isClean: Bool {
    problems.isEmpty
      && files.allSatisfy(\.isClean)
  }

  /// Whether at least one file could be read.
  public var readAny: Bool { files.contains { $0.refusal == nil } }

  /// Documents that are new.
  public var added: Int { files.count { $0.outcome == .added } }
}

/// What became of one file.
public struct FileReport: Sendable {
  /// The outcomes.
  public enum Outcome: String, Sendable {
    /// A new document.
    case added
    /// A text that was there; its comments and table row were taken in.
    case known
    /// A corrected text of a document that was there.
    case corrected
    case refused
  }

  /// The file's own name, without folders.
  public var file: String
  /// Whether it is new, was there, or did not go in.
  public var outcome: Outcome
  /// The document's name in the project; nil when the file was refused.
  public var document: String?
  /// What was found, kept and set aside; nil when the file could not be read.
  public var receipt: ImportReceipt?
  /// Why it did not go in; nil unless the outcome is `refused`.
  public var refusal: Failure?
  /// Codings that its comments added; those that were there are not counted.
  public var codings = 0
  /// Memos that its comments added; those that were there are not counted.
  public var memos = 0
  /// Who wrote its comments, in order of first appearance.
  public var coders: [String] = []
  /// What a person should look at: unknown codes, comments widened, facets to complete.
  public var problems: [Notice] = []
  /// What is good to know about how the file was read.
  public var notices: [Notice] = []
  /// The labels found, each with the reason for its role.
  var roster: [TurnDetector.RosterLine] = []

  /// Whether everything in it went in as it was meant.
  public var isClean: Bool {
    refusal == nil && !problems.contains { Self.mustBeMended.contains($0.code) }
  }

  /// What did not go in as it was meant; all else is listed and taken.
  private static let mustBeMended: Set = [
    "comment.unknown-code", "comment.ambiguous-code", "comment.doubtful-code",
    "comment.unknown-facet", "comment.unknown-value", "comment.ambiguous-value",
    "comment.author-nobody", "comment.no-place", "comment.no-codebook",
  ]

  init(file: String, outcome: Outcome) {
    self.file = file
    self.outcome = outcome
  }
}
