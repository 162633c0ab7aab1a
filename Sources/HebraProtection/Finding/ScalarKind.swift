internal import HebraLanguage

/// The class of a scalar beyond ASCII, as far as words depend on it.
struct ScalarKind {
  enum Kind {
    case letter, digit, mark, ignorable, other
  }

  var value: UInt32
  var length: Int
  var kind: Kind
  var shape: TextToken.Shape = []

  /// The scalar at `i` of well-formed UTF-8.
  @inline(__always)
  init(_ bytes: [UInt8], _ i: Int) {
    let first = bytes[i]
    if first == 0xC3 {
      let second = bytes[i + 1]
      value = 0xC0 | UInt32(second & 0x3F)
      length = 2
      kind = second == 0x97 || second == 0xB7 ? .other : .letter
      shape = second < 0x9F ? .capitalLetter : .lowerWord
    } else {
      (value, length) = Self.decode(bytes, i)
      kind = .other
      classify()
    }
  }

  private static func decode(_ bytes: [UInt8], _ i: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[i])
    if first < 0xE0 { return ((first & 0x1F) << 6 | UInt32(bytes[i + 1] & 0x3F), 2) }
    if first < 0xF0 {
      return (
        (first & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6 | UInt32(bytes[i + 2] & 0x3F), 3
      )
    }
    return (
      (first & 0x07) << 18 | UInt32(bytes[i + 1] & 0x3F) << 12 | UInt32(bytes[i + 2] & 0x3F) << 6
        | UInt32(bytes[i + 3] & 0x3F), 4
    )
  }

  private mutating func classify() {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0x34F, 0x61C, 0x180E:
      kind = .ignorable
    case 0xAA, 0xBA:
      kind = .letter
      shape = .lowerWord
    case 0x80..<0xC0, 0x2010...0x2029, 0x2030...0x205E: kind = .other
    case 0x300...0x36F: kind = .mark
    default:
      guard let scalar = Unicode.Scalar(value) else { return }
      let properties = scalar.properties
      switch properties.generalCategory {
      case .uppercaseLetter, .titlecaseLetter:
        kind = .letter
        shape = .capitalLetter
      case .lowercaseLetter:
        kind = .letter
        shape = .lowerWord
      case .otherLetter, .modifierLetter, .letterNumber:
        kind = .letter
        shape = [.letters, .caseless]
      case .decimalNumber, .otherNumber: kind = .digit
      case .nonspacingMark, .spacingMark, .enclosingMark: kind = .mark
      case .format:
        kind = .ignorable
      default: kind = .other
      }
    }
  }

  /// Adds the folded form of this letter or digit, as ``IdentifierKey`` has it.
  @inline(__always)
  func addFolded(to hash: inout ByteHash, _ bytes: [UInt8], _ i: Int) {
    if bytes[i] == 0xC3 {
      switch bytes[i + 1] | 0x20 {
      case 0xA1: return hash.add(0x61)
      case 0xA9: return hash.add(0x65)
      case 0xAD: return hash.add(0x69)
      case 0xB3: return hash.add(0x6F)
      case 0xBA, 0xBC: return hash.add(0x75)
      case 0xB1:
        hash.add(0xC3)
        return hash.add(0xB1)
      default: break
      }
    }
    let letter = String(decoding: bytes[i..<i + length], as: UTF8.self)
    for byte in Words.fold(letter).utf8 { hash.add(byte) }
  }
}
