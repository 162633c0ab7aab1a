package import HebraLanguage
package import HebraModel
package import Yams

/// The findings for one file, in the order in which they were made.
package struct YAMLFindings {
  /// The first part of the codes of errors that any YAML file may have (`codebook`, `mapping`).
  package let subject: String
  /// The reading budget of the file; findings count towards the memory kept.
  package let budget: ReadingBudget
  package private(set) var all: [YAMLFinding] = []
  package private(set) var hasErrors = false

  package init(_ subject: String, _ budget: ReadingBudget) {
    self.subject = subject
    self.budget = budget
  }

  package mutating func error(
    _ code: MessageCode, at mark: Mark?, _ details: [String: String] = [:]
  ) {
    add(.error, code, line: mark?.line, column: mark?.column, details)
  }

  package mutating func warning(
    _ code: MessageCode, at mark: Mark?, _ details: [String: String] = [:]
  ) {
    add(.warning, code, line: mark?.line, column: mark?.column, details)
  }

  /// Adds a finding that `value` is not a known name, with the nearest one of `names`.
  package mutating func unknown(
    _ code: MessageCode, _ value: String, among names: [String], at mark: Mark?,
    severity: YAMLFinding.Severity = .error, _ more: [String: String] = [:]
  ) {
    var details = more
    details["value"] = value
    // The name is compared with every other one, letter by letter.
    if budget.spend(16 + names.count * min(80, value.utf8.count)),
      let nearest = Nearest.name(to: value, among: names)
    {
      details["nearest"] = nearest
    }
    add(severity, code, line: mark?.line, column: mark?.column, details)
  }

  /// Adds a finding that a value does not have the required type, with its key if that is known.
  package mutating func wrongType(_ kind: YAMLFault, key: String? = nil, at mark: Mark?) {
    error(kind, at: mark, key.map { ["key": $0] } ?? [:])
  }

  /// Adds an error that any YAML file may have.
  package mutating func error(
    _ fault: YAMLFault, at mark: Mark?, _ details: [String: String] = [:]
  ) {
    error(code(fault), at: mark, details)
  }

  /// The code of an error in this kind of file.
  package func code(_ fault: YAMLFault) -> MessageCode {
    MessageCode(rawValue: "\(subject).\(fault.rawValue)")
  }

  package mutating func add(
    _ severity: YAMLFinding.Severity, _ code: MessageCode, line: Int?, column: Int?,
    _ details: [String: String] = [:]
  ) {
    // Every finding has its own copy of its details, which may contain a long name.
    let words = details.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    guard budget.hold(ReadingBudget.finding + words) else { return }
    if severity == .error { hasErrors = true }
    all.append(YAMLFinding(severity, code, line: line, column: column, details: details))
  }
}
