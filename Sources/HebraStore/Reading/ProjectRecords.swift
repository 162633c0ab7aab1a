public import HebraModel

/// A document of the project and what is known about it.
public struct DocumentRecord: Sendable, Hashable {
  /// Unique in the project; typed or accepted by a person.
  public var name: String
  /// How faithful its words are; only `literal` may be quoted as speech.
  public var register: Register
  /// The id of the interview guide in the codebook; nil when no table gives it.
  public var instrument: String?
  /// The municipality; nil when no table gives it.
  public var place: Place?
  /// When the conversation was held, as the table of documents writes it; nil when it does not give
  /// it.
  public var date: String?
  /// The round of fieldwork, as the table writes it; nil when it does not give it.
  public var wave: String?
  /// Column title → value, for the other non-empty columns of the table of documents.
  public var attributes: [String: String]
  /// SHA-256 of the current text.
  public var hash: String
  /// The length of the current text in UTF-8 bytes.
  public var bytes: Int
  /// Paragraphs of the current text, labelled or not.
  public var paragraphs: Int
  /// The labelled turns of the current text, without unlabelled stretches.
  public var turns: Int
  /// Words of the speech of all turns.
  public var words: Int
}

/// One event of the journal.
public struct JournalEvent: Sendable, Hashable {
  /// Its number in the journal; later events have larger numbers.
  public var number: Int
  /// When it was written, ISO 8601.
  public var at: String
  /// The person or coder who did it.
  public var who: String
  /// What was done, for example `coding.add`.
  public var act: String
  /// The document, coding, layer or coder that was changed, by name or id; nil when it was erased.
  public var subject: String?
  /// JSON of the state before; nil when there was none.
  public var before: String?
  /// JSON of the state after; nil when nothing remains, as after a removal.
  public var after: String?
  /// The parts that were erased permanently.
  public var erased: Set<Part> = []

  /// The erasable parts of an event.
  public enum Part: Sendable {
    /// The name of what was changed.
    case subject
    /// The state before.
    case before
    /// The state after.
    case after
  }
}

/// A coder's mark that they have finished a document.
public struct FinishedMark: Sendable, Hashable {
  /// The document's name in the project.
  public var document: String
  /// The coder who finished it.
  public var coder: String
  /// How much of the codebook was applied; without this, the absence of a code has no meaning.
  public var scope: FinishScope
  /// When it was marked, ISO 8601.
  public var at: String
}

/// A layer and its owner.
public struct Layer: Sendable, Hashable {
  /// Unique in the project; a coder's own layer has the coder's name.
  public var name: String
  /// Whether the layer belongs to one coder, is agreed between coders, or is the final one.
  public var kind: LayerKind
  /// The coder it belongs to; nil when it belongs to no single coder.
  public var coder: String?
}
