/// One thing that was looked at in a project, and how it was found.
public struct Examination: Sendable, Hashable {
  /// What is looked at, in this order.
  public enum Part: String, Sendable, CaseIterable {
    /// SQLite's own full check of the file.
    case file
    /// Rows that point at rows that are there.
    case links
    /// Every text against its hash, its paragraphs and its sketch.
    case texts
    /// Turns in their order, and their speech against the text.
    case turns
    /// Codings, memos, remarks and hits inside their texts, under ids that are made of them.
    case ranges
    /// Every version of the codebook, and the rows of codes against it.
    case codebook
    /// Every other row against what its table holds: receipts, searches, layers and texts in cells.
    case records
    /// Settings against the journal.
    case settings
    /// The events of the journal against their words, and what they say against what is there.
    case events
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
  /// `count`, and what the finding needs: `finding`, `table`, `documents`, `codings`, `rows` (the
  /// first as `table number`), `found`, `mode`, `who`, `since`; never participants' words.
  public var details: [String: String]

  /// A finding.
  public init(_ part: Part, _ state: State, _ details: [String: String] = [:]) {
    self.part = part
    self.state = state
    self.details = details
  }
}
