package import HebraDisclosure
package import HebraModel

/// Prints a matrix for a person at a terminal.
///
/// It is a table with columns aligned by display width and numbers to the right. Where the screen is
/// too narrow, texts and titles are broken into several lines within their column. Where that is
/// not enough, each row is a record of `title: value` lines. Nothing is ever cut off.
package enum TextTable {
  /// How much room there is, and how figures are written.
  package struct Screen: Hashable, Sendable {
    /// The number of columns of the terminal; nil for as many as needed.
    package var width: Int?
    /// The sign before decimals.
    package var decimalSign: String

    /// A screen.
    package init(width: Int? = nil, decimalSign: String = ".") {
      self.width = width
      self.decimalSign = decimalSign
    }
  }

  /// The lines of the table, each with a line end.
  ///
  /// A missing value has a mark of its own, so that it never looks like zero. A cell is shown as one
  /// text, and control characters are made visible (``Shown``).
  package static func render(
    _ matrix: Released<Matrix>, on screen: Screen = Screen()
  ) -> String {
    let titles = matrix.value.columns.map { Shown.line($0.title) }
    let cells = cells(of: matrix.value, screen)
    let columns = columns(of: matrix.value, cells)
    guard let widths = TextColumn.widths(of: columns, within: screen.width) else {
      return records(titles, cells, width: screen.width ?? .max)
    }
    /// The lines of a row; titles stand on the rule, cells hang from the line above.
    func lines(_ texts: [String], areTitles: Bool = false) -> String {
      let broken = zip(texts, widths).map { ShownLines.broken($0, to: $1) }
      let height = broken.reduce(0) { max($0, $1.count) }
      return (0..<height).map { line in
        let shown = broken.map { lines in
          let index = areTitles ? line - (height - lines.count) : line
          return lines.indices.contains(index) ? lines[index] : ""
        }
        return joined(shown, columns, widths)
      }.joined()
    }
    let rule = joined(widths.map { String(repeating: "─", count: $0) }, columns, widths)
    return ([lines(titles, areTitles: true), rule] + cells.map { lines($0) }).joined()
  }

  /// Whether the table needs no broken lines on a screen.
  package static func fits(_ matrix: Matrix, on screen: Screen) -> Bool {
    guard let width = screen.width else { return true }
    return TextColumn.natural(columns(of: matrix, cells(of: matrix, screen))) <= width
  }

  private static func cells(of matrix: Matrix, _ screen: Screen) -> [[String]] {
    matrix.rows.map { row in row.map { text(of: $0, screen) } }
  }

  private static func columns(of matrix: Matrix, _ cells: [[String]]) -> [TextColumn] {
    matrix.columns.indices.map { column in
      TextColumn(
        title: Shown.line(matrix.columns[column].title), cells: cells.map { $0[column] },
        isNumber: !matrix.rows.isEmpty
          && matrix.rows.allSatisfy { if case .text = $0[column] { false } else { true } })
    }
  }

  /// One line of a table.
  private static func joined(
    _ texts: [String], _ columns: [TextColumn], _ widths: [Int]
  ) -> String {
    var line = ""
    for (column, text) in texts.enumerated() {
      let padding = String(repeating: " ", count: max(0, widths[column] - displayWidth(text)))
      if column > 0 { line += TextColumn.gap }
      line += columns[column].isNumber ? padding + text : text + padding
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  /// Each row as lines of `title: value`, with an empty line between rows; empty values are left out.
  private static func records(_ titles: [String], _ cells: [[String]], width: Int) -> String {
    cells.map { row in
      zip(titles, row).filter { !$1.isEmpty }.map { title, text in
        ShownLines.broken("\(title): \(text)", to: width, indent: "  ").map { $0 + "\n" }.joined()
      }.joined()
    }.joined(separator: "\n")
  }

  /// The number of columns that `text` occupies on a terminal.
  package static func displayWidth(_ text: String) -> Int { Shown.width(text) }

  private static func text(of cell: Matrix.Cell, _ screen: Screen) -> String {
    switch cell {
    case .text(let text): Shown.line(text)
    case .count(let count): String(count)
    case .share(let n, let total): "\(n)/\(total)"
    case .decimal(let value): rounded(value, screen.decimalSign)
    case .missing(let reason): mark(reason)
    case .provisional(let value): text(of: value, screen) + MatrixDefinitions.provisionalSign
    }
  }

  /// The mark for a reason why a cell is empty.
  private static func mark(_ reason: Matrix.Missing) -> String {
    switch reason {
    case .unfinished: "…"
    case .notExplored: "–"
    case .notAskedRisk: "×"
    case .notApplicable: "·"
    case .noAgreedLayer: "≠"
    case .tooFewCases: "<"
    case .noVariation: "="
    }
  }

  /// The value with at most three decimals, without trailing zeros.
  static func rounded(_ value: Double, _ decimalSign: String) -> String {
    guard value.isFinite, abs(value) < 1e12 else {
      return value.description.replacing(".", with: decimalSign)
    }
    let thousandths = Int((value * 1000).rounded())
    let whole = thousandths.magnitude / 1000
    let sign = thousandths < 0 ? "-" : ""
    var decimals = String(1000 + thousandths.magnitude % 1000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return sign + String(whole) + (decimals.isEmpty ? "" : decimalSign + decimals)
  }
}
