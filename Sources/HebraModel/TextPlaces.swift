/// Checks whether ranges are valid in the UTF-8 bytes of a text.
///
/// It is not generic: across modules a generic copy takes many times as long for every byte.
package struct TextPlaces: Sendable {
  private let bytes: ArraySlice<UInt8>

  /// A checker for the text with these bytes; offsets count from their first byte.
  package init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// Whether an offset is the beginning of a scalar or the end of the text.
  package func isBoundary(_ place: Int) -> Bool {
    place == bytes.count
      || 0 <= place && place < bytes.count && !bytes[bytes.startIndex + place].continuesScalar
  }

  /// Whether a range lies within the text and splits no scalar; it may be empty.
  package func hold(_ range: TextRange) -> Bool {
    range.start <= range.end && isBoundary(range.start) && isBoundary(range.end)
  }

  /// Whether this is true for all ranges.
  package func hold(_ ranges: [TextRange]) -> Bool { ranges.allSatisfy(hold) }

  /// Whether the text contains NUL; a canonical text never does.
  package var hasNUL: Bool { bytes.contains(0) }

  /// Whether no range begins before the previous one ends.
  package func isAscending(_ ranges: [TextRange]) -> Bool {
    zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start }
  }
}

extension UInt8 {
  /// Whether this byte is a continuation byte of UTF-8.
  package var continuesScalar: Bool { self & 0xC0 == 0x80 }

  /// The length in bytes of the scalar that begins with this byte of UTF-8.
  @inlinable @inline(__always)
  package var scalarLength: Int { self < 0xC0 ? 1 : self < 0xE0 ? 2 : self < 0xF0 ? 3 : 4 }
}
