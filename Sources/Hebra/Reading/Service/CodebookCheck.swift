internal import HebraCodebook
internal import HebraFormats
public import HebraModel
internal import HebraYAML

/// The check of a codebook file: every finding with its line and column.
public struct CodebookCheck: Sendable {
  /// Errors and warnings in the order of the file.
  public struct Finding: Sendable {
    /// Whether the codebook cannot be used because of this finding.
    public var isError: Bool
    /// What was found, and where.
    public var notice: Notice
    /// The file's own name, lower case.
    public var fileName: String { (notice.location?.file ?? "").lowercased() }
    /// The line of the file that the finding is about.
    public var excerpt: String?
  }

  /// The file's own name.
  public let file: String
  /// The codebook; nil when it could not be parsed.
  public let codebook: Codebook?
  /// Errors and warnings in the order of the file.
  public let findings: [Finding]
  let source: String

  /// How many findings are errors.
  public var errors: Int { findings.count { $0.isError } }

  /// What is told when a codebook is taken; what only the guide could change is told by the check.
  var notices: [Notice] {
    let onlyInCheck: Set<MessageCode> = [
      .codebookMirrorCut, .codebookMirrorUnasked, .codebookMirrorUnaskedCommunity,
      .codebookMirrorUnaskedInstitution,
    ]
    return findings.map(\.notice).filter { !onlyInCheck.contains($0.code) }
  }

  /// The codebook and its source, when no finding is an error.
  func usable() throws(Failure) -> (Codebook, String) {
    guard let codebook, errors == 0 else {
      throw Failure(.codebookHasErrors, at: Location(file: file), ["count": String(errors)])
    }
    return (codebook, source)
  }

  /// Reads and checks a file.
  public init(file path: String, by service: ReadingService = .inProcess) throws {
    let name = Location.name(path)
    let reading = try service.codebook(path)
    file = name
    source = reading.source
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    codebook = reading.codebook
    // Copies each line once, however many findings it has.
    var copies: [Int: String] = [:]
    for line in Set(reading.findings.compactMap(\.line)) where 1 <= line && line <= lines.count {
      copies[line] = String(lines[line - 1])
    }
    findings = reading.findings.map { finding in
      Finding(
        isError: finding.severity == .error,
        notice: Notice(
          finding.code, at: Location(file: name, line: finding.line, column: finding.column),
          details: finding.details),
        excerpt: finding.line.flatMap { copies[$0] })
    }
  }
}
