public import HebraModel

/// Whether the silence of a document about a code is a zero, or nothing can be said.
struct Exploration: Sendable {
  /// Instrument id → for each code in use, the blocks that explore it.
  private let blocks: [String: [[String]]]
  /// The same over all instruments, for a document that names none.
  private let anyBlocks: [[String]]
  private let tree: CodeTree
  private let hasGuide: Bool

  init(_ codebook: Codebook, tree: CodeTree) {
    self.tree = tree
    hasGuide = !codebook.instruments.isEmpty
    var blocks: [String: [[String]]] = [:]
    var anyBlocks = [[String]](repeating: [], count: tree.codes.count)
    for instrument in codebook.instruments {
      var own = [[String]](repeating: [], count: tree.codes.count)
      for block in instrument.blocks {
        let named = Set(block.codes.compactMap { tree.place($0) })
        for code in tree.codes.indices {
          // A family is explored with any of its codes; a block of a family explores them all.
          let isBelow = tree.lineage[code].contains { named.contains($0) }
          let isAbove = named.contains { tree.lineage[$0].contains(code) }
          if isBelow || isAbove {
            own[code].append(block.id)
            anyBlocks[code].append(block.id)
          }
        }
      }
      blocks[instrument.id] = own
    }
    self.blocks = blocks
    self.anyBlocks = anyBlocks
  }

  /// Why silence about `code` says nothing; nil when it is a zero.
  func missing(
    _ code: Int, in document: AnalysisDocument, layer: DocumentLayer
  ) -> Matrix.Missing? {
    if layer.isUndecided { return .noAgreedLayer }
    switch layer.scope {
    case nil: return .unfinished
    case .nucleo?:
      // The short set: core codes and the families into which the others fold.
      if !tree.codes[code].isCore, tree.codes[code].parent != nil { return .unfinished }
    case .completo?: break
    }
    return silence(
      code, instrument: document.attribute(AnalysisDocument.Key.instrument),
      topics: document.topics)
  }

  /// Why nothing that people say about `code` can be expected; nil when they were asked.
  func silence(
    _ code: Int, instrument: String?, topics: [String: TopicState]
  ) -> Matrix.Missing? {
    guard hasGuide else { return nil }
    let own = instrument.flatMap { blocks[$0] } ?? anyBlocks
    let states = own[code].map { topics[$0, default: .notExplored] }
    if states.contains(where: \.isExplored) { return nil }
    return states.contains(.notAskedRisk) ? .notAskedRisk : .notExplored
  }

  /// What to say of several documents, none of which has a zero: what work could still change.
  static func together(_ reasons: Set<Matrix.Missing>) -> Matrix.Missing {
    for reason in [Matrix.Missing.noAgreedLayer, .unfinished, .notAskedRisk, .notExplored]
    where reasons.contains(reason) {
      return reason
    }
    return .notApplicable
  }
}

/// A code of the codebook, and whether the people of a document were asked about it.
public struct GuideSubject: Sendable {
  private let exploration: Exploration
  private let code: Int

  /// Nil when the codebook has no such code.
  public init?(code: String, _ codebook: Codebook) {
    let tree = CodeTree(codebook)
    guard let place = tree.place(code) else { return nil }
    self.code = place
    exploration = Exploration(codebook, tree: tree)
  }

  /// Why the silence of a document says nothing; nil when it was asked, or there is no guide.
  public func missing(instrument: String?, topics: [String: TopicState]) -> Matrix.Missing? {
    exploration.silence(code, instrument: instrument, topics: topics)
  }
}
