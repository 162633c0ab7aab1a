internal import HebraLanguage
package import HebraModel

/// How well what is learned from readings finds the turns of one family or code in documents that the
/// model has not seen.
package struct LearnedFigure: Sendable, Hashable {
  /// The id of the family or code.
  package var code: String
  package var isFamily: Bool
  /// In how many documents it was coded.
  package var documents = 0
  /// Of the turns with the code, those that are proposed.
  package var found = Proportion()
  /// Of the turns that are proposed, those with the code.
  package var right = Proportion()
  /// Of all turns, those with the code: the precision of whoever proposes it everywhere.
  package var base = Proportion()
  /// Turns by the probability that the model gives them, in tenths.
  package var calibration = Array(repeating: CalibrationBin(), count: 10)

  package init(code: String, isFamily: Bool, documents: Int = 0) {
    (self.code, self.isFamily, self.documents) = (code, isFamily, documents)
  }
}

/// Turns to which a model gives about the same probability.
package struct CalibrationBin: Sendable, Hashable {
  /// The sum of the probabilities.
  package var expected = 0.0
  /// Of these turns, those with the code.
  package var found = Proportion()

  package static func += (a: inout CalibrationBin, b: CalibrationBin) {
    a.expected += b.expected
    a.found += b.found
  }
}

extension AnalysisCorpus {
  /// The families, and the codes that were coded in thirty turns of five documents or more.
  private func learnable(_ turns: [CodedTurn], _ tree: CodeTree) -> [Int] {
    tree.codes.indices.filter { label in
      if tree.codes[label].parent == nil { return true }
      let own = turns.filter { $0.labels.contains(label) }
      return own.count >= 30 && Set(own.map(\.document)).count >= 5
    }
  }

  /// What a model finds in documents of one group when it has learned from those of the others.
  ///
  /// - Parameters:
  ///   - readings: documents and coders who finished them, without suggestions.
  ///   - group: the group of a document, for example its municipality; documents of one group are never
  ///     learned from and judged together.
  ///   - most: how many codings it learns from at most, whole documents at a time; nil for all.
  /// - Returns: a figure for each family and code that can be learned.
  package func learnedFigures(
    _ readings: [(document: String, coder: String)], apart group: (String) -> String,
    most: Int? = nil
  ) -> [LearnedFigure] {
    let tree = CodeTree(codebook)
    let turns = codedTurns(readings, tree)
    let labels = learnable(turns, tree)
    var figures = Dictionary(
      uniqueKeysWithValues: labels.map { label in
        (
          label,
          LearnedFigure(
            code: tree.codes[label].id, isFamily: tree.codes[label].parent == nil,
            documents: Set(turns.filter { $0.labels.contains(label) }.map(\.document)).count)
        )
      })
    let groups = turns.map { group($0.document) }
    for one in Set(groups).sorted() {
      let learned = zip(turns, groups).filter { $0.1 != one }.map(\.0)
      let classifier = TurnClassifier(
        most.map { first($0, of: learned) } ?? learned, labels: labels)
      for (turn, own) in zip(turns, groups) where own == one {
        let proposed = Set(classifier.labels(in: turn.features).map(\.label))
        for label in labels {
          let isThere = turn.labels.contains(label)
          let isProposed = proposed.contains(label)
          figures[label]?.base += Proportion(isThere ? 1 : 0, of: 1)
          if isThere { figures[label]?.found += Proportion(isProposed ? 1 : 0, of: 1) }
          if isProposed { figures[label]?.right += Proportion(isThere ? 1 : 0, of: 1) }
          guard let score = classifier.score(turn.features, for: label) else { continue }
          let probability = LogisticModel.probability(score)
          figures[label]?.calibration[min(9, Int(probability * 10))] += CalibrationBin(
            expected: probability, found: Proportion(isThere ? 1 : 0, of: 1))
        }
      }
    }
    return labels.compactMap { figures[$0] }
  }

  /// The turns of whole readings, in an order of their own, until they have so many codings.
  private func first(_ most: Int, of turns: [CodedTurn]) -> [CodedTurn] {
    let byReading = Dictionary(grouping: turns) { "\($0.document)|\($0.coder)" }
    let counts = Dictionary(
      documents.flatMap { document in
        Dictionary(grouping: document.codings, by: \.layer).map {
          ("\(document.name)|\($0.key)", $0.value.count)
        }
      }, uniquingKeysWith: +)
    var (taken, codings): ([CodedTurn], Int) = ([], 0)
    for key in byReading.keys.sorted(by: { Self.order($0) < Self.order($1) }) where codings < most {
      taken += byReading[key] ?? []
      codings += counts[key] ?? 0
    }
    return taken
  }

  private static func order(_ key: String) -> String { TextIdentity.sha256(Array(key.utf8).span) }

  /// What is learned from readings, and proposes in documents.
  ///
  /// - Parameters:
  ///   - documents: those with their text in which something is proposed.
  ///   - readings: documents and coders who finished them, without suggestions.
  /// - Returns: the suggestions, of a family where no code can be learned, and the hash of what was
  ///   learned from.
  package func learnedSuggestions(
    in documents: [AnalysisDocument], from readings: [(document: String, coder: String)]
  ) -> (suggestions: [Suggestion], model: String) {
    let tree = CodeTree(codebook)
    let turns = codedTurns(readings, tree)
    let lines = turns.map {
      "\($0.document)|\($0.coder)|\($0.turn)|\($0.features.joined(separator: " "))|\($0.labels.sorted())"
    }
    let model = String(
      TextIdentity.sha256(Array(lines.joined(separator: "\n").utf8).span).prefix(8))
    let classifier = TurnClassifier(turns, labels: learnable(turns, tree))
    let sectors = sectors
    let found = documents.mapOnProcessors { document -> [Suggestion] in
      guard let text = document.text else { return [] }
      return Self.turns(of: document, text, sectors).flatMap { turn -> [Suggestion] in
        let likely = classifier.labels(in: turn.features)
        let codes = Set(likely.map(\.label))
        return likely.compactMap { label, reasons in
          // A family says nothing where one of its codes is proposed.
          guard !codes.contains(where: { $0 != label && tree.lineage[$0].contains(label) }) else {
            return nil
          }
          return Suggestion(
            document: document.name, code: tree.codes[label].id, turn: turn.turn,
            range: Self.sentence(of: label, in: text, turn, classifier), longer: turn.speech,
            reasons: (["m:\(model)"] + reasons).map { .init(indicator: $0, range: turn.speech) })
        }
      }
    }.flatMap { $0 }
    return (found, model)
  }

  /// The sentence of a turn that speaks for a label most.
  private static func sentence(
    of label: Int, in text: String, _ turn: CodedTurn, _ classifier: TurnClassifier
  ) -> TextRange {
    let stemmer = Stemmer(.spanish)
    let scored = Sentences.ranges(in: text, within: turn.speech).map { range in
      let words = ComparedWords(text.utf8.span, in: [range]).folded
      let features =
        Set(words.map { "p:\($0)" }).union(words.map { "r:\(stemmer.stem($0))" })
        .union(zip(words, words.dropFirst()).map { "2:\($0) \($1)" })
      return (range: range, score: classifier.score(features.sorted(), for: label) ?? 0)
    }
    return scored.max { $0.score < $1.score }?.range ?? turn.speech
  }
}
