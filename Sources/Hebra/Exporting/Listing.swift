internal import HebraDisclosure
internal import HebraFormats
public import HebraModel

/// The forms in which a listing is printed.
public enum ListingFormat: String, CaseIterable, Sendable {
  case table
  case csv
  case json
}

/// What stands between two fields of a CSV file.
public enum FieldSeparator: String, CaseIterable, Sendable {
  case comma = ","
  case semicolon = ";"
  case tab = "\t"

  var writer: CSVWriter.Separator {
    switch self {
    case .comma: .comma
    case .semicolon: .semicolon
    case .tab: .tab
    }
  }
}

/// A matrix in the form in which it is shown to the person at the screen, who is of the team.
public struct Listing: Sendable {
  /// What the text is.
  public let format: ListingFormat
  /// Its lines, each with a line end.
  public let text: String

  /// A matrix as text; CSV without BOM, for a terminal or a pipe.
  public init(
    _ matrix: Matrix, _ format: ListingFormat = .table, separator: FieldSeparator = .comma
  ) {
    self.format = format
    let shown = DisclosureRule.show(matrix)
    switch format {
    case .table: text = TextTable.render(shown)
    case .json: text = String(decoding: MatrixJSON.write(shown).bytes, as: UTF8.self)
    case .csv:
      text = String(
        decoding: CSVWriter.write(shown, separator: separator.writer).bytes.drop(while: {
          $0 >= 0xEF || $0 == 0xBB || $0 == 0xBF
        }), as: UTF8.self)
    }
  }
}
