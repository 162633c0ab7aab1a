package import HebraModel

/// A document of the project and what is known about it.
package struct DocumentRecord: Sendable, Hashable {
  /// Unique in the project; typed or accepted by a person.
  package var name: String
  /// How faithful its words are; only `literal` may be quoted as speech.
  package var register: Register
  /// The id of the interview guide in the codebook; nil when no table gives it.
  package var instrument: String?
  /// The municipality; nil when no table gives it.
  package var place: Place?
  /// When the conversation was held, as the table of documents writes it; nil when it does not give
  /// it.
  package var date: String?
  /// The round of fieldwork, as the table writes it; nil when it does not give it.
  package var wave: String?
  /// Column title → value, for the other non-empty columns of the table of documents.
  package var attributes: [String: String]
  /// SHA-256 of the current text.
  package var hash: String
  /// The length of the current text in UTF-8 bytes.
  package var bytes: Int
  /// Paragraphs of the current text, labelled or not.
  package var paragraphs: Int
  /// The labelled turns of the current text, without unlabelled stretches.
  package var turns: Int
  /// Words of the speech of all turns.
  package var words: Int
}

/// One event of the journal.
package struct JournalEvent: Sendable, Hashable {
  /// Its number in the journal; later events have larger numbers.
  package var number: Int
  /// When it was written, ISO 8601.
  package var at: String
  /// The person or coder who did it.
  package var who: String
  /// What was done, for example `coding.add`.
  package var act: String
  /// The document, coding, layer or coder that was changed, by name or id; nil when it was erased.
  package var subject: String?
  /// JSON of the state before; nil when there was none.
  package var before: String?
  /// JSON of the state after; nil when nothing remains, as after a removal.
  package var after: String?
  /// The parts that were erased permanently.
  package var erased: Set<Part> = []

  /// The erasable parts of an event.
  package enum Part: Sendable {
    /// The name of what was changed.
    case subject
    /// The state before.
    case before
    /// The state after.
    case after
  }
}

/// A coder's mark that they have finished a document.
package struct FinishedMark: Sendable, Hashable {
  /// The document's name in the project.
  package var document: String
  /// The coder who finished it.
  package var coder: String
  /// How much of the codebook was applied; without this, the absence of a code has no meaning.
  package var scope: FinishScope
  /// When it was marked, ISO 8601.
  package var at: String
}

/// A layer and its owner.
package struct Layer: Sendable, Hashable {
  /// Unique in the project; a coder's own layer has the coder's name.
  package var name: String
  /// Whether the layer belongs to one coder, is agreed between coders, or is the final one.
  package var kind: LayerKind
  /// The coder it belongs to; nil when it belongs to no single coder.
  package var coder: String?
}
