/// A location in a file: a part, paragraph, line or column; all numbers count from 1.
public struct Location: Hashable, Sendable {
  /// The file name without folders; nil if there is no file.
  public var file: String?
  /// A part of an archive (`word/document.xml`) or a sheet of a workbook.
  public var part: String?
  /// The paragraph of the canonical text, from 1.
  public var paragraph: Int?
  /// The line of a text file or the row of a sheet, from 1.
  public var line: Int?
  /// The code point in the line, or the column of the table, from 1.
  public var column: Int?

  /// A location; omit what is unknown.
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

/// Something that the user should know but that is not a failure: a code without a message.
///
/// Its details are numbers, ids, labels and names of parts, never participants' words.
public struct Notice: Hashable, Sendable {
  /// The kind of notice, for example `docx.symbol-unmapped`; it is the code of the message.
  public var code: MessageCode
  /// The location; nil if the notice applies to everything that was read.
  public var location: Location?
  /// The number of occurrences.
  public var count: Int
  /// The values that the message needs.
  public var details: [String: String]

  /// A notice.
  public init(
    _ code: MessageCode, at location: Location? = nil, count: Int = 1,
    details: [String: String] = [:]
  ) {
    self.code = code
    self.location = location
    self.count = count
    self.details = details
  }
}
