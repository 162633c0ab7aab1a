internal import Glibc
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

  /// An open sealed file.
  final class SealedSource {
    /// Its open file.
    let value: Int32

    init(_ file: consuming OpenFile) { value = dup(file.descriptor) }

    deinit { close(value) }
  }

  /// A sealed file, open, and the keys that open it: those of a file, or words that are asked for.
  ///
  /// - Throws: ``Failure`` when it is no sealed file, or opens in the other way.
  static func opening(
    _ sealed: String, identity: String?, asking: PassphraseAsking
  ) throws -> (source: SealedSource, keys: KeyRing) {
    let source = SealedSource(try OpenFile(sealed, limits: .unlimited))
    let keys = try located(sealed) {
      let needsPassphrase = try Opening.needsPassphrase(source.value)
      if let identity {
        guard !needsPassphrase else { throw SealError(.needsPassphrase) }
        return try identities(identity, asking: asking)
      }
      guard needsPassphrase else { throw SealError(.needsIdentity) }
      return KeyRing(passphrase: Passphrase(try asking(sealed).secret))
    }
    return (source, keys)
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
