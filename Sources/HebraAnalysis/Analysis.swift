internal import HebraLanguage
package import HebraModel

/// A corpus read through one layer, ready to compute figures.
///
///     let analysis = Analysis(corpus, layer: .final)
///     let figure = analysis.casesByCodes(rows: .documents, kind: .presence)
///
/// Codings that cover no word of the base (only a label or the interviewer's question) do not
/// count. Retired codes count as their replacements.
package struct Analysis: Sendable {
  /// What the figures are computed from.
  package let corpus: AnalysisCorpus
  let choice: LayerChoice
  let rule: CountingRule
  let language: FigureLanguage
  let layout: FigureLayout
  let tree: CodeTree
  let exploration: Exploration
  let documents: [CodedDocument]
  /// Notices about the whole reading.
  let notices: [Notice]

  /// Reads `layer` of `corpus`.
  package init(
    _ corpus: AnalysisCorpus, layer: LayerChoice, rule: CountingRule = .all,
    language: FigureLanguage = .es, layout: FigureLayout = .plain
  ) {
    self.init(corpus, layer, rule, language, layout, CodeTree(corpus.codebook)) { tree in
      corpus.documents.mapOnProcessors { document in
        DocumentReading(document, choice: layer, rule: rule, tree: tree, corpus: corpus)
      }
    }
  }

  /// The same analysis of documents that have been read already.
  init(_ other: Analysis, with readings: [DocumentReading]) {
    self.init(
      other.corpus, other.choice, other.rule, other.language, other.layout, other.tree
    ) { _ in readings }
  }

  private init(
    _ corpus: AnalysisCorpus, _ choice: LayerChoice, _ rule: CountingRule,
    _ language: FigureLanguage, _ layout: FigureLayout, _ tree: CodeTree,
    read: (CodeTree) -> [DocumentReading]
  ) {
    self.corpus = corpus
    self.choice = choice
    self.rule = rule
    self.language = language
    self.layout = layout
    self.tree = tree
    exploration = Exploration(corpus.codebook, tree: tree)
    let readings = read(tree)
    documents = readings.map(\.document)
    var notices: [Notice] = []
    var unknown: [String: Int] = [:]
    for reading in readings { unknown.merge(reading.unknown, uniquingKeysWith: +) }
    for (code, count) in unknown.sorted(by: { $0.key < $1.key }) {
      notices.append(Notice(.analysisUnknownCode, count: count, details: ["code": code]))
    }
    let outside = readings.reduce(0) { $0 + $1.outside }
    if outside > 0 { notices.append(Notice(.analysisOutsideBase, count: outside)) }
    if corpus.strayCodings > 0 {
      notices.append(Notice(.analysisUnknownDocument, count: corpus.strayCodings))
    }
    for document in documents where document.layer.isUndecided {
      notices.append(
        Notice(.analysisNoAgreedLayer, details: ["document": document.document.name]))
    }
    self.notices = notices
  }
}
