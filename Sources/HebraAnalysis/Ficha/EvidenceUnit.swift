internal import HebraModel

/// What the readers of a document marked with one code in one turn of a participant: the unit of
/// evidence.
struct EvidenceUnit {
  /// The index of the code among the codes in use.
  var code: Int
  /// The index of the turn among the participants' turns of the document.
  var turn: Int
  /// Who speaks, if someone has identified them.
  var pseudonym: String?
  /// The codings of all readers, in order of position.
  var codings: [PlacedCoding]
  /// Whether all readers of the document marked a common word.
  var isCommon: Bool

  /// What readers say with a facet, each as a set: of values that a person put, unless `isAny`.
  private func stated(_ facet: String, isAny: Bool = false) -> [Set<String>] {
    var byReader: [String: Set<String>] = [:]
    for coding in codings {
      for value in coding.facets where value.facet == facet && (isAny || !value.isAssumed) {
        byReader[coding.layer, default: []].insert(value.value)
      }
    }
    return byReader.sorted { $0.key < $1.key }.map(\.value)
  }

  /// What a facet says: what readers said in common, or the only one who said something; empty where
  /// they differ or nobody said anything.
  func agreed(_ facet: String) -> Set<String> {
    let sets = stated(facet)
    guard let first = sets.first else { return [] }
    return sets.allSatisfy { $0 == first } ? first : []
  }

  /// The greatest value of an ordinal facet, where the readers do not differ.
  func greatest(_ facet: String) -> Int? {
    let values = stated(facet).map { $0.compactMap { Int($0) }.max() }
    guard let first = values.first, values.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// Every value that some reader gave.
  func union(_ facet: String) -> Set<String> { stated(facet).reduce([]) { $0.union($1) } }
}

/// The evidence of a document that counts.
struct DocumentEvidence {
  var document: CodedDocument
  var source: FichaSource
  /// Units of causes, by code and turn.
  var causes: [EvidenceUnit]
  /// Units of codings that deny a cause or tell the opposite.
  var contrary: [EvidenceUnit]
  /// For each code in use, the turns of the low and of the high reading, with those of codes below it.
  var low: [Set<Int>]
  var high: [Set<Int>]
  /// The people who speak at least one word that counts.
  var people: Set<String>
}

extension Analysis {
  /// The layers of a document whose codings count together, and whether each of them is a reading of its
  /// own; nil when the document has no figure.
  func readers(of document: CodedDocument) -> (layers: [String], isUndecided: Bool)? {
    if document.layer.isUndecided {
      let coders = document.document.layersWithCodings.filter {
        corpus.layers[$0, default: .coder] == .coder
      }
      guard coders.allSatisfy({ document.document.finishedBy[$0] == .completo }) else { return nil }
      return (coders.sorted(), true)
    }
    guard document.layer.scope == .completo, !document.layer.layers.isEmpty else { return nil }
    return (document.layer.layers, false)
  }

  /// How a document was read.
  func state(of document: CodedDocument) -> FichaSource.State {
    guard let readers = readers(of: document) else {
      let isTouched =
        !document.document.layersWithCodings.isEmpty || !document.document.finishedBy.isEmpty
      return isTouched ? .unfinished : .uncoded
    }
    guard !readers.isUndecided else { return .undecided }
    switch document.layer.kind {
    case .agreed?: return .agreed
    case .reviewed?: return .reviewed
    case .single?: return .single
    case nil:
      let isAgreed = readers.layers.contains { corpus.layers[$0, default: .coder] != .coder }
      return isAgreed ? .agreed : .single
    }
  }

  /// The units of those codings of a document for which `counts` holds, by code and turn.
  func units(
    of document: CodedDocument, where counts: (PlacedCoding, Code) -> Bool
  ) -> [EvidenceUnit] {
    guard let readers = readers(of: document) else { return [] }
    struct Place: Hashable {
      var code: Int
      var turn: Int
    }
    let base = document.base
    var found: [Place: [PlacedCoding]] = [:]
    for coding in document.document.codings where readers.layers.contains(coding.layer) {
      guard let code = tree.index(of: coding.code), counts(coding, tree.codes[code]) else {
        continue
      }
      for turn in base.turns(under: coding.range) {
        found[Place(code: code, turn: turn), default: []].append(coding)
      }
    }
    return found.sorted { ($0.key.code, $0.key.turn) < ($1.key.code, $1.key.turn) }.map {
      place, codings in
      EvidenceUnit(
        code: place.code, turn: place.turn, pseudonym: base.turns[place.turn].pseudonym,
        codings: codings,
        isCommon: !readers.isUndecided
          || isCommon(codings, base.turns[place.turn].turn.speech, readers.layers, base))
    }
  }

  /// Whether every reader has marked a common word of a turn.
  private func isCommon(
    _ codings: [PlacedCoding], _ speech: TextRange, _ readers: [String], _ base: SpeechBase
  ) -> Bool {
    var common = [speech]
    for reader in readers {
      let own = codings.filter { $0.layer == reader }.map(\.range)
      common = common.flatMap { part in own.compactMap { part.intersection($0) } }
    }
    return common.contains { base.hasWord(in: $0) }
  }
}
