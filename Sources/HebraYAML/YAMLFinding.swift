/// An error or a doubtful place in a YAML file: a code with its position, without a message.
public struct YAMLFinding: Hashable, Sendable {
  /// The severity of a finding.
  public enum Severity: String, Sendable, Codable {
    /// The file is refused until this is corrected.
    case error
    /// The file is accepted; someone should check this.
    case warning
  }

  /// Whether the file can be used.
  public var severity: Severity
  /// The key of the message, for example `codebook.duplicate-id`.
  public var code: String
  /// The line from 1; nil if the finding is about the whole file.
  public var line: Int?
  /// The column from 1, in Unicode code points.
  public var column: Int?
  /// Values that the message needs: ids, keys, the nearest name.
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
