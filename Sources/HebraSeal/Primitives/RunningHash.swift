internal import CCrypto
internal import HebraLanguage

/// SHA-256 of bytes that come one after another.
package struct RunningHash {
  private var context = SHA256_CTX()

  /// The hash of no bytes so far.
  package init() { SHA256_Init(&context) }

  /// Adds bytes.
  package mutating func add(_ bytes: [UInt8]) { SHA256_Update(&context, bytes, bytes.count) }

  /// The hash of all bytes, in hexadecimal digits; the last call.
  package mutating func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256_Final(&digest, &context)
    return TextIdentity.hexadecimal(digest)
  }

  /// The hash of an open file.
  package static func of(_ file: Int32) throws(SealError) -> String {
    var hash = RunningHash()
    var offset = 0
    while true {
      guard let bytes = Descriptor.read(file, at: offset, atMost: 1 << 18) else {
        throw SealError(.unreadable)
      }
      if bytes.isEmpty { return hash.finish() }
      hash.add(bytes)
      offset += bytes.count
    }
  }
}
