internal import HebraCodebook
internal import HebraFormats
public import HebraModel
internal import HebraTurns

/// Options of an import.
public struct ImportOptions: Sendable {
  /// The table of documents, CSV or XLSX.
  public var metadata: String?
  /// The table of participants and labels.
  public var participants: String?
  /// The table that maps comment authors to coders.
  public var coders: String?
  /// The coder of all comments, regardless of what the files say.
  public var coder: String?
  /// Whether ``coder`` is a new coder even if the name is close to that of another.
  public var isNewCoder = false
  /// The encoding of plain text files that do not declare one.
  public var encoding: String?
  /// A file that maps the elements of an unknown kind of XML.
  public var mapping: String?
  /// A table of corrected labels: the speaker and role of each.
  public var roster: String?
  /// Check everything, change nothing.
  public var isDryRun = false
  /// The folder for prefilled tables.
  public var templates: String?
  /// Also import a file that looks like an interview already in the project under another name.
  public var allowsSimilar = false
  /// How faithful the words are, for documents whose table row does not say it.
  public var register = Register.literal

  /// The default options.
  public init() {}
}

/// The results of an import, file by file.
public struct ImportReport: Sendable {
  /// One report for each file, in the order of import.
  public var files: [FileReport] = []
  /// Notices about tables and folders.
  public var notices: [Notice] = []
  /// Problems in tables; they make the command end with status 1.
  public var problems: [Notice] = []
  /// The paths of the templates that were written.
  public var templates: [String] = []
  /// With the key of the study: identifiers that nobody decided on, and places that were replaced.
  public var protection: (open: Int, replaced: Int)?

  /// Whether everything was imported without problems.
  public var isClean: Bool {
    problems.isEmpty
      && files.allSatisfy(\.isClean)
  }

  /// Whether at least one file could be read.
  public var readAny: Bool { files.contains { $0.refusal == nil } }

  /// Documents that are new.
  public var added: Int { files.count { $0.outcome == .added } }
}

/// The result for one file.
public struct FileReport: Sendable {
  /// The possible outcomes.
  public enum Outcome: String, Sendable {
    /// A new document.
    case added
    /// A text that was already in the project; its comments and table row were imported.
    case known
    /// A corrected text of a document that was already in the project.
    case corrected
    case refused
  }

  /// The file's own name, without folders.
  public var file: String
  /// Whether it was new, already there, corrected or refused.
  public var outcome: Outcome
  /// The document's name in the project; nil when the file was refused.
  public var document: String?
  /// What was found, kept and set aside; nil when the file could not be read.
  public var receipt: ImportReceipt?
  /// Why it was not imported; nil unless the outcome is `refused`.
  public var refusal: Failure?
  /// Codings that its comments added; those that were already there are not counted.
  public var codings = 0
  /// How many causal relations its comments gave.
  public var relations = 0
  /// Memos that its comments added; those that were already there are not counted.
  public var memos = 0
  /// Who wrote its comments, in order of first appearance.
  public var coders: [String] = []
  /// Problems for a person to check: unknown codes, widened comments, incomplete facets.
  public var problems: [Notice] = []
  /// Notices about how the file was read.
  public var notices: [Notice] = []
  /// The labels found, each with the reason for its role.
  var roster: [TurnDetector.RosterLine] = []
  /// The labels found, with the role that they seem to have and their turns.
  package var labels: [(label: String, role: Role?, turns: Int)] {
    roster.map { ($0.label, $0.role, $0.turns) }
  }

  /// Whether everything in it was imported as its author meant it.
  public var isClean: Bool {
    refusal == nil && !problems.contains { Self.mustBeMended.contains($0.code) }
  }

  /// The problems that prevent that; all others are listed only.
  private static let mustBeMended: Set<MessageCode> = [
    .commentUnknownCode, .commentAmbiguousCode, .commentDoubtfulCode,
    .commentUnknownFacet, .commentUnknownValue, .commentAmbiguousValue,
    .commentAuthorNobody, .commentNoPlace, .commentNoCodebook, .commentUnknownPlace,
    .commentConsentNobody,
  ]

  init(file: String, outcome: Outcome) {
    self.file = file
    self.outcome = outcome
  }
}
