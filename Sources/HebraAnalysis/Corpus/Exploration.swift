package import HebraModel

/// Decides whether the absence of a code in a document is a zero or a missing value.
struct Exploration: Sendable {
  /// Instrument id → for each code in use, the blocks that ask about it.
  private let blocks: [String: [[String]]]
  /// The same over all instruments, for a document without an instrument.
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
        let named = Set(block.codes.compactMap { tree.index(of: $0) })
        for code in tree.codes.indices {
          // A block that names a code also explores its ancestors and its descendants.
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

  /// Why the absence of `code` is a missing value; nil when it is a zero.
  func missing(
    _ code: Int, in document: AnalysisDocument, layer: DocumentLayer
  ) -> Matrix.Missing? {
    if layer.isUndecided { return .noAgreedLayer }
    switch layer.scope {
    case nil: return .unfinished
    case .nucleo?:
      // The short scope covers core codes, and the families that the other codes fold into.
      if !tree.codes[code].isCore, tree.codes[code].parent != nil { return .unfinished }
    case .completo?: break
    }
    return silence(
      code, instrument: document.attribute(AnalysisDocument.Key.instrument),
      topics: document.topics)
  }

  /// Why people cannot be expected to mention `code`; nil when they were asked about it.
  func silence(
    _ code: Int, instrument: String?, topics: [String: TopicState]
  ) -> Matrix.Missing? {
    guard hasGuide else { return nil }
    let own = instrument.flatMap { blocks[$0] } ?? anyBlocks
    let states = own[code].map { topics[$0, default: .notExplored] }
    if states.contains(where: \.isExplored) { return nil }
    return states.contains(.notAskedRisk) ? .notAskedRisk : .notExplored
  }
}

/// A code, with the means to tell whether a document's guide asked about it.
package struct GuideSubject: Sendable {
  private let exploration: Exploration
  private let code: Int

  /// Nil when the code is not in the codebook.
  package init?(code: String, _ codebook: Codebook) {
    let tree = CodeTree(codebook)
    guard let place = tree.index(of: code) else { return nil }
    self.code = place
    exploration = Exploration(codebook, tree: tree)
  }

  /// Why absence in a document is a missing value; nil when the code was asked about or there is no
  /// guide.
  package func missing(instrument: String?, topics: [String: TopicState]) -> Matrix.Missing? {
    exploration.silence(code, instrument: instrument, topics: topics)
  }
}
