internal import HebraYAML
internal import Yams

extension YAMLFindings {
  /// The id `id` stands a second time; says on which line it stood first.
  mutating func duplicate(
    _ id: String, at mark: Mark?, first: Mark?, _ more: [String: String] = [:]
  ) {
    var details = more
    details["id"] = id
    details["first"] = first.map { "\($0.line)" }
    error("codebook.duplicate-id", at: mark, details)
  }
}
