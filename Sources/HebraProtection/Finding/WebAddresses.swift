internal import HebraLanguage
internal import HebraModel

/// Addresses of mail, names with an at sign, and addresses of pages.
enum WebAddresses {
  /// Their ranges, in order, disjoint.
  static func ranges(in bytes: [UInt8]) -> [TextRange] {
    var ranges: [TextRange] = []
    for i in bytes.indices {
      let range: TextRange
      if bytes[i] == 0x40 {
        range = mail(bytes, i)
      } else if bytes[i] == 0x2F, i + 1 < bytes.count, bytes[i + 1] == 0x2F, 0 < i {
        range = page(bytes, i)
      } else if bytes[i] == 0x2E, i + 3 < bytes.count, isDomain(bytes, i) {
        range = page(bytes, i)
      } else {
        continue
      }
      guard 2 < range.count else { continue }
      if let last = ranges.last, range.start < last.end {
        ranges[ranges.count - 1] = last.hull(range)
      } else {
        ranges.append(range)
      }
    }
    return ranges
  }

  private static func mail(_ bytes: [UInt8], _ at: Int) -> TextRange {
    var start = at
    var end = at + 1
    while 0 < start, isName(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isName(bytes[end]) { end += 1 }
    while at < end, [0x2E, 0x2D].contains(bytes[end - 1]) { end -= 1 }
    while start < at, [0x2E, 0x2D].contains(bytes[start]) { start += 1 }
    return end == at + 1 ? TextRange(at, at) : TextRange(start, end)
  }

  private static func page(_ bytes: [UInt8], _ place: Int) -> TextRange {
    var start = place
    var end = place + 1
    while 0 < start, isName(bytes[start - 1]) || bytes[start - 1] == 0x3A { start -= 1 }
    while end < bytes.count, isPath(bytes[end]) { end += 1 }
    while place < end, [0x2E, 0x2C, 0x3A, 0x3B, 0x29, 0x3F, 0x21].contains(bytes[end - 1]) {
      end -= 1
    }
    return TextRange(start, end)
  }

  /// Whether `www` stands before the full stop, or `com` and the like after it.
  private static func isDomain(_ bytes: [UInt8], _ stop: Int) -> Bool {
    func isWord(_ word: String, _ start: Int) -> Bool {
      let end = start + word.utf8.count
      guard 0 <= start, end <= bytes.count else { return false }
      return bytes[start..<end].elementsEqual(word.utf8) { $0 | 0x20 == $1 }
    }
    if isWord("www", stop - 3) { return true }
    guard 0 < stop, bytes[stop - 1].isWordByte else { return false }
    return ["com", "org", "net", "gov", "edu"].contains { word in
      isWord(word, stop + 1) && (stop + 4 == bytes.count || !bytes[stop + 4].isWordByte)
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isWordByte || [0x2E, 0x5F, 0x2D, 0x2B, 0x25].contains(byte)
  }

  private static func isPath(_ byte: UInt8) -> Bool {
    0x20 < byte && ![0x22, 0x3C, 0x3E, 0x5B, 0x5D, 0x7F].contains(byte)
  }
}
