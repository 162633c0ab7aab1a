/// What the pieces of a document cost in memory, with all that follows from them up to the codings:
/// lines, turns, rows that are written.
///
/// They are estimates on the high side, made of the sizes of our own types and of what a document of
/// many such pieces took. What holds them is `Tests/Hostile/slow`, which has the operating system count.
extension ReadingBudget {
  /// A byte of text: the reader's, the document's, the detector's and the store's copies.
  package static let textByte = 6
  /// A paragraph, which may be a turn.
  package static let paragraph = 600
  /// A piece set aside, its words apart.
  package static let aside = 200
  /// A comment, its words apart.
  package static let comment = 800
  /// A point that something hangs on.
  package static let mark = 120
  /// A stretch of bold.
  package static let stretch = 32
  /// A style, a number of a list, a tier, a person: what a file defines under a name.
  package static let definition = 400
  /// A line of a file, before it is known what it is.
  package static let line = 120
  /// A node of a YAML tree, with what a codebook makes of it.
  package static let node = 800
  /// A finding about a codebook, its words apart.
  package static let finding = 300
  /// A value of JSON, its words apart.
  package static let value = 120
  /// A cell of a table, its words apart.
  package static let cell = 40
  /// A row of a table.
  package static let row = 160
}
