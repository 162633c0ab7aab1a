internal import HebraLanguage
internal import HebraModel
internal import HebraSeal

/// Reads what people keep their keys in: identities, which may be sealed with words, and lists of
/// recipients.
enum KeyFiles {
  private static var limits: ReadLimits {
    var limits = ReadLimits()
    limits.fileBytes = Opening.mostInMemory
    return limits
  }

  /// The recipients that were typed and those in files, each once.
  ///
  /// - Throws: ``Failure`` when a text is not a recipient, or there is none.
  static func recipients(_ typed: [String], files: [String]) throws -> [Recipient] {
    var recipients: [Recipient] = []
    for text in typed {
      guard let recipient = Recipient(text.trimmed) else {
        let isSecret = text.trimmed.uppercased().hasPrefix("AGE-SECRET-KEY-")
        throw Failure(isSecret ? .sealSecretTyped : .sealRecipientTyped)
      }
      recipients.append(recipient)
    }
    for path in files {
      recipients += try located(path) {
        let file = try OpenFile(path, limits: limits)
        return try Recipient.all(
          in: String(decoding: file.bytes(name: Location.name(path)), as: UTF8.self))
      }
    }
    var seen: Set<Recipient> = []
    recipients = recipients.filter { seen.insert($0).inserted }
    guard !recipients.isEmpty else { throw Failure(.usageRecipients) }
    return recipients
  }

  /// The identities in the file at a path; asks for words if it is sealed with some.
  static func identities(_ path: String, asking: PassphraseAsking) throws -> KeyRing {
    try located(path) {
      let file = try OpenFile(path, limits: limits)
      var bytes = try file.bytes(name: Location.name(path))
      var content = Secret(taking: &bytes)
      if Opening.isSealed(content) {
        guard try Opening.needsPassphrase(content) else { throw SealError(.needsIdentity) }
        let words = Passphrase(try asking(path).secret)
        content = try Opening.content(content, with: KeyRing(passphrase: words))
      }
      return KeyRing(identities: try Identity.all(in: content))
    }
  }

  /// Runs `body`; errors of sealing are about the file at a path.
  static func located<T>(_ path: String, _ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as SealError {
      var failure = Failure(error)
      failure.location.file = Location.name(path)
      throw failure
    }
  }
}
