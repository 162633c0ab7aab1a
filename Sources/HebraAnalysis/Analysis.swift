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
    self.corpus = corpus
    choice = layer
    self.rule = rule
    self.language = language
    self.layout = layout
    let tree = CodeTree(corpus.codebook)
    self.tree = tree
    exploration = Exploration(corpus.codebook, tree: tree)
    var unknown: [String: Int] = [:]
    var outside = 0
    documents = corpus.documents.map { document in
      let reading = DocumentLayer(
        layer, of: document, present: document.layersWithCodings, kinds: corpus.layers)
      let base = SpeechBase(document)
      var counted: [CountedCoding] = []
      for coding in document.codings where reading.layers.contains(coding.layer) {
        guard let place = tree.index(of: coding.code) else {
          unknown[coding.code, default: 0] += 1
          continue
        }
        guard base.wordCount(in: coding.range) > 0 else {
          outside += 1
          continue
        }
        if rule.counts(coding.facets, as: tree.codes[place], in: corpus.codebook) {
          counted.append(CountedCoding(range: coding.range, code: place))
        }
      }
      return CodedDocument(
        document: document, layer: reading, base: base, counted: counted)
    }
    var notices: [Notice] = []
    for (code, count) in unknown.sorted(by: { $0.key < $1.key }) {
      notices.append(Notice(.analysisUnknownCode, count: count, details: ["code": code]))
    }
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

/// A coding that counts: its range, and the index of its code among the codes in use.
struct CountedCoding: Hashable, Sendable {
  var range: TextRange
  var code: Int
}

/// A document with the layers of it that are read.
struct CodedDocument: Sendable {
  var document: AnalysisDocument
  var layer: DocumentLayer
  var base: SpeechBase
  /// The codings that count, in order of position.
  var counted: [CountedCoding]
}
