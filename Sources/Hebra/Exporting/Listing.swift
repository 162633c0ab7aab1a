internal import HebraDisclosure
internal import HebraFormats
public import HebraModel

/// The forms in which a listing is printed.
public enum ListingFormat: String, CaseIterable, Sendable {
  case table
  case csv
  case json
}

/// A matrix as text for the person at the screen, who belongs to the team.
public struct Listing: Sendable {
  /// The format of `text`.
  public let format: ListingFormat
  /// The lines, each with a line feed.
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
        decoding: CSVWriter.write(shown, separator: separator).bytes.drop(while: {
          $0 >= 0xEF || $0 == 0xBB || $0 == 0xBF
        }), as: UTF8.self)
    }
  }
}
