/// Scans a text once for words and numbers that may identify a person.
struct IdentifierScan {
  enum Kind: Int, CaseIterable {
    case name
    case number
    case telephone
    case address

    var name: String { ["name", "id-number", "telephone", "address"][rawValue] }
  }

  let text: ByteText
  /// The number of the current paragraph, from 1.
  var paragraph = 0
  /// The end of the label of a turn that spans several paragraphs.
  var labelEnd = 0
  private(set) var found = [(count: Int, paragraphs: [Int])](repeating: (0, []), count: 4)

  /// The cue given by the words before the current position.
  var cue: IdentifierWords = []
  var isNaming = false
  var isSentenceStart = true

  // Stored in the scan because reading a global at every byte is slower.
  let table = IdentifierWords.table
  private let classes = Self.classes
  private let cues = IdentifierWords.cueSieve

  init(_ text: ByteText) { self.text = text }

  mutating func add(_ kind: Kind) {
    found[kind.rawValue].count += 1
    if found[kind.rawValue].paragraphs.last != paragraph {
      found[kind.rawValue].paragraphs.append(paragraph)
    }
  }

  /// Skips words that cannot matter; returns where to continue and whether any word was skipped.
  ///
  /// Most words of a text are of this kind, so this loop decides the cost of the scan.
  private func skippingPlainWords(from start: Int, to end: Int) -> (place: Int, hasWord: Bool) {
    let bytes = text.bytes.span
    var hasWord = false
    var i = start
    while i < end {
      let first = bytes[i]
      if first == 0x20 || first == 0x2C {
        i += 1
        continue
      }
      guard 0x61 <= first, first < 0x7B else { return (i, hasWord) }
      let word = cues.word(bytes, i, end)
      if word.isPossible { return (i, hasWord) }
      hasWord = true
      i = word.end
    }
    return (end, hasWord)
  }

  /// Scans `start..<end`.
  ///
  /// A sentence may continue from the previous paragraph, as in wrapped text.
  mutating func read(_ start: Int, _ end: Int, beginsTurn: Bool = false) {
    if beginsTurn {
      cue = []
      isNaming = false
      isSentenceStart = true
    }
    var i = start
    while i < end {
      let byte = text.bytes[i]
      switch classes[Int(byte)] {
      case .space: i += 1
      case .stop:
        if byte != 0x2E || !isAbbreviation(i, from: start) {
          isSentenceStart = true
          cue = []
        }
        i += 1
      case .mark:
        if byte != 0x23 { isNaming = false }
        i += 1
      case .digit: i = digits(i, end)
      case .lower:
        if cue.isEmpty, !isNaming {
          let skipped = skippingPlainWords(from: i, to: end)
          if skipped.hasWord { isSentenceStart = false }
          i = skipped.place
        }
        if i < end, classes[Int(text.bytes[i])] == .lower { i = lowerWord(i, end) }
      case .upper: i = capitalWord(i, end)
      case .lead:
        switch text.kind(at: i) {
        case .upper: i = capitalWord(i, end)
        case .lower, .caseless: i = lowerWord(i, end)
        case .digit, .other:
          if byte == 0xC2, i + 1 < end, text.bytes[i + 1] == 0xBF || text.bytes[i + 1] == 0xA1 {
            isSentenceStart = true
          } else if byte == 0xC2 || byte == 0xE2, text.spaceLength(at: i, before: end) == 0 {
            isSentenceStart = isSentenceStart || opensQuote(i)
          }
          i += text.scalarLength(at: i)
        }
      }
    }
  }

  private mutating func digits(_ start: Int, _ end: Int) -> Int {
    let before = cue
    cue = []
    isNaming = false
    isSentenceStart = false
    let run = DigitRun(text, start, end)
    if let kind = run.kind(in: text) {
      add(kind)
      return run.end
    }
    // `Calle 12 # 34-56` is one address, however many numbers it contains.
    let isStreet = before.contains(.street) || before.contains(.place)
    let isHash = start > 1 && (text.bytes[start - 1] == 0x23 || text.bytes[start - 2] == 0x23)
    if isStreet || isHash { add(.address) }
    return isStreet || isHash ? streetEnd(run.end, end) : run.end
  }

  private func streetEnd(_ start: Int, _ end: Int) -> Int {
    var i = start
    while i < end, i - start < 24 {
      switch text.bytes[i] {
      case 0x30...0x39, 0x20, 0x23, 0x2D: i += 1
      default: return i
      }
    }
    return i
  }

  private enum Class: UInt8 {
    case space
    case stop
    case mark
    case digit
    case lower
    case upper
    case lead
  }

  private static let classes: [Class] = (0..<256).map { byte in
    switch byte {
    case 0x20, 0x09, 0x0D: .space
    case 0x0A, 0x21, 0x2E, 0x3A, 0x3F, 0x22, 0x3E: .stop
    case 0x30...0x39: .digit
    case 0x41...0x5A: .upper
    case 0x61...0x7A: .lower
    case 0x80...: .lead
    default: .mark
    }
  }
}
