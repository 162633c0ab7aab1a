/// Something wrong or doubtful in a file of YAML: a fact with its place, without a sentence.
public struct YAMLFinding: Hashable, Sendable {
  /// How much a finding weighs.
  public enum Severity: String, Sendable, Codable {
    /// The file is not taken until this is mended.
    case error
    /// The file is taken; someone should look.
    case warning
  }

  /// Whether the file can be used.
  public var severity: Severity
  /// The key of its sentence, for example `codebook.duplicate-id`.
  public var code: String
  /// From 1; nil when the finding is about the whole file.
  public var line: Int?
  /// From 1, in Unicode code points.
  public var column: Int?
  /// Ids, keys, the nearest name: what the sentence needs.
  public var details: [String: String]

  /// A finding.
  public init(
    _ severity: Severity, _ code: String, line: Int? = nil, column: Int? = nil,
    details: [String: String] = [:]
  ) {
    self.severity = severity
    self.code = code
    self.line = line
    self.column = column
    self.details = details
  }
}
