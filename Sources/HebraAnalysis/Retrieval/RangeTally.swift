package import HebraModel

/// Counts ranges of text by an attribute, as ``HitTally`` counts the hits of a search.
package struct RangeTally {
  private let corpus: AnalysisCorpus

  /// A tally over all documents of a corpus.
  package init(_ corpus: AnalysisCorpus) { self.corpus = corpus }

  /// The figure; `value` gives the attribute's value for a document and whoever speaks.
  ///
  /// A range counts once, in the first participants' turn of which it covers a word; others are outside
  /// the base.
  package func figure(
    _ attribute: String, of ranges: [String: [TextRange]], language: FigureLanguage,
    value: (AnalysisDocument, String?) -> String
  ) -> Figure {
    var tally = HitTally()
    var people: [String: Int] = [:]
    var outside = 0
    for (number, document) in corpus.documents.enumerated() {
      let base = SpeechBase(document)
      var hits = [Int](repeating: 0, count: base.turns.count)
      var loose = 0
      for range in ranges[document.name] ?? [] {
        if let turn = base.turns(under: range).first {
          hits[turn] += 1
        } else if base.turns.isEmpty, base.wordCount(in: range) > 0 {
          loose += 1
        } else {
          outside += 1
        }
      }
      if base.turns.isEmpty {
        tally.add(
          HitTally.Piece(
            document: number, group: tally.group(value(document, nil)), words: base.wordCount,
            hits: loose))
      }
      for (turn, count) in zip(base.turns, hits) {
        if let name = turn.pseudonym, people[name] == nil { people[name] = people.count }
        tally.add(
          HitTally.Piece(
            document: number, group: tally.group(value(document, turn.pseudonym)),
            participant: turn.pseudonym.flatMap { people[$0] },
            words: base.wordCount(in: turn.turn.speech), turns: 1, hits: count,
            hitTurns: min(count, 1)))
      }
    }
    return tally.figure(attribute, language: language, outside: outside)
  }
}
