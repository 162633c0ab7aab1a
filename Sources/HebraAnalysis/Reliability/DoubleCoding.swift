internal import HebraModel

/// Whether a coder knew another's codings, or a suggestion, while coding a document.
package enum Blindness: String, CaseIterable, Sendable {
  case blind
  case open
  /// Nobody recorded it.
  case unknown

  /// What holds for several coders of a document: blind only if each of them was.
  static func of(_ coders: some Sequence<Blindness>) -> Blindness {
    let all = Set(coders)
    return all.contains(.open) ? .open : all == [.blind] ? .blind : .unknown
  }
}

/// What two or more coders did with the same documents, by participants' turns.
///
/// Only documents count that at least two coders have marked as finished. A turn has a code when a
/// coder's codings of it, or of codes below it, cover at least one word of the turn. A turn that a
/// coder read and left uncoded is 0; a document that a coder has not finished is missing. Retired
/// codes count as their replacements.
package struct DoubleCoding: Sendable {
  let corpus: AnalysisCorpus
  let tree: CodeTree
  /// The coders of these documents, by name.
  package let coders: [String]
  /// The documents that at least two of the coders finished.
  let documents: [DoubleCodedDocument]
  /// How many documents the project has.
  package var allDocuments: Int { corpus.documents.count }
  /// Documents that at least two coders coded, while fewer than two of them have finished.
  package let unfinished: [String]
  /// Documents that two coders finished, in which no turn belongs to a participant.
  package let withoutTurns: [String]

  /// Compares coders.
  ///
  /// - Parameters:
  ///   - corpus: the project.
  ///   - only: the coders to compare; empty for all.
  ///   - blindness: document → coder → whether they coded it without seeing another's work.
  package init(
    _ corpus: AnalysisCorpus, only: [String] = [],
    blindness: [String: [String: Blindness]] = [:]
  ) {
    self.corpus = corpus
    let tree = CodeTree(corpus.codebook)
    self.tree = tree
    func isCoder(_ layer: String) -> Bool {
      corpus.layers[layer, default: .coder] == .coder && (only.isEmpty || only.contains(layer))
    }
    func finished(_ document: AnalysisDocument) -> [String] {
      document.finishedBy.keys.filter(isCoder).sorted()
    }
    let double = corpus.documents.filter { finished($0).count > 1 }
    let names = Set(double.flatMap(finished)).sorted()
    coders = names
    unfinished = corpus.documents.filter { document in
      finished(document).count < 2
        && document.layersWithCodings.filter(isCoder).union(finished(document)).count > 1
    }.map(\.name)
    var found: [DoubleCodedDocument] = []
    var silent: [String] = []
    for document in double {
      let own = DoubleCodedDocument(
        document, coders: names, tree: tree, codings: document.codings,
        blindness: Blindness.of(
          finished(document).map { blindness[document.name]?[$0] ?? .unknown }))
      if own.units.isEmpty { silent.append(document.name) } else { found.append(own) }
    }
    documents = found
    withoutTurns = silent
  }

  /// How the documents were coded, blind first; only those that occur.
  package var blindness: [Blindness] {
    Blindness.allCases.filter { one in documents.contains { $0.blindness == one } }
  }

  /// The municipalities of the documents; an empty name where there is none.
  var municipalities: [String] {
    Set(documents.map(\.municipality)).sorted { a, b in
      a.isEmpty != b.isEmpty ? b.isEmpty : a < b
    }
  }

  /// The codes that some coder gave in these documents, and the codes above them.
  var codes: [Int] {
    Set(documents.flatMap { $0.words.flatMap(\.keys) }).sorted()
  }

  /// The turns of some documents by one code: 1 where a coder covers enough of the turn, 0 where not,
  /// missing where the coder has not finished.
  func table(of code: Int, in kept: [DoubleCodedDocument], isHalf: Bool = false) -> RatingTable {
    var table = RatingTable(coders: coders.count, categories: 2)
    for (place, document) in kept.enumerated() {
      let reads = coders.indices.map { document.reads(code, coder: $0, tree) }
      let zero: [Int?] = reads.map { $0 ? 0 : nil }
      var turns: [Int: [Int?]] = [:]
      for coder in coders.indices where reads[coder] {
        for (turn, words) in document.words[coder][code] ?? [:] {
          guard !isHalf || 2 * words >= document.units[turn].words else { continue }
          turns[turn, default: zero][coder] = 1
        }
      }
      for row in turns.values.sorted(by: Self.precedes) { table.add(row, cluster: place) }
      table.add(zero, cluster: place, times: document.units.count - turns.count)
    }
    return table
  }

  /// Rows in one order, so that the same codings always give the same figure.
  private static func precedes(_ a: [Int?], _ b: [Int?]) -> Bool {
    a.map { $0 ?? -1 }.lexicographicallyPrecedes(b.map { $0 ?? -1 })
  }

  /// The turns of some documents by the set of their codes, without the codes above them; the sets by
  /// category.
  func setTable(in kept: [DoubleCodedDocument]) -> (table: RatingTable, sets: [Set<Int>]) {
    var sets: [Set<Int>] = [[]]
    var places: [Set<Int>: Int] = [[]: 0]
    var rows: [(row: [Int?], cluster: Int)] = []
    for (place, document) in kept.enumerated() {
      // Where one coder finished the core codes only, only these are compared.
      let isCore = document.scopes.contains(.nucleo)
      for turn in document.units.indices {
        let row = coders.indices.map { coder -> Int? in
          guard document.scopes[coder] != nil else { return nil }
          let set = document.own[coder][turn, default: []].filter {
            !isCore || document.covers($0, .nucleo, tree)
          }
          if let known = places[set] { return known }
          places[set] = sets.count
          sets.append(set)
          return sets.count - 1
        }
        rows.append((row, place))
      }
    }
    var table = RatingTable(coders: coders.count, categories: sets.count)
    for one in rows { table.add(one.row, cluster: one.cluster) }
    return (table, sets)
  }

  /// Where the coders begin and end segments of one code, by characters of participants' speech.
  func unitizing(of code: Int, in kept: [DoubleCodedDocument]) -> Unitizing {
    var result = Unitizing(values: 1)
    for document in kept {
      let line = SpeechLine(document.base, characters: document.document.measures.characters)
      result.add(
        length: line.length,
        coders.indices.filter { document.reads(code, coder: $0, tree) }.map { coder in
          line.segments(document.ranges[coder][code] ?? [])
        })
    }
    return result
  }
}
