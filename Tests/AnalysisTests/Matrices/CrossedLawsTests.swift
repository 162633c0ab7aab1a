import HebraAnalysis
import HebraModel
import Testing

/// Laws of the figures that cross cases, attributes and codes, in random worlds.
@Suite struct CrossedLawsTests {
  /// A random world whose participants have a sector, and whose documents have a wave.
  private func corpus(_ seed: UInt64) -> AnalysisCorpus {
    var corpus = RandomWorld(seed: seed).corpus
    corpus.participants = [
      Participant(pseudonym: "Ana", attributes: ["sector": "justicia", "gender": "mujer"]),
      Participant(pseudonym: "Luz", attributes: ["sector": seed % 2 == 0 ? "comunidad" : ""]),
    ]
    for i in corpus.documents.indices { corpus.documents[i].attributes["wave"] = "\(i / 2)" }
    return corpus
  }

  private func counts(_ figure: Figure) -> [[Int]] {
    figure.matrix.rows.map { row in
      row[figure.matrix.keyColumns...].map { if case .count(let n) = $0 { n } else { 0 } }
    }
  }

  private func sums(_ rows: [[Int]]) -> [Int] {
    rows.reduce([]) { sum, row in sum.isEmpty ? row : zip(sum, row).map(+) }
  }

  @Test(arguments: 0..<40)
  func `documents of a group add up to the group`(seed: UInt64) {
    let analysis = Analysis(corpus(seed), layer: .final)
    for kind in [CellKind.codings, .segments, .stretches, .words, .characters] {
      let whole = sums(counts(analysis.casesByCodes(rows: .documents, kind: kind)))
      for attribute in [CaseAttribute.municipalities, .ofDocuments("wave")] {
        #expect(sums(counts(analysis.casesByCodes(rows: attribute, kind: kind))) == whole)
      }
    }
    // Each word belongs to one participant, and each participant to one value.
    let people = sums(counts(analysis.casesByCodes(rows: .participants, kind: .words)))
    for key in ["sector", "gender", "nothing"] {
      #expect(
        sums(counts(analysis.casesByCodes(rows: .ofParticipants(key), kind: .words))) == people)
    }
  }

  @Test(arguments: 0..<40)
  func `totals are unions, and n never exceeds N`(seed: UInt64) {
    let analysis = Analysis(corpus(seed), layer: .final)
    for code in ["F", "F-2", "G-1"] {
      let figure = analysis.valuesByValues(
        of: code, rows: .ofParticipants("sector"), columns: .ofDocuments("wave"))
      let columns = figure.matrix.columns.map(\.key)
      func shares(_ column: String, _ row: [Matrix.Cell]) -> (n: Int, total: Int) {
        guard let place = columns.firstIndex(of: column),
          case .share(let n, let total) = row[place]
        else { return (0, 0) }
        return (n, total)
      }
      let values = columns.filter { $0.hasSuffix(".documents") && !$0.hasPrefix("total") }
      for row in figure.matrix.rows {
        let total = shares("total.documents", row)
        #expect(total.n <= total.total)
        // A document has one wave: the total of a row is the sum of the waves.
        #expect(values.reduce(0) { $0 + shares($1, row).n } == total.n)
        #expect(values.reduce(0) { $0 + shares($1, row).total } == total.total)
      }
      // A participant has one sector: the total of a column is the sum of those who are identified.
      let people = figure.matrix.rows.map { shares("total.participants", $0) }
      #expect(people.dropLast().reduce(0) { $0 + $1.n } == people.last?.n)
      #expect(people.dropLast().reduce(0) { $0 + $1.total } == people.last?.total)
      // The same with rows and columns exchanged.
      let turned = analysis.valuesByValues(
        of: code, rows: .ofDocuments("wave"), columns: .ofParticipants("sector"))
      for row in figure.matrix.rows {
        guard case .text(let sector) = row[0] else { continue }
        for value in values {
          let wave = String(value.dropLast(".documents".count))
          #expect(
            turned.cell(wave, column: "\(sector).documents") == figure.cell(sector, column: value))
        }
      }
    }
  }

  @Test(arguments: 0..<40)
  func `coefficients between codes follow from their counts`(seed: UInt64) {
    let analysis = Analysis(corpus(seed), layer: .final)
    for unit in [PairUnit.turn, .document] {
      let list = analysis.codePairs(unit: unit).matrix
      func number(_ row: [Matrix.Cell], _ key: String) -> Double? {
        let place = list.columns.firstIndex { $0.key == key } ?? 0
        switch row[place] {
        case .count(let n): return Double(n)
        case .decimal(let value): return value
        default: return nil
        }
      }
      for row in list.rows {
        guard let units = number(row, "n"), let n1 = number(row, "n1"),
          let n2 = number(row, "n2"), let both = number(row, "n12")
        else { continue }
        #expect(both <= min(n1, n2))
        #expect(max(n1, n2) <= units)
        #expect(number(row, "dice") == (n1 + n2 > 0 ? 2 * both / (n1 + n2) : nil))
        #expect(number(row, "lift") == (n1 * n2 > 0 ? both * units / (n1 * n2) : nil))
        if let jaccard = number(row, "jaccard"), let dice = number(row, "dice") {
          #expect(abs(dice - 2 * jaccard / (1 + jaccard)) < 1e-12)
        }
      }
    }
  }

  @Test(arguments: 0..<40)
  func `text in common, distance and order agree with looking at every byte and turn`(
    seed: UInt64
  ) {
    let world = RandomWorld(seed: seed)
    let analysis = Analysis(world.corpus, layer: .final)
    let extents = analysis.codesByCodes(.extent)
    let distances = analysis.codesByCodes(.distance)
    let followed = analysis.codesByCodes(.followed)
    func bytes(_ document: AnalysisDocument, _ code: String) -> Set<Int> {
      let codings = world.codings(document, code)
      let text = Array((document.text ?? "").utf8)
      return Set(
        text.indices.filter { i in
          text[i] & 0xC0 != 0x80 && world.isBase(document, i)
            && codings.contains { $0.range.start <= i && i < $0.range.end }
        })
    }
    func turns(_ document: AnalysisDocument, _ code: String) -> [Int] {
      let codings = world.codings(document, code)
      return document.turns.filter { $0.turn.role == .participant }.enumerated().filter { _, turn in
        document.wordStarts.contains { start in
          world.voice(document, start)?.turn.index == turn.turn.index
            && codings.contains { $0.range.start <= start && start < $0.range.end }
        }
      }.map(\.offset)
    }
    for a in world.codes {
      for b in world.codes
      where !world.lineage(a).contains(b) && !world.lineage(b).contains(a) {
        var (both, either) = (0, 0)
        var (gaps, next): ([Int], Int) = ([], 0)
        for document in world.corpus.documents {
          let (x, y) = (bytes(document, a), bytes(document, b))
          both += x.intersection(y).count
          either += x.union(y).count
          let (of, other) = (turns(document, a), turns(document, b))
          for turn in of {
            if let gap = other.map({ abs($0 - turn) }).min() { gaps.append(gap) }
            if other.contains(turn + 1) { next += 1 }
          }
        }
        #expect(
          extents.cell("\(a) \(a)", column: b)
            == (either > 0
              ? .decimal(Double(both) / Double(either)) : .missing(.notApplicable)))
        gaps.sort()
        let middle = gaps.isEmpty ? 0 : gaps[(gaps.count - 1) / 2] + gaps[gaps.count / 2]
        #expect(
          distances.cell("\(a) \(a)", column: b)
            == (gaps.isEmpty ? .missing(.notApplicable) : .decimal(Double(middle) / 2)))
        #expect(followed.cell("\(a) \(a)", column: b) == .count(next))
      }
    }
  }

  @Test(arguments: 0..<20)
  func `the order of documents, codings and participants changes no value`(seed: UInt64) {
    let plain = corpus(seed)
    var turned = AnalysisCorpus(
      codebook: plain.codebook, documents: plain.documents.reversed(),
      codings: plain.codings.reversed(), participants: plain.participants.reversed())
    turned.codebook.codes.reverse()
    let (a, b) = (Analysis(plain, layer: .final), Analysis(turned, layer: .final))
    for (one, other) in [
      (a.codesByValues(.ofParticipants("sector")), b.codesByValues(.ofParticipants("sector"))),
      (
        a.casesByCodes(rows: .ofDocuments("wave"), kind: .stretches),
        b.casesByCodes(rows: .ofDocuments("wave"), kind: .stretches)
      ),
    ] {
      let keys = one.matrix.columns.map(\.key)
      #expect(Set(keys) == Set(other.matrix.columns.map(\.key)))
      for row in one.matrix.rows {
        guard case .text(let name) = row[0] else { continue }
        for (key, cell) in zip(keys, row) { #expect(other.cell(name, column: key) == cell) }
      }
    }
  }
}
