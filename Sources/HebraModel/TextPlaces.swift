/// Where ranges may begin and end in the UTF-8 bytes of a text.
package struct TextPlaces<Bytes: RandomAccessCollection<UInt8>> where Bytes.Index == Int {
  private let bytes: Bytes

  /// The places of the text that these bytes are; places count from their first byte.
  package init(_ bytes: Bytes) { self.bytes = bytes }

  /// Whether a place is the beginning of a scalar or the end of the text.
  package func isBoundary(_ place: Int) -> Bool {
    place == bytes.count
      || 0 <= place && place < bytes.count && !bytes[bytes.startIndex + place].continuesScalar
  }

  /// Whether a range lies in the text and splits no scalar; it may be empty.
  package func hold(_ range: TextRange) -> Bool {
    range.start <= range.end && isBoundary(range.start) && isBoundary(range.end)
  }

  /// Whether all ranges do.
  package func hold(_ ranges: [TextRange]) -> Bool { ranges.allSatisfy(hold) }

  /// Whether a NUL stands in the text; no canonical text has one.
  package var hasNUL: Bool { bytes.contains(0) }

  /// Whether no range begins before the one above it ends.
  package func isAscending(_ ranges: [TextRange]) -> Bool {
    zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start }
  }
}

extension TextPlaces: Sendable where Bytes: Sendable {}

extension UInt8 {
  /// Whether this byte of UTF-8 belongs to a scalar that began before it.
  package var continuesScalar: Bool { self & 0xC0 == 0x80 }
}
