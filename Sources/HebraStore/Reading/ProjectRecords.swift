public import HebraModel

/// A document of the project and what is known about it.
public struct DocumentRecord: Sendable, Hashable {
  /// Unique in the project, as a person typed or accepted it.
  public var name: String
  /// How faithful its words are; only `literal` may be quoted as speech.
  public var register: Register
  /// The id of the codebook's guide that was used; nil when no table says it.
  public var instrument: String?
  /// The municipality; nil when no table says it.
  public var place: Place?
  /// When the conversation was held, as the table of documents writes it; nil when it does not.
  public var date: String?
  /// The round of fieldwork, as the table writes it; nil when it does not.
  public var wave: String?
  /// Column title → value, for the other filled columns of the table of documents.
  public var attributes: [String: String]
  /// SHA-256 of the current text.
  public var hash: String
  /// UTF-8 bytes of the current text.
  public var bytes: Int
  /// Paragraphs of the current text, labelled or not.
  public var paragraphs: Int
  /// Labelled turns of the current text; stretches under no label are not among them.
  public var turns: Int
  /// Words of the speech of all turns.
  public var words: Int
}

/// One event of the journal.
public struct JournalEvent: Sendable, Hashable {
  /// Its place in the journal: a later event has a larger number.
  public var number: Int
  /// When it was written, ISO 8601.
  public var at: String
  /// The person or coder who did it.
  public var who: String
  /// What was done, for example `coding.add`.
  public var act: String
  /// What it was done to: a document, coding, layer or coder, by name or id; nil when erased.
  public var subject: String?
  /// JSON of how it was and how it became.
  public var before: String?
  /// JSON like that of `before`; nil when nothing remains, as after a removal.
  public var after: String?
  /// What of it was erased for good.
  public var erased: Set<Part> = []

  /// What holds words of an event.
  public enum Part: Sendable {
    /// The name of what it was done to.
    case subject
    /// How it was.
    case before
    /// How it became.
    case after
  }
}

/// A coder's mark that a document was gone through.
public struct FinishedMark: Sendable, Hashable {
  /// The document's name in the project.
  public var document: String
  /// Who went through it.
  public var coder: String
  /// How much of the codebook was applied: without it an absent code says nothing.
  public var scope: FinishScope
  /// When it was marked, ISO 8601.
  public var at: String
}

/// A layer and whose it is.
public struct Layer: Sendable, Hashable {
  /// Unique in the project; a coder's own layer has the coder's name.
  public var name: String
  /// Whether one coder decided, two agreed, or figures read it.
  public var kind: LayerKind
  /// Whose it is; nil for a layer of nobody in particular.
  public var coder: String?
}
