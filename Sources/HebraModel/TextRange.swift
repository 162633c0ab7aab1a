/// A range of canonical text: half-open UTF-8 byte offsets on scalar boundaries.
///
/// The library uses such offsets internally. Its output uses Unicode code points (see
/// ``CodePointMap``).
public struct TextRange: Hashable, Comparable, Sendable {
  /// The first byte.
  public var start: Int
  /// One past the last byte.
  public var end: Int

  /// A range from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  public var count: Int { end - start }

  /// Whether it is empty.
  public var isEmpty: Bool { end <= start }

  /// Whether both ranges share at least one byte.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

  /// Whether `other` lies entirely inside.
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  /// From the first byte of either range to the last.
  package func hull(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }

  /// The range that both share, or nil if there is none.
  public func intersection(_ other: TextRange) -> TextRange? {
    let range = TextRange(max(start, other.start), min(end, other.end))
    return range.isEmpty ? nil : range
  }

  /// The same range moved by `offset` bytes.
  public func shifted(by offset: Int) -> TextRange { TextRange(start + offset, end + offset) }

  /// Orders ranges by start, then by end.
  public static func < (a: TextRange, b: TextRange) -> Bool {
    a.start == b.start ? a.end < b.end : a.start < b.start
  }

  /// The union of `ranges` as sorted, disjoint ranges; adjacent ranges are not merged.
  public static func stretches(of ranges: some Sequence<TextRange>) -> [TextRange] {
    var result: [TextRange] = []
    for range in ranges.sorted() where !range.isEmpty {
      if let last = result.last, range.start < last.end {
        result[result.count - 1].end = max(last.end, range.end)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

extension String {
  /// The text of a range of UTF-8 bytes, or nil if the range is out of bounds or splits a scalar.
  public func text(in range: TextRange) -> String? {
    guard 0 <= range.start, range.start <= range.end, range.end <= utf8.count else { return nil }
    let from = utf8.index(utf8.startIndex, offsetBy: range.start)
    let to = utf8.index(from, offsetBy: range.count)
    guard isScalarBoundary(from), isScalarBoundary(to) else { return nil }
    return String(self[from..<to])
  }

  private func isScalarBoundary(_ index: String.Index) -> Bool {
    index == endIndex || utf8[index] & 0xC0 != 0x80
  }
}
