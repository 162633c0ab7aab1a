internal import HebraLanguage

/// Reads sealed files: age v1, https://age-encryption.org/v1, as bytes or as text.
package enum Opening {
  /// Opens a file from its beginning on; `body` gets the content piece by piece.
  ///
  /// Every piece is what was sealed. When this throws, the pieces may lack the rest: whoever keeps them
  /// must then throw them away.
  ///
  /// - Returns: the number of bytes of the content.
  /// - Throws: ``SealError``, and what `body` throws.
  @discardableResult
  package static func open(
    _ file: Int32, with keys: KeyRing, _ body: ([UInt8]) throws -> Void
  ) throws -> Int {
    try open(
      ByteStream.of(file), key: { header throws(SealError) in try keys.fileKey(header) }, body)
  }

  /// The content of a small sealed file that is in memory.
  ///
  /// - Throws: ``SealError``.
  package static func content(_ sealed: Secret, with keys: KeyRing) throws -> Secret {
    var content: [UInt8] = []
    // Room for everything, so that no copy of the bytes stays behind.
    content.reserveCapacity(sealed.bytes.count)
    do {
      _ = try open(
        ByteStream.of(sealed), key: { header throws(SealError) in try keys.fileKey(header) }
      ) { content += $0 }
    } catch {
      Secret.wipe(&content)
      throw error
    }
    return Secret(taking: &content)
  }

  /// The most bytes of a file that is opened in memory.
  package static let mostInMemory = 1 << 20

  /// Whether a file in memory begins as a sealed file does.
  package static func isSealed(_ file: Secret) -> Bool {
    let head = file.bytes.prefix(1100)
    let text = head.drop(while: \.isASCIISpace)
    return head.starts(with: Array("age-encryption.org/".utf8))
      || text.starts(with: Array(Armor.begin.utf8))
  }

  /// Whether a file opens with words.
  ///
  /// - Throws: ``SealError`` when it is not a sealed file.
  package static func needsPassphrase(_ file: Int32) throws -> Bool {
    try needsPassphrase(ByteStream.of(file))
  }

  /// The same for a file in memory.
  package static func needsPassphrase(_ file: Secret) throws -> Bool {
    try needsPassphrase(ByteStream.of(file))
  }

  private static func needsPassphrase(_ stream: ByteStream) throws -> Bool {
    try SealedHeader(Armor.opened(stream)).stanzas.contains { $0.kind == Passphrase.kind }
  }

  /// Opens a file with the key that `key` finds in its head.
  @discardableResult
  static func open(
    _ file: ByteStream, key: (SealedHeader) throws(SealError) -> Secret,
    _ body: ([UInt8]) throws -> Void
  ) throws -> Int {
    let stream = try Armor.opened(file)
    let header = try SealedHeader(stream)
    let key = try key(header)
    guard try header.isWhole(key) else { throw SealError(.changed) }
    let salt = try stream.take(Payload.salt)
    guard salt.count == Payload.salt else {
      throw SealError(.header, ["line": String(header.lines + 1)])
    }
    var payload = try Payload(key, salt: salt, seals: false)
    var count = 0
    try payload.open(stream) { piece in
      count += piece.count
      try body(piece)
    }
    return count
  }
}

extension SealedHeader {
  fileprivate var lines: Int { covered.count { $0 == 0x0A } + 1 }
}
