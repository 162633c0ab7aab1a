package import HebraModel

/// The only way to search the speech of a project.
///
/// ``ProjectStore`` searches with the index of the project file. Another engine would have the same
/// functions over its own tables. Searches are passed in as ``ResolvedSearch``. Results are values
/// of the model, and keys that only the engine can interpret.
package protocol SearchEngine: ~Copyable {
  /// Lets everything that `body` reads come from one snapshot.
  func atOnce<T>(_ body: () throws -> T) throws -> T
  /// The documents and speakers that conditions may name.
  func directory() throws -> SearchDirectory
  /// The other words of the index that have the same lemma as a folded word.
  func forms(like word: String) throws -> [String]
  /// The documents that seem typed on a keyboard without ñ.
  func documentsWithoutTilde() throws -> DocumentKeys
  /// The hits of a search.
  func find(_ search: ResolvedSearch) throws -> FoundHits
  /// How much each speaker said, in words and turns, and how many hits a search has there.
  func tally(_ search: ResolvedSearch) throws -> FoundShares
  /// Visits the turns that satisfy a search without words, except turns with off-record speech.
  ///
  /// The bytes are the speech with non-speech blanked. They are valid only during the visit.
  func eachSpeech(
    of search: ResolvedSearch,
    _ visit: (
      SearchDirectory.Document, SearchDirectory.Speaker?, Span<UInt8>
    ) throws -> Void
  ) throws
}

extension ProjectStore: SearchEngine {}

/// The hits of a search, and counts of all of them.
package struct FoundHits: Sendable {
  /// In the requested order, at most as many as the limit.
  package var hits: [Hit]
  /// All hits, before the limit.
  package var total: Int
  /// Forms as they are written most often, and their counts, most frequent first.
  package var forms: [(form: String, count: Int)]
  /// How many documents have a hit.
  package var documents: Int
  /// Whether the search stopped at its deadline.
  package var isCut: Bool
  /// Whether the forms are counted only in the returned hits.
  package var hasFormsOfShown = false
}

/// How much was said in each document by each speaker, and what a search found there.
package struct FoundShares: Sendable {
  /// What one speaker, or unknown speakers, said in one document.
  package struct Part: Sendable {
    /// The index of the document in ``documents``.
    package var document: Int
    /// Nil for unlabelled stretches and for turns of unknown speakers.
    package var speaker: SpeakerKey?
    /// Whether these are turns, not unlabelled stretches.
    package var isTurn: Bool
    /// Words, without those of turns that contain off-record speech.
    package var words: Int
    package var turns: Int
    package var hits: Int
    /// Turns with at least one hit.
    package var hitTurns: Int
  }

  /// The documents that have turns or stretches.
  package var documents: [DocumentKey]
  package var parts: [Part]
  /// Off-record hits, which are not in any part.
  package var offRecord: Int
  /// Whether the search stopped at its deadline; there are no parts then.
  package var isCut: Bool
}
