internal import CCrypto
package import Foundation

/// Hashes that identify texts and records.
package enum TextIdentity {
  /// SHA-256 of `bytes` as 64 lower-case hexadecimal digits (FIPS 180-4).
  package static func sha256(_ bytes: Span<UInt8>) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    bytes.withUnsafeBufferPointer { _ = SHA256($0.baseAddress, $0.count, &digest) }
    return hexadecimal(digest)
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
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    let digits = Array(hexadecimal(Array(digest[..<16])))
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
      .joined(separator: "-")
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
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
