public import HebraModel

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
      && files.allSatisfy { file in
        file.refusal == nil && !file.problems.contains { Self.mustBeMended.contains($0.code) }
      }
  }

  /// What did not go in as it was meant; all else is listed and taken.
  private static let mustBeMended: Set = [
    "comment.unknown-code", "comment.ambiguous-code", "comment.doubtful-code",
    "comment.unknown-facet", "comment.unknown-value", "comment.ambiguous-value",
    "comment.author-nobody", "comment.no-place", "comment.no-codebook",
  ]

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
    case refused
  }

  public var file: String
  public var outcome: Outcome
  public var document: String?
  public var receipt: ImportReceipt?
  public var refusal: Failure?
  public var codings = 0
  public var memos = 0
  public var coders: [String] = []
  /// What a person should look at: unknown codes, comments widened, facets to complete.
  public var problems: [Notice] = []
  public var notices: [Notice] = []

  init(file: String, outcome: Outcome) {
    self.file = file
    self.outcome = outcome
  }
}
