internal import Hebra
internal import HebraModel
internal import Hummingbird

extension Desk {
  func addAgreements(to router: Router<BasicRequestContext>) {
    router.get("/api/compare") { request, _ in
      let query = try query(request)
      _ = try person()
      guard let document = query["document"] else { throw Failure(.deskRequest) }
      let (left, right) = (query["left"], query["right"])
      return try answer(try await reading { try Self.compared($0, document, left, right) })
    }
    router.post("/api/agreements") { request, _ in
      let typed = try await decoded(request, as: Requests.Agree.self)
      let (report, event) = try await writing { project, _ in
        try project.onText(of: typed.document, typed.hash) {
          guard typed.allCommon != true else {
            return try project.agreeOnCommon(in: typed.document)
          }
          let answers = try (typed.answers ?? []).map(Self.answer)
          return try project.agree(answers, in: typed.document)
        }
      }
      return try answer(
        Shapes.Agreed(
          decided: Dictionary(
            report.decided.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: +),
          known: report.known,
          refused: report.refused.map { refusal in
            let problem = Shapes.Problem(refusal.failure, messages)
            return Shapes.Refused(
              question: refusal.question, code: problem.code, what: problem.what,
              remedy: problem.remedy)
          }, open: report.open, unfinished: report.unfinished, isFinal: report.isFinal,
          event: OrNull(event)))
    }
  }

  /// Two readings of a document side by side.
  private static func compared(
    _ project: borrowing Project, _ document: String, _ left: String?, _ right: String?
  ) throws -> Shapes.Compared {
    let now = try project.reconciliation(of: document)
    guard now.layers.count > 1 else { throw Failure(.agreementOneReading, ["document": document]) }
    for layer in [left, right].compactMap(\.self) where !now.layers.contains(layer) {
      throw Failure(
        .layerUnknown, ["layer": layer, "layers": now.layers.joined(separator: ", ")])
    }
    let first = left ?? now.layers.first { $0 != right } ?? now.layers[0]
    let second = right ?? now.layers.first { $0 != first } ?? now.layers[1]
    let record = try project.document(named: document)
    let map = CodePointMap(try project.transcript(of: document).text)
    let segments = try project.segments(of: document)
      .filter { [first, second].contains($0.coding.layer) }
    return Shapes.Compared(
      document: record.name, hash: record.hash, layers: now.layers, left: first, right: second,
      unfinished: now.unfinished, final: OrNull(now.final?.layer),
      codings: segments.map(Shapes.Mark.init),
      questions: now.questions.map { question in
        Shapes.Question(
          id: question.id, kind: question.kind.rawValue,
          start: map.codePoint(atByte: question.range.start),
          end: map.codePoint(atByte: question.range.end), codings: question.codings.map(\.id),
          decision: OrNull(question.decision.map(Self.decision)))
      }, open: now.open.count)
  }

  private static func decision(_ decision: AgreementDecision) -> Shapes.Decision {
    Shapes.Decision(
      outcome: decision.outcome.rawValue, layers: decision.layers, reason: OrNull(decision.reason),
      by: decision.by, at: decision.at)
  }

  /// What was answered; exactly one choice must be made.
  private static func answer(_ typed: Requests.Answer) throws -> AgreementAnswer {
    var choices: [AgreementAnswer.Choice] = []
    if typed.common == true { choices.append(.common) }
    if let layers = typed.take { choices.append(.take(layers: layers)) }
    if typed.neither == true { choices.append(.neither) }
    if let others = typed.other {
      choices.append(.other(try others.map(other)))
    }
    guard choices.count == 1 else { throw Failure(.deskRequest) }
    return AgreementAnswer(typed.question, choices[0], reason: typed.reason)
  }

  private static func other(_ typed: Requests.Other) throws -> AgreementAnswer.OtherCoding {
    var other = AgreementAnswer.OtherCoding(
      code: typed.code, layer: typed.layer, facets: typed.facets ?? [])
    switch (typed.start, typed.end) {
    case (nil, nil): break
    case (let start?, let end?): other.codePoints = try place(start, end)
    default: throw Failure(.deskRequest)
    }
    return other
  }
}
