internal import HebraLanguage
internal import HebraModel

/// The indexed form of a turn's speech: it has the same byte offsets, with non-speech marks
/// replaced by spaces or, inside a word, by characters that do not split it.
enum IndexText {
  /// Lends the bytes to `body`; without marks they are those of the text, not copied.
  static func with<R, E: Error>(
    _ text: Span<UInt8>, _ speech: TextRange, _ marks: [TextRange],
    _ body: (Span<UInt8>) throws(E) -> R
  ) throws(E) -> R {
    let slice = text.extracting(speech.start..<speech.end)
    guard !marks.isEmpty else { return try body(slice) }
    var bytes = Array(slice)
    for mark in marks {
      guard let inside = mark.intersection(speech) else { continue }
      let start = inside.start - speech.start
      let end = inside.end - speech.start
      let isInsideWord =
        start > 0 && end < bytes.count && bytes[start - 1].isWordByte && bytes[end].isWordByte
        && bytes[start] == 0x3C
      if isInsideWord {
        join(&bytes, start, end)
      } else {
        for i in start..<end { bytes[i] = 0x20 }
      }
    }
    return try body(bytes.span)
  }

  /// U+00AD has two bytes and U+200B three, so together they fill any length of two or more.
  private static func join(_ bytes: inout [UInt8], _ start: Int, _ end: Int) {
    var i = start
    if (end - start) % 2 == 1 {
      guard end - start >= 3 else { return }
      bytes.replaceSubrange(i..<i + 3, with: [0xE2, 0x80, 0x8B])
      i += 3
    }
    while i < end {
      bytes[i] = 0xC2
      bytes[i + 1] = 0xAD
      i += 2
    }
  }
}
