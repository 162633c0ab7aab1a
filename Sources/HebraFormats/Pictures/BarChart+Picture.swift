extension BarChart {
  private static let trackWidth = 380.0
  private static let gap = 10.0
  private static let nameSize = 13.0
  private static let textSize = 12.0
  private static let lineHeight = 16.0
  private static let barHeight = 16.0

  /// The chart as a picture.
  package var picture: Picture {
    var words = PictureWords(
      title: title, unit: unit, language: language, decimalSign: decimalSign)
    words.notes = notes
    words.description = bars.map { "\($0.name): \(beside($0))" }
    let longestName = bars.map { Letters.width($0.name, size: Self.nameSize) }.max() ?? 0
    let nameWidth = min(max(longestName, 60), 260)
    let longestText = bars.map { Letters.width(beside($0), size: Self.textSize) }.max() ?? 0
    let textWidth = min(max(longestText, 160), 420)
    var sheet = PictureSheet(
      words, width: nameWidth + Self.gap + Self.trackWidth + Self.gap + textWidth)
    let start = sheet.left + nameWidth + Self.gap
    sheet.y += 12
    let top = sheet.y
    // Under the bars, so drawn before them; their length is known once the rows are.
    let rows = bars.map { bar in
      (
        bar: bar,
        name: Letters.lines(bar.name, size: Self.nameSize, within: nameWidth, most: 6),
        beside: Letters.lines(beside(bar), size: Self.textSize, within: textWidth, most: 3)
      )
    }
    func height(_ name: [String], _ beside: [String]) -> Double {
      Double(max(name.count, beside.count, 1)) * Self.lineHeight + Self.gap
    }
    let bottom = rows.reduce(top) { $0 + height($1.name, $1.beside) }
    drawAxis(&sheet.picture, start, top, bottom)
    for row in rows {
      let height = height(row.name, row.beside)
      let middle = sheet.y + height / 2
      Self.lines(row.name, start - Self.gap, middle, Self.nameSize, .end, &sheet.picture)
      let end = draw(row.bar, start, middle, &sheet.picture)
      Self.lines(row.beside, end + 8, middle, Self.textSize, .start, &sheet.picture)
      sheet.y += height
    }
    return sheet.finished()
  }

  /// The value and the text after it, or the reason why there is no value.
  private func beside(_ bar: Bar) -> String {
    let measure =
      switch bar.value {
      case .figure(let value): shown(value)
      case .missing(let reason): reason
      }
    return bar.beside.isEmpty ? measure : measure + " · " + bar.beside
  }

  private func drawAxis(
    _ picture: inout Picture, _ start: Double, _ top: Double, _ bottom: Double
  ) {
    let (step, count) = axis
    for mark in 0...count {
      let x = start + Self.trackWidth * Double(mark) / Double(count)
      picture.line(
        [.init(x, top - 4), .init(x, bottom)],
        Picture.Ink(stroke: mark == 0 ? .black : .light, width: mark == 0 ? 1.5 : 1))
      picture.text(
        Picture.Label(
          shown(step * Double(mark)), x, top - 8, size: 11, tone: .dark, anchor: .middle))
    }
  }

  /// Draws a bar, or the sign of a missing value; gives its right end.
  private func draw(
    _ bar: Bar, _ start: Double, _ middle: Double, _ picture: inout Picture
  ) -> Double {
    let top = middle - Self.barHeight / 2
    guard case .figure(let value) = bar.value else {
      // Separate from the axis and of constant length, so that nobody reads it as a value.
      picture.rectangle(
        start + 8, top + 0.5, 36, Self.barHeight - 1,
        Picture.Ink(fill: .white, stroke: .dark, dash: 3), name: bar.name)
      for x in stride(from: start + 12, to: start + 40, by: 6) {
        picture.line(
          [.init(x, top + 13), .init(x + 6, top + 3)], Picture.Ink(stroke: .middle))
      }
      return start + 44
    }
    let (step, count) = axis
    let length =
      value.isFinite ? Self.trackWidth * max(0, value) / (step * Double(count)) : 0
    picture.rectangle(
      start, top, length, Self.barHeight, Picture.Ink(fill: .dark), name: bar.name)
    return start + length
  }

  /// Writes lines around the middle of a row; those after a bar are on white, so that the marks of the axis
  /// do not cross letters.
  private static func lines(
    _ lines: [String], _ x: Double, _ middle: Double, _ size: Double,
    _ anchor: Picture.Label.Anchor, _ picture: inout Picture
  ) {
    var y = middle - Double(lines.count - 1) * lineHeight / 2 + size * 0.36
    for line in lines {
      if anchor == .start {
        picture.rectangle(
          x - 2, y - size, Letters.width(line, size: size) + 4, size * 1.3,
          Picture.Ink(fill: .white))
      }
      picture.text(Picture.Label(line, x, y, size: size, anchor: anchor))
      y += lineHeight
    }
  }
}
