internal import HebraLanguage
internal import HebraModel
internal import Yams

/// The findings of one reading, in the order in which they are met.
struct CodebookFindings {
  /// What the file may cost; findings count as what is kept of it.
  let budget: ReadingBudget
  private(set) var all: [CodebookFinding] = []
  private(set) var hasErrors = false

  init(_ budget: ReadingBudget) { self.budget = budget }

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
    // A name is compared with every other, letter by letter.
    if budget.spend(16 + names.count * min(80, value.utf8.count)),
      let nearest = Nearest.name(to: value, among: names)
    {
      details["nearest"] = nearest
    }
    add(severity, code, line: mark?.line, column: mark?.column, details)
  }

  /// The id `id` stands a second time; says on which line it stood first.
  mutating func duplicate(
    _ id: String, at mark: Mark?, first: Mark?, _ more: [String: String] = [:]
  ) {
    var details = more
    details["id"] = id
    details["first"] = first.map { "\($0.line)" }
    error("codebook.duplicate-id", at: mark, details)
  }

  /// Something of another kind stands where `kind` is due, under `key` where that is known.
  mutating func wrongType(_ kind: ValueKind, key: String? = nil, at mark: Mark?) {
    error("codebook.wrong-type-\(kind.rawValue)", at: mark, key.map { ["key": $0] } ?? [:])
  }

  mutating func add(
    _ severity: CodebookFinding.Severity, _ code: String, line: Int?, column: Int?,
    _ details: [String: String] = [:]
  ) {
    // One long name may stand in every finding: each writes it out.
    let words = details.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    guard budget.hold(ReadingBudget.finding + words) else { return }
    if severity == .error { hasErrors = true }
    all.append(CodebookFinding(severity, code, line: line, column: column, details: details))
  }
}

/// What can be due at a place of the file.
enum ValueKind: String {
  case list, mapping, boolean, text
}
