/// The result of checking one part of a project.
package struct CheckResult: Sendable, Hashable {
  /// The parts, in the order in which they are checked.
  package enum Part: String, Sendable, CaseIterable {
    /// SQLite's own full check of the file.
    case file
    /// Foreign keys: rows refer to rows that exist.
    case links
    /// Every text against its hash, paragraphs and sketch.
    case texts
    /// The order of turns, and their speech against the text.
    case turns
    /// Codings, memos, remarks and hits: their ranges lie inside their texts, and their ids match.
    case ranges
    /// Every codebook version, and the rows of codes against them.
    case codebook
    /// Every other row against the form of its table: receipts, searches, layers and texts in
    /// cells.
    case records
    /// Settings against the journal.
    case settings
    /// Journal events against their words and against the content of the project.
    case events
    /// The full-text index against the speech of turns.
    case index
    /// The version that the index was built with.
    case indexVersion = "index-version"
    /// The settings that keep the file consistent: journal mode and syncing.
    case journal
    /// An event that was written down elsewhere is in the project.
    case head
  }

  /// The result.
  package enum State: String, Sendable {
    case sound
    case damaged
    /// Not checked; the details may say who holds the project's lock.
    case unchecked
  }

  /// The part that was checked.
  package var part: Part
  /// The result.
  package var state: State
  /// `count`, and what the finding needs: `finding`, `table`, `documents`, `codings`, `rows` (the
  /// first as `table number`), `found`, `mode`, `who`, `since`; never participants' words.
  package var details: [String: String]

  /// A finding.
  package init(_ part: Part, _ state: State, _ details: [String: String] = [:]) {
    self.part = part
    self.state = state
    self.details = details
  }

  /// The first three names, and "…" when there are more.
  static func list(_ names: [String]) -> String {
    names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
  }
}
