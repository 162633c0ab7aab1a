package import HebraDisclosure
internal import HebraModel

/// Draws a bar chart as SVG.
package enum SVGWriter {
  /// The chart as an SVG file; equal charts give equal bytes.
  package static func write(_ chart: Released<BarChart>) -> WrittenFile {
    WrittenFile(bytes: BarChartDrawing(chart.value).svg(), for: chart.level)
  }
}

/// The layout of a chart, and its drawing.
private struct BarChartDrawing {
  private static let margin = 24.0
  private static let trackWidth = 380.0
  private static let nameSize = 13.0
  private static let textSize = 12.0
  private static let titleSize = 18.0
  private static let nameLine = 16.0
  private static let barHeight = 16.0
  private static let gap = 10.0

  /// A bar with the lines of its name.
  private struct Row {
    var bar: BarChart.Bar
    var name: [String]
    var beside: [String]
    var middle: Double
    var height: Double
  }

  private let chart: BarChart
  private let rows: [Row]
  private let title: [String]
  private let unit: [String]
  private let notes: [[String]]
  private let width: Double
  private let left: Double
  private let top: Double
  private let bottom: Double
  private let end: Double

  init(_ chart: BarChart) {
    self.chart = chart
    let longestName = chart.bars.map { ChartText.width($0.name, size: Self.nameSize) }.max() ?? 0
    let nameWidth = min(max(longestName, 60), 260)
    left = Self.margin + nameWidth + Self.gap
    let besides = chart.bars.map {
      ChartText.width(Self.besideText($0, chart), size: Self.textSize)
    }
    let besideWidth = min(max(besides.max() ?? 0, 160), 420)
    width = (left + Self.trackWidth + Self.gap + besideWidth + Self.margin).rounded(.up)
    let room = width - 2 * Self.margin
    func broken(_ text: String, _ size: Double, _ most: Int) -> [String] {
      ChartText.lines(text, size: size, within: room, most: most)
    }
    title = broken(chart.title, Self.titleSize, 6)
    unit = broken(chart.unit, Self.nameSize, 3)
    notes = chart.notes.map { broken($0, Self.textSize, 8) }
    top =
      Self.margin + Double(title.count) * 23 + Double(unit.count) * 18 + 34
    var y = top
    rows = chart.bars.map { bar in
      let name = ChartText.lines(bar.name, size: Self.nameSize, within: nameWidth, most: 6)
      let beside = ChartText.lines(
        Self.besideText(bar, chart), size: Self.textSize, within: besideWidth, most: 3)
      let height = Double(max(name.count, beside.count, 1)) * Self.nameLine + Self.gap
      defer { y += height }
      return Row(bar: bar, name: name, beside: beside, middle: y + height / 2, height: height)
    }
    bottom = y
    end = y + 28 + Double(notes.reduce(0) { $0 + $1.count }) * 17 + Self.margin
  }

  /// The value and the text after it, or the reason why there is no value.
  private static func besideText(_ bar: BarChart.Bar, _ chart: BarChart) -> String {
    let measure =
      switch bar.value {
      case .figure(let value): chart.shown(value)
      case .missing(let reason): reason
      }
    return bar.beside.isEmpty ? measure : measure + " · " + bar.beside
  }

  func svg() -> [UInt8] {
    var output = XMLOutput()
    output.open(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": ChartText.pixels(width),
        "height": ChartText.pixels(end),
        "viewBox": "0 0 \(ChartText.pixels(width)) \(ChartText.pixels(end))", "role": "img",
        "xml:lang": chart.language, "font-family": "Helvetica, Arial, sans-serif",
        "fill": "#1a1a1a",
      ])
    output.raw("\n")
    output.element("title", [:], Shown.line(chart.title))
    output.element("desc", [:], Shown.line(chart.unit))
    output.raw(
      """

      <defs><pattern id="missing" width="6" height="6" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/>\
      <rect width="2" height="6" fill="#555555"/></pattern></defs>
      <rect width="100%" height="100%" fill="#ffffff"/>

      """)
    heading(&output)
    axis(&output)
    for row in rows { draw(row, &output) }
    var y = bottom + 32
    for line in notes.joined() {
      text(line, x: Self.margin, y: y, size: Self.textSize, &output, fill: "#444444")
      y += 17
    }
    output.close("svg")
    output.raw("\n")
    return output.bytes
  }

  private func heading(_ output: inout XMLOutput) {
    var y = Self.margin + 14
    for line in title {
      text(line, x: Self.margin, y: y, size: Self.titleSize, &output, weight: "bold")
      y += 23
    }
    for line in unit {
      text(line, x: Self.margin, y: y, size: Self.nameSize, &output)
      y += 18
    }
  }

  private func axis(_ output: inout XMLOutput) {
    let (step, count) = chart.axis
    for mark in 0...count {
      let x = left + Self.trackWidth * Double(mark) / Double(count)
      output.empty(
        "line",
        [
          "x1": ChartText.pixels(x), "x2": ChartText.pixels(x), "y1": ChartText.pixels(top - 6),
          "y2": ChartText.pixels(bottom), "stroke": mark == 0 ? "#1a1a1a" : "#d0d0d0",
          "stroke-width": mark == 0 ? "1.5" : "1",
        ])
      text(
        chart.shown(step * Double(mark)), x: x, y: top - 11, size: 11, &output, fill: "#444444",
        anchor: "middle")
    }
  }

  private func draw(_ row: Row, _ output: inout XMLOutput) {
    output.open("g")
    output.element("title", [:], Shown.line(row.bar.name))
    lines(row.name, x: left - Self.gap, row, Self.nameSize, &output, anchor: "end")
    var after = left
    let y = ChartText.pixels(row.middle - Self.barHeight / 2)
    let height = ChartText.pixels(Self.barHeight)
    switch row.bar.value {
    case .figure(let value):
      let (step, count) = chart.axis
      let length =
        value.isFinite ? Self.trackWidth * max(0, value) / (step * Double(count)) : 0
      output.empty(
        "rect",
        [
          "class": "bar", "x": ChartText.pixels(left), "y": y, "width": ChartText.pixels(length),
          "height": height, "fill": "#1f4e79",
        ])
      after += length
    case .missing:
      // Separate from the axis and of constant length, so that nobody reads it as a value.
      output.empty(
        "rect",
        [
          "class": "missing", "x": ChartText.pixels(left + 8), "y": y, "width": "36",
          "height": height, "fill": "url(#missing)", "stroke": "#555555",
          "stroke-dasharray": "3 2",
        ])
      after += 44
    }
    lines(row.beside, x: after + 8, row, Self.textSize, &output)
    output.close("g")
    output.raw("\n")
  }

  /// Writes lines centred on a row, with a white background so that axis marks do not cross
  /// letters.
  private func lines(
    _ lines: [String], x: Double, _ row: Row, _ size: Double, _ output: inout XMLOutput,
    anchor: String? = nil
  ) {
    var y = row.middle - Double(lines.count - 1) * Self.nameLine / 2 + size * 0.36
    for line in lines {
      text(line, x: x, y: y, size: size, &output, anchor: anchor, isOnWhite: anchor == nil)
      y += Self.nameLine
    }
  }

  private func text(
    _ line: String, x: Double, y: Double, size: Double, _ output: inout XMLOutput,
    fill: String? = nil, weight: String? = nil, anchor: String? = nil, isOnWhite: Bool = false
  ) {
    if isOnWhite {
      // A rectangle and not a white outline, because some programs draw the outline over the
      // letters.
      output.empty(
        "rect",
        [
          "x": ChartText.pixels(x - 2), "y": ChartText.pixels(y - size),
          "width": ChartText.pixels(ChartText.width(line, size: size) + 4),
          "height": ChartText.pixels(size * 1.3), "fill": "#ffffff",
        ])
    }
    output.element(
      "text",
      [
        "x": ChartText.pixels(x), "y": ChartText.pixels(y), "font-size": ChartText.pixels(size),
        "fill": fill, "font-weight": weight, "text-anchor": anchor,
      ], line)
    output.raw("\n")
  }
}
