internal import HebraModel

/// The participants' turns of a document that are evidence for each code.
struct CauseEvidence {
  /// For each code in use, the turns with a word under it or under a code below it.
  let turns: [Set<Int>]

  /// Nil when the document has no figure: it is not finished, or two people have read it, agreed on
  /// nothing, and `reading` does not say what then counts.
  init?(_ document: CodedDocument, _ reading: CauseReading, _ analysis: Analysis) {
    guard !document.layer.isUndecided else {
      guard reading != .final, let turns = Self.undecided(document, reading, analysis) else {
        return nil
      }
      self.turns = turns
      return
    }
    guard document.layer.scope == .completo, !document.layer.layers.isEmpty else { return nil }
    turns = TurnOrder.turns(of: document, analysis.tree).map(Set.init)
  }

  /// The evidence of a document that several people have finished without an agreed layer.
  ///
  /// Nil when one of them has not finished.
  private static func undecided(
    _ document: CodedDocument, _ reading: CauseReading, _ analysis: Analysis
  ) -> [Set<Int>]? {
    // Decisions of an agreed layer that is not whole yet are nobody's reading.
    let coders = document.document.layersWithCodings.filter {
      analysis.corpus.layers[$0, default: .coder] == .coder
    }
    guard coders.allSatisfy({ document.document.finishedBy[$0] == .completo }) else { return nil }
    let base = document.base
    let tree = analysis.tree
    /// For each code and turn, what each coder has marked in it.
    struct Place: Hashable {
      var code: Int
      var turn: Int
    }
    var marks: [Place: [String: [TextRange]]] = [:]
    for coding in document.document.codings where coders.contains(coding.layer) {
      guard let code = tree.index(of: coding.code),
        analysis.rule.counts(coding.facets, as: tree.codes[code], in: analysis.corpus.codebook)
      else { continue }
      for turn in base.turns(under: coding.range) {
        guard let both = base.turns[turn].turn.speech.intersection(coding.range) else { continue }
        for own in tree.lineage[code] {
          marks[Place(code: own, turn: turn), default: [:]][coding.layer, default: []].append(both)
        }
      }
    }
    var turns = [Set<Int>](repeating: [], count: tree.codes.count)
    for (place, byCoder) in marks where reading == .any || agree(byCoder, coders, base) {
      turns[place.code].insert(place.turn)
    }
    return turns
  }

  /// Whether all coders have marked a common word.
  private static func agree(
    _ marks: [String: [TextRange]], _ coders: Set<String>, _ base: SpeechBase
  ) -> Bool {
    guard marks.count == coders.count, var common = marks.first?.value else { return false }
    for ranges in marks.values.dropFirst() {
      common = common.flatMap { own in ranges.compactMap { own.intersection($0) } }
    }
    return common.contains { base.wordCount(in: $0) > 0 }
  }
}
