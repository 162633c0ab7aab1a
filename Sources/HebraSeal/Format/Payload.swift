/// The content of a sealed file, in chunks of 64 KiB, each sealed by itself (STREAM).
struct Payload: ~Copyable {
  /// The most bytes of content in a chunk.
  static let chunk = 1 << 16
  /// The bytes of the salt before the first chunk.
  static let salt = 16

  private let cipher: ChunkCipher
  private var number: UInt64 = 0

  init(_ fileKey: Secret, salt: [UInt8], seals: Bool) throws(SealError) {
    let key = try Cryptography.key(from: fileKey, salt: salt, label: "payload")
    cipher = try ChunkCipher(key, seals: seals)
  }

  /// The number of the chunk as 11 bytes, then whether it is the last.
  private func nonce(_ isLast: Bool) -> [UInt8] {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * (7 - UInt64($0)))) }
    return [0, 0, 0] + counter + [isLast ? 1 : 0]
  }

  /// The next chunk, sealed.
  mutating func seal(_ plain: [UInt8], isLast: Bool) throws(SealError) -> [UInt8] {
    defer { number += 1 }
    return try cipher.seal(plain, nonce: nonce(isLast))
  }

  /// Opens all chunks of a stream, one after another; `body` gets each as soon as it is known to be what
  /// was sealed.
  ///
  /// When this throws, what `body` got is the beginning of the content, and not all of it.
  mutating func open(_ stream: ByteStream, _ body: ([UInt8]) throws -> Void) throws {
    while true {
      let sealed = try stream.take(Self.chunk + ChunkCipher.tag)
      let isLast = try stream.isAtEnd()
      guard !sealed.isEmpty else { throw cutOff() }
      if let plain = cipher.open(sealed, nonce: nonce(isLast)) {
        // Only a file without content has a chunk without content.
        guard !plain.isEmpty || number == 0 && isLast else { throw damaged() }
        try body(plain)
        number += 1
        if isLast { return }
        continue
      }
      guard let plain = cipher.open(sealed, nonce: nonce(!isLast)) else { throw damaged() }
      // A last chunk with something behind it, or a whole chunk without the last one.
      if !isLast {
        if !plain.isEmpty { try body(plain) }
        number += 1
        throw damaged()
      }
      guard plain.count == Self.chunk else { throw damaged() }
      try body(plain)
      number += 1
      throw cutOff()
    }
  }

  private func damaged() -> SealError { SealError(.payload, ["byte": place]) }

  private func cutOff() -> SealError { SealError(.cutOff, ["byte": place]) }

  /// Up to which byte of the content everything is whole.
  private var place: String { String(number * UInt64(Self.chunk)) }
}
