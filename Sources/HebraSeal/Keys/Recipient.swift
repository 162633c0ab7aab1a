/// Someone a file can be sealed for: a public X25519 key, written `age1…`.
package struct Recipient: Hashable, Sendable {
  static let kind = "X25519"
  static let label = "age-encryption.org/v1/X25519"
  private static let prefix = "age"

  /// The 32 bytes of the public key.
  let share: [UInt8]

  init(share: [UInt8]) { self.share = share }

  /// The recipient of a text; nil when it is not one, or was mistyped.
  package init?(_ text: some StringProtocol) {
    // A public key is shown in lower case; upper case is for secrets.
    guard text.hasPrefix("age1"), let bytes = Bech32.bytes(Array(text.utf8), prefix: Self.prefix),
      bytes.count == 32
    else { return nil }
    share = bytes
  }

  /// How the recipient is written.
  package var text: String {
    String(decoding: Bech32.text(share, prefix: Self.prefix), as: UTF8.self)
  }

  /// The recipients in the text of a file: one on each line; empty lines and those that begin with `#` do
  /// not count.
  ///
  /// - Throws: ``SealError/Code/badRecipient`` with the number of the line.
  package static func all(in text: String) throws(SealError) -> [Recipient] {
    var recipients: [Recipient] = []
    for (number, line) in text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace)
      guard let word = words.first, !word.hasPrefix("#") else { continue }
      guard words.count == 1, let recipient = Recipient(word) else {
        throw SealError(.badRecipient, ["line": String(number + 1)])
      }
      recipients.append(recipient)
    }
    return recipients
  }

  /// The stanza with which this recipient gets the file key, and the key that seals it in there.
  func wrap(_ fileKey: Secret) throws(SealError) -> (stanza: Stanza, key: Secret) {
    let own = try Cryptography.random(32)
    let share = try Cryptography.share(of: own)
    guard let shared = Cryptography.shared(own, self.share) else {
      throw SealError(.badRecipient)
    }
    let key = try Cryptography.key(from: shared, salt: share + self.share, label: Self.label)
    let text = String(decoding: StanzaBase64.text(share), as: UTF8.self)
    let body = try ChunkCipher.wrap(fileKey, with: key)
    return (Stanza(kind: Self.kind, arguments: [text], body: body), key)
  }
}
