public import HebraModel

/// Why nothing leaves.
public struct DisclosureError: Error, Hashable, Sendable {
  /// The fact; the workbench has its sentence.
  public enum Code: String, Sendable {
    /// There is no rule that says what these readers may see.
    case noRules = "disclosure.no-rules"
  }

  /// What is the matter.
  public var code: Code
  /// Who was to read it.
  public var level: Disclosure

  init(_ code: Code, level: Disclosure) {
    self.code = code
    self.level = level
  }
}
