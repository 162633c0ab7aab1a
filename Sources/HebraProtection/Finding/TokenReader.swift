internal import HebraLanguage

/// Divides a text into tokens, in one pass over its bytes.
struct TokenReader {
  private let bytes: [UInt8]
  private let table: WordTable
  private(set) var tokens: [TextToken] = []
  /// Whether the text has an at sign, the `//` of an address, or a full stop inside a word.
  private(set) var hasAddress = false

  /// Where sentences and lines begin, as far as read.
  private var isStart = true
  private var isLine = true
  /// For each open bracket, whether a sentence and a line began before it.
  private var brackets: [(start: Bool, line: Bool)] = []

  /// The tokens of a text.
  init(_ bytes: [UInt8], _ table: WordTable) {
    self.bytes = bytes
    self.table = table
    tokens.reserveCapacity(bytes.count / 5 + 8)
    read()
  }

  private mutating func read() {
    let count = bytes.count
    var i = 0
    while i < count {
      let byte = bytes[i]
      switch byte {
      case 0x20, 0x2C: i += 1
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: i = word(i)
      case 0x80...:
        let scalar = ScalarKind(bytes, i)
        if scalar.kind == .letter || scalar.kind == .digit {
          i = word(i)
        } else {
          sign(scalar.value, i)
          i += scalar.length
        }
      default:
        sign(UInt32(byte), i)
        i += 1
      }
    }
  }

  /// Reads the word that begins at `start` and returns its end.
  private mutating func word(_ start: Int) -> Int {
    var hash = ByteHash()
    /// The hash before the last letter, which a combining tilde changes.
    var before = hash
    var shape: TextToken.Shape = []
    var letters = 0
    var end = start
    var i = start
    var last: UInt8 = 0
    loop: while i < bytes.count {
      let byte = bytes[i]
      switch byte {
      case 0x61...0x7A:
        before = hash
        hash.add(byte)
        shape.formUnion(.lowerWord)
        last = byte
        letters += 1
        i += 1
        end = i
      case 0x41...0x5A:
        before = hash
        hash.add(byte | 0x20)
        shape.formUnion(.capitalLetter)
        last = byte | 0x20
        letters += 1
        i += 1
        end = i
      case 0x30...0x39:
        hash.add(byte)
        shape.formUnion(.digits)
        last = byte
        letters += 1
        i += 1
        end = i
      case 0x27:
        guard shape.contains(.letters), i + 1 < bytes.count, bytes[i + 1].isASCIILetter else {
          break loop
        }
        i += 1
      case 0..<0x80: break loop
      default:
        let scalar = ScalarKind(bytes, i)
        switch scalar.kind {
        case .letter:
          before = hash
          scalar.addFolded(to: &hash, bytes, i)
          shape.formUnion(scalar.shape)
          last = 0
          letters += 1
          i += scalar.length
          end = i
        case .digit:
          scalar.addFolded(to: &hash, bytes, i)
          shape.formUnion(.digits)
          last = 0
          letters += 1
          i += scalar.length
          end = i
        case .mark:
          if scalar.value == 0x303, last == 0x6E {
            hash = before
            hash.add(0xC3)
            hash.add(0xB1)
          }
          i += scalar.length
          end = i
        case .ignorable: i += scalar.length
        case .other:
          guard scalar.value == 0x2019, shape.contains(.letters), i + 3 < bytes.count,
            bytes[i + 3].isASCIILetter
          else { break loop }
          i += scalar.length
        }
      }
    }
    add(
      TextToken(
        start: start, end: end, hash: hash.value, marks: table.marks(hash.value), shape: shape,
        letters: letters))
    return i
  }

  private mutating func add(_ token: TextToken) {
    var token = token
    if isStart { token.shape.formUnion(.start) }
    if isLine { token.shape.formUnion(.line) }
    isStart = isStart && isLine && token.isNumber
    isLine = isLine && token.isNumber
    tokens.append(token)
  }

  /// Notes what a sign does to sentences and lines.
  private mutating func sign(_ scalar: UInt32, _ place: Int) {
    switch scalar {
    case 0x0A:
      isStart = true
      isLine = true
      brackets.removeAll(keepingCapacity: true)
    case 0x2E:
      if !isAbbreviation(place) { isStart = true }
      if place + 1 < bytes.count, bytes[place + 1].isWordByte { hasAddress = true }
    case 0x3A: isStart = tokens.last.map { !$0.marks.contains(.field) } ?? true
    case 0x21, 0x3F, 0x2026, 0xA1, 0xBF, 0xAB, 0x201C, 0x2018, 0x2014: isStart = true
    case 0x28, 0x5B:
      brackets.append((isStart, isLine))
      isStart = true
    case 0x29, 0x5D:
      // What follows a bracket at the beginning of a sentence is the beginning of one.
      if let open = brackets.popLast() {
        isStart = open.start
        isLine = open.line
      } else if isLine {
        isStart = true
      }
    case 0x22, 0x27, 0x2013:
      let opens =
        (place == 0 || [0x20, 0x0A, 0x28].contains(bytes[place - 1]))
        && (scalar == 0x2013 || place + 1 < bytes.count && bytes[place + 1] != 0x20)
      if opens { isStart = true }
    case 0x2D: if isLine { isStart = true }
    case 0x40: hasAddress = true
    case 0x2F:
      if place + 1 < bytes.count, bytes[place + 1] == 0x2F { hasAddress = true }
    default: break
    }
  }

  /// Whether the full stop at `place` ends an initial or an abbreviation, not a sentence.
  private func isAbbreviation(_ place: Int) -> Bool {
    guard let last = tokens.last, last.end == place else { return false }
    if last.isInitial || last.marks.contains(.abbreviation) { return true }
    return place + 1 < bytes.count && bytes[place + 1].isWordByte
  }
}
