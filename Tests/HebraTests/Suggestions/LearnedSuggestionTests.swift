import Foundation
import HebraModel
import TestSupport
import Testing

@testable import Hebra
@testable import HebraAnalysis

/// Suggestions that are learned from what a team coded.
@Suite struct LearnedSuggestionTests {
  /// Weights of scikit-learn 1.9.1, `LogisticRegression(solver="liblinear", tol=1e-8)`, on the same rows.
  @Test(arguments: [
    (1.0, [1.07992, 0.32811, -0.0382, 0.40081, -0.961, -0.39573, -0.05516]),
    (10.0, [3.55364, 0.83974, -0.08379, 1.56626, -2.94615, -1.5129, -0.1841]),
  ]) func `the weights are those of scikit-learn`(cost: Double, expected: [Double]) throws {
    var rows = FeatureRows()
    for row: [Int32] in [
      [0, 1], [0, 2], [0, 1, 3], [1, 4], [2, 4], [4], [3, 4, 5], [0, 5], [1, 2, 3], [5], [2, 5],
      [0, 3, 5],
    ] { rows.add(row) }
    let labels = [1, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1].map { $0 == 1 }
    let model = try #require(LogisticModel(rows, labels: labels, features: 6, cost: cost))
    for (weight, wanted) in zip(model.weights, expected) {
      #expect(abs(weight - wanted) < 0.002)
    }
  }

  /// Eight documents, six of them coded blind and finished: *llamar* is coded, *camino* is not.
  private func study() throws -> Study {
    let study = try Study(codebook: Study.codebook)
    let files = try (1...8).map { number in
      var lines = ["E: ¿Qué pasa en la vereda \(number)?"]
      for turn in 1...6 {
        lines.append("P1: Uno llama a la policía y nadie contesta \(number) \(turn).")
        lines.append("P1: El camino está dañado desde el invierno \(number) \(turn).")
      }
      return try study.write("E-0\(number).txt", lines.joined(separator: "\n"))
    }
    try study.bring(files) { $0.allowsSimilar = true }
    let work = try Project.write(study.project, who: "Ana")
    for number in 1...6 {
      for turn in 1...6 {
        _ = try work.addCoding(
          CodingRequest(
            document: "E-0\(number)",
            at: .quotation("Uno llama a la policía y nadie contesta \(number) \(turn)"),
            code: "DES-01", coder: "Ana", facets: ["actor=policia"]))
      }
      _ = try work.finish(["E-0\(number)"], coder: "Ana", scope: .completo, isBlind: true)
    }
    return study
  }

  @Test func `what was coded is proposed elsewhere, with its reason, and can be taken`() throws {
    let study = try study()
    let work = try Project.write(study.project, who: "Luis")
    var request = SuggestionRequest(coder: "Luis")
    request.source = .learned
    request.includesAll = true
    let list = try work.suggestions(request)
    #expect(Set(list.pending.map(\.suggestion.document)) == ["E-07", "E-08"])
    #expect(list.pending.count == 12)
    #expect(
      list.pending.allSatisfy {
        $0.words.hasPrefix("Uno llama") && $0.suggestion.code == "DES-01"
      })
    let reasons = list.pending[0].suggestion.indicators
    let models = Set(list.pending.map { $0.suggestion.indicators.first { $0.hasPrefix("m:") } })
    #expect(models.count == 1 && models.first != nil)
    #expect(reasons.contains { $0.contains("llam") || $0.contains("contest") })
    // The same project learns the same; another coding is another model.
    #expect(try work.suggestions(request).pending == list.pending)
    let report = try work.decideSuggestions(
      [.init(list.pending[0].key, .accept, facets: ["actor=policia"])], by: "Luis")
    #expect(report.accepted == 1)
    #expect(try work.segments().contains { $0.coding.origin == .acceptedSuggestion })
    #expect(try work.suggestions(request).pending.count == 11)
  }

  @Test func `a document that was coded with suggestions teaches nothing`() throws {
    let study = try study()
    let work = try Project.write(study.project, who: "Luis")
    var request = SuggestionRequest(coder: "Luis")
    request.source = .learned
    request.includesAll = true
    let before = try work.readingsWithoutSuggestions(anyReading: true).count
    let one = try #require(try work.suggestions(request).pending.first)
    _ = try work.decideSuggestions([.init(one.key, .reject(.other))], by: "Luis")
    _ = try work.finish([one.suggestion.document], coder: "Luis", scope: .completo, isBlind: false)
    #expect(try work.readingsWithoutSuggestions(anyReading: true).count == before)
  }

  @Test func `what is said where a code is coded could be an indicator`() throws {
    let study = try study()
    let work = try Project.read(study.project)
    let matrix = try work.indicatorCandidates().matrix
    let rows = matrix.rows.map { ($0[0], $0[2], $0[3], $0[4], $0[6], $0[7]) }
    // Six turns in each of six documents, and nowhere else; all are new, since there are no indicators.
    let contesta = try #require(rows.first { $0.1 == .text("contesta") })
    #expect(contesta.0 == .text("DES-01"))
    #expect(contesta.2 == .count(36) && contesta.3 == .count(36))
    #expect(contesta.4 == .count(36) && contesta.5 == .count(6))
    #expect(rows.contains { if case .text(let term) = $0.1 { term.contains(" ") } else { false } })
    // Said everywhere, or only elsewhere, or by everybody's grammar.
    for term in ["camino", "invierno", "y", "la"] {
      #expect(!rows.contains { $0.1 == .text(term) })
    }
    // What an indicator finds is not proposed again.
    let found = try study.write(
      "libro.yaml",
      Study.codebook.replacing(
        "definicion: No acuden., nucleo: true}",
        with: "definicion: No acuden., nucleo: true, indicadores: {fuertes: [contesta]}}"
      ).replacing("version: '1'", with: "version: '2'"))
    _ = try Project.write(study.project, who: "Lead").setCodebook(file: found)
    #expect(try Project.read(study.project).indicatorCandidates().matrix.rows.isEmpty)
  }

  @Test func `rates of codes stand side by side, and probabilities beside what they should be`()
    throws
  {
    let study = try study()
    let work = try Project.write(study.project, who: "Luis")
    var request = SuggestionRequest(coder: "Luis")
    request.source = .learned
    request.includesAll = true
    let one = try work.suggestions(request).pending.filter { $0.suggestion.document == "E-07" }
    _ = try work.decideSuggestions(
      one.map { .init($0.key, .accept, facets: ["actor=policia"]) }, by: "Luis")
    _ = try work.finish(["E-07"], coder: "Luis", scope: .completo, isBlind: false)
    let rows = try work.suggestionFigures(anyReading: true, withLearning: true).matrix.rows
    func row(_ measure: String, _ group: String, _ value: String) -> [Matrix.Cell]? {
      rows.first { Array($0.prefix(3)) == [.text(measure), .text(group), .text(value)] }
        .map { Array($0[3...4]) }
    }
    #expect(
      row("intervenciones codificadas", "familia, a ciegas", "DES") == [.count(36), .count(72)])
    #expect(
      row("intervenciones codificadas", "familia, con sugerencias", "DES") == [
        .count(6), .count(12),
      ])
    // Every turn of a reading is in one bin of each family that was learned.
    let readings = try work.readingsWithoutSuggestions(anyReading: false)
    let figures = try work.corpus().learnedFigures(
      readings.map { (document: $0.document, coder: $0.coder) }, apart: { $0 })
    let family = try #require(figures.first { $0.code == "DES" })
    #expect(family.calibration.reduce(0) { $0 + $1.found.total } == 72)
    #expect(family.calibration.reduce(0) { $0 + $1.found.n } == 36)
    #expect(family.found == Proportion(36, of: 36) && family.right == Proportion(36, of: 36))
    // Nothing can be said of a municipality that is the only one.
    #expect(!rows.contains { $0[0] == .text("calibración de lo aprendido") })
  }

  @Test func `a threshold has the best F of all`() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let scores = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        (
          score: Double(Int.random(in: 0...5, using: &generator)),
          isRight: Bool.random(using: &generator)
        )
      }
      func f(_ threshold: Double) -> Double {
        let chosen = scores.filter { $0.score >= threshold }
        let right = chosen.count(where: \.isRight)
        let all = chosen.count + scores.count(where: \.isRight)
        return all == 0 ? 0 : 2 * Double(right) / Double(all)
      }
      let best = TurnClassifier.threshold(scores)
      #expect(abs(best.f - scores.map { f($0.score) }.max()!) < 1e-12)
      if best.f > 0 { #expect(abs(f(best.score) - best.f) < 1e-12) }
    }
  }
}
