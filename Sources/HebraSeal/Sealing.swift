internal import Glibc
internal import HebraLanguage

/// Writes sealed files: age v1, https://age-encryption.org/v1, which other programs open too.
package enum Sealing {
  /// Who can open a file.
  package enum Way {
    /// Each of these people, with an identity.
    case recipients([Recipient])
    /// Whoever knows the words; `factor` says how much work they make.
    case passphrase(Passphrase, factor: Int = Passphrase.factor)
  }

  /// Seals an open file, from its beginning on, into another open file.
  ///
  /// The content is read, sealed and written in chunks of 64 KiB.
  ///
  /// - Parameters:
  ///   - source: what is sealed.
  ///   - target: an empty file.
  ///   - way: who can open it.
  ///   - goOn: called before each chunk; throws to stop.
  /// - Returns: what proves that the file on the disk holds this content.
  /// - Throws: ``SealError``, and what `goOn` throws.
  package static func seal(
    _ source: Int32, into target: Int32, _ way: Way, goOn: () throws -> Void = {}
  ) throws -> SealedProof {
    var offset = 0
    var hash = RunningHash()
    let sealed = try seal(way, goOn: goOn) {
      guard let bytes = Descriptor.read(source, at: offset, atMost: Payload.chunk) else {
        throw SealError(.unreadable)
      }
      offset += bytes.count
      return bytes
    } write: {
      hash.add($0)
      guard Descriptor.write($0, to: target) else { throw SealError(.unwritable) }
    }
    return SealedProof(hash: hash.finish(), count: sealed.count, sealed.secrets)
  }

  /// The sealed form of a small content, as text for a file that may be printed or sent.
  ///
  /// - Throws: ``SealError``.
  package static func text(of content: Secret, _ way: Way) throws -> [UInt8] {
    var sealed: [UInt8] = []
    var rest = content.bytes[...]
    _ = try seal(way, goOn: {}) {
      let piece = rest.prefix(Payload.chunk)
      rest = rest.dropFirst(piece.count)
      return Array(piece)
    } write: {
      sealed += $0
    }
    return Armor.text(sealed)
  }

  /// Seals what `read` gives; `begin` gets the keys before the first byte is written.
  static func seal(
    _ way: Way, goOn: () throws -> Void, read: () throws -> [UInt8],
    write: ([UInt8]) throws -> Void, begin: (SealedSecrets) -> Void = { _ in }
  ) throws -> (count: Int, secrets: SealedSecrets) {
    let fileKey = try Cryptography.random(16)
    var wrapped: [(stanza: Stanza, key: Secret)] = []
    switch way {
    case .recipients(let recipients):
      guard !recipients.isEmpty else { throw SealError(.noRecipients) }
      for recipient in recipients { wrapped.append(try recipient.wrap(fileKey)) }
    case .passphrase(let passphrase, let factor):
      wrapped.append(try passphrase.wrap(fileKey, factor: factor))
    }
    let header = try SealedHeader(wrapped.map(\.stanza), key: fileKey)
    let salt = try Cryptography.salt()
    var payload = try Payload(fileKey, salt: salt, seals: true)
    let secrets = SealedSecrets(fileKey: fileKey, keys: wrapped.map(\.key))
    var count = 0
    begin(secrets)
    try write(header.bytes + salt)
    var chunk = try read()
    var isLast = false
    while !isLast {
      try goOn()
      // Only the last chunk is shorter, and one with nothing in it stands only in an empty file.
      let next = chunk.count < Payload.chunk ? [] : try read()
      isLast = next.isEmpty
      count += chunk.count
      try write(try payload.seal(chunk, isLast: isLast))
      chunk = next
    }
    return (count, secrets)
  }
}

/// The keys of a file that is being sealed.
struct SealedSecrets: Sendable {
  let fileKey: Secret
  /// The key of each recipient's stanza.
  let keys: [Secret]

  /// The file key, when every stanza of a head gives it.
  func key(of header: SealedHeader) throws(SealError) -> Secret {
    guard header.stanzas.count == keys.count else { throw SealError(.unproved) }
    for (stanza, key) in zip(header.stanzas, keys) {
      guard let found = try ChunkCipher.unwrap(stanza.body, with: key), found.isEqual(to: fileKey)
      else { throw SealError(.unproved) }
    }
    return fileKey
  }
}

/// What is known of a file that was just sealed, to prove that it opens.
package struct SealedProof {
  /// The SHA-256 of the sealed file.
  package let hash: String
  /// The number of bytes that were sealed.
  package let count: Int
  private let secrets: SealedSecrets

  init(hash: String, count: Int, _ secrets: SealedSecrets) {
    self.hash = hash
    self.count = count
    self.secrets = secrets
  }

  /// Opens the sealed file again as each of its recipients would, up to their own secret: every stanza
  /// must give the file key, the head must be whole, and the content must be that of the plain file, byte
  /// for byte.
  ///
  /// - Throws: ``SealError``, and what `goOn` throws.
  package func check(_ sealed: Int32, is plain: Int32, goOn: () throws -> Void = {}) throws {
    var comparison = Comparison(plain: plain)
    try Opening.open(ByteStream.of(sealed), key: secrets.key(of:)) { piece in
      try goOn()
      try comparison.take(piece)
    }
    try comparison.finish(count)
  }

  /// The same with somebody's identity, as that person opens the file.
  package func check(
    _ sealed: Int32, is plain: Int32, with keys: KeyRing, goOn: () throws -> Void = {}
  ) throws {
    var comparison = Comparison(plain: plain)
    try Opening.open(sealed, with: keys) { piece in
      try goOn()
      try comparison.take(piece)
    }
    try comparison.finish(count)
  }
}

/// Compares a content, piece by piece, with an open file.
struct Comparison {
  let plain: Int32
  private var offset = 0

  init(plain: Int32) { self.plain = plain }

  mutating func take(_ piece: [UInt8]) throws(SealError) {
    guard let own = Descriptor.read(plain, at: offset, atMost: piece.count) else {
      throw SealError(.unreadable)
    }
    // The library compares arrays of bytes one by one.
    guard own.count == piece.count, memcmp(own, piece, piece.count) == 0 else {
      throw SealError(.unproved)
    }
    offset += piece.count
  }

  /// Sees that both end here.
  func finish(_ count: Int) throws(SealError) {
    guard offset == count, Descriptor.read(plain, at: offset, atMost: 1)?.isEmpty == true else {
      throw SealError(.unproved)
    }
  }
}
