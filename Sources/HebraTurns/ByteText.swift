internal import HebraLanguage
internal import HebraModel

/// A text as UTF-8 bytes, with the tests that turn detection makes on them.
///
/// It works on bytes because building a `Character` for every position of every line would cost
/// more than the rest of the import.
struct ByteText {
  let bytes: [UInt8]

  /// The class of a Unicode scalar, as far as labels and names depend on it.
  enum Kind {
    case upper
    case lower
    /// A letter of a script without case, or one whose case is not needed here.
    case caseless
    case digit
    case other
  }

  init(_ text: String) { bytes = Array(text.utf8) }

  subscript(_ i: Int) -> UInt8 { bytes[i] }

  /// The length in bytes of the white space at `i` (zero-width characters included), or 0 if there
  /// is none.
  @inline(__always) func spaceLength(at i: Int, before end: Int) -> Int {
    let byte = bytes[i]
    if byte < 0x80 { return byte == 0x20 || (0x09 <= byte && byte < 0x0E) ? 1 : 0 }
    return wideSpaceLength(at: i, before: end)
  }

  private func wideSpaceLength(at i: Int, before end: Int) -> Int {
    switch bytes[i] {
    case 0xC2: return i + 1 < end && bytes[i + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      guard i + 2 < end else { return 0 }
      switch (bytes[i + 1], bytes[i + 2]) {
      case (0x80, 0x80...0x8F), (0x80, 0xA8...0xAF), (0x81, 0x9F...0xA0): return 3
      default: return 0
      }
    case 0xE3: return i + 2 < end && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x80 ? 3 : 0
    case 0xEF: return i + 2 < end && bytes[i + 1] == 0xBB && bytes[i + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  /// The first byte at or after `start` that is not white space, or `end`.
  func skippingSpace(from start: Int, to end: Int) -> Int {
    var i = start
    while i < end {
      let length = spaceLength(at: i, before: end)
      if length == 0 { return i }
      i += length
    }
    return end
  }

  /// The end of `start..<end` after trailing white space is removed.
  func trimmedEnd(from start: Int, to end: Int) -> Int {
    var stop = end
    while start < stop {
      var head = stop - 1
      while start < head, bytes[head] & 0xC0 == 0x80 { head -= 1 }
      if spaceLength(at: head, before: stop) != stop - head { return stop }
      stop = head
    }
    return stop
  }

  /// The range without white space on either side, or nil if it holds only white space.
  func trimmed(_ start: Int, _ end: Int) -> (start: Int, end: Int)? {
    let first = skippingSpace(from: start, to: end)
    guard first < end else { return nil }
    return (first, trimmedEnd(from: first, to: end))
  }

  /// The length of the scalar at `i`.
  func scalarLength(at i: Int) -> Int {
    bytes[i].scalarLength
  }

  /// The class of the scalar at `i`.
  @inline(__always) func kind(at i: Int) -> Kind {
    switch bytes[i] {
    case 0x61...0x7A: .lower
    case 0x41...0x5A: .upper
    case 0x30...0x39: .digit
    case 0..<0xC2: .other
    default: kindBeyondASCII(at: i)
    }
  }

  private func kindBeyondASCII(at i: Int) -> Kind {
    switch bytes[i] {
    case 0xC2:
      switch bytes[i + 1] {
      case 0xAA, 0xB5, 0xBA: return .caseless
      default: return .other
      }
    case 0xC3:
      switch bytes[i + 1] {
      case 0x97, 0xB7: return .other
      case ..<0x9F: return .upper
      default: return .lower
      }
    case 0xC4, 0xC5: return bytes[i + 1] & 1 == 0 ? .upper : .lower
    case 0xCE, 0xD0: return bytes[i + 1] < 0xB0 ? .upper : .lower
    case 0xC6...0xDF: return .caseless
    case 0xE2, 0xE3, 0xEF, 0xF0...0xFF: return .other
    default: return .caseless
    }
  }

  /// Whether the scalar at `i` belongs to a word.
  func isWord(at i: Int) -> Bool { kind(at: i) != .other }

  /// The end of the word that begins at `start`.
  func wordEnd(from start: Int, to end: Int) -> Int {
    var i = start
    while i < end, isWord(at: i) { i += scalarLength(at: i) }
    return min(i, end)
  }

  /// The start of the word that ends at `end`, or `end` if no word ends there.
  func wordStart(before end: Int, from start: Int) -> Int {
    var i = end
    while start < i {
      var head = i - 1
      while start < head, bytes[head] & 0xC0 == 0x80 { head -= 1 }
      if !isWord(at: head) { return i }
      i = head
    }
    return i
  }

  /// A hash of a word that ignores case and accents but keeps ñ distinct from n.
  func wordKey(_ start: Int, _ end: Int) -> UInt64 {
    var key = ByteHash()
    var i = start
    while i < end {
      var byte = bytes[i]
      if byte == 0xC3, i + 1 < end {
        i += 1
        byte = Self.baseLetter(bytes[i])
      } else if 0x41 <= byte, byte < 0x5B {
        byte |= 0x20
      }
      key.add(byte)
      i += 1
    }
    return key.value
  }

  /// The hash of a word from Hebra's own word lists.
  static func wordKey(_ word: String) -> UInt64 {
    let text = ByteText(word)
    return text.wordKey(0, text.bytes.count)
  }

  /// The hashes of white-space separated words from Hebra's own lists.
  ///
  /// A word with ñ also gives the hash of its spelling with n.
  static func wordKeys(_ words: String) -> [UInt64] {
    words.split { $0 == " " || $0 == "\n" }.flatMap { word in
      let plain = String(word.map { $0 == "ñ" ? "n" : $0 })
      return plain == word ? [wordKey(plain)] : [wordKey(String(word)), wordKey(plain)]
    }
  }

  /// The ASCII letter under the accent of U+00C0...U+00FF, whose second byte is `byte`.
  static func baseLetter(_ byte: UInt8) -> UInt8 {
    switch byte | 0x20 {
    case 0xA0...0xA5: 0x61
    case 0xA7: 0x63
    case 0xA8...0xAB: 0x65
    case 0xAC...0xAF: 0x69
    case 0xB2...0xB6: 0x6F
    case 0xB9...0xBC: 0x75
    // ñ and letters that Spanish does not use keep a non-ASCII byte, so they match no ASCII letter.
    default: byte | 0x20
    }
  }

  /// The text of a range, with each run of white space as one space and without Markdown emphasis.
  func label(_ start: Int, _ end: Int) -> String {
    var out: [UInt8] = []
    var i = start
    while i < end {
      let space = spaceLength(at: i, before: end)
      if 0 < space {
        if let last = out.last, last != 0x20 { out.append(0x20) }
        i += space
      } else {
        if bytes[i] != 0x2A, bytes[i] != 0x5F { out.append(bytes[i]) }
        i += 1
      }
    }
    while out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }
}
