internal import HebraDisclosure
internal import HebraFormats
public import HebraModel

/// The forms in which a listing is printed.
public enum ListingFormat: String, CaseIterable, Sendable {
  case table
  case csv
  case json
}

/// The room for a listing on a screen, and what of it is shown where it does not fit.
public struct ListingScreen: Hashable, Sendable {
  /// The columns of the terminal; nil for as many as needed.
  public var width: Int?
  /// The keys of the columns that are shown when not all of them fit; empty for all.
  public var columns: [String]
  /// The number of characters that is then shown of long texts, by the key of their column.
  public var lengths: [String: Int]

  /// A screen.
  public init(width: Int? = nil, columns: [String] = [], lengths: [String: Int] = [:]) {
    self.width = width
    self.columns = columns
    self.lengths = lengths
  }
}

/// A matrix as text for the person at the screen, who belongs to the team.
public struct Listing: Sendable {
  /// The format of `text`.
  public let format: ListingFormat
  /// The lines, each with a line feed.
  public let text: String
  /// The number of columns that a table leaves out, because they do not fit on the screen.
  public private(set) var hidden = 0

  /// A matrix as text with all columns, and decimals with a point; CSV has no BOM.
  ///
  /// With `messages`, CSV says why a cell has no figure; without them, the cell is empty.
  public init(
    _ matrix: Matrix, _ format: ListingFormat = .table, separator: FieldSeparator = .comma,
    _ messages: Messages? = nil
  ) {
    let marks = Dictionary(
      uniqueKeysWithValues: Matrix.Missing.allCases.map { ($0, messages?.mark($0) ?? "") })
    self.format = format
    let shown = DisclosureRule.show(matrix)
    switch format {
    case .table: text = TextTable.render(shown)
    case .json: text = String(decoding: MatrixJSON.write(shown).bytes, as: UTF8.self)
    case .csv:
      text = String(
        decoding: CSVWriter.write(shown, separator: separator, missing: marks).bytes.drop(while: {
          $0 >= 0xEF || $0 == 0xBB || $0 == 0xBF
        }), as: UTF8.self)
    }
  }

  /// A matrix as a table for a person, with decimals as in the person's language.
  ///
  /// A table that does not fit is reduced to the columns and lengths of the screen; then lines are
  /// broken within columns; then each row is printed as a record.
  public init(_ matrix: Matrix, on screen: ListingScreen, _ messages: Messages) {
    format = .table
    let terminal = TextTable.Screen(width: screen.width, decimalSign: messages.decimalSign)
    guard !TextTable.fits(matrix, on: terminal) else {
      text = TextTable.render(DisclosureRule.show(matrix), on: terminal)
      return
    }
    let reduced = matrix.reduced(to: screen)
    hidden = matrix.columns.count - reduced.columns.count
    text = TextTable.render(DisclosureRule.show(reduced), on: terminal)
  }
}

extension Matrix {
  /// What is cut to fewer characters is an id or a date, not a sentence.
  private static let sentence = 12

  /// The columns of a screen, with their long texts shortened.
  fileprivate func reduced(to screen: ListingScreen) -> Matrix {
    var kept = columns.indices.filter { screen.columns.contains(columns[$0].key) }
    // Another table may stand in the place of the one that the screen is for.
    if kept.isEmpty { kept = Array(columns.indices) }
    var result = self
    result.columns = kept.map { columns[$0] }
    result.rows = rows.map { row in
      kept.map { column in
        guard case .text(let text) = row[column], let most = screen.lengths[columns[column].key],
          text.count > most
        else { return row[column] }
        // The beginning of an id or of a date is whole; of a sentence it is not.
        guard most >= Self.sentence else { return .text(String(text.prefix(most))) }
        var start = text.prefix(most - 1)
        while let last = start.last, " ,;".contains(last) { start.removeLast() }
        return .text(start + "…")
      }
    }
    return result
  }
}
