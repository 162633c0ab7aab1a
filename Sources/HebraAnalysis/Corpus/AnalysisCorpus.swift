public import HebraModel

/// Everything that figures are computed from, as plain values.
public struct AnalysisCorpus: Sendable {
  /// The codebook by which the figures read.
  public var codebook: Codebook
  /// In the order in which rows are wanted.
  public var documents: [AnalysisDocument]
  /// Codings of every layer, in any order.
  public var codings: [Coding]
  /// The participants' table, in the order in which rows are wanted.
  public var participants: [Participant]
  /// The kind of each layer; a layer that is not listed is a coder's own.
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

/// One document as figures see it.
public struct AnalysisDocument: Sendable {
  /// The attributes that figures look for; any other can be counted by.
  public enum Key {
    /// The municipality's name.
    public static let municipality = "municipality"
    /// The municipality's DIVIPOLA code.
    public static let placeCode = "place_code"
    /// The department's name.
    public static let department = "department"
    /// The id of the codebook's instrument.
    public static let instrument = "instrument"
  }

  /// The document's name in the project.
  public var name: String
  /// What the documents' table says of it.
  public var attributes: [String: String]
  /// Canonical text.
  public var text: String
  /// The bytes at which the words of the whole text begin, ascending.
  public var wordStarts: [Int]
  /// In order, roles already resolved.
  public var turns: [AttributedTurn]
  /// Guide block → what became of it; a block that is not listed was not explored.
  public var topics: [String: TopicState]
  /// Coder (or layer) → how much of the codebook they finished.
  public var finishedBy: [String: FinishScope]
  /// Speech that was said off the record: no part of any count.
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

  /// An attribute that says something.
  func attribute(_ key: String) -> String? {
    attributes[key].flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// A turn and the participant whose words it holds, where that is known.
public struct AttributedTurn: Hashable, Sendable {
  /// The turn, its role already resolved.
  public var turn: Turn
  /// Whose words these are, where someone has said so.
  public var pseudonym: String?

  /// A turn of `pseudonym`.
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
