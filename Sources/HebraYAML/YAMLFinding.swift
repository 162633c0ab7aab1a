package import HebraModel

/// An error or a doubtful place in a YAML file: a code with its position, without a message.
package struct YAMLFinding: Hashable, Sendable {
  /// The severity of a finding.
  package enum Severity: String, Sendable, Codable {
    /// The file is refused until this is corrected.
    case error
    /// The file is accepted; someone should check this.
    case warning
  }

  /// Whether the file can be used.
  package var severity: Severity
  /// The code of the message, for example `codebook.duplicate-id`.
  package var code: MessageCode
  /// The line from 1; nil if the finding is about the whole file.
  package var line: Int?
  /// The column from 1, in Unicode code points.
  package var column: Int?
  /// Values that the message needs: ids, keys, the nearest name.
  package var details: [String: String]

  /// A finding.
  package init(
    _ severity: Severity, _ code: MessageCode, line: Int? = nil, column: Int? = nil,
    details: [String: String] = [:]
  ) {
    self.severity = severity
    self.code = code
    self.line = line
    self.column = column
    self.details = details
  }
}
