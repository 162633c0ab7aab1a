internal import CICU

/// The kind and the folded form of each scalar: from a table for the scripts in use, otherwise from
/// ICU.
enum Scalars {
  enum Kind: UInt8 {
    case other = 0
    case letter, digit, mark, ignorable
    /// `'` and `’`: part of a word between letters.
    case apostrophe
    /// `.` and `,`: part of a number between digits.
    case point
  }

  struct Entry {
    var kind: Kind
    /// Without case and accent; ñ is kept.
    var folded: UInt32
  }

  /// A table whose memory is never freed: the scanners read it for every scalar.
  struct Table: Sendable {
    nonisolated(unsafe) let base: UnsafePointer<Entry>
    let size: UInt32
    let folding: Folding

    fileprivate init(_ folding: Folding) {
      // Arabic extends to U+06FF, and the Latin letters to U+024F.
      size = folding == .arabic ? 0x700 : 0x250
      let room = UnsafeMutablePointer<Entry>.allocate(capacity: Int(size))
      for scalar in 0..<size {
        (room + Int(scalar)).initialize(to: Scalars.look(scalar, folding))
      }
      base = UnsafePointer(room)
      self.folding = folding
    }

    @inline(__always)
    func entry(_ scalar: UInt32) -> Entry {
      scalar < size ? base[Int(scalar)] : look(scalar, folding)
    }
  }

  static let table = Table(.spanish)
  private static let latin = Table(.latin)
  private static let arabic = Table(.arabic)

  static func table(_ folding: Folding) -> Table {
    switch folding {
    case .spanish: table
    case .latin: latin
    case .arabic: arabic
    }
  }

  private static func look(_ scalar: UInt32, _ folding: Folding) -> Entry {
    switch scalar {
    case 0x27, 0x2019: return Entry(kind: .apostrophe, folded: scalar)
    case 0x2E, 0x2C: return Entry(kind: .point, folded: scalar)
    default:
      let kind = Kind(rawValue: UInt8(cicu_class(scalar))) ?? .other
      if folding.dropped.contains(scalar) { return Entry(kind: .ignorable, folded: scalar) }
      return Entry(kind: kind, folded: fold(scalar, folding))
    }
  }

  private static func fold(_ scalar: UInt32, _ folding: Folding) -> UInt32 {
    let lower = cicu_fold_case(scalar)
    if let replaced = folding.replaced[lower] { return replaced }
    return folding.kept.contains(lower) ? lower : cicu_base(lower)
  }

  /// Decodes the scalar at `index` of well-formed UTF-8; a stray byte decodes to its own value.
  @inline(__always)
  static func decode(
    _ bytes: Span<UInt8>, _ index: Int
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
