internal import HebraAnalysis
internal import HebraCodebook
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// Turns answers into codings of the agreed layer.
struct AgreementDesk {
  private let now: Reconciliation
  private let codebook: Codebook
  private let grammar: CommentGrammar
  private let transcript: Transcript
  private let places: PlaceNames
  private let layer: String
  private var answered: Set<String> = []

  init(_ project: borrowing Project, _ now: Reconciliation) throws {
    self.now = now
    codebook = try project.codebook()
    grammar = CommentGrammar(codebook: codebook)
    transcript = try project.asking { try $0.transcript(now.document) }
    places = try project.placeNames()
    layer = project.agreedLayer
  }

  /// The decision that an answer makes, its codings, and the earlier decisions that it replaces.
  mutating func decision(
    _ answer: AgreementAnswer, by person: String
  ) throws(Failure) -> (AgreementDecision, [Coding], superseded: Set<String>) {
    let matches = now.questions.filter { $0.id.hasPrefix(answer.question) }
    guard !answer.question.isEmpty, matches.count == 1, let question = matches.first else {
      throw Failure(.agreementUnknown, ["question": answer.question, "document": now.document])
    }
    guard answered.insert(question.id).inserted else {
      throw Failure(.agreementTwice, ["question": question.id])
    }
    var layers: [String] = []
    var codings: [Coding]
    let outcome: AgreementDecision.Outcome
    switch answer.choice {
    case .common:
      guard question.kind == .same else {
        throw Failure(.agreementNotCommon, ["question": question.id])
      }
      layers = now.layers
      codings = [ReadingComparison.common(question)]
      outcome = .accepted
    case .take(let wanted):
      layers = Array(Set(wanted)).sorted()
      guard !layers.isEmpty, layers.allSatisfy(now.layers.contains) else {
        throw Failure(
          .layerUnknown,
          ["layer": layers.joined(separator: ", "), "layers": now.layers.joined(separator: ", ")])
      }
      codings = try joined(question.codings.filter { layers.contains($0.layer) })
      outcome = codings.isEmpty ? .neither : layers.count > 1 ? .both : .one
    case .other(let wanted):
      codings = []
      for one in wanted { codings += try other(one, question) }
      outcome = .other
    case .neither:
      codings = []
      outcome = .neither
    }
    for index in codings.indices {
      codings[index].id = ""
      codings[index].code = codebook.standing(for: codings[index].code)
      codings[index].layer = layer
      codings[index].coder = person
      codings[index].origin = Self.origin(of: codings[index], from: question.codings)
      codings[index].memo = nil
      codings[index].isResolved = false
    }
    let compared = Set(question.codings.map(\.id))
    let superseded = now.outdated.filter { !compared.isDisjoint(with: $0.compared) }
    var old = Set(superseded.map(\.question))
    if let decision = question.decision { old.insert(decision.question) }
    let reason = answer.reason.flatMap { $0.trimmed.nilIfEmpty }
    return (
      AgreementDecision(
        question: question.id, document: now.document, outcome: outcome, layers: layers,
        compared: compared.sorted(), result: [], reason: reason, by: person, at: ""),
      codings, old
    )
  }

  /// An agreed coding is a suggestion still when every coding that it was made of was one.
  private static func origin(of coding: Coding, from read: [Coding]) -> CodingOrigin {
    let own = read.filter { $0.range.overlaps(coding.range) }
    return !own.isEmpty && own.allSatisfy { $0.origin == .acceptedSuggestion }
      ? .acceptedSuggestion : .hand
  }

  /// Codings of one code that overlap become one, from the first byte to the last.
  private func joined(_ codings: [Coding]) throws(Failure) -> [Coding] {
    var result: [Coding] = []
    for coding in codings.sorted(by: { ($0.range, $0.layer) < ($1.range, $1.layer) }) {
      let code = codebook.standing(for: coding.code)
      guard
        let index = result.firstIndex(where: {
          codebook.standing(for: $0.code) == code && $0.range.overlaps(coding.range)
        })
      else {
        result.append(coding)
        continue
      }
      result[index].range = result[index].range.hull(coding.range)
      for value in coding.facets where !value.isAssumed && !result[index].facets.contains(value) {
        let stated = result[index].facets.first { $0.facet == value.facet && !$0.isAssumed }
        if let stated, !codebook.takesSeveral(value.facet), stated.value != value.value {
          throw Failure(
            .agreementFacet,
            [
              "facet": value.facet,
              "values": [stated.value, value.value].sorted()
                .joined(separator: ", "),
            ])
        }
        result[index].facets.removeAll { $0.facet == value.facet && $0.isAssumed }
        result[index].facets.append(value)
      }
    }
    return result
  }

  /// The codings that another code, other facets or other limits make of a question.
  private func other(
    _ wanted: AgreementAnswer.OtherCoding, _ question: AgreementQuestion
  ) throws(Failure) -> [Coding] {
    var stated: [FacetValue] = []
    for typed in wanted.facets { stated.append(try CodingDesk.facet(typed, grammar, places)) }
    let replaced = Set(stated.map(\.facet))
    var codings: [Coding]
    if let typed = wanted.code {
      let code = try CodingDesk.code(typed, codebook)
      let same = question.codings.filter { codebook.standing(for: $0.code) == code.id }
      var coding = same.first ?? question.codings[0]
      coding.code = code.id
      coding.range = (same.isEmpty ? question.codings : same).map(\.range).reduce(coding.range) {
        $0.hull($1)
      }
      if same.isEmpty { coding.facets.removeAll(where: \.isAssumed) }
      codings = [coding]
    } else {
      // What is stated now cannot be in conflict between the readings.
      codings = try joined(
        question.codings.filter { wanted.layer == nil || $0.layer == wanted.layer }.map { coding in
          var coding = coding
          coding.facets.removeAll { replaced.contains($0.facet) }
          return coding
        })
    }
    for index in codings.indices {
      codings[index].facets.removeAll { replaced.contains($0.facet) }
      codings[index].facets += stated
      if let code = codebook.code(codings[index].code) {
        codings[index].facets += codebook.facetDefaults(for: code, given: codings[index].facets)
      }
      if let points = wanted.codePoints {
        codings[index].range = try CodingPlace.codePoints(points).range(in: transcript)
      } else if let words = wanted.quotation {
        codings[index].range = try range(of: words, question)
      }
    }
    return codings
  }

  /// Where words are in the turns of a question; `first … last` names the first and the last of them.
  private func range(
    of typed: String, _ question: AgreementQuestion
  ) throws(Failure) -> TextRange {
    let place = transcript.turns.filter { $0.range.overlaps(question.range) }
      .reduce(question.range) { $0.hull($1.range) }
    let ends = typed.replacing("...", with: "…").split(separator: "…").map { String($0).trimmed }
      .filter { !$0.isEmpty }
    guard let first = ends.first, let last = ends.last, ends.count <= 2 else {
      throw Failure(.rangeNoQuotation)
    }
    func nearest(_ words: String, from start: Int) throws(Failure) -> TextRange {
      let found = Quotation.ranges(of: words, in: transcript.text, within: place)
        .filter { $0.start >= start }
      guard
        let best = found.min(by: {
          abs($0.start - question.range.start) < abs($1.start - question.range.start)
        })
      else { throw Failure(.rangeNoQuotation) }
      return best
    }
    let start = try nearest(first, from: place.start)
    guard ends.count == 2 else { return start }
    return TextRange(start.start, try nearest(last, from: start.start).end)
  }
}
