/// Where something is: in a file, in a part of it, at a paragraph, line or turn (all from 1).
public struct Location: Hashable, Sendable {
  /// The file's own name, without folders; nil when there is no file.
  public var file: String?
  /// A part of an archive (`word/document.xml`) or a sheet of a workbook.
  public var part: String?
  /// The paragraph of the canonical text, from 1.
  public var paragraph: Int?
  /// The line of a text file or the row of a sheet, from 1.
  public var line: Int?
  /// The code point of the line, or the column of the table, from 1.
  public var column: Int?

  /// A place; leave out what is not known.
  public init(
    file: String? = nil, part: String? = nil, paragraph: Int? = nil, line: Int? = nil,
    column: Int? = nil
  ) {
    self.file = file
    self.part = part
    self.paragraph = paragraph
    self.line = line
    self.column = column
  }
}

/// Something the user should know that is not a failure: a fact, without a sentence.
///
/// Its details are numbers, ids, labels and names of parts, never participants' words.
public struct Notice: Hashable, Sendable {
  /// What was noticed, for example `docx.symbol-unmapped`: the key of its sentence.
  public var code: String
  /// Where; nil when it holds for everything that was looked at.
  public var location: Location?
  /// How often.
  public var count: Int
  /// What the sentence needs.
  public var details: [String: String]

  /// A notice.
  public init(
    _ code: String, at location: Location? = nil, count: Int = 1, details: [String: String] = [:]
  ) {
    self.code = code
    self.location = location
    self.count = count
    self.details = details
  }
}
