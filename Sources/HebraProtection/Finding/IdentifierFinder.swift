internal import HebraModel

/// Finds what may identify somebody in a text.
///
/// Rules and lists propose what a thing is; the safety net takes every capitalized word and every
/// number that they leave. A capitalized word is left out only if it may begin a sentence, its form
/// in lower case is an ordinary word, and it is no listed or known name. Speaker labels that name
/// nobody (`E:`, `P1:`, `Entrevistadora:`) and pseudonyms (`[Persona-07]`) are left out too.
package struct IdentifierFinder: Sendable {
  let words: WordTable
  let places: PhraseTable
  let lexicon: @Sendable (String) -> Bool

  /// A finder for a country's places and a language's words.
  ///
  /// - Parameters:
  ///   - places: names of municipalities and departments.
  ///   - lexicon: whether a word, folded and in lower case, is an ordinary Spanish word.
  package init(places: [String], lexicon: @escaping @Sendable (String) -> Bool) {
    var words = WordTable.standard
    var table = PhraseTable()
    for place in places {
      let hashes = IdentifierKey.of(place).split(separator: " ").map { FoldedHash.of($0) }
      guard let first = hashes.first else { continue }
      table.insert(hashes, .place)
      words.add(first, .place)
    }
    self.words = words
    self.places = table
    self.lexicon = lexicon
  }

  /// What may identify somebody, sorted by position, never overlapping.
  ///
  /// Ranges begin and end at words and never cross a line. The key is that of the words of the
  /// range, except for combinations.
  ///
  /// - Parameters:
  ///   - text: any text, in any form of normalization.
  ///   - known: keys that people decided are names; their lower-case forms count too.
  /// - Returns: the findings.
  package func identifiers(
    in text: String, known: KnownIdentifiers = KnownIdentifiers()
  ) -> [FoundIdentifier] {
    var scan = IdentifierScan(text, self, known)
    scan.run()
    return scan.found
  }
}
