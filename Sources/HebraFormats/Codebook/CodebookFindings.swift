internal import HebraModel
internal import Yams

/// The findings of one reading, in the order in which they are met.
struct CodebookFindings {
  private(set) var all: [CodebookFinding] = []

  var hasErrors: Bool { all.contains { $0.severity == .error } }

  mutating func error(_ code: String, at mark: Mark?, _ details: [String: String] = [:]) {
    add(.error, code, line: mark?.line, column: mark?.column, details)
  }

  mutating func warning(_ code: String, at mark: Mark?, _ details: [String: String] = [:]) {
    add(.warning, code, line: mark?.line, column: mark?.column, details)
  }

  /// `value` names nothing; says which of `names` comes nearest.
  mutating func unknown(
    _ code: String, _ value: String, among names: [String], at mark: Mark?,
    severity: CodebookFinding.Severity = .error, _ more: [String: String] = [:]
  ) {
    var details = more
    details["value"] = value
    if let nearest = Nearest.names(to: value, among: names, limit: 1).first {
      details["nearest"] = nearest
    }
    add(severity, code, line: mark?.line, column: mark?.column, details)
  }

  mutating func add(
    _ severity: CodebookFinding.Severity, _ code: String, line: Int?, column: Int?,
    _ details: [String: String] = [:]
  ) {
    all.append(CodebookFinding(severity, code, line: line, column: column, details: details))
  }
}
