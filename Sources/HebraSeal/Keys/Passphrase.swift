internal import HebraLanguage

/// What opens a file that is sealed with words: they become a key by scrypt, which takes time and memory,
/// so that guessing does too.
package struct Passphrase {
  static let kind = "scrypt"
  private static let label = "age-encryption.org/v1/scrypt"

  /// The work of a file that is written: N = 2^18, which takes about a second and 256 MiB.
  package static let factor = 18
  /// The most work of a file that is read: N = 2^20, which takes 1 GiB.
  package static let mostFactor = 20

  private let secret: Secret

  /// A passphrase.
  package init(_ secret: Secret) { self.secret = secret }

  /// How many words a passphrase of the program has.
  package static let words = 7
  /// How many bits a word is worth: there are 2^11 words.
  package static let bitsOfWord = 11

  /// New words, drawn by the system's generator: each of 2,048 words is as likely as any other.
  package static func new() throws(SealError) -> Secret {
    let list = PassphraseWords.all
    let random = try Cryptography.random(2 * words)
    var text: [UInt8] = []
    text.reserveCapacity(128)
    for number in 0..<words {
      let bits = Int(random.bytes[2 * number]) << 8 | Int(random.bytes[2 * number + 1])
      if number > 0 { text.append(0x2D) }
      text += list[bits % (1 << bitsOfWord)].utf8
    }
    return Secret(taking: &text)
  }

  /// The stanza with which these words give the file key, and the key that seals it in there.
  func wrap(_ fileKey: Secret, factor: Int) throws(SealError) -> (stanza: Stanza, key: Secret) {
    let salt = try Cryptography.salt()
    let key = try key(salt, factor)
    let text = String(decoding: StanzaBase64.text(salt), as: UTF8.self)
    let body = try ChunkCipher.wrap(fileKey, with: key)
    return (Stanza(kind: Self.kind, arguments: [text, String(factor)], body: body), key)
  }

  /// The file key, if these are the words.
  ///
  /// - Throws: ``SealError/Code/header`` when the stanza breaks a rule,
  ///   ``SealError/Code/workFactor`` when it asks for too much work.
  func unwrap(_ stanza: Stanza) throws(SealError) -> Secret? {
    guard stanza.kind == Self.kind else { return nil }
    guard stanza.arguments.count == 2,
      let salt = StanzaBase64.bytes(Array(stanza.arguments[0].utf8)), salt.count == 16,
      stanza.body.count == 32, let factor = Self.factor(stanza.arguments[1])
    else { throw SealError(.header, ["line": "2"]) }
    guard factor <= Self.mostFactor else {
      throw SealError(
        .workFactor, ["factor": String(factor), "most": String(Self.mostFactor)])
    }
    return try ChunkCipher.unwrap(stanza.body, with: key(salt, factor))
  }

  /// A number in digits, without a sign and without zeroes before it.
  private static func factor(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      text.utf8.first != 0x30
    else { return nil }
    return Int(text)
  }

  private func key(_ salt: [UInt8], _ factor: Int) throws(SealError) -> Secret {
    try Cryptography.key(
      passphrase: secret, salt: Array(Self.label.utf8) + salt, factor: factor)
  }
}
