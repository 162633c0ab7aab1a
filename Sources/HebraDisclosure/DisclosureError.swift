package import HebraModel

/// Why a value was not released.
package struct DisclosureError: Error, Hashable, Sendable {
  /// The reason; the workbench has the sentence for it.
  package enum Code: String, CaseIterable, Sendable {
    /// No rules say what readers at this level may see.
    case noRules = "disclosure.no-rules"
    /// A pseudonym or the name of a document stands in it.
    case name = "disclosure.name"
    /// A digit stands in what the table would read.
    case digit = "disclosure.digit"
  }

  /// The reason.
  package var code: Code
  /// The level that was requested.
  package var level: Disclosure

  init(_ code: Code, level: Disclosure) {
    self.code = code
    self.level = level
  }
}
