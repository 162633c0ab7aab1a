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
