internal import HebraLanguage
internal import HebraModel

/// A term that is said where people coded a code, more than elsewhere, and that could become an indicator.
package struct IndicatorCandidate: Sendable, Hashable {
  /// The id of the code.
  package var code: String
  /// A word, the beginning of several as `llega*`, or two words in a row, without accents.
  package var term: String
  /// Of the turns with the term, those that are coded so.
  package var coded: Proportion
  /// In how many of these no indicator of the code fires yet.
  package var isNew: Int
  /// In how many documents they are.
  package var documents: Int
  /// Turns with the term among those that are coded so, and among the others.
  package var comparison: FrequencyComparison
}

extension AnalysisCorpus {
  /// The terms that are key in turns where people coded a code: log-likelihood (Dunning 1993, four cells)
  /// over turns, so that a word that one person repeats counts once in a turn.
  ///
  /// Frequent words of Spanish alone are no terms. A term stands in three coded turns of two documents or
  /// more in which no indicator of the code fires, and three in ten turns with the term are coded so: below
  /// that, an indicator is proposed for retirement.
  ///
  /// - Parameters:
  ///   - readings: documents and coders who finished them.
  ///   - wanted: the ids of codes; nil for all with ten coded turns in five documents.
  ///   - most: how many terms of one code are listed.
  /// - Returns: the terms by code in the order of the codebook, the strongest first.
  package func indicatorCandidates(
    _ readings: [(document: String, coder: String)], codes wanted: Set<String>? = nil,
    most: Int = 10
  ) -> [IndicatorCandidate] {
    let tree = CodeTree(codebook)
    let terms = TurnTerms(joined(codedTurns(readings, tree)))
    let names = Set(readings.map(\.document))
    let fired = Set(
      suggestions(in: documents.filter { names.contains($0.name) }).map {
        FiredTurn(document: $0.document, turn: $0.turn, code: $0.code)
      })
    return tree.codes.indices.filter { code in
      let isFamily = tree.codes.contains { $0.parent == tree.codes[code].id }
      return !isFamily && wanted.map { $0.contains(tree.codes[code].id) } ?? true
    }.mapOnProcessors { code in
      terms.candidates(
        for: code, id: tree.codes[code].id, least: wanted == nil ? (10, 5) : (3, 2), most: most
      ) { fired.contains(FiredTurn(document: $0.document, turn: $0.turn, code: $1)) }
    }.flatMap { $0 }
  }

  /// Turns that several people read as one, with what any of them coded.
  private func joined(_ turns: [CodedTurn]) -> [CodedTurn] {
    var places: [String: [Int: Int]] = [:]
    var result: [CodedTurn] = []
    for turn in turns {
      if let place = places[turn.document]?[turn.turn] {
        result[place].labels.formUnion(turn.labels)
      } else {
        places[turn.document, default: [:]][turn.turn] = result.count
        result.append(turn)
      }
    }
    return result
  }
}

/// A turn in which an indicator of a code fires.
private struct FiredTurn: Hashable {
  let document: String
  let turn: Int
  let code: String
}

/// In which turns each term is said.
private struct TurnTerms: Sendable {
  private let turns: [CodedTurn]
  /// Term → the indices of its turns, ascending.
  private let places: [String: [Int]]

  /// The shortest beginning that stands for several words.
  private static let shortest = 4
  private static let least = (turns: 3, documents: 2, likelihood: 6.63, share: 0.3)

  init(_ turns: [CodedTurn]) {
    self.turns = turns
    let frequent = FrequentWords(.spanish)
    func isFrequent(_ word: some StringProtocol) -> Bool {
      frequent.contains(Array(word.utf8).span)
    }
    var words: [String: [Int]] = [:]
    var pairs: [String: [Int]] = [:]
    for (place, turn) in turns.enumerated() {
      for feature in turn.features {
        let term = String(feature.dropFirst(2))
        if feature.hasPrefix("p:") {
          words[term, default: []].append(place)
        } else if feature.hasPrefix("2:"), !term.split(separator: " ").allSatisfy(isFrequent) {
          pairs[term, default: []].append(place)
        }
      }
    }
    let stemmer = Stemmer(.spanish)
    let stems = Dictionary(grouping: words.keys.filter { !isFrequent($0) }) { stemmer.stem($0) }
    let sorted = words.keys.sorted()
    var places = pairs
    for forms in stems.values {
      let shared = forms.dropFirst().reduce(forms[0], Self.beginning)
      guard forms.count > 1, shared.count >= Self.shortest else {
        for form in forms { places[form] = words[form] }
        continue
      }
      // The beginning finds whatever begins so, whether of this stem or not.
      var found: Set<Int> = []
      var next = sorted.partition { $0 < shared }
      while next < sorted.count, sorted[next].hasPrefix(shared) {
        found.formUnion(words[sorted[next]] ?? [])
        next += 1
      }
      places[shared + "*"] = found.sorted()
    }
    self.places = places
  }

  /// What two words begin with.
  private static func beginning(of a: String, and b: String) -> String {
    String(zip(a, b).prefix { $0 == $1 }.map(\.0))
  }

  func candidates(
    for code: Int, id: String, least: (turns: Int, documents: Int), most: Int,
    isFired: (CodedTurn, String) -> Bool
  ) -> [IndicatorCandidate] {
    let coded = turns.map { $0.labels.contains(code) }
    let count = coded.count { $0 }
    let documents = Set(zip(turns, coded).filter(\.1).map(\.0.document)).count
    guard count >= least.turns, documents >= least.documents else { return [] }
    let isOpen = turns.indices.map { coded[$0] && !isFired(turns[$0], id) }
    var found: [IndicatorCandidate] = []
    for (term, own) in places {
      let isNew = own.count { isOpen[$0] }
      guard isNew >= Self.least.turns else { continue }
      let right = own.count { coded[$0] }
      guard Double(right) >= Self.least.share * Double(own.count) else { continue }
      let documents = Set(own.filter { isOpen[$0] }.map { turns[$0].document }).count
      guard documents >= Self.least.documents,
        let comparison = FrequencyComparison(
          target: right, of: count, reference: own.count - right, of: turns.count - count),
        comparison.direction == .more,
        comparison.logLikelihood(.fourCells) >= Self.least.likelihood
      else { continue }
      found.append(
        IndicatorCandidate(
          code: id, term: term, coded: Proportion(right, of: own.count), isNew: isNew,
          documents: documents, comparison: comparison))
    }
    let strongest = found.map { ($0.comparison.logLikelihood(.fourCells), $0) }
      .sorted { ($1.0, $0.1.term) < ($0.0, $1.1.term) }
    return strongest.prefix(most).map(\.1)
  }
}
