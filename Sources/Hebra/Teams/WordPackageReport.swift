public import HebraModel

/// Options for taking in Word documents that come back from a handoff.
public struct WordPackageOptions: Sendable {
  /// The coder of all comments; nil for the coder that each file names.
  public var coder: String?
  /// Whether ``coder`` is a new coder even if the name is close to that of another.
  public var isNewCoder = false
  /// Check everything, change nothing.
  public var isDryRun = false

  /// The default options.
  public init() {}
}

/// What came of one Word document that came back.
public struct WordPackageReport: Sendable {
  /// The file's own name, without folders.
  public var file: String
  /// The document's name in the project; nil when the file was refused.
  public var document: String?
  /// Whose layer its comments went to; nil when the file was refused.
  public var coder: String?
  /// The codings and memos that it added, and where comments on another text went; nil when the file
  /// was refused.
  public var update: UpdateReport?
  /// Why nothing of it was taken; nil when it was taken.
  public var refusal: Failure?
  /// What a person should know about it.
  public var notices: [Notice] = []

  init(file: String) { self.file = file }

  /// The number of new codings.
  public var codings: Int { update?.file?.codings ?? 0 }
  /// The number of new memos.
  public var memos: Int { update?.file?.memos ?? 0 }

  /// Whether all of it is in the project as its coder meant it, and nothing waits for a decision.
  public var isClean: Bool {
    refusal == nil && update?.waiting ?? 0 == 0 && update?.file?.isClean ?? true
  }
}

extension Messages {
  /// The line of one Word document that came back; nil for one that was refused, or that is the page
  /// of instructions.
  public func line(_ report: WordPackageReport) -> String? {
    guard let document = report.document, let coder = report.coder else { return nil }
    return what(
      .packageTaken,
      [
        "file": report.file, "document": document, "coder": coder,
        "codings": String(report.codings), "memos": String(report.memos),
      ])
  }
}
