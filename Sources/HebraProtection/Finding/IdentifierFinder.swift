/// Finds what may identify somebody in a text.
package struct IdentifierFinder: Sendable {
  /// A finder for a country's places and a language's words.
  ///
  /// - Parameters:
  ///   - places: names of municipalities and departments.
  ///   - lexicon: whether a word, folded and in lower case, is an ordinary Spanish word.
  package init(places: [String], lexicon: @escaping @Sendable (String) -> Bool) {
  }

  /// What may identify somebody, sorted by position, never overlapping.
  ///
  /// - Parameters:
  ///   - text: well-formed; any form of normalization.
  ///   - known: keys that people decided are names; their lower-case forms count too.
  package func identifiers(
    in text: String, known: KnownIdentifiers = KnownIdentifiers()
  ) -> [FoundIdentifier] {
    []
  }
}
