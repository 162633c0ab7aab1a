internal import CCrypto

/// What the format takes from OpenSSL; nothing here is a computation of our own.
enum Cryptography {
  /// Bytes that nobody can guess.
  static func random(_ count: Int) throws(SealError) -> Secret {
    let secret = Secret(zeroes: count)
    try secret.fill("random") { ccrypto_random(&$0, count) }
    return secret
  }

  /// Random bytes that are no secret, such as a salt.
  static func salt() throws(SealError) -> [UInt8] { try random(16).bytes }

  /// HMAC-SHA-256.
  static func code(_ bytes: [UInt8], key: Secret) throws(SealError) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    guard ccrypto_hmac(key.bytes, key.bytes.count, bytes, bytes.count, &digest) == 1 else {
      throw SealError(.library, ["step": "HMAC"])
    }
    return digest
  }

  /// A key of 32 bytes by HKDF-SHA-256.
  static func key(
    from secret: Secret, salt: [UInt8] = [], label: String
  ) throws(SealError) -> Secret {
    let label = Array(label.utf8)
    let key = Secret(zeroes: 32)
    try key.fill("HKDF") {
      ccrypto_hkdf(
        secret.bytes, secret.bytes.count, salt, salt.count, label, label.count, &$0)
    }
    return key
  }

  /// A key of 32 bytes by scrypt with N = 2^factor, r = 8, p = 1; it takes 2^factor KiB of memory.
  static func key(
    passphrase: Secret, salt: [UInt8], factor: Int
  ) throws(SealError) -> Secret {
    let key = Secret(zeroes: 32)
    try key.fill("scrypt") {
      ccrypto_scrypt(
        passphrase.bytes, passphrase.bytes.count, salt, salt.count, Int32(factor), &$0)
    }
    return key
  }

  /// The public key of a secret X25519 key.
  static func share(of secret: Secret) throws(SealError) -> [UInt8] {
    var share = [UInt8](repeating: 0, count: 32)
    guard ccrypto_x25519_public(secret.bytes, &share) == 1 else {
      throw SealError(.library, ["step": "X25519"])
    }
    return share
  }

  /// What a secret key and another's public key share; nil when that is all zero, which a public key of
  /// low order makes.
  static func shared(_ secret: Secret, _ share: [UInt8]) -> Secret? {
    let shared = Secret(zeroes: 32)
    do {
      try shared.fill("X25519") { ccrypto_x25519(secret.bytes, share, &$0) }
    } catch {
      return nil
    }
    return shared
  }
}
