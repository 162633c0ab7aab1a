internal import HebraModel

/// Where ranges may begin and end in a text.
struct TextPlaces {
  private let bytes: ArraySlice<UInt8>

  /// The places of a text in these bytes.
  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// Whether a NUL stands in the text; no canonical text has one.
  var hasNUL: Bool { bytes.contains(0) }

  /// Whether a byte's place begins a character, or is the end of the text.
  func isBoundary(_ place: Int) -> Bool {
    place == bytes.count
      || 0 <= place && place < bytes.count && bytes[bytes.startIndex + place] & 0xC0 != 0x80
  }

  /// Whether no range begins before the one above it ends.
  func isAscending(_ ranges: [TextRange]) -> Bool {
    zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start }
  }
}
