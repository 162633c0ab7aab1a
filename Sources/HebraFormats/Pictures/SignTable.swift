internal import HebraModel

/// A table of signs: codes by cases, one sign or one row of signs in a cell.
package struct SignTable: Drawing, Hashable {
  /// What a cell shows.
  package enum Cell: Hashable, Sendable {
    case sign(PictureSign)
    /// `full` of `total` things, and `extra` that are not among them: as squares while these can be
    /// counted, else as numbers.
    case share(full: Int, total: Int, extra: Int)
    /// An amount as the area of a square, with its number.
    case amount(Double, text: String, isProvisional: Bool)
  }

  package struct Row: Hashable, Sendable {
    package var name: String
    /// Whether it sums up the rows below it.
    package var isSummary: Bool
    package var cells: [Cell]

    package init(_ name: String, isSummary: Bool = false, _ cells: [Cell]) {
      (self.name, self.isSummary, self.cells) = (name, isSummary, cells)
    }
  }

  package var words: PictureWords
  package var columns: [String]
  package var rows: [Row]

  package init(_ words: PictureWords, columns: [String], rows: [Row]) {
    (self.words, self.columns, self.rows) = (words, columns, rows)
  }

  /// The most things that are drawn one by one.
  private static let countable = 25
  /// Room for the name of a place above a single square.
  private static let leastShare = 60.0
  private static let nameSize = 11.0
  private static let nameRoom = 300.0
  private static let lineHeight = 14.0
  private static let step = PictureSign.width + 1.5

  /// The table as a picture.
  package var picture: Picture {
    var words = words
    words.description = rows.map(sentence)
    let names = rows.map {
      Letters.lines(
        $0.name, size: Self.nameSize, isBold: $0.isSummary, within: Self.nameRoom, most: 2)
    }
    let nameWidth =
      zip(names, rows).map { lines, row in
        lines.map { Letters.width($0, size: Self.nameSize, isBold: row.isSummary) }.max() ?? 0
      }.max() ?? 0
    let widths = columns.indices.map { column in
      max(18, rows.map { width($0.cells[column]) }.max() ?? 0) + 8
    }
    let most = rows.flatMap(\.cells).reduce(0.0) { most, cell in
      if case .amount(let amount, _, _) = cell { max(most, amount) } else { most }
    }
    var sheet = PictureSheet(words, width: nameWidth + 12 + widths.reduce(0, +))
    let first = sheet.left + nameWidth + 12
    let right = first + widths.reduce(0, +)
    drawHeading(&sheet, first, widths)
    sheet.picture.line(
      [.init(sheet.left, sheet.y), .init(right, sheet.y)], Picture.Ink(stroke: .black))
    for (row, lines) in zip(rows, names) {
      let height = Double(lines.count) * Self.lineHeight + 5
      let middle = sheet.y + height / 2
      var y = middle - Double(lines.count - 1) * Self.lineHeight / 2 + 4
      for line in lines {
        sheet.picture.text(
          Picture.Label(line, sheet.left, y, size: Self.nameSize, isBold: row.isSummary))
        y += Self.lineHeight
      }
      var x = first
      for (column, cell) in row.cells.enumerated() {
        let name = "\(row.name) · \(columns[column])"
        draw(cell, x, widths[column], middle, most, name, &sheet.picture)
        x += widths[column]
      }
      sheet.y += height
      sheet.picture.line(
        [.init(sheet.left, sheet.y), .init(right, sheet.y)],
        Picture.Ink(stroke: .light, width: 0.5))
    }
    return sheet.finished()
  }

  /// The names of the columns: across where all fit, else from bottom to top.
  private func drawHeading(_ sheet: inout PictureSheet, _ first: Double, _ widths: [Double]) {
    let size = Self.nameSize
    let across = zip(columns, widths).map { name, width in
      Letters.lines(name, size: size, isBold: true, within: width - 6, most: 3)
    }
    // Whole words, none of them left out.
    let isAcross = zip(columns, across).allSatisfy { $0 == $1.joined(separator: " ") }
    let upright = columns.map {
      Letters.lines($0, size: size, isBold: true, within: 150, most: 1)
    }
    let lengths = upright.joined().map { Letters.width($0, size: size, isBold: true) }
    sheet.y +=
      isAcross
      ? Double(across.map(\.count).max() ?? 0) * Self.lineHeight : (lengths.max() ?? 0) + 4
    var x = first
    for (lines, width) in zip(isAcross ? across : upright, widths) {
      for (line, text) in lines.enumerated() {
        let above = Double(lines.count - 1 - line) * Self.lineHeight
        sheet.picture.text(
          Picture.Label(
            text, x + width / 2 + (isAcross ? 0 : 4), sheet.y - 2 - above, size: size,
            isBold: true, anchor: isAcross ? .middle : .start, isUpright: !isAcross))
      }
      x += width
    }
    sheet.y += 5
  }

  private func text(_ full: Int, _ total: Int, _ extra: Int) -> String {
    "\(full)/\(total)" + (extra > 0 ? " +\(extra)" : "")
  }

  private func width(_ cell: Cell) -> Double {
    switch cell {
    case .sign: PictureSign.width
    case .share(let full, let total, let extra):
      max(
        Self.leastShare,
        squares(total, extra) + 6 + Letters.width(text(full, total, extra), size: Self.nameSize))
    case .amount(_, let text, _): 18 + 4 + Letters.width(text, size: 9)
    }
  }

  /// The width of so many squares; 0 when they are too many.
  private func squares(_ total: Int, _ extra: Int) -> Double {
    total + extra > Self.countable ? 0 : Double(total + extra) * Self.step
  }

  private func draw(
    _ cell: Cell, _ x: Double, _ width: Double, _ middle: Double, _ most: Double,
    _ name: String, _ picture: inout Picture
  ) {
    switch cell {
    case .sign(let sign):
      picture.draw(
        sign, x + width / 2, middle, name: "\(name): \(words.meaning(of: sign))")
    case .share(let full, let total, let extra):
      var place = x + 4 + PictureSign.width / 2
      if squares(total, extra) > 0 {
        for thing in 0..<total + extra {
          picture.draw(
            thing < full ? .full : thing < total ? .hollow : .half, place, middle,
            name: name)
          place += Self.step
        }
      }
      picture.text(
        Picture.Label(
          text(full, total, extra), x + 4 + squares(total, extra) + 6, middle + 4,
          size: Self.nameSize, tone: full > 0 ? .black : .dark))
    case .amount(let amount, let text, let isProvisional):
      let side = most > 0 ? 16 * (max(0, amount) / most).squareRoot() : 0
      let ink =
        isProvisional
        ? Picture.Ink(fill: .white, stroke: .dark, dash: 2) : Picture.Ink(fill: .dark)
      if side > 0 {
        picture.rectangle(x + 13 - side / 2, middle - side / 2, side, side, ink, name: name)
      }
      picture.text(
        Picture.Label(text, x + 24, middle + 3, size: 9, tone: amount > 0 ? .black : .dark))
    }
  }

  /// A row in words: how many of each sign, or its cells one by one.
  private func sentence(_ row: Row) -> String {
    var parts: [String] = []
    for meaning in words.legend {
      let count = row.cells.count { $0 == .sign(meaning.sign) }
      if count > 0 { parts.append("\(meaning.text) \(count)") }
    }
    for (column, cell) in zip(columns, row.cells) {
      switch cell {
      case .sign: break
      case .share(let full, let total, let extra):
        parts.append("\(column) \(text(full, total, extra))")
      case .amount(_, let text, _): parts.append("\(column) \(text)")
      }
    }
    return "\(row.name): \(parts.joined(separator: "; "))"
  }
}
