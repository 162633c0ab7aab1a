internal import HebraModel

/// A column of a table for a terminal, and how wide it may and must be.
struct TextColumn {
  /// What stands between two columns.
  static let gap = "  "
  /// A longer word than this may be broken.
  private static let longestWord = 20
  /// No more lines than this are tried for a cell; a longer one takes the room that is left.
  private static let mostLines = 500

  let isNumber: Bool
  /// The width without broken lines.
  let natural: Int
  /// The least width: texts are broken between words, numbers never.
  let least: Int
  /// The width that the cells need without broken lines, and the title between words.
  private let wanted: Int

  init(title: String, cells: [String], isNumber: Bool) {
    self.isNumber = isNumber
    let cellWidth = cells.reduce(0) { max($0, Shown.width($1)) }
    let titleWord = Self.longestWord(in: [title])
    natural = max(Shown.width(title), cellWidth)
    wanted = max(titleWord, cellWidth)
    least = max(titleWord, isNumber ? cellWidth : Self.longestWord(in: cells))
  }

  private static func longestWord(in texts: [String]) -> Int {
    texts.reduce(1) { longest, text in
      text.split(separator: " ").reduce(longest) {
        max($0, min(Self.longestWord, Shown.width(String($1))))
      }
    }
  }

  /// The width for cells of so many lines.
  ///
  /// A line that is broken between words is not full: there is room for a part of a word.
  private func width(lines: Int) -> Int {
    let even = (wanted + lines - 1) / lines
    return max(least, lines == 1 ? even : min(wanted, even + Self.longestWord / 5))
  }

  /// The width of the whole table without broken lines.
  static func natural(_ columns: [TextColumn]) -> Int {
    columns.reduce(0) { $0 + $1.natural } + gap.count * max(0, columns.count - 1)
  }

  /// The width of each column on a screen; nil when the table does not fit even with broken lines.
  ///
  /// No cell takes more lines than it must: all columns get the room for one line a cell, or for two,
  /// and so on. What is left goes to cells before titles, and to narrow columns first.
  static func widths(of columns: [TextColumn], within width: Int?) -> [Int]? {
    guard let width, natural(columns) > width else { return columns.map(\.natural) }
    let room = width - gap.count * max(0, columns.count - 1)
    let least = columns.reduce(0) { $0 + $1.least }
    guard least <= room else { return nil }
    let most = min(Self.mostLines, columns.reduce(1) { max($0, $1.wanted) })
    var widths =
      (1...most).lazy.map { lines in columns.map { $0.width(lines: lines) } }
      .first { $0.reduce(0, +) <= room } ?? columns.map(\.least)
    var left = room - widths.reduce(0, +)
    for needs in [columns.map(\.wanted), columns.map(\.natural)] {
      while left > 0,
        let narrowest = widths.indices.filter({ widths[$0] < needs[$0] })
          .min(by: { widths[$0] < widths[$1] })
      {
        widths[narrowest] += 1
        left -= 1
      }
    }
    return widths
  }
}
