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
