internal import HebraModel

/// Rows along a text or along several: what is coded where, who speaks when, where a word occurs.
///
/// A position is a number of words from the beginning.
package struct TextStrips: Drawing, Hashable {
  package struct Row: Hashable, Sendable {
    package var name: String
    /// Whether it sums up the rows below it.
    package var isHeading: Bool
    /// How many words its text has.
    package var length: Int
    /// Stretches, as half-open ranges of words.
    package var stretches: [Range<Int>]
    /// Single places.
    package var places: [Int]
    /// What is written after it.
    package var beside: String

    package init(
      _ name: String, isHeading: Bool = false, length: Int, stretches: [Range<Int>] = [],
      places: [Int] = [], beside: String
    ) {
      (self.name, self.isHeading, self.length) = (name, isHeading, length)
      (self.stretches, self.places, self.beside) = (stretches, places, beside)
    }
  }

  package var words: PictureWords
  package var rows: [Row]
  /// Places at which a light line goes through all rows.
  package var borders: [Int]
  /// What the axis counts; empty for no axis.
  package var axis: String

  package init(_ words: PictureWords, rows: [Row], borders: [Int] = [], axis: String) {
    (self.words, self.rows, self.borders, self.axis) = (words, rows, borders, axis)
  }

  private static let track = 520.0
  private static let nameSize = 11.0
  private static let nameRoom = 280.0
  private static let rowHeight = 20.0

  /// The rows as a picture.
  package var picture: Picture {
    var words = words
    words.description = rows.map { "\($0.name): \($0.beside)" }
    let names = rows.map {
      Letters.lines(
        $0.name, size: Self.nameSize, isBold: $0.isHeading, within: Self.nameRoom, most: 1
      ).first ?? ""
    }
    let nameWidth =
      zip(names, rows).reduce(Letters.width(axis, size: Self.nameSize)) {
        max($0, Letters.width($1.0, size: Self.nameSize, isBold: $1.1.isHeading))
      }
    let besideWidth = rows.map { Letters.width($0.beside, size: Self.nameSize) }.max() ?? 0
    var sheet = PictureSheet(
      words, width: nameWidth + 10 + Self.track + 8 + besideWidth)
    let start = sheet.left + nameWidth + 10
    let longest = max(1, rows.map(\.length).max() ?? 1)
    func x(_ word: Int) -> Double { start + Self.track * Double(word) / Double(longest) }
    let height = Double(rows.count) * Self.rowHeight
    if !axis.isEmpty { drawAxis(&sheet, start, longest) }
    for border in borders {
      sheet.picture.line(
        [.init(x(border), sheet.y), .init(x(border), sheet.y + height)],
        Picture.Ink(stroke: .pale))
    }
    for (row, name) in zip(rows, names) {
      let middle = sheet.y + Self.rowHeight / 2
      sheet.picture.text(
        Picture.Label(
          name, sheet.left, middle + 4, size: Self.nameSize, isBold: row.isHeading))
      sheet.picture.line(
        [.init(start, middle), .init(x(row.length), middle)], Picture.Ink(stroke: .light))
      for stretch in row.stretches {
        // One word is still a mark that can be seen.
        let width = max(2, x(stretch.upperBound) - x(stretch.lowerBound))
        sheet.picture.rectangle(
          x(stretch.lowerBound), middle - 5, width, 10,
          Picture.Ink(fill: row.isHeading ? .middle : .black),
          name: "\(row.name): \(stretch.lowerBound + 1)–\(stretch.upperBound)")
      }
      for place in row.places {
        sheet.picture.line(
          [.init(x(place), middle - 7), .init(x(place), middle + 7)],
          Picture.Ink(stroke: .black, width: 1.2), name: "\(row.name): \(place + 1)")
      }
      sheet.picture.text(
        Picture.Label(
          row.beside, start + Self.track + 8, middle + 4, size: Self.nameSize, tone: .dark))
      sheet.y += Self.rowHeight
    }
    return sheet.finished()
  }

  private func drawAxis(_ sheet: inout PictureSheet, _ start: Double, _ longest: Int) {
    sheet.y += 12
    sheet.picture.text(
      Picture.Label(
        axis, start - 10, sheet.y, size: 10, tone: .dark, anchor: .end))
    for mark in AxisMarks.upTo(longest) {
      let x = start + Self.track * Double(mark) / Double(longest)
      sheet.picture.text(
        Picture.Label(
          "\(mark)", x, sheet.y, size: 10, tone: .dark,
          anchor: mark == 0 ? .start : .middle))
      sheet.picture.line(
        [.init(x, sheet.y + 3), .init(x, sheet.y + 7)], Picture.Ink(stroke: .dark))
    }
    sheet.y += 7
    sheet.picture.line(
      [.init(start, sheet.y), .init(start + Self.track, sheet.y)], Picture.Ink(stroke: .dark))
    sheet.y += 4
  }
}

/// Round numbers for an axis of counts.
enum AxisMarks {
  /// About five marks from 0 on.
  static func upTo(_ most: Int) -> [Int] {
    var step = 1
    for candidate in [1, 2, 5].lazy.flatMap({ digit in
      (0..<9).map { power in digit * Self.tens[power] }
    }).sorted() where most / candidate <= 6 {
      step = candidate
      break
    }
    return Array(stride(from: 0, through: most, by: step))
  }

  private static let tens = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
  ]
}
