public import HebraModel

/// Prints a matrix for a terminal: columns aligned by what the eye sees, numbers to the right.
public enum TextTable {
  /// The lines of the table, each with a line end.
  ///
  /// `missing` gives the mark for a cell about which nothing can be said, so that it never looks
  /// like zero. Control and direction characters are shown as `�`: a terminal would obey them.
  public static func render(
    _ matrix: Matrix, missing: [Matrix.Missing: String] = defaultMarks
  ) -> String {
    let titles = matrix.columns.map { shown($0.title) }
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

  /// Marks for the reasons why a cell is empty.
  public static let defaultMarks: [Matrix.Missing: String] = Dictionary(
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

  /// The columns that `text` takes on a terminal.
  public static func displayWidth(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func text(
    of cell: Matrix.Cell, missing: [Matrix.Missing: String]
  ) -> String {
    switch cell {
    case .text(let text): shown(text)
    case .count(let count): String(count)
    case .share(let n, let total): "\(n)/\(total)"
    case .decimal(let value): rounded(value)
    case .missing(let reason): missing[reason] ?? mark(reason)
    }
  }

  /// At most three decimals, without zeros at the end.
  private static func rounded(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return value.description }
    let thousandths = Int((value * 1000).rounded())
    let whole = thousandths.magnitude / 1000
    let sign = thousandths < 0 ? "-" : ""
    var decimals = String(1000 + thousandths.magnitude % 1000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return sign + String(whole) + (decimals.isEmpty ? "" : "." + decimals)
  }

  /// The text without what a terminal or a page would obey.
  static func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: shown.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1..<0xAD, 0xAE..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }
}
