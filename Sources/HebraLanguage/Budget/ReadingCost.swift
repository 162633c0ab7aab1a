/// Estimates of the memory in bytes that each part of a document costs, including all data derived
/// from it up to the codings: lines, turns, rows written.
///
/// They are high estimates, based on the sizes of Hebra's types and on measurements of documents
/// with many such parts. `Tests/Hostile/slow` checks them against the operating system's figures.
extension ReadingBudget {
  /// A byte of text: the copies of the reader, the document, the detector and the store.
  package static let textByte = 6
  /// A paragraph, which may be a turn.
  package static let paragraph = 600
  /// A piece set aside, without its words.
  package static let aside = 200
  /// A comment, without its words.
  package static let comment = 800
  /// A position in the text to which something is attached.
  package static let mark = 120
  /// A bold range.
  package static let stretch = 32
  /// Something that a file defines under a name: a style, a list number, a tier, a person.
  package static let definition = 400
  /// A line of a file before it is classified.
  package static let line = 120
  /// A node of a YAML tree, with the part of the codebook made from it.
  package static let node = 800
  /// A finding about a codebook, without its words.
  package static let finding = 300
  /// A JSON value, without its words.
  package static let value = 120
  /// A cell of a table, without its words.
  package static let cell = 40
  /// A row of a table.
  package static let row = 160
}
