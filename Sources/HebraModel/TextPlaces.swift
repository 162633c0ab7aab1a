/// Checks whether ranges are valid in the UTF-8 bytes of a text.
///
/// It is inlinable, because an unspecialized copy takes many times as long for every byte.
package struct TextPlaces<Bytes: RandomAccessCollection<UInt8>> where Bytes.Index == Int {
  @usableFromInline let bytes: Bytes

  /// A checker for the text with these bytes; offsets count from their first byte.
  @inlinable package init(_ bytes: Bytes) { self.bytes = bytes }

  /// Whether an offset is the beginning of a scalar or the end of the text.
  @inlinable package func isBoundary(_ place: Int) -> Bool {
    place == bytes.count
      || 0 <= place && place < bytes.count && !bytes[bytes.startIndex + place].continuesScalar
  }

  /// Whether a range lies within the text and splits no scalar; it may be empty.
  @inlinable package func hold(_ range: TextRange) -> Bool {
    range.start <= range.end && isBoundary(range.start) && isBoundary(range.end)
  }

  /// Whether this is true for all ranges.
  @inlinable package func hold(_ ranges: [TextRange]) -> Bool { ranges.allSatisfy(hold) }

  /// Whether the text contains NUL; a canonical text never does.
  @inlinable package var hasNUL: Bool { bytes.contains(0) }

  /// Whether no range begins before the previous one ends.
  @inlinable package func isAscending(_ ranges: [TextRange]) -> Bool {
    zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start }
  }
}

extension TextPlaces: Sendable where Bytes: Sendable {}

extension UInt8 {
  /// Whether this byte is a continuation byte of UTF-8.
  @inlinable package var continuesScalar: Bool { self & 0xC0 == 0x80 }
}
