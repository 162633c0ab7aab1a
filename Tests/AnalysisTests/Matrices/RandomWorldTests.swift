import HebraAnalysis
import HebraModel
import Testing

/// SplitMix64: the same worlds in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Small worlds at random, and every figure counted word by word, pair by pair.
struct RandomWorld {
  var corpus: AnalysisCorpus
  let codes = ["F", "F-1", "F-2", "F-2a", "G", "G-1"]
  let parents = ["F-1": "F", "F-2": "F", "F-2a": "F-2", "G-1": "G"]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var world = World()
    let speakers = ["E", "Ana", "Luz", "-"]
    let words = ["año", "sí", "la policía", "un día", "no", "río"]
    for d in 0..<Int.random(in: 1...4, using: &generator) {
      let lines = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        let speaker = speakers[Int.random(in: 0..<4, using: &generator)]
        let speech = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
          words[Int.random(in: 0..<words.count, using: &generator)]
        }
        return (speaker, speech.joined(separator: " "))
      }
      world.add(
        "D\(d)", lines, attributes: ["place_code": "\(d % 2)"], finishedBy: ["ana": .completo],
        nonSpeech: "no")
      let document = world.documents[d]
      let starts = document.wordStarts
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        let a = Int.random(in: 0..<starts.count, using: &generator)
        let b = Int.random(in: a..<starts.count, using: &generator)
        let end = b + 1 < starts.count ? starts[b + 1] : (document.text ?? "").utf8.count
        world.codings.append(
          Coding(
            id: "\(world.codings.count)", document: document.name,
            range: TextRange(starts[a], end),
            code: codes[Int.random(in: 0..<codes.count, using: &generator)], coder: "ana",
            layer: "ana"))
      }
    }
    corpus = AnalysisCorpus(
      codebook: Codebook(
        title: "t", version: "1", language: "es",
        codes: codes.map { [parents] in
          Code(id: $0, parent: parents[$0], name: $0, definition: "x")
        }),
      documents: world.documents, codings: world.codings)
  }

  func lineage(_ code: String) -> [String] {
    parents[code].map { [code] + lineage($0) } ?? [code]
  }

  /// Whether byte `i` of a document is speech that counts, and whose.
  func voice(_ document: AnalysisDocument, _ i: Int) -> AttributedTurn? {
    document.turns.first { turn in
      turn.turn.role == .participant && turn.turn.speech.start <= i && i < turn.turn.speech.end
        && !turn.turn.nonSpeech.contains { $0.start <= i && i < $0.end }
    }
  }

  func hasParticipants(_ document: AnalysisDocument) -> Bool {
    document.turns.contains { $0.turn.role == .participant }
  }

  func isBase(_ document: AnalysisDocument, _ i: Int) -> Bool {
    if hasParticipants(document) { return voice(document, i) != nil }
    return !document.turns.contains {
      $0.turn.role == .interviewer && $0.turn.range.start <= i && i < $0.turn.range.end
    }
  }

  /// Codings of `code` or what is below it that cover a word of the base.
  func codings(_ document: AnalysisDocument, _ code: String) -> [Coding] {
    corpus.codings.filter { coding in
      coding.document == document.name && lineage(coding.code).contains(code)
        && document.wordStarts.contains {
          coding.range.start <= $0 && $0 < coding.range.end && isBase(document, $0)
        }
    }
  }
}

@Suite struct RandomWorldTests {
  @Test(arguments: 0..<60)
  func `documents by codes agree with counting byte by byte`(seed: UInt64) {
    let world = RandomWorld(seed: seed)
    let analysis = Analysis(world.corpus, layer: .final)
    let figures = Dictionary(
      uniqueKeysWithValues: CellKind.allCases.map {
        ($0, analysis.casesByCodes(rows: .documents, kind: $0))
      })
    for document in world.corpus.documents {
      let bytes = Array((document.text ?? "").utf8)
      for code in world.codes {
        let codings = world.codings(document, code)
        let covered = bytes.indices.filter { i in
          codings.contains { $0.range.start <= i && i < $0.range.end }
        }
        let inBase = covered.filter { world.isBase(document, $0) }
        let words = inBase.filter { document.wordStarts.contains($0) }.count
        let characters = inBase.filter { bytes[$0] & 0xC0 != 0x80 }.count
        // Stretches: codings joined while they share a byte.
        var groups: [Set<Int>] = []
        for coding in codings {
          let own = Set(coding.range.start..<coding.range.end)
          let met = groups.filter { !$0.isDisjoint(with: own) }
          groups.removeAll { !$0.isDisjoint(with: own) }
          groups.append(met.reduce(own) { $0.union($1) })
        }
        func expect(_ kind: CellKind, _ value: Int) {
          #expect(
            figures[kind]?.cell(document.name, column: code) == .count(value),
            "\(kind) \(document.name) \(code)")
        }
        expect(.presence, codings.isEmpty ? 0 : 1)
        expect(.codings, codings.count)
        expect(.segments, Set(codings.map(\.range)).count)
        expect(.stretches, groups.count)
        expect(.words, words)
        expect(.characters, characters)
      }
    }
  }

  @Test(arguments: 0..<60)
  func `pairs and voices agree with comparing all with all`(seed: UInt64) {
    let world = RandomWorld(seed: seed)
    let analysis = Analysis(world.corpus, layer: .final)
    let together = analysis.codesByCodes(.together)
    let overlaps = analysis.codesByCodes(.overlaps)
    func turns(_ code: String) -> Set<[Int]> {
      var found: Set<[Int]> = []
      for (d, document) in world.corpus.documents.enumerated() {
        let codings = world.codings(document, code)
        for turn in document.turns where turn.turn.role == .participant {
          let isVoiced = document.wordStarts.contains { start in
            world.voice(document, start)?.turn.index == turn.turn.index
              && codings.contains { $0.range.start <= start && start < $0.range.end }
          }
          if isVoiced { found.insert([d, turn.turn.index]) }
        }
      }
      return found
    }
    for a in world.codes {
      for b in world.codes where a < b {
        let isRelated = world.lineage(a).contains(b) || world.lineage(b).contains(a)
        let both = turns(a).intersection(turns(b)).count
        #expect(
          together.cell("\(a) \(a)", column: b)
            == (isRelated ? .missing(.notApplicable) : .count(both)))
        if isRelated { continue }
        var crossing: Set<[String]> = []
        for document in world.corpus.documents {
          for x in world.codings(document, a) {
            for y in world.codings(document, b) where x.range.overlaps(y.range) {
              crossing.insert([document.name, "\(x.range)", x.code, "\(y.range)", y.code])
            }
          }
        }
        #expect(overlaps.cell("\(a) \(a)", column: b) == .count(crossing.count))
        #expect(overlaps.cell("\(b) \(b)", column: a) == .count(crossing.count))
      }
      #expect(together.cell("\(a) \(a)", column: a) == .count(turns(a).count))
      let places = analysis.valuesByCodes(.municipalities)
      for place in Set(world.corpus.documents.compactMap { $0.attributes["place_code"] }) {
        let own = world.corpus.documents.enumerated().filter {
          $0.element.attributes["place_code"] == place
        }
        let voiced = own.flatMap { d, document in
          turns(a).filter { $0[0] == d }.map { document.turns[$0[1]].pseudonym }
        }
        let people = Set(
          own.flatMap { $0.element.turns.filter { $0.turn.role == .participant } }
            .compactMap(\.pseudonym))
        let expected: Matrix.Cell =
          people.isEmpty
          ? .missing(.notApplicable)
          : .share(n: Set(voiced.compactMap { $0 }).count, total: people.count)
        #expect(places.cell(place, column: "\(a).participants") == expected)
        #expect(
          places.cell(place, column: "\(a).unattributed") == .count(voiced.count { $0 == nil }))
      }
    }
  }

  @Test(arguments: 0..<30)
  func `what is counted is conserved`(seed: UInt64) {
    let world = RandomWorld(seed: seed)
    let analysis = Analysis(world.corpus, layer: .final)
    func rows(_ kind: CellKind, _ rows: CaseAttribute = .documents) -> [[Int]] {
      analysis.casesByCodes(rows: rows, kind: kind).matrix.rows.map { row in
        row.dropFirst().map { if case .count(let n) = $0 { n } else { 0 } }
      }
    }
    let codings = rows(.codings)
    let words = rows(.words)
    for (d, row) in codings.enumerated() {
      // A family has the codings of its children and its own, and never more words than their sum.
      #expect(row[0] >= row[1] + row[2])
      #expect(words[d][0] >= max(words[d][1], words[d][2]))
      #expect(rows(.stretches)[d][0] <= row[0])
      #expect(rows(.segments)[d][0] <= row[0])
    }
    // Where every document has participants, their words are the documents' words.
    guard world.corpus.documents.allSatisfy({ world.hasParticipants($0) }) else { return }
    for code in world.codes.indices {
      #expect(
        words.reduce(0) { $0 + $1[code] } == rows(.words, .participants).reduce(0) { $0 + $1[code] }
      )
    }
    // The segment list holds every coding, and as many in the base as families count.
    let list = analysis.segmentList().matrix
    #expect(list.rows.count == world.corpus.codings.count)
    let place = list.columns.firstIndex { $0.key == "words" } ?? 0
    let inBase = list.rows.count { if case .count(let n) = $0[place] { n > 0 } else { false } }
    #expect(inBase == codings.reduce(0) { $0 + $1[0] + $1[4] })
  }

  @Test func `the order of what comes in changes nothing`() {
    for seed in UInt64(0)..<20 {
      let world = RandomWorld(seed: seed)
      var turned = world.corpus
      turned.codings.reverse()
      let (a, b) = (Analysis(world.corpus, layer: .final), Analysis(turned, layer: .final))
      #expect(a.segmentList() == b.segmentList())
      #expect(a.codePairs() == b.codePairs())
      #expect(a.valuesByCodes(.municipalities) == b.valuesByCodes(.municipalities))
      #expect(
        a.casesByCodes(rows: .participants, kind: .words)
          == b.casesByCodes(rows: .participants, kind: .words))
    }
  }
}
