internal import CCrypto

/// ChaCha20-Poly1305 with one key, for many messages.
struct ChunkCipher: ~Copyable {
  /// The bytes that a sealed message has more.
  static let tag = 16
  /// The nonce of a key that seals one message only.
  static let onlyNonce = [UInt8](repeating: 0, count: 12)

  private let context: OpaquePointer

  init(_ key: Secret, seals: Bool) throws(SealError) {
    guard key.bytes.count == 32, let context = ccrypto_cipher(key.bytes, seals ? 1 : 0) else {
      throw SealError(.library, ["step": "ChaCha20-Poly1305"])
    }
    self.context = context
  }

  deinit { EVP_CIPHER_CTX_free(context) }

  /// The sealed message; no nonce may be used twice.
  func seal(_ plain: [UInt8], nonce: [UInt8]) throws(SealError) -> [UInt8] {
    var sealed = [UInt8](repeating: 0, count: plain.count + Self.tag)
    guard nonce.count == 12, ccrypto_seal(context, nonce, plain, plain.count, &sealed) == 1 else {
      throw SealError(.library, ["step": "ChaCha20-Poly1305"])
    }
    return sealed
  }

  /// The message; nil when it is not what was sealed with this key and nonce.
  func open(_ sealed: [UInt8], nonce: [UInt8]) -> [UInt8]? {
    guard nonce.count == 12, sealed.count >= Self.tag else { return nil }
    var plain = [UInt8](repeating: 0, count: sealed.count - Self.tag)
    guard ccrypto_open(context, nonce, sealed, sealed.count, &plain) == 1 else { return nil }
    return plain
  }

  /// Seals a key with a key that is used for nothing else.
  static func wrap(_ key: Secret, with wrapping: Secret) throws(SealError) -> [UInt8] {
    try ChunkCipher(wrapping, seals: true).seal(key.bytes, nonce: onlyNonce)
  }

  /// The key that ``wrap(_:with:)`` sealed; nil when another key sealed it.
  static func unwrap(_ body: [UInt8], with wrapping: Secret) throws(SealError) -> Secret? {
    guard var key = try ChunkCipher(wrapping, seals: false).open(body, nonce: onlyNonce) else {
      return nil
    }
    return Secret(taking: &key)
  }
}
