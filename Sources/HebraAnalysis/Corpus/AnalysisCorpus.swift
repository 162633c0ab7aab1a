public import HebraModel

/// Everything that figures are computed from, as plain values.
public struct AnalysisCorpus: Sendable {
  /// The codebook that the figures use.
  public var codebook: Codebook
  /// In the order of the rows.
  public var documents: [AnalysisDocument]
  /// Codings of every layer, in any order.
  public var codings: [Coding]
  /// The table of participants, in the order of the rows.
  public var participants: [Participant]
  /// The kind of each layer; an unlisted layer is a coder's own.
  public var layers: [String: LayerKind]

  /// A corpus.
  public init(
    codebook: Codebook, documents: [AnalysisDocument], codings: [Coding],
    participants: [Participant] = [], layers: [String: LayerKind] = [:]
  ) {
    self.codebook = codebook
    self.documents = documents
    self.codings = codings
    self.participants = participants
    self.layers = layers
  }
}

/// A document as the figures use it.
public struct AnalysisDocument: Sendable {
  /// The attributes that figures use by name; hits can be counted by any other attribute too.
  public enum Key {
    /// The municipality's name.
    public static let municipality = "municipality"
    /// The municipality's DIVIPOLA code.
    public static let placeCode = "place_code"
    /// The department's name.
    public static let department = "department"
    /// The id of the interview guide in the codebook.
    public static let instrument = "instrument"
  }

  /// The document's name in the project.
  public var name: String
  /// The attributes from the table of documents.
  public var attributes: [String: String]
  /// Canonical text.
  public var text: String
  /// The byte offsets at which the words of the text begin, ascending.
  public var wordStarts: [Int]
  /// In order, with resolved roles.
  public var turns: [AttributedTurn]
  /// Guide block → its state; an unlisted block was not explored.
  public var topics: [String: TopicState]
  /// Coder or layer → how much of the codebook was finished.
  public var finishedBy: [String: FinishScope]
  /// Off-record speech, which is left out of all counts.
  public var aside: [TextRange]

  /// A document.
  public init(
    name: String, attributes: [String: String] = [:], text: String, wordStarts: [Int],
    turns: [AttributedTurn], topics: [String: TopicState] = [:],
    finishedBy: [String: FinishScope] = [:], aside: [TextRange] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.wordStarts = wordStarts
    self.turns = turns
    self.topics = topics
    self.finishedBy = finishedBy
    self.aside = aside
  }

  /// An attribute that is not empty.
  func attribute(_ key: String) -> String? {
    attributes[key].flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// A turn with the participant who speaks it, if known.
public struct AttributedTurn: Hashable, Sendable {
  /// The turn, with its resolved role.
  public var turn: Turn
  /// The participant who speaks, if someone has identified them.
  public var pseudonym: String?

  /// A turn of the participant `pseudonym`.
  public init(_ turn: Turn, pseudonym: String? = nil) {
    self.turn = turn
    self.pseudonym = pseudonym
  }
}

/// The language of titles and settings of figures.
public enum FigureLanguage: String, CaseIterable, Sendable, Codable {
  case es
  case en
}

/// A matrix and what its reader should know besides.
public struct Figure: Hashable, Sendable {
  /// The figures with their settings.
  public var matrix: Matrix
  /// What was left out, and why.
  public var notices: [Notice]

  /// A figure.
  public init(_ matrix: Matrix, notices: [Notice] = []) {
    self.matrix = matrix
    self.notices = notices
  }
}
