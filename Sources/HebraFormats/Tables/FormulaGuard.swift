/// Protects text from being read as a formula by a spreadsheet, by an apostrophe before it.
///
/// A field that begins with any number of apostrophes and then `=`, `+`, `-`, `@`, TAB, CR, LF or
/// NUL gets one more apostrophe; reading removes one. So every text is restored exactly. Only plain
/// numbers may begin with a sign.
enum FormulaGuard {
  private static func begins(_ bytes: some Sequence<UInt8>) -> Bool {
    for byte in bytes where byte != 0x27 {
      switch byte {
      case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A, 0x00: return true
      default: return false
      }
    }
    return false
  }

  /// Whether `field` needs an apostrophe.
  static func isNeeded(for field: some Collection<UInt8>) -> Bool {
    begins(field) && !isNumber(field)
  }

  /// The field without the apostrophe that was added.
  static func removed(from field: ArraySlice<UInt8>) -> String {
    let hasGuard = field.first == 0x27 && begins(field.dropFirst())
    return String(decoding: hasGuard ? field.dropFirst() : field, as: UTF8.self)
  }

  /// Whether it is a number such as `-12`, `+3.5`, `-0,25`: a sign, digits, and at most one point
  /// or comma between digits.
  private static func isNumber(_ field: some Collection<UInt8>) -> Bool {
    guard let sign = field.first, sign == 0x2D || sign == 0x2B else { return false }
    var hasPoint = false
    var isAfterDigit = false
    for byte in field.dropFirst() {
      switch byte {
      case 0x30...0x39: isAfterDigit = true
      case 0x2E where isAfterDigit && !hasPoint, 0x2C where isAfterDigit && !hasPoint:
        hasPoint = true
        isAfterDigit = false
      default: return false
      }
    }
    return isAfterDigit
  }
}
