/// Counts words in a stream of pieces, so that a word split over two pieces counts once.
///
/// A word is a maximal run of letters and digits of any script, joined across soft hyphens,
/// zero-width characters and inner apostrophes (as `Words.count` does in a finished text). It works
/// on the pieces as they are met and knows nothing of the text that they become.
struct WordCounter {
  private(set) var count = 0
  private var isInside = false
  /// An apostrophe after a letter: inside the word if a letter follows.
  private var isPending = false

  /// Takes the next piece, whole scalars of UTF-8.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var i = 0
    while i < bytes.count {
      // Most text is runs of ASCII letters: these two loops are the reader's hot path.
      if bytes[i].isASCIIWord {
        if !isInside { count += 1 }
        isInside = true
        isPending = false
        repeat { i += 1 } while i < bytes.count && bytes[i].isASCIIWord
        continue
      }
      let byte = bytes[i]
      if byte < 0x80 {
        i += 1
        if byte == 0x27 { apostrophe() } else { separate() }
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      guard i + length <= bytes.count else { return }
      var value = UInt32(byte) & (0x7F >> UInt32(length))
      for k in 1..<length { value = value << 6 | UInt32(bytes[i + k] & 0x3F) }
      i += length
      switch value {
      case 0xC0...0x24F: take(isLetter: value != 0xD7 && value != 0xF7)
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: break
      case 0x2019: apostrophe()
      case 0x2000...0x206F: separate()
      default: take(isLetter: Self.isWord(value))
      }
    }
  }

  /// Whether there is a word at all.
  static func hasWord(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        // By pieces that end on a scalar boundary: most texts answer with the first.
        var end = min(bytes.count, start + 256)
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        if count(UnsafeBufferPointer(rebasing: bytes[start..<end])) > 0 { return true }
        start = end
      }
      return false
    }
  }

  /// The words of one finished piece.
  static func count(_ bytes: some Collection<UInt8>) -> Int {
    var counter = WordCounter()
    if bytes.withContiguousStorageIfAvailable({ counter.add($0) }) == nil {
      Array(bytes).withUnsafeBufferPointer { counter.add($0) }
    }
    return counter.count
  }

  /// The next piece begins another word, whatever it begins with.
  mutating func separate() {
    isInside = false
    isPending = false
  }

  private mutating func apostrophe() {
    if isPending || !isInside { separate() } else { isPending = true }
  }

  private mutating func take(isLetter: Bool) {
    if isLetter {
      if !isInside { count += 1 }
      isInside = true
    } else {
      isInside = false
    }
    isPending = false
  }

  private static func isWord(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default:
      return false
    }
  }
}

extension UInt8 {
  /// An ASCII letter or digit.
  fileprivate var isASCIIWord: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}
