internal import HebraYAML
internal import Yams

extension YAMLFindings {
  /// Adds a finding that an id occurs a second time, with the line of the first.
  mutating func duplicate(
    _ id: String, at mark: Mark?, first: Mark?, _ more: [String: String] = [:]
  ) {
    var details = more
    details["id"] = id
    details["first"] = first.map { "\($0.line)" }
    error(.codebookDuplicateID, at: mark, details)
  }
}
