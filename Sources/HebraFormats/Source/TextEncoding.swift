/// An encoding of text that Hebra reads.
package enum TextEncoding: String, CaseIterable, Sendable, Codable {
  /// UTF-8, with a byte order mark or without.
  case utf8 = "utf-8"
  /// UTF-16 with the low byte first.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16 with the high byte first.
  case utf16BigEndian = "utf-16be"
  /// The one-byte encoding of Windows for Western languages; as in browsers, Latin 1 is read as
  /// this.
  case windows1252 = "windows-1252"
  /// The one-byte encoding of old Macintosh programs.
  case macRoman = "macintosh"

  /// The encoding with this name, as people and files write it (`UTF8`, `cp1252`, `iso-8859-1`).
  package init?(name: String) {
    let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch key {
    case "utf8", "unicode11utf8": self = .utf8
    case "utf16le", "utf16", "unicode", "ucs2": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "windows1252", "cp1252", "xcp1252", "ansi", "iso88591", "latin1", "l1", "ascii", "usascii",
      "iso885915":
      self = .windows1252
    case "macintosh", "macroman", "mac", "xmacroman": self = .macRoman
    default: return nil
    }
  }

  /// The characters of the bytes from 0x80 on in a one-byte encoding, with U+FFFD for unassigned
  /// bytes; nil for other encodings.
  var upperHalf: [Unicode.Scalar]? {
    switch self {
    case .windows1252: Self.windows1252Scalars
    case .macRoman: Self.macRomanScalars
    default: nil
    }
  }

  private static let windows1252Scalars: [Unicode.Scalar] =
    Array(
      """
      €\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ
      """.unicodeScalars) + (0xA0...0xFF).map { Unicode.Scalar(UInt8($0)) }

  private static let macRomanScalars: [Unicode.Scalar] = Array(
    """
    ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø\
    ¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ
    """.unicodeScalars)
}
