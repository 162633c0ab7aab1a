/// Bech32 (BIP 173) without its limit of length: bytes as letters with a checksum, which finds up to four
/// letters that are mistyped.
enum Bech32 {
  private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let generators: [UInt32] = [
    0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3,
  ]

  /// The text of bytes, in lower case; `prefix` says what they are.
  static func text(_ bytes: [UInt8], prefix: String) -> [UInt8] {
    let groups = regroup(bytes, from: 8, to: 5, pads: true) ?? []
    let prefix = Array(prefix.utf8)
    let check = sum(spread(prefix) + groups + [0, 0, 0, 0, 0, 0]) ^ 1
    let end = (0..<6).map { UInt8(truncatingIfNeeded: check >> (5 * (5 - UInt32($0))) & 31) }
    return prefix + [0x31] + (groups + end).map { alphabet[Int($0)] }
  }

  /// The bytes of a text with this prefix; nil when it is not one, or was mistyped.
  ///
  /// The text is in lower case or in upper case, not in both.
  static func bytes(_ text: [UInt8], prefix: String) -> [UInt8]? {
    let lower = text.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    let upper = text.map { 0x61...0x7A ~= $0 ? $0 & ~0x20 : $0 }
    let prefix = Array(prefix.utf8)
    guard text == lower || text == upper, lower.starts(with: prefix + [0x31]) else { return nil }
    var groups: [UInt8] = []
    for character in lower.dropFirst(prefix.count + 1) {
      guard let place = alphabet.firstIndex(of: character) else { return nil }
      groups.append(UInt8(place))
    }
    guard groups.count >= 6, sum(spread(prefix) + groups) == 1 else { return nil }
    return regroup(Array(groups.dropLast(6)), from: 5, to: 8, pads: false)
  }

  private static func spread(_ prefix: [UInt8]) -> [UInt8] {
    prefix.map { $0 >> 5 } + [0] + prefix.map { $0 & 31 }
  }

  private static func sum(_ groups: [UInt8]) -> UInt32 {
    groups.reduce(1) { sum, group in
      let top = sum >> 25
      return generators.enumerated().reduce((sum & 0x1FF_FFFF) << 5 ^ UInt32(group)) {
        top >> UInt32($1.offset) & 1 == 1 ? $0 ^ $1.element : $0
      }
    }
  }

  private static func regroup(
    _ groups: [UInt8], from: UInt32, to: UInt32, pads: Bool
  ) -> [UInt8]? {
    var (rest, bits): (UInt32, UInt32) = (0, 0)
    var result: [UInt8] = []
    for group in groups {
      rest = rest << from | UInt32(group)
      bits += from
      while bits >= to {
        bits -= to
        result.append(UInt8(truncatingIfNeeded: rest >> bits))
        rest &= 1 << bits - 1
      }
    }
    if pads {
      if bits > 0 { result.append(UInt8(truncatingIfNeeded: rest << (to - bits))) }
    } else {
      guard bits < from, rest == 0 else { return nil }
    }
    return result
  }
}
