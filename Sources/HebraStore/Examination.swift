/// One thing that was looked at in a project, and how it was found.
public struct Examination: Sendable, Hashable {
  /// What is looked at, in this order.
  public enum Part: String, Sendable, CaseIterable {
    /// SQLite's own full check of the file.
    case file
    /// Rows that point at rows that are there.
    case links
    /// Every text against its hash.
    case texts
    /// Codings inside their texts.
    case ranges
    /// The full-text index against the speech of turns.
    case index
    /// What the index was made with.
    case indexVersion = "index-version"
    /// How the file is kept whole: the journal and its syncing.
    case journal
  }

  /// How it was found.
  public enum State: String, Sendable {
    case sound
    case damaged
    /// Nobody looked; the details may say who holds the project.
    case unchecked
  }

  /// What was looked at.
  public var part: Part
  /// How it was found.
  public var state: State
  /// `count`, and what the finding needs: `finding`, `table`, `documents`, `codings`, `found`,
  /// `mode`, `who`, `since`; never participants' words.
  public var details: [String: String]

  /// A finding.
  public init(_ part: Part, _ state: State, _ details: [String: String] = [:]) {
    self.part = part
    self.state = state
    self.details = details
  }
}
