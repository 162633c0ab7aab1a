/// Base64 (RFC 4648, section 4) as the format takes it: no padding, no other character, and no bit that
/// says nothing may be set.
enum StanzaBase64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let places: [UInt8: UInt32] = Dictionary(
    uniqueKeysWithValues: alphabet.enumerated().map { ($1, UInt32($0)) })

  /// The bytes; nil when the text breaks a rule.
  static func bytes(_ text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3 + 2)
    var (rest, bits): (UInt32, UInt32) = (0, 0)
    for character in text {
      guard let place = places[character] else { return nil }
      rest = rest << 6 | place
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: rest >> bits))
        rest &= 1 << bits - 1
      }
    }
    return rest == 0 ? bytes : nil
  }

  /// The text of bytes.
  static func text(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 3 * 4 + 4)
    var (rest, bits): (UInt32, UInt32) = (0, 0)
    for byte in bytes {
      rest = rest << 8 | UInt32(byte)
      bits += 8
      while bits >= 6 {
        bits -= 6
        text.append(alphabet[Int(rest >> bits)])
        rest &= 1 << bits - 1
      }
    }
    if bits > 0 { text.append(alphabet[Int(rest << (6 - bits))]) }
    return text
  }
}
