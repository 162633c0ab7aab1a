/// What opens the files that are sealed for a recipient: a secret X25519 key, written
/// `AGE-SECRET-KEY-1…`.
package struct Identity {
  private static let prefix = "age-secret-key-"

  private let secret: Secret
  /// The recipient whose files it opens.
  package let recipient: Recipient

  /// A new identity.
  package init() throws(SealError) { try self.init(secret: Cryptography.random(32)) }

  private init(secret: Secret) throws(SealError) {
    self.secret = secret
    recipient = Recipient(share: try Cryptography.share(of: secret))
  }

  /// The identity of a text; nil when it is not one, or was mistyped.
  init?(_ text: [UInt8]) {
    guard text.starts(with: Array("AGE-SECRET-KEY-1".utf8)),
      var bytes = Bech32.bytes(text, prefix: Self.prefix), bytes.count == 32
    else { return nil }
    do {
      try self.init(secret: Secret(taking: &bytes))
    } catch {
      return nil
    }
  }

  /// How the identity is written.
  package var text: Secret {
    var lower = Bech32.text(secret.bytes, prefix: Self.prefix)
    var text = lower.map { 0x61...0x7A ~= $0 ? $0 & ~0x20 : $0 }
    Secret.wipe(&lower)
    return Secret(taking: &text)
  }

  /// The file key, if this stanza is for this identity.
  ///
  /// - Throws: ``SealError/Code/header`` when a stanza of this kind breaks a rule.
  func unwrap(_ stanza: Stanza) throws(SealError) -> Secret? {
    guard stanza.kind == Recipient.kind else { return nil }
    let malformed = SealError(.header, ["line": "2"])
    guard stanza.arguments.count == 1,
      let share = StanzaBase64.bytes(Array(stanza.arguments[0].utf8)), share.count == 32,
      stanza.body.count == 32, let shared = Cryptography.shared(secret, share)
    else { throw malformed }
    let key = try Cryptography.key(
      from: shared, salt: share + recipient.share, label: Recipient.label)
    return try ChunkCipher.unwrap(stanza.body, with: key)
  }

  /// The identities in the text of a file: one on each line; empty lines and those that begin with `#` do
  /// not count.
  ///
  /// - Throws: ``SealError/Code/badIdentity`` with the number of the line.
  package static func all(in text: Secret) throws(SealError) -> [Identity] {
    var identities: [Identity] = []
    for (number, line) in text.bytes.split(
      separator: 0x0A, omittingEmptySubsequences: false
    ).enumerated() {
      var line = Array(line)
      defer { Secret.wipe(&line) }
      while let last = line.last, last.isSpace { line.removeLast() }
      guard let first = line.first, first != 0x23 else { continue }
      guard let identity = Identity(line) else {
        throw SealError(.badIdentity, ["line": String(number + 1)])
      }
      identities.append(identity)
    }
    guard !identities.isEmpty else { throw SealError(.badIdentity, ["line": "1"]) }
    return identities
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { [0x20, 0x09, 0x0D].contains(self) }
}
