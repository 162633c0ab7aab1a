internal import HebraCodebook
public import HebraModel
internal import HebraStore

extension Project {
  /// The questions of documents as a listing: what everyone says, and what was decided.
  ///
  /// - Parameters:
  ///   - documents: their names; an empty list means every document with two readings or more.
  ///   - isOpenOnly: whether decided questions are left out.
  ///   - messages: the language of the titles and words.
  ///   - tolerance: as in ``reconciliation(of:tolerance:)``.
  /// - Returns: a row for each question.
  /// - Throws: ``Failure`` when a document is unknown or has fewer than two readings.
  public func agreement(
    of documents: [String] = [], isOpenOnly: Bool = false, _ messages: Messages,
    tolerance: Int = Project.agreementTolerance
  ) throws -> Matrix {
    var rows: [[Matrix.Cell]] = []
    for now in try chosen(documents, tolerance) {
      let transcript = try asking { try $0.transcript(now.document) }
      for question in isOpenOnly ? now.open : now.questions {
        rows.append(row(question, now, transcript, messages))
      }
    }
    return Matrix(
      title: messages.word("agreement.title"),
      columns: messages.columns([
        "question", "document", "turn", "difference", "readings", "passage", "decision", "reason",
        "by",
      ]), rows: rows)
  }

  private func row(
    _ question: AgreementQuestion, _ now: Reconciliation, _ transcript: Transcript,
    _ messages: Messages
  ) -> [Matrix.Cell] {
    let turn = transcript.turns.first { $0.speech.overlaps(question.range) }
    let readings = now.layers.map { layer in
      let codings = question.codings(of: layer).map(CommentExport.line)
      return "\(layer): \(codings.isEmpty ? "—" : codings.joined(separator: "; "))"
    }
    return [
      .text(question.id), .text(now.document), turn.map { .count($0.index) } ?? .text(""),
      .text(messages.word("difference.\(question.kind.rawValue)")),
      .text(readings.joined(separator: " | ")),
      .text(transcript.text.text(in: question.range).map { String($0) } ?? ""),
      .text(question.decision.map { decision(of: $0, messages) } ?? ""),
      .text(question.decision?.reason ?? ""), .text(question.decision?.by ?? ""),
    ]
  }

  private func decision(of decision: AgreementDecision, _ messages: Messages) -> String {
    decision.outcome == .one
      ? decision.layers.joined(separator: ", ")
      : messages.word("outcome.\(decision.outcome.rawValue)")
  }

  /// What the agreed layer changed in the codings of a coder, by document and place.
  ///
  /// - Throws: ``Failure`` when there is no such coder.
  public func agreementFeedback(for coder: String, _ messages: Messages) throws -> Matrix {
    let layer = try self.layer(coder).name
    var rows: [[Matrix.Cell]] = []
    for now in try reconciliations() where now.layers.contains(layer) {
      let transcript = try asking { try $0.transcript(now.document) }
      let agreed = Dictionary(
        try asking { try $0.codings(document: now.document, layer: agreedLayer) }
          .map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      for question in now.questions {
        guard let decision = question.decision else { continue }
        let own = question.codings(of: layer)
        let result = decision.result.compactMap { agreed[$0] }.sorted {
          ($0.range, $0.code) < ($1.range, $1.code)
        }
        func list(_ codings: [Coding]) -> String {
          codings.map { coding in
            let words = transcript.text.text(in: coding.range).map { String($0) } ?? ""
            return "\(coding.code) «\(Self.shortened(words))»"
          }.joined(separator: "; ")
        }
        let turn = transcript.turns.first { $0.speech.overlaps(question.range) }
        rows.append([
          .text(now.document), turn.map { .count($0.index) } ?? .text(""),
          .text(messages.word("feedback.\(Self.change(own, result).rawValue)")), .text(list(own)),
          .text(list(result)), .text(decision.reason ?? ""), .text(decision.by),
        ])
      }
    }
    return Matrix(
      title: messages.word("agreement.feedback"),
      columns: messages.columns([
        "document", "turn", "change", "own_coding", "agreed_coding", "reason", "by",
      ]), rows: rows)
  }

  /// The first and the last words of a long text.
  private static func shortened(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count > 10 else { return words.joined(separator: " ") }
    return (words.prefix(4) + ["…"] + words.suffix(4)).joined(separator: " ")
  }

  /// What the agreed layer made of a coder's codings.
  private enum Change: String { case kept, limits, facets, code, dropped, added }

  private static func change(_ own: [Coding], _ result: [Coding]) -> Change {
    guard !own.isEmpty else { return result.isEmpty ? .kept : .added }
    guard !result.isEmpty else { return .dropped }
    func stated(_ codings: [Coding]) -> Set<FacetValue> {
      Set(codings.flatMap(\.statedFacets))
    }
    guard Set(own.map(\.code)) == Set(result.map(\.code)) else { return .code }
    guard Set(own.map(\.range)) == Set(result.map(\.range)) else { return .limits }
    return stated(own) == stated(result) ? .kept : .facets
  }
}

/// A question in words, for someone who answers on a terminal.
public struct WrittenQuestion: Hashable, Sendable {
  /// The question's id.
  public var id: String
  /// How the readings differ, in the language of the messages.
  public var difference: String
  /// The passage, then what each reading says, by letter.
  public var lines: [String]
}

extension Project {
  /// The open questions of a document in words; those in which the readings differ come first.
  public func agreementQuestions(
    of document: String, _ messages: Messages, tolerance: Int = Project.agreementTolerance
  ) throws -> [WrittenQuestion] {
    let now = try chosen([document], tolerance)[0]
    let codebook = try self.codebook()
    let transcript = try asking { try $0.transcript(now.document) }
    return (now.disagreements + now.proposed).map { question in
      let turn = transcript.turns.first { $0.speech.overlaps(question.range) }
      func words(_ range: TextRange) -> String {
        "«\(transcript.text.text(in: range).map { String($0) } ?? "")»"
      }
      var lines = [
        [turn.map { "\(messages.word("turn")) \($0.index)" }, words(question.range)]
          .compactMap(\.self).joined(separator: " · ")
      ]
      for (index, layer) in now.layers.enumerated() {
        let codings = question.codings(of: layer).map { coding in
          let standing = codebook.standing(for: coding.code)
          var parts = [standing]
          if let code = codebook.code(standing) { parts[0] += " " + messages.name(of: code) }
          let facets = coding.statedFacets.map(\.written)
          if !facets.isEmpty { parts.append(facets.joined(separator: ", ")) }
          if coding.range != question.range { parts.append(words(coding.range)) }
          if let memo = coding.memo { parts.append(memo) }
          return parts.joined(separator: " · ")
        }
        let said = codings.isEmpty ? "—" : codings.joined(separator: "; ")
        lines.append("\(AgreementCell.letter(index)) \(layer): \(said)")
      }
      return WrittenQuestion(
        id: question.id, difference: messages.word("difference.\(question.kind.rawValue)"),
        lines: lines)
    }
  }

  /// Takes an answer as a person writes it in the column *decision* of a sheet; a reason may follow
  /// after a semicolon.
  @discardableResult
  public func agree(
    written: String, to question: String, in document: String,
    tolerance: Int = Project.agreementTolerance
  ) throws -> AgreementReport {
    try exclusively {
      let now = try reconciliation(of: document, tolerance: tolerance)
      var report = AgreementReport(document)
      let found = now.questions.filter { $0.id.hasPrefix(question) }
      guard !question.isEmpty, found.count == 1 else {
        throw Failure(.agreementUnknown, ["question": question, "document": document])
      }
      let cell = AgreementCell(
        written, layers: now.layers, isCommon: found[0].kind == .same,
        CommentGrammar(codebook: try codebook()))
      switch cell {
      case .decision(let choice, let rest):
        return try agree([AgreementAnswer(found[0].id, choice, reason: rest)], now: now)
      case .empty: break
      case .several:
        report.refused.append(
          .init(
            question: found[0].id,
            failure: Failure(.agreementRowSeveral, ["question": found[0].id])))
      case .note:
        report.refused.append(
          .init(
            question: found[0].id,
            failure: Failure(.agreementNotUnderstood, ["question": found[0].id])))
      }
      report.open = now.open.count
      report.unfinished = now.unfinished
      return report
    }
  }

  /// The documents that only this layer has coded, that its coder has finished, and that have no final
  /// layer yet.
  public func singleReadings(of layer: String) throws -> [String] {
    let readings = try Readings(self)
    return try documents().map(\.name).filter { name in
      readings.finals[name] == nil && readings.layers(of: name) == [layer]
        && readings.unfinished(of: name).isEmpty
    }
  }
}
