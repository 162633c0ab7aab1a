internal import CCrypto

/// Content that is sealed with words for a page of a browser, whose own library (WebCrypto) opens it:
/// AES-256-GCM under a key by PBKDF2 with HMAC-SHA-256.
///
/// A browser has no scrypt, which costs a guesser memory as well; therefore the words are those of the
/// program, worth 77 bits, and not a person's.
package struct BrowserSeal: Sendable, Equatable {
  /// How often the hash is taken for the key: the least that OWASP (2023) asks of this function.
  package static let rounds = 600_000

  /// 16 random bytes.
  package let salt: [UInt8]
  /// 12 random bytes.
  package let nonce: [UInt8]
  /// The sealed bytes, then the tag of 16 bytes.
  package let bytes: [UInt8]

  /// Seals bytes with words.
  ///
  /// - Parameters:
  ///   - plain: what is sealed, at most 2 GiB.
  ///   - passphrase: the words, in UTF-8.
  /// - Throws: ``SealError/Code/library`` when OpenSSL fails.
  package init(_ plain: [UInt8], with passphrase: Secret) throws(SealError) {
    guard plain.count < Int32.max, !plain.isEmpty else {
      throw SealError(.library, ["step": "AES-GCM"])
    }
    let salt = try Cryptography.salt()
    let nonce = Array(try Cryptography.random(12).bytes)
    let key = Secret(zeroes: 32)
    try key.fill("PBKDF2") {
      ccrypto_pbkdf2(
        passphrase.bytes, passphrase.bytes.count, salt, salt.count, Int32(Self.rounds), &$0)
    }
    var sealed = [UInt8](repeating: 0, count: plain.count + 16)
    guard ccrypto_gcm(key.bytes, nonce, plain, plain.count, &sealed) == 1 else {
      throw SealError(.library, ["step": "AES-GCM"])
    }
    self.salt = salt
    self.nonce = nonce
    bytes = sealed
  }
}
