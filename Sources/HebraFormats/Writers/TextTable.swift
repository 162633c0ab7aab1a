package import HebraDisclosure
package import HebraModel

/// Prints a matrix for a terminal: columns aligned by display width, numbers to the right.
package enum TextTable {
  /// The lines of the table, each with a line end.
  ///
  /// `missing` gives the mark for a missing value, so that it never looks like zero. A cell is one
  /// line, and control characters are made visible (``Shown``).
  package static func render(
    _ matrix: Released<Matrix>, missing: [Matrix.Missing: String] = defaultMarks
  ) -> String {
    let matrix = matrix.value
    let titles = matrix.columns.map { Shown.line($0.title) }
    let cells = matrix.rows.map { row in row.map { text(of: $0, missing: missing) } }
    let isNumber = matrix.columns.indices.map { column in
      matrix.rows.allSatisfy { if case .text = $0[column] { false } else { true } }
        && !matrix.rows.isEmpty
    }
    let widths = matrix.columns.indices.map { column in
      cells.reduce(displayWidth(titles[column])) { max($0, displayWidth($1[column])) }
    }
    func line(_ texts: [String]) -> String {
      var line = ""
      for (column, text) in texts.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - displayWidth(text))
        if column > 0 { line += "  " }
        line += isNumber[column] ? padding + text : text + padding
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    return ([line(titles), line(rule)] + cells.map(line)).joined()
  }

  /// The marks for the reasons why a cell is empty.
  package static let defaultMarks: [Matrix.Missing: String] = Dictionary(
    uniqueKeysWithValues: Matrix.Missing.allCases.map { ($0, mark($0)) })

  private static func mark(_ reason: Matrix.Missing) -> String {
    switch reason {
    case .unfinished: "…"
    case .notExplored: "–"
    case .notAskedRisk: "×"
    case .notApplicable: "·"
    case .noAgreedLayer: "≠"
    }
  }

  /// The number of columns that `text` occupies on a terminal.
  package static func displayWidth(_ text: String) -> Int { Shown.width(text) }

  private static func text(
    of cell: Matrix.Cell, missing: [Matrix.Missing: String]
  ) -> String {
    switch cell {
    case .text(let text): Shown.line(text)
    case .count(let count): String(count)
    case .share(let n, let total): "\(n)/\(total)"
    case .decimal(let value): rounded(value)
    case .missing(let reason): missing[reason] ?? mark(reason)
    case .provisional(let value):
      text(of: value, missing: missing) + MatrixDefinitions.provisionalSign
    }
  }

  /// The value with at most three decimals, without trailing zeros.
  private static func rounded(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return value.description }
    let thousandths = Int((value * 1000).rounded())
    let whole = thousandths.magnitude / 1000
    let sign = thousandths < 0 ? "-" : ""
    var decimals = String(1000 + thousandths.magnitude % 1000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return sign + String(whole) + (decimals.isEmpty ? "" : "." + decimals)
  }
}
