internal import CCrypto
package import Foundation

/// Hashes that identify texts and records.
package enum TextIdentity {
  /// SHA-256 of `bytes` as 64 lower-case hexadecimal digits (FIPS 180-4).
  package static func sha256(_ bytes: Span<UInt8>) -> String { hexadecimal(digest(bytes)) }

  /// The 32 bytes of SHA-256 of `bytes` (FIPS 180-4).
  package static func digest(_ bytes: Span<UInt8>) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    bytes.withUnsafeBufferPointer { _ = SHA256($0.baseAddress, $0.count, &digest) }
    return digest
  }

  /// SHA-256 of the bytes of an array.
  package static func sha256(_ bytes: [UInt8]) -> String { sha256(bytes.span) }

  /// SHA-256 of the UTF-8 of `text`.
  package static func sha256(_ text: String) -> String { sha256(text.utf8.span) }

  /// The UUIDv5 (RFC 9562, section 5.5) of `name` in a namespace, in lower case.
  package static func uuid5(namespace: UUID, name: String) -> String {
    let id = namespace.uuid
    let space = [
      id.0, id.1, id.2, id.3, id.4, id.5, id.6, id.7, id.8, id.9, id.10, id.11, id.12, id.13, id.14,
      id.15,
    ]
    let input = space + Array(name.utf8)
    var digest = [UInt8](repeating: 0, count: 20)
    _ = SHA1(input, input.count, &digest)
    return uuid(Array(digest[..<16]), version: 5)
  }

  /// A random UUIDv4 (RFC 9562, section 5.4), in lower case.
  ///
  /// Foundation's `UUID()` opens a file for each one, which shows in acts of many thousand events.
  package static func uuid4() -> String {
    var generator = SystemRandomNumberGenerator()
    let bytes = [generator.next(), generator.next()].flatMap { half in
      (0..<8).map { UInt8(truncatingIfNeeded: half >> (8 * UInt64($0))) }
    }
    return uuid(bytes, version: 4)
  }

  private static func uuid(_ bytes: [UInt8], version: UInt8) -> String {
    var bytes = bytes
    bytes[6] = bytes[6] & 0x0F | version << 4
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array(hexadecimal(bytes).utf8)
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { digits[$0] }
    return String(decoding: Array(groups.joined(separator: "-".utf8)), as: UTF8.self)
  }

  /// Two lower-case hexadecimal digits for each byte.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }
}
