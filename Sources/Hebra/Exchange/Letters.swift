internal import HebraModel

/// Where the letters of a text begin, as people see them: an emoji of several code points is one.
struct Letters {
  private let starts: [Int]
  private let text: String

  init(_ text: String) {
    self.text = text
    var starts: [Int] = []
    starts.reserveCapacity(text.utf8.count)
    var place = 0
    for letter in text {
      starts.append(place)
      place += letter.utf8.count
    }
    self.starts = starts
  }

  /// A range widened to whole letters; nil when it has white space only.
  func whole(_ range: TextRange) -> TextRange? {
    let first = max(0, starts.partition { $0 <= range.start } - 1)
    let last = starts.partition { $0 < range.end }
    guard starts.indices.contains(first) else { return nil }
    let whole = TextRange(starts[first], last < starts.count ? starts[last] : text.utf8.count)
    return text.text(in: whole)?.contains { !$0.isWhitespace } == true ? whole : nil
  }
}
