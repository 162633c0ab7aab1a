/// What a file may be opened with.
package struct KeyRing {
  /// Identities, each of which is tried.
  package var identities: [Identity]
  /// Words, for a file that is sealed with them.
  package var passphrase: Passphrase?

  /// Identities and words.
  package init(identities: [Identity] = [], passphrase: Passphrase? = nil) {
    self.identities = identities
    self.passphrase = passphrase
  }

  /// The file key of a head.
  func fileKey(_ header: SealedHeader) throws(SealError) -> Secret {
    let stanzas = header.stanzas
    // Words must be the only way in, so that whoever knows them knows who sealed the file.
    if stanzas.contains(where: { $0.kind == Passphrase.kind }), stanzas.count > 1 {
      throw SealError(.header, ["line": "2"])
    }
    for stanza in stanzas {
      if let key = try passphrase?.unwrap(stanza) { return try Self.checked(key) }
    }
    for identity in identities {
      for stanza in stanzas {
        if let key = try identity.unwrap(stanza) { return try Self.checked(key) }
      }
    }
    throw refusal(stanzas)
  }

  private static func checked(_ key: Secret) throws(SealError) -> Secret {
    guard key.bytes.count == 16 else { throw SealError(.header, ["line": "2"]) }
    return key
  }

  private func refusal(_ stanzas: [Stanza]) -> SealError {
    if stanzas.contains(where: { $0.kind == Passphrase.kind }) {
      return SealError(passphrase == nil ? .needsPassphrase : .wrongPassphrase)
    }
    guard stanzas.contains(where: { $0.kind == Recipient.kind }) else {
      let kinds = Set(stanzas.map { String($0.kind.prefix(40)) }).sorted().prefix(5)
      return SealError(.unknownStanza, ["kinds": kinds.joined(separator: ", ")])
    }
    return SealError(identities.isEmpty ? .needsIdentity : .noIdentity)
  }
}
