// Words.count
/// Counts words: runs of letters and digits of any script, joined across soft hyphens, zero-width
/// characters and inner apostrophes.
struct WordCount {
  private(set) var words = 0
  private var isInWord = false
  /// An apostrophe or an invisible character stands behind the word: it goes on if letters follow.
  private var isHeld = false
  private let isASCIIWord = Self.isASCIIWord

  /// Counts the words of `start..<end`; a word goes on from one call to the next.
  mutating func add(_ text: ByteText, _ start: Int, _ end: Int) {
    var i = start
    while i < end {
      let byte = text.bytes[i]
      let isLetter: Bool
      var length = 1
      if byte < 0x80 {
        isLetter = isASCIIWord[Int(byte)]
        if byte == 0x27, isInWord, !isHeld {
          isHeld = true
          i += 1
          continue
        }
      } else {
        length = text.scalarLength(at: i)
        switch joining(text, i) {
        case .letter: isLetter = true
        case .invisible:
          i += length
          continue
        case .apostrophe:
          i += length
          if isInWord, !isHeld { isHeld = true } else { breakWord() }
          continue
        case .other: isLetter = false
        }
      }
      i += length
      if isLetter {
        if !isInWord { words += 1 }
        isInWord = true
        isHeld = false
      } else {
        breakWord()
      }
    }
  }

  /// Ends the word at hand.
  mutating func breakWord() {
    isInWord = false
    isHeld = false
  }

  private enum Joining {
    case letter
    case invisible
    case apostrophe
    case other
  }

  private func joining(_ text: ByteText, _ i: Int) -> Joining {
    switch text.bytes[i] {
    case 0xC2: if text.bytes[i + 1] == 0xAD { return .invisible }
    case 0xC3: return text.bytes[i + 1] == 0x97 || text.bytes[i + 1] == 0xB7 ? .other : .letter
    case 0xE2:
      guard text.bytes[i + 1] == 0x80 || text.bytes[i + 1] == 0x81 else { break }
      switch (text.bytes[i + 1], text.bytes[i + 2]) {
      case (0x80, 0x99): return .apostrophe
      case (0x80, 0x8B...0x8D), (0x81, 0xA0): return .invisible
      case (0x80, _): return .other
      default: break
      }
    case 0xEF: if text.bytes[i + 1] == 0xBB, text.bytes[i + 2] == 0xBF { return .invisible }
    default: break
    }
    return Self.isLetter(text, i) ? .letter : .other
  }

  private static func isLetter(_ text: ByteText, _ i: Int) -> Bool {
    let length = text.scalarLength(at: i)
    var value = UInt32(text.bytes[i]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for k in 1..<length { value = value << 6 | UInt32(text.bytes[i + k] & 0x3F) }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    if properties.isAlphabetic || properties.numericType != nil { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static let isASCIIWord: [Bool] = (0..<128).map { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
