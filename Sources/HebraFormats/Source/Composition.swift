internal import HebraLanguage
internal import HebraModel

/// Normalizes a paragraph to NFC and maps positions in it.
enum Composition {
  /// Converts `bytes` to NFC and returns the new position of each place; nil if nothing changed.
  ///
  /// A place inside a combining sequence moves to the end of the sequence.
  static func normalize(_ bytes: inout [UInt8], places: [Int]) -> [Int: Int]? {
    if isSurelyNFC(bytes.span) || Normalization.isNFC(bytes.span) { return nil }
    let source = bytes
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var moved: [Int: Int] = [0: 0]
    var last = 0
    for place in Set(places).sorted() where place > 0 {
      var cut = max(place, last)
      while cut < source.count, !isBoundary(source, cut, after: last) {
        cut += source[cut].scalarLength
      }
      if cut > last { result += Normalization.nfc(Array(source[last..<cut])) }
      last = cut
      moved[place] = result.count
    }
    if last < source.count { result += Normalization.nfc(Array(source[last...])) }
    if !Normalization.isNFC(result.span) {
      // A sequence is longer than the window: correct text is more important than exact positions.
      result = Normalization.nfc(source)
      for place in places where place > 0 { moved[place] = result.count }
    }
    bytes = result
    return moved
  }

  /// Whether it has no scalar from U+0300 on, except a harmless part of general punctuation; it is
  /// then in NFC.
  static func isSurelyNFC(_ bytes: Span<UInt8>) -> Bool {
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      if byte < 0xCC {
        i += 1
      } else if byte == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80, bytes[i + 2] >= 0x82 {
        i += 3
      } else {
        return false
      }
    }
    return true
  }

  /// Whether the text can be divided here without a change of its NFC, judged from nearby bytes.
  private static func isBoundary(_ bytes: [UInt8], _ cut: Int, after start: Int) -> Bool {
    guard bytes[cut] & 0xC0 != 0x80 else { return false }
    if bytes[cut] < 0x80 { return true }
    var from = max(start, cut - 64)
    while from > start, bytes[from] & 0xC0 == 0x80 { from -= 1 }
    var to = min(bytes.count, cut + 64)
    while to < bytes.count, bytes[to] & 0xC0 == 0x80 { to += 1 }
    let left = Array(bytes[from..<cut])
    let right = Array(bytes[cut..<to])
    return Normalization.nfc(left) + Normalization.nfc(right) == Normalization.nfc(left + right)
  }
}
