internal import HebraModel

/// A document as one layer is read, and which of its codings do not count.
struct DocumentReading: Sendable {
  private(set) var document: CodedDocument
  /// How many codings have each code that the codebook does not know.
  private(set) var unknown: [String: Int] = [:]
  /// How many codings cover no word of the base.
  private(set) var outside = 0
  init(
    _ document: AnalysisDocument, choice: LayerChoice, rule: CountingRule, tree: CodeTree,
    corpus: AnalysisCorpus
  ) {
    let layer = DocumentLayer(
      choice, of: document, present: document.layersWithCodings, kinds: corpus.layers)
    let base = SpeechBase(document)
    var counted: [CountedCoding] = []
    var suggested = Proportion()
    counted.reserveCapacity(document.codings.count)
    for coding in document.codings where layer.layers.contains(coding.layer) {
      suggested += Proportion(coding.isSuggested ? 1 : 0, of: 1)
      guard let place = tree.index(of: coding.code) else {
        unknown[coding.code, default: 0] += 1
        continue
      }
      guard base.hasWord(in: coding.range) else {
        outside += 1
        continue
      }
      if rule == .all
        || rule.counts(coding.facets, as: tree.codes[place], in: corpus.codebook)
      {
        counted.append(CountedCoding(range: coding.range, code: place))
      }
    }
    self.document = CodedDocument(
      document: document, layer: layer, base: base, counted: counted, suggested: suggested)
  }

  /// The reading without text, measures and codings, which take most of its memory.
  var withoutContent: DocumentReading {
    var result = self
    result.document.document.text = nil
    result.document.document.measures = MeasuredText(
      words: [], characters: CharacterPlaces(""), turns: [])
    result.document.document.codings = []
    result.document.base = SpeechBase(result.document.document)
    result.document.counted = []
    return result
  }
}
