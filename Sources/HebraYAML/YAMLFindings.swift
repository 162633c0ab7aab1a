package import HebraLanguage
package import Yams

/// The findings of one reading, in the order in which they are met.
package struct YAMLFindings {
  /// The first part of the codes of faults that any file of YAML may have (`codebook`, `mapping`).
  package let subject: String
  /// What the file may cost; findings count as what is kept of it.
  package let budget: ReadingBudget
  package private(set) var all: [YAMLFinding] = []
  package private(set) var hasErrors = false

  package init(_ subject: String, _ budget: ReadingBudget) {
    self.subject = subject
    self.budget = budget
  }

  package mutating func error(_ code: String, at mark: Mark?, _ details: [String: String] = [:]) {
    add(.error, code, line: mark?.line, column: mark?.column, details)
  }

  package mutating func warning(_ code: String, at mark: Mark?, _ details: [String: String] = [:]) {
    add(.warning, code, line: mark?.line, column: mark?.column, details)
  }

  /// `value` names nothing; says which of `names` comes nearest.
  package mutating func unknown(
    _ code: String, _ value: String, among names: [String], at mark: Mark?,
    severity: YAMLFinding.Severity = .error, _ more: [String: String] = [:]
  ) {
    var details = more
    details["value"] = value
    // A name is compared with every other, letter by letter.
    if budget.spend(16 + names.count * min(80, value.utf8.count)),
      let nearest = Nearest.name(to: value, among: names)
    {
      details["nearest"] = nearest
    }
    add(severity, code, line: mark?.line, column: mark?.column, details)
  }

  /// Something of another kind stands where `kind` is due, under `key` where that is known.
  package mutating func wrongType(_ kind: YAMLFault, key: String? = nil, at mark: Mark?) {
    error(kind, at: mark, key.map { ["key": $0] } ?? [:])
  }

  /// A fault that any file of YAML may have.
  package mutating func error(
    _ fault: YAMLFault, at mark: Mark?, _ details: [String: String] = [:]
  ) {
    error(code(fault), at: mark, details)
  }

  /// The code of a fault in this file.
  package func code(_ fault: YAMLFault) -> String { "\(subject).\(fault.rawValue)" }

  package mutating func add(
    _ severity: YAMLFinding.Severity, _ code: String, line: Int?, column: Int?,
    _ details: [String: String] = [:]
  ) {
    // One long name may stand in every finding: each writes it out.
    let words = details.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    guard budget.hold(ReadingBudget.finding + words) else { return }
    if severity == .error { hasErrors = true }
    all.append(YAMLFinding(severity, code, line: line, column: column, details: details))
  }
}
