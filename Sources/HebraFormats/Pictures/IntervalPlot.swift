internal import HebraModel

/// Coefficients with their intervals, one row each, between limits that have a name.
package struct IntervalPlot: Drawing, Hashable {
  /// What a row shows.
  package enum Value: Hashable, Sendable {
    case figure(Double, low: Double?, high: Double?)
    /// There is none; the text says why.
    case none(String)
  }

  package struct Row: Hashable, Sendable {
    package var name: String
    package var isSummary: Bool
    package var value: Value
    /// What is written after it.
    package var beside: String

    package init(_ name: String, isSummary: Bool = false, _ value: Value, beside: String) {
      (self.name, self.isSummary, self.value, self.beside) = (name, isSummary, value, beside)
    }
  }

  package var words: PictureWords
  package var rows: [Row]
  /// The limits, ascending.
  package var limits: [Double]

  package init(_ words: PictureWords, rows: [Row], limits: [Double]) {
    (self.words, self.rows, self.limits) = (words, rows, limits)
  }

  private static let track = 320.0
  private static let nameSize = 11.0
  private static let nameRoom = 280.0
  private static let rowHeight = 20.0

  /// The plot as a picture.
  package var picture: Picture {
    var words = words
    words.description = rows.map { row in
      if case .none(let reason) = row.value { return "\(row.name): \(reason)" }
      return "\(row.name): \(row.beside)"
    }
    let names = rows.map {
      Letters.lines(
        $0.name, size: Self.nameSize, isBold: $0.isSummary, within: Self.nameRoom, most: 1
      ).first ?? ""
    }
    let nameWidth =
      zip(names, rows).map { Letters.width($0, size: Self.nameSize, isBold: $1.isSummary) }.max()
      ?? 0
    let besideWidth = rows.map { Letters.width($0.beside, size: Self.nameSize) }.max() ?? 0
    var sheet = PictureSheet(
      words, width: nameWidth + 12 + Self.track + 12 + besideWidth)
    let start = sheet.left + nameWidth + 12
    let least = lowest
    func x(_ value: Double) -> Double {
      start + Self.track * (min(max(value, least), 1) - least) / (1 - least)
    }
    sheet.y += 14
    let height = Double(rows.count) * Self.rowHeight
    drawAxis(&sheet, x, height)
    for (row, name) in zip(rows, names) {
      let middle = sheet.y + Self.rowHeight / 2
      sheet.picture.text(
        Picture.Label(
          name, sheet.left, middle + 4, size: Self.nameSize, isBold: row.isSummary))
      switch row.value {
      case .none(let reason):
        sheet.picture.text(
          Picture.Label(reason, x(max(least, 0)) + 6, middle + 4, size: 10, tone: .dark))
      case .figure(let value, let low, let high):
        if let low, let high {
          sheet.picture.line(
            [.init(x(low), middle), .init(x(high), middle)],
            Picture.Ink(stroke: .black, width: 1.5))
          for end in [low, high] {
            sheet.picture.line(
              [.init(x(end), middle - 4), .init(x(end), middle + 4)],
              Picture.Ink(stroke: .black, width: 1.5))
          }
        }
        sheet.picture.circle(
          x(value), middle, radius: row.isSummary ? 5 : 4, Picture.Ink(fill: .black),
          name: "\(row.name): \(row.beside)")
      }
      sheet.picture.text(
        Picture.Label(
          row.beside, start + Self.track + 12, middle + 4, size: Self.nameSize, tone: .dark))
      sheet.y += Self.rowHeight
    }
    return sheet.finished()
  }

  /// Where the axis begins: 0, or a tenth below the lowest value.
  private var lowest: Double {
    let values = rows.flatMap { row -> [Double] in
      guard case .figure(let value, let low, _) = row.value else { return [] }
      return [value, low ?? value]
    }
    let least = min(values.min() ?? 0, 0)
    return (least * 10).rounded(.down) / 10
  }

  private func drawAxis(
    _ sheet: inout PictureSheet, _ x: (Double) -> Double, _ height: Double
  ) {
    var marks = [0, 1].map { (Double($0), Picture.Tone.dark) } + limits.map { ($0, .light) }
    if lowest < 0 { marks.append((lowest, .light)) }
    for (value, tone) in marks {
      sheet.picture.line(
        [.init(x(value), sheet.y), .init(x(value), sheet.y + height)],
        Picture.Ink(stroke: tone, dash: limits.contains(value) ? 3 : nil))
      sheet.picture.text(
        Picture.Label(
          shown(value), x(value), sheet.y - 4, size: 10, tone: .dark, anchor: .middle))
    }
  }

  private func shown(_ value: Double) -> String {
    let thousandths = Int((abs(value) * 1000).rounded())
    var fraction = String(String(1000 + thousandths % 1000).dropFirst())
    while fraction.last == "0" { fraction.removeLast() }
    let whole = "\(thousandths / 1000)"
    let sign = value < 0 && thousandths > 0 ? "−" : ""
    return sign + (fraction.isEmpty ? whole : whole + words.decimalSign + fraction)
  }
}
