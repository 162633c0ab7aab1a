package import HebraModel

/// Everything that figures are computed from, as plain values.
package struct AnalysisCorpus: Sendable {
  /// The codebook that the figures use.
  package var codebook: Codebook
  /// In the order of the rows.
  package var documents: [AnalysisDocument]
  /// Codings of every layer, in any order.
  package var codings: [Coding]
  /// The table of participants, in the order of the rows.
  package var participants: [Participant]
  /// The kind of each layer; an unlisted layer is a coder's own.
  package var layers: [String: LayerKind]

  /// A corpus.
  package init(
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
package struct AnalysisDocument: Sendable {
  /// The attributes that figures use by name; hits can be counted by any other attribute too.
  package enum Key {
    /// The municipality's name.
    package static let municipality = "municipality"
    /// The municipality's DIVIPOLA code.
    package static let placeCode = "place_code"
    /// The department's name.
    package static let department = "department"
    /// The id of the interview guide in the codebook.
    package static let instrument = "instrument"
  }

  /// The document's name in the project.
  package var name: String
  /// The attributes from the table of documents.
  package var attributes: [String: String]
  /// Canonical text.
  package var text: String
  /// The byte offsets at which the words of the text begin, ascending.
  package var wordStarts: [Int]
  /// In order, with resolved roles.
  package var turns: [AttributedTurn]
  /// Guide block → its state; an unlisted block was not explored.
  package var topics: [String: TopicState]
  /// Coder or layer → how much of the codebook was finished.
  package var finishedBy: [String: FinishScope]
  /// Off-record speech, which is left out of all counts.
  package var offRecord: [TextRange]
  /// The layer that people decided to count; nil while nobody decided.
  package var final: FinalLayer?
  /// Whether coders have decided some questions of the agreed layer, so that it is not whole yet while
  /// it is not the final one.
  package var isInAgreement: Bool

  /// A document.
  package init(
    name: String, attributes: [String: String] = [:], text: String, wordStarts: [Int],
    turns: [AttributedTurn], topics: [String: TopicState] = [:],
    finishedBy: [String: FinishScope] = [:], offRecord: [TextRange] = [],
    final: FinalLayer? = nil, isInAgreement: Bool = false
  ) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.wordStarts = wordStarts
    self.turns = turns
    self.topics = topics
    self.finishedBy = finishedBy
    self.offRecord = offRecord
    self.final = final
    self.isInAgreement = isInAgreement
  }

  /// An attribute that is not empty.
  func attribute(_ key: String) -> String? {
    attributes[key].flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// A turn with the participant who speaks it, if known.
package struct AttributedTurn: Hashable, Sendable {
  /// The turn, with its resolved role.
  package var turn: Turn
  /// The participant who speaks, if someone has identified them.
  package var pseudonym: String?

  /// A turn of the participant `pseudonym`.
  package init(_ turn: Turn, pseudonym: String? = nil) {
    self.turn = turn
    self.pseudonym = pseudonym
  }
}

/// The language of titles and settings of figures.
package enum FigureLanguage: String, CaseIterable, Sendable, Codable {
  case es
  case en
}

/// A matrix and what its reader should know besides.
package struct Figure: Hashable, Sendable {
  /// The figures with their settings.
  package var matrix: Matrix
  /// What was left out, and why.
  package var notices: [Notice]

  /// A figure.
  package init(_ matrix: Matrix, notices: [Notice] = []) {
    self.matrix = matrix
    self.notices = notices
  }
}
