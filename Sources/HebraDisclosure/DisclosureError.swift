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
    /// It has words of participants, or what people wrote about them.
    case words = "disclosure.words"
    /// It goes document by document, or person by person.
    case people = "disclosure.people"
    /// It counts turns in which codes meet, which may all be of one person.
    case pairs = "disclosure.pairs"
    /// It is about the work of the team.
    case team = "disclosure.team"
    /// The page of follow-up has what may be shown of it.
    case followUp = "disclosure.follow-up"
    /// It goes by an attribute that does not leave the team.
    case attribute = "disclosure.attribute"
    /// It does not count the causes of the final layer.
    case layer = "disclosure.layer"
    /// The search has conditions besides words.
    case query = "disclosure.query"
    /// Nothing could be shown, or more would be withheld than shown.
    case empty = "disclosure.empty"
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
