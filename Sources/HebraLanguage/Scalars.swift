internal import CICU

/// What a scalar is to a word, and what it folds to: a table for Latin, ICU for the rest.
enum Scalars {
  enum Kind: UInt8 {
    case other = 0
    case letter, digit, mark, ignorable
    /// `'` and `’`: inside a word, between letters.
    case apostrophe
    /// `.` and `,`: inside a number, between digits.
    case point
  }

  struct Entry {
    var kind: Kind
    /// Case and accent folded, ñ kept.
    var folded: UInt32
  }

  /// The table, as a pointer that lives as long as the process: the scanners' hot path.
  struct Table: Sendable {
    nonisolated(unsafe) let base: UnsafePointer<Entry>

    @inline(__always)
    func entry(_ scalar: UInt32) -> Entry {
      scalar < tableSize ? base[Int(scalar)] : look(scalar)
    }
  }

  static let tableSize: UInt32 = 0x250
  static let table: Table = {
    let room = UnsafeMutablePointer<Entry>.allocate(capacity: Int(tableSize))
    for scalar in 0..<tableSize { (room + Int(scalar)).initialize(to: look(scalar)) }
    return Table(base: room)
  }()

  private static func look(_ scalar: UInt32) -> Entry {
    switch scalar {
    case 0x27, 0x2019: Entry(kind: .apostrophe, folded: scalar)
    case 0x2E, 0x2C: Entry(kind: .point, folded: scalar)
    default:
      Entry(kind: Kind(rawValue: UInt8(cicu_class(scalar))) ?? .other, folded: fold(scalar))
    }
  }

  private static func fold(_ scalar: UInt32) -> UInt32 {
    let lower = cicu_fold_case(scalar)
    return lower == 0xF1 ? lower : cicu_base(lower)
  }

  /// Decodes the scalar at `index` of well-formed UTF-8; a stray byte counts as itself.
  @inline(__always)
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    if first < 0x80 { return (first, 1) }
    let left = bytes.count - index
    if first < 0xE0, first >= 0xC0, left >= 2 {
      return ((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
    }
    if first < 0xF0, first >= 0xE0, left >= 3 {
      return (
        (first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
          | UInt32(bytes[index + 2] & 0x3F), 3
      )
    }
    if first >= 0xF0, left >= 4 {
      return (
        (first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
          | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F), 4
      )
    }
    return (0xFFFD, 1)
  }
}
