package import HebraModel

/// The one way to search the speech of a project.
///
/// ``ProjectStore`` searches by the index of the project file. Another engine has the same functions
/// over tables of its own. What goes in is a ``ResolvedSearch``. What comes out are values of the
/// model, and keys that the engine alone can read.
package protocol SearchEngine: ~Copyable {
  /// Everything that `body` reads is as it was at one moment.
  func atOnce<T>(_ body: () throws -> T) throws -> T
  /// The documents and speakers that conditions may name.
  func directory() throws -> SearchDirectory
  /// The other words of the index that have the same lemma as a folded word.
  func forms(like word: String) throws -> [String]
  /// The documents that look typed on a keyboard without ñ.
  func documentsWithoutTilde() throws -> DocumentKeys
  /// The hits of a search.
  func find(_ search: ResolvedSearch) throws -> FoundHits
  /// What everybody said, in words and turns, and how many hits a search has in it.
  func tally(_ search: ResolvedSearch) throws -> FoundShares
  /// Visits the turns that satisfy a search without words, but for those with something that is off
  /// the record.
  ///
  /// The bytes are the speech with non-speech blanked. They are valid during the visit only.
  func eachSpeech(
    of search: ResolvedSearch,
    _ visit: (
      SearchDirectory.Document, SearchDirectory.Speaker?, UnsafeBufferPointer<UInt8>
    ) throws -> Void
  ) throws
}

extension ProjectStore: SearchEngine {}

/// The hits of a search, and counts of all of them.
package struct FoundHits: Sendable {
  /// In the order that was asked for, at most as many as the limit.
  package var hits: [Hit]
  /// All hits, before the limit.
  package var total: Int
  /// Folded forms and their counts, most frequent first.
  package var forms: [(form: String, count: Int)]
  /// How many documents have a hit.
  package var documents: Int
  /// Whether the search stopped at its deadline.
  package var isCut: Bool
  /// Whether the forms are counted in the hits given back only.
  package var hasFormsOfShown = false
}

/// What everybody said in each document, and what a search found there.
package struct FoundShares: Sendable {
  /// What one speaker, or nobody known, said in one document.
  package struct Part: Sendable {
    /// The number of the document, in ``documents``.
    package var document: Int
    /// Nil for stretches under no label and for turns of nobody known.
    package var speaker: SpeakerKey?
    /// Whether these are turns.
    package var isTurn: Bool
    /// Words, without those of turns with something off the record.
    package var words: Int
    package var turns: Int
    package var hits: Int
    /// Turns that have a hit.
    package var hitTurns: Int
  }

  /// The documents that have turns or stretches.
  package var documents: [DocumentKey]
  package var parts: [Part]
  /// Hits that are off the record, and in no part.
  package var aside: Int
  /// Whether the search stopped at its deadline, and there are no parts.
  package var isCut: Bool
}
