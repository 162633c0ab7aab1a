package import HebraModel

/// Everything that figures are computed from, as plain values.
package struct AnalysisCorpus: Sendable {
  /// The codebook that the figures use.
  package var codebook: Codebook
  /// In the order of the rows.
  package var documents: [AnalysisDocument]
  /// Codings of every layer, in any order, for figures that show them; empty when only the documents'
  /// placed codings were read.
  package var codings: [Coding]
  /// The table of participants, in the order of the rows.
  package var participants: [Participant]
  /// The kind of each layer; an unlisted layer is a coder's own.
  package var layers: [String: LayerKind]
  /// What people decided about suggestions; nil where nobody decided about any.
  package var assistance: Assistance?

  /// How many codings belong to none of the documents.
  let strayCodings: Int

  /// A corpus whose documents already have their placed codings.
  package init(
    codebook: Codebook, documents: [AnalysisDocument], participants: [Participant] = [],
    layers: [String: LayerKind] = [:]
  ) {
    self.codebook = codebook
    self.documents = documents
    self.participants = participants
    self.layers = layers
    codings = []
    strayCodings = 0
  }

  /// A corpus with its codings, which are also placed in the documents.
  package init(
    codebook: Codebook, documents: [AnalysisDocument], codings: [Coding],
    participants: [Participant] = [], layers: [String: LayerKind] = [:]
  ) {
    var byDocument = Dictionary(grouping: codings, by: \.document)
    self.codebook = codebook
    self.documents = documents.map { document in
      var document = document
      document.place(byDocument.removeValue(forKey: document.name) ?? [])
      return document
    }
    self.codings = codings
    self.participants = participants
    self.layers = layers
    strayCodings = byDocument.values.reduce(0) { $0 + $1.count }
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
  /// Canonical text; nil when it was not read, because the figure shows none of it.
  package var text: String?
  /// Where the words and characters of the text begin, and its turns, with resolved roles.
  package var measures: MeasuredText
  /// The paragraphs of the text in order; empty when the figure does not ask for them.
  package var paragraphs: [TextRange] = []
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

  /// The codings of every layer, in order of position.
  package var codings: [PlacedCoding]
  /// Layer → how many of its codings were left out because they had been suggested.
  private(set) var leftOut: [String: Int] = [:]

  /// A document.
  package init(
    name: String, attributes: [String: String] = [:], text: String?, measures: MeasuredText,
    topics: [String: TopicState] = [:], finishedBy: [String: FinishScope] = [:],
    offRecord: [TextRange] = [], final: FinalLayer? = nil, isInAgreement: Bool = false,
    codings: [PlacedCoding] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.measures = measures
    self.topics = topics
    self.finishedBy = finishedBy
    self.offRecord = offRecord
    self.final = final
    self.isInAgreement = isInAgreement
    self.codings = codings
  }

  /// A document whose text is measured here: its words begin at these bytes.
  package init(
    name: String, attributes: [String: String] = [:], text: String, wordStarts: [Int],
    turns: [AttributedTurn], topics: [String: TopicState] = [:],
    finishedBy: [String: FinishScope] = [:], offRecord: [TextRange] = [],
    final: FinalLayer? = nil, isInAgreement: Bool = false
  ) {
    self.init(
      name: name, attributes: attributes, text: text,
      measures: MeasuredText(
        words: wordStarts.map { UInt32(clamping: $0) }, characters: CharacterPlaces(text),
        turns: turns),
      topics: topics, finishedBy: finishedBy, offRecord: offRecord, final: final,
      isInAgreement: isInAgreement)
  }

  /// Sets the codings of the document, which may come in any order.
  package mutating func place(_ codings: [Coding]) {
    self.codings = codings.map {
      PlacedCoding(
        range: $0.range, code: $0.code, layer: $0.layer, facets: $0.facets,
        isSuggested: $0.origin == .acceptedSuggestion)
    }.sorted { ($0.range, $0.code, $0.layer) < ($1.range, $1.code, $1.layer) }
  }

  /// Leaves out the codings that were suggestions.
  package mutating func leaveOutSuggested() {
    for coding in codings where coding.isSuggested { leftOut[coding.layer, default: 0] += 1 }
    codings.removeAll(where: \.isSuggested)
  }

  /// The turns in order, with resolved roles.
  package var turns: [AttributedTurn] { measures.turns }

  /// The layers that have a coding.
  var layersWithCodings: Set<String> {
    var layers: Set<String> = []
    var last: String?
    for coding in codings where coding.layer != last {
      layers.insert(coding.layer)
      last = coding.layer
    }
    return layers
  }

  /// An attribute that is not empty.
  func attribute(_ key: String) -> String? {
    attributes[key].flatMap { $0.isEmpty ? nil : $0 }
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
