internal import HebraLanguage
internal import HebraModel

/// A turn of a participant with what a reading coded in it, for learning.
struct CodedTurn: Sendable {
  var document: String
  var coder: String
  /// The index of the turn among all turns of the document.
  var turn: Int
  var speech: TextRange
  /// What occurs in it: `p:` a word, `r:` a stem, `2:` two words in a row, `l:` the speaker's side.
  var features: [String]
  /// The indices of families and codes that were coded on at least one of its words.
  var labels: Set<Int>
}

extension AnalysisCorpus {
  /// The participants' turns of readings with the codes and families coded in them.
  func codedTurns(
    _ readings: [(document: String, coder: String)], _ tree: CodeTree
  ) -> [CodedTurn] {
    let byName = Dictionary(
      documents.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let sectors = sectors
    return readings.mapOnProcessors { reading -> [CodedTurn] in
      guard let document = byName[reading.document], let text = document.text else { return [] }
      var turns = Self.turns(of: document, text, sectors)
      let base = SpeechBase(document)
      var labels: [Int: Set<Int>] = [:]
      for coding in document.codings where coding.layer == reading.coder {
        guard let code = tree.index(of: coding.code) else { continue }
        for turn in base.turns(under: coding.range) {
          labels[base.turns[turn].turn.speech.start, default: []].formUnion(tree.lineage[code])
        }
      }
      for i in turns.indices {
        turns[i].coder = reading.coder
        turns[i].labels = labels[turns[i].speech.start] ?? []
      }
      return turns
    }.flatMap { $0 }
  }

  /// Of the participants' turns in readings, those in which each family was coded, by its id.
  package func codedRates(_ readings: [(document: String, coder: String)]) -> [String: Proportion] {
    let tree = CodeTree(codebook)
    let turns = codedTurns(readings, tree)
    var rates: [String: Proportion] = [:]
    for (label, code) in tree.codes.enumerated() where code.parent == nil {
      rates[code.id] = Proportion(turns.count { $0.labels.contains(label) }, of: turns.count)
    }
    return rates
  }

  /// The sector of each participant.
  var sectors: [String: String] {
    participants.reduce(into: [:]) { found, one in
      found[one.pseudonym] = one.attributes[ParticipantAttribute.sector.rawValue]
    }
  }

  /// The turns of participants with a word that counts, and what occurs in them.
  static func turns(
    of document: AnalysisDocument, _ text: String, _ sectors: [String: String]
  ) -> [CodedTurn] {
    let stemmer = Stemmer(.spanish)
    let base = SpeechBase(document)
    return document.measures.turns.enumerated().compactMap { number, turn in
      guard turn.turn.role == .participant, base.hasWord(in: turn.turn.speech) else { return nil }
      let words = ComparedWords(
        text.utf8.span, in: base.shared(with: [turn.turn.speech])
      ).folded
      var features = Set(words.map { "p:\($0)" })
      features.formUnion(words.map { "r:\(stemmer.stem($0))" })
      features.formUnion(zip(words, words.dropFirst()).map { "2:\($0) \($1)" })
      if let side = turn.pseudonym.flatMap({ sectors[$0] }).flatMap({ Side(sector: $0) }) {
        features.insert("l:\(side.rawValue)")
      }
      return CodedTurn(
        document: document.name, coder: "", turn: number, speech: turn.turn.speech,
        features: features.sorted(), labels: [])
    }
  }
}
