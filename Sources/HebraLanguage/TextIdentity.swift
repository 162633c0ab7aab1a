internal import CCrypto
package import Foundation
@preconcurrency internal import Glibc

/// Hashes that identify texts and records.
package enum TextIdentity {
  /// SHA-256 of `bytes` as 64 lower-case hexadecimal digits (FIPS 180-4).
  package static func sha256(_ bytes: Span<UInt8>) -> String { hexadecimal(digest(bytes)) }

  /// The 32 bytes of SHA-256 of `bytes` (FIPS 180-4).
  package static func digest(_ bytes: Span<UInt8>) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    bytes.withUnsafeBufferPointer { ccrypto_sha256($0.baseAddress, $0.count, &digest) }
    return digest
  }

  /// SHA-256 of the bytes of an array.
  package static func sha256(_ bytes: [UInt8]) -> String { sha256(bytes.span) }

  /// SHA-256 of bytes that lie in several pieces, one after another.
  package static func sha256(_ pieces: [[UInt8]]) -> String {
    var context = SHA256_CTX()
    SHA256_Init(&context)
    for piece in pieces { SHA256_Update(&context, piece, piece.count) }
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256_Final(&digest, &context)
    return hexadecimal(digest)
  }

  /// SHA-256 of the UTF-8 of `text`.
  package static func sha256(_ text: String) -> String { sha256(text.utf8.span) }

  /// The UUIDv5 (RFC 9562, section 5.5) of `name` in a namespace, in lower case.
  package static func uuid5(namespace: UUID, name: String) -> String {
    var input: [UInt8] = []
    input.reserveCapacity(16 + name.utf8.count)
    withUnsafeBytes(of: namespace.uuid) { input += $0 }
    input += name.utf8
    var digest = [UInt8](repeating: 0, count: 20)
    ccrypto_sha1(input, input.count, &digest)
    return uuid(digest[..<16], version: 5)
  }

  /// A random UUIDv4 (RFC 9562, section 5.4), in lower case.
  ///
  /// Foundation's `UUID()` opens a file for each one, which shows in acts of many thousand events.
  package static func uuid4() -> String {
    var generator = SystemRandomNumberGenerator()
    let bytes = [generator.next(), generator.next()].flatMap { half in
      (0..<8).map { UInt8(truncatingIfNeeded: half >> (8 * UInt64($0))) }
    }
    return uuid(bytes[...], version: 4)
  }

  private static func uuid(_ bytes: ArraySlice<UInt8>, version: UInt8) -> String {
    String(unsafeUninitializedCapacity: 36) { text in
      var place = 0
      for (number, byte) in bytes.enumerated() {
        if number == 4 || number == 6 || number == 8 || number == 10 {
          text[place] = 0x2D
          place += 1
        }
        var byte = byte
        if number == 6 { byte = byte & 0x0F | version << 4 }
        if number == 8 { byte = byte & 0x3F | 0x80 }
        text[place] = digit(byte >> 4)
        text[place + 1] = digit(byte & 15)
        place += 2
      }
      return place
    }
  }

  private static func digit(_ half: UInt8) -> UInt8 { half < 10 ? 0x30 + half : 0x57 + half }

  /// Bytes from the system that nobody can guess; at most 256, as many as it gives at once.
  package static func random(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let code = buffer.baseAddress.map { getentropy($0, count) } ?? -1
      precondition(code == 0, "the system gives no random numbers")
      filled = count
    }
  }

  /// Two lower-case hexadecimal digits for each byte.
  package static func hexadecimal(_ bytes: [UInt8]) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      for (place, byte) in bytes.enumerated() {
        text[place * 2] = digit(byte >> 4)
        text[place * 2 + 1] = digit(byte & 15)
      }
      return bytes.count * 2
    }
  }
}
