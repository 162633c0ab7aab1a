internal import HebraLanguage
internal import HebraModel

/// The widths of columns in characters, and the heights that follow from them.
///
/// Columns below a band are as narrow as their figures allow, since their titles read upwards: a
/// matrix has many of them, and has to fit on a page.
enum XLSXWidths {
  /// The narrowest column in which two lines of a title stand side by side.
  private static let narrowest = 4

  /// The width of each column of a matrix.
  static func widths(of matrix: Matrix) -> [Int] {
    let hasBands = matrix.columns.contains { $0.band != nil }
    return matrix.columns.indices.map { index in
      let column = matrix.columns[index]
      guard hasBands else { return min(column.width, 255) }
      let longest = matrix.rows.reduce(0) { max($0, length(of: $1[index])) }
      if column.band != nil { return min(max(longest + 1, narrowest), 12) }
      // The button of the filter takes the place of three characters.
      let title = column.title.split(separator: " ").map(\.count).max() ?? 0
      return min(max(longest + 1, title + 3, 5), max(column.width, title + 3), 255)
    }
  }

  /// The height in points of a title that reads upwards in a column of this width, at nine points.
  static func height(of title: String, width: Int) -> Double {
    let lines = width >= narrowest ? 2 : 1
    let words = title.split(separator: " ").map(\.count)
    let line = max(words.max() ?? 0, (title.count + lines - 1) / lines + 4)
    return min(max(Double(line) * 5 + 16, 40), 200)
  }

  /// The height in points of a line of text.
  static let lineHeight = 15

  /// How many lines a text takes in a column of this width, at most twenty.
  static func lines(of text: String, width: Int) -> Int {
    let bytes = text.utf8.span
    var (lines, start) = (0, 0)
    for i in 0...bytes.count where lines < 20 {
      // CR and LF together are one character, and no line ends there.
      let isEnd = i == bytes.count || bytes[i] == 0x0A && (i == 0 || bytes[i - 1] != 0x0D)
      guard isEnd else { continue }
      let line = bytes.extracting(start..<i)
      // A character takes no more columns than it has bytes.
      let columns = line.count <= width ? line.count : columns(of: line)
      lines += max(1, (columns + width - 1) / max(width, 1))
      start = i + 1
    }
    return min(lines, 20)
  }

  /// How many columns a line takes; letters of ASCII and Latin take one, others are looked up.
  private static func columns(of line: Span<UInt8>) -> Int {
    var columns = 0
    for i in 0..<line.count {
      switch line[i] {
      case 0x20..<0x7F, 0xC3..<0xCC: columns += 1
      case 0xC2 where line[i + 1] > 0xA0 && line[i + 1] != 0xAD: columns += 1
      case 0x80..<0xC0: break
      default: return TextTable.displayWidth(String(decoding: line))
      }
    }
    return columns
  }

  private static func length(of cell: Matrix.Cell) -> Int {
    switch cell {
    case .text(let text): text.count
    case .count(let count): String(count).count
    case .share(let n, let total): String(n).count + 1 + String(total).count
    case .decimal: 5
    case .missing: 0
    case .provisional(let value): length(of: value) + 1
    }
  }
}
