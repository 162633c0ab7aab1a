internal import HebraLanguage
internal import HebraModel
internal import HebraStore

extension Project {
  /// Takes in what people decided about the readings of a document, in one act.
  ///
  /// An answer that cannot be taken is listed, and the others are taken. When no question is open any
  /// more and every coder has marked the document as finished, the agreed layer becomes the final one.
  ///
  /// - Parameters:
  ///   - answers: at most one for each question.
  ///   - document: its name in the project.
  ///   - isDryRun: whether only to say what would come of it.
  ///   - tolerance: as in ``reconciliation(of:tolerance:)``.
  /// - Returns: what was decided, and what is open.
  /// - Throws: ``Failure`` when the document is unknown, has fewer than two readings, or the project
  ///   cannot be written.
  @discardableResult
  public func agree(
    _ answers: [AgreementAnswer], in document: String, isDryRun: Bool = false,
    tolerance: Int = Project.agreementTolerance
  ) throws -> AgreementReport {
    try exclusively {
      try agree(answers, now: try reconciliation(of: document, tolerance: tolerance), isDryRun)
    }
  }

  /// Takes in answers about a document whose readings were compared while nobody else could write.
  func agree(
    _ answers: [AgreementAnswer], now: Reconciliation, _ isDryRun: Bool = false
  ) throws -> AgreementReport {
    let document = now.document
    guard now.layers.count > 1 else {
      throw Failure(.agreementOneReading, ["document": document])
    }
    var desk = try AgreementDesk(self, now)
    var report = AgreementReport(document)
    var wanted: [(AgreementDecision, [Coding], superseded: Set<String>)] = []
    for answer in answers {
      do throws(Failure) {
        wanted.append(try desk.decision(answer, by: who))
      } catch {
        report.refused.append(.init(question: answer.question, failure: error))
      }
    }
    let answered = Set(wanted.map(\.0.question))
    let replaced = Set(wanted.flatMap(\.superseded))
    report.open = now.open.count { !answered.contains($0.id) }
    report.unfinished = now.unfinished
    report.waiting = try asking { try $0.waiting()[document] ?? 0 }
    report.isFinal =
      report.open == 0 && now.unfinished.isEmpty
      && now.outdated.allSatisfy { replaced.contains($0.question) }
    guard !isDryRun else {
      for (decision, _, _) in wanted { report.decided[decision.outcome, default: 0] += 1 }
      return report
    }
    let final = FinalLayer(document: document, kind: .agreed, layer: agreedLayer, by: who)
    let isNewlyFinal = report.isFinal && now.final?.layer != final.layer
    guard !wanted.isEmpty || isNewlyFinal else { return report }
    let single = try codebook().singleFacets
    try act { act in
      try act.together("agreement.meeting", document) { act in
        try act.agreedLayer(final.layer)
        for (decision, codings, superseded) in wanted {
          let isNew = try act.decide(
            decision, codings, superseded: superseded, singleFacets: single)
          if isNew {
            report.decided[decision.outcome, default: 0] += 1
          } else {
            report.known += 1
          }
        }
        if isNewlyFinal { _ = try act.setFinalLayer(final) }
      }
    }
    return report
  }

  /// Takes over what all readings of a document have in common, where nobody has decided.
  @discardableResult
  public func agreeOnCommon(
    in document: String, isDryRun: Bool = false, tolerance: Int = Project.agreementTolerance
  ) throws -> AgreementReport {
    try exclusively {
      let now = try reconciliation(of: document, tolerance: tolerance)
      return try agree(
        now.proposed.map { AgreementAnswer($0.id, .common) }, now: now, isDryRun)
    }
  }

  /// Takes back the decision of a question, by the beginning of its id; the document's layer is not
  /// final any more.
  ///
  /// - Throws: ``Failure`` when no decision, or more than one, begins so.
  public func undecide(_ question: String, in document: String) throws {
    try exclusively {
      let now = try reconciliation(of: document)
      let decided = now.questions.compactMap(\.decision) + now.outdated
      let id = try Self.only(question, among: decided.map(\.question))
      try act { act in
        try act.undecide(id)
        if now.final?.kind == .agreed { try act.removeFinalLayer(document) }
      }
    }
  }
}
