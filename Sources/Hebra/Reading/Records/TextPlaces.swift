internal import HebraModel

/// Where ranges may begin and end in a text.
struct TextPlaces {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Whether a NUL stands in the text; no canonical text has one.
  var hasNUL: Bool { bytes.contains(0) }

  /// Whether a byte's place begins a character, or is the end of the text.
  func isBoundary(_ place: Int) -> Bool {
    place == bytes.count || bytes.indices.contains(place) && bytes[place] & 0xC0 != 0x80
  }

  /// Whether no range begins before the one above it ends.
  func isAscending(_ ranges: [TextRange]) -> Bool {
    zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start }
  }
}
