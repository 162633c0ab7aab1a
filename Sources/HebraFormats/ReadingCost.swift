/// What the pieces of a document cost in memory, with all that follows from them up to the codings:
/// lines, turns, rows that are written. Measured, and rounded up.
extension ReadingBudget {
  /// A byte of text: the reader's, the document's, the detector's and the store's copies.
  static let textByte = 6
  /// A paragraph, which may be a turn.
  static let paragraph = 600
  /// A piece set aside, its words apart.
  static let aside = 200
  /// A comment, its words apart.
  static let comment = 800
  /// A point that something hangs on.
  static let mark = 120
  /// A stretch of bold.
  static let stretch = 32
  /// A style, a number of a list, a tier, a person: what a file defines under a name.
  static let definition = 400
  /// A line of a file, before it is known what it is.
  static let line = 120
  /// A cell of a table, its words apart.
  static let cell = 40
  /// A row of a table.
  static let row = 160
}
