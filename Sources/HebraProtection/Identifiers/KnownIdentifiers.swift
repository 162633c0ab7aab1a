/// The keys that people decided are names, for the finder.
///
/// The finder finds their words everywhere, in lower case too.
package struct KnownIdentifiers: Sendable {
  /// What each key names.
  package private(set) var kinds: [String: IdentifierKind]
  /// The phrases by the hash of their first word, the longest first.
  private(set) var phrases = PhraseTable()
  /// The words of the names of people with several words.
  private(set) var parts: [UInt64: IdentifierKind] = [:]

  /// No keys.
  package init() { kinds = [:] }

  /// These keys.
  package init(_ kinds: [String: IdentifierKind]) {
    self.init()
    for (key, kind) in kinds { insert(key, kind) }
  }

  /// Adds a key, or changes what it names.
  package mutating func insert(_ key: String, _ kind: IdentifierKind) {
    kinds[key] = kind
    guard let first = key.utf8.first, first != 0x23, first != 0x40 else { return }
    let words = key.split(separator: " ")
    phrases.insert(words.map { FoldedHash.of($0) }, kind)
    guard kind == .person, 1 < words.count else { return }
    for word in words where 4 <= word.utf8.count { parts[FoldedHash.of(word)] = .person }
  }

  /// Whether a key was decided.
  package func contains(_ key: String) -> Bool { kinds[key] != nil }
}
