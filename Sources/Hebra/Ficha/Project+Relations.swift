internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// A causal relation as a person requests it.
public struct RelationRequest: Sendable {
  /// The document's name in the project.
  public var document: String
  /// The words that say it, or those of the cause.
  public var place: CodingPlace
  /// The words of the effect; nil when they are the same.
  public var effect: CodingPlace?
  /// The id or name of the code of the cause, as typed.
  public var from: String
  /// The id or name of the code of the effect, as typed.
  public var to: String
  /// Whether the speaker says it.
  public var kind: RelationKind
  /// The words that show it, where a person shortened them.
  public var quotation: String?
  /// Who decides; the relation goes into this coder's layer.
  public var coder: String
  /// Whether the coder is a new one whose name is close to that of another.
  public var isNewCoder: Bool

  /// A request.
  public init(
    document: String, at place: CodingPlace, effect: CodingPlace? = nil, from: String, to: String,
    kind: RelationKind, quotation: String? = nil, coder: String, isNewCoder: Bool = false
  ) {
    self.document = document
    self.place = place
    self.effect = effect
    self.from = from
    self.to = to
    self.kind = kind
    self.quotation = quotation
    self.coder = coder
    self.isNewCoder = isNewCoder
  }
}

extension Project {
  /// The causal relations on current texts, in order of document and position; of one document where
  /// given.
  public func relations(of document: String? = nil) throws -> [CausalRelation] {
    let name = try document.map { try documentName($0) }
    return try asking { try $0.relations(document: name) }
  }

  /// The same relations with their places and words.
  public func relationSegments(of document: String? = nil) throws -> [RelationSegment] {
    var texts: [String: (transcript: Transcript, map: CodePointMap)] = [:]
    let codebook = try asking { try $0.codebook() }
    return try relations(of: document).map { relation in
      var relation = relation
      if let codebook {
        relation.from.code = codebook.standing(for: relation.from.code)
        relation.to.code = codebook.standing(for: relation.to.code)
      }
      let (transcript, map) =
        try texts[relation.document]
        ?? {
          let transcript = try asking { try $0.transcript(relation.document) }
          return (transcript, CodePointMap(transcript.text))
        }()
      texts[relation.document] = (transcript, map)
      func points(_ range: TextRange) -> Range<Int> {
        let start = map.codePoint(atByte: range.start)
        return start..<max(start, map.codePoint(atByte: range.end))
      }
      let turn = transcript.turns.first { $0.range.overlaps(relation.passage) }
      return RelationSegment(
        relation, turn: turn?.index, from: points(relation.from.range),
        to: points(relation.to.range),
        quotation: relation.quotation ?? transcript.text.text(in: relation.passage) ?? "")
    }
  }

  /// Adds a causal relation; returns its id, and whether it is new.
  public func addRelation(_ request: RelationRequest) throws -> (id: String, isNew: Bool) {
    try exclusively {
      let name = try documentName(request.document)
      let transcript = try asking { try $0.transcript(name) }
      let codebook = try codebook()
      let coders = try asking { try $0.layers() }.compactMap(\.coder)
      try CoderNames.check(request.coder, among: coders, isNew: request.isNewCoder)
      let from = try request.place.range(in: transcript)
      let to = try request.effect?.range(in: transcript) ?? from
      let relation = CausalRelation(
        document: name,
        from: RelationEnd(from, code: try CodingDesk.code(request.from, codebook).id),
        to: RelationEnd(to, code: try CodingDesk.code(request.to, codebook).id),
        kind: request.kind, quotation: request.quotation, coder: request.coder,
        layer: request.coder, date: Moment.now())
      switch try act({ try $0.addRelation(relation) }) {
      case .added(let id): return (id, true)
      case .known(let id): return (id, false)
      }
    }
  }

  /// Removes the relation whose id begins so; the journal keeps it.
  public func removeRelation(_ id: String) throws { try removeData(.relations, [id]) }
}
