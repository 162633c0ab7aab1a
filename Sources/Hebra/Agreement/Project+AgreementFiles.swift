internal import HebraCodebook
internal import HebraDisclosure
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// What came of a file of decisions.
public struct AgreementFileReport: Sendable {
  /// The file's own name.
  public var file: String
  /// What came of each document, by name.
  public var documents: [AgreementReport] = []
  /// How many rows have an empty decision.
  public var empty = 0
  /// What a person should know about rows: those that were not taken, notes in place of a decision,
  /// changed readings.
  public var notices: [Notice] = []

  init(_ file: String) { self.file = file }
}

extension Project {
  /// Writes the open questions of documents as a Word document for a meeting.
  ///
  /// - Parameters:
  ///   - documents: their names; an empty list means every document with open questions.
  ///   - since: only questions with a coding from this day on, `2026-11-30`; nil means all.
  ///   - destination: the file, a `.docx`.
  ///   - tolerance: as in ``reconciliation(of:tolerance:)``.
  /// - Returns: how many questions it has.
  /// - Throws: ``Failure`` when there is no open question, or the file cannot be written.
  public func writeAgreementSheet(
    of documents: [String], since: String? = nil, to destination: Destination,
    tolerance: Int = Project.agreementTolerance
  ) throws -> Exported {
    let target = try output(
      destination, of: .document, as: "reconcile.sheet",
      documents: documents.isEmpty ? nil : documents)
    let codebook = try self.codebook()
    var sheet = AgreementSheet(messages, codebook: codebook)
    let cases = Dictionary(
      try self.cases().map { ($0.document.name, $0) }, uniquingKeysWith: { first, _ in first })
    var dates: [Coding] = []
    for var now in try chosen(documents, tolerance) {
      if let since { now.questions.removeAll { !$0.codings.contains { ($0.date ?? "") >= since } } }
      guard let one = cases[now.document] else { continue }
      sheet.add(now, one, try asking { try $0.transcript(now.document) })
      dates += now.open.flatMap(\.codings)
    }
    guard sheet.count > 0 else { throw Failure(.agreementNothing) }
    let document = sheet.document(
      title: messages.word("agreement.title"), created: dataDate(dates), head: target.head)
    do {
      let file = try DOCXWriter.write(DisclosureRule.release(document, for: destination.level))
      try export([
        Export(
          kind: "reconcile.sheet", files: [Outgoing(file: target, written: file)],
          settings: ["documents": documents.joined(separator: ", "), "since": since ?? ""])
      ])
      return Exported(path: target.path, count: sheet.count, notices: file.notices)
    } catch {
      throw Failure(error)
    }
  }

  /// The readings of documents; an empty list means every document with two or more.
  func chosen(_ documents: [String], _ tolerance: Int) throws -> [Reconciliation] {
    guard !documents.isEmpty else { return try reconciliations(tolerance: tolerance) }
    return try documents.map { name in
      let now = try reconciliation(of: name, tolerance: tolerance)
      guard now.layers.count > 1 else {
        throw Failure(.agreementOneReading, ["document": now.document])
      }
      return now
    }
  }

  /// Takes in the decisions of a file: the Word document of ``writeAgreementSheet(of:since:to:tolerance:)``,
  /// or a table in CSV or XLSX with the columns *pregunta*, *decisión* and *motivo*.
  ///
  /// An empty decision leaves its question open. What is no decision is listed with its row; a note in
  /// the place of a decision becomes a memo on the passage. What someone changed in the readings is
  /// listed and stays as the coders have it.
  ///
  /// - Throws: ``Failure`` when the file is neither, or the project cannot be written.
  public func takeAgreement(
    from path: String, isDryRun: Bool = false, tolerance: Int = Project.agreementTolerance
  ) throws -> AgreementFileReport {
    let file = try AgreementRows(path, by: reading)
    return try exclusively {
      var report = AgreementFileReport(file.file)
      report.notices = file.notices
      let grammar = CommentGrammar(codebook: try codebook())
      let all = try reconciliations(tolerance: tolerance)
      let documents = Dictionary(uniqueKeysWithValues: all.map { ($0.document, $0) })
      let known = QuestionIndex(all)
      var answers: [String: [AgreementAnswer]] = [:]
      var rows: [String: Int] = [:]
      var notes: [Note] = []
      var seen: [String: (cell: AgreementCell, line: Int)] = [:]
      for row in file.rows {
        func notice(_ code: MessageCode, _ details: [String: String] = [:]) {
          report.notices.append(
            Notice(
              code, at: Location(file: file.file, line: row.line),
              details: details.merging(["question": row.question]) { own, _ in own }))
        }
        guard let question = known[row.question], let now = documents[question.document] else {
          notice(.agreementRowUnknown)
          continue
        }
        if isChanged(row.readings, question, now) { notice(.agreementRowChanged) }
        let cell = AgreementCell(
          row.decision, layers: now.layers, isCommon: question.kind == .same, grammar)
        if let before = seen[question.id] {
          if before.cell != cell {
            notice(.agreementTwice)
            answers[now.document]?.removeAll { $0.question == question.id }
          }
          continue
        }
        seen[question.id] = (cell, row.line)
        switch cell {
        case .empty: report.empty += 1
        case .several: notice(.agreementRowSeveral)
        case .note(let words):
          notice(.agreementRowNote)
          let text = [words, row.reason].filter { !$0.isEmpty }.joined(separator: "\n")
          notes.append(
            Note(
              type: messages.word("agreement.memo-type"), text: text, coder: who,
              places: [.segment(now.document, question.range)]))
        case .decision(let choice, let rest):
          let reason = [row.reason, rest ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
          answers[now.document, default: []].append(
            AgreementAnswer(question.id, choice, reason: reason.nilIfEmpty))
          rows[question.id] = row.line
        }
      }
      for now in all {
        guard let list = answers[now.document] else { continue }
        let one = try agree(list, now: now, isDryRun)
        report.notices += one.refused.map { refusal in
          Notice(
            refusal.failure.code, at: Location(file: file.file, line: rows[refusal.question]),
            details: refusal.failure.details)
        }
        report.documents.append(one)
      }
      if !isDryRun, !notes.isEmpty {
        try act { act in for note in notes { _ = try act.addNote(note) } }
      }
      return report
    }
  }

  /// Whether the cells of the readings say something else than the sheet did.
  private func isChanged(
    _ cells: [String], _ question: AgreementQuestion, _ now: Reconciliation
  ) -> Bool {
    guard cells.count == now.layers.count else { return false }
    return zip(cells, now.layers).contains { cell, layer in
      let codings = question.codings(of: layer)
      let words = Set(Words.folded(in: cell))
      return codings.isEmpty
        ? !words.isEmpty
        : codings.contains { coding in
          let own = [coding.code, coding.memo ?? ""].joined(separator: " ")
          return !Set(Words.folded(in: own)).isSubset(of: words)
        }
    }
  }

  /// Lets the layer of one coder be the final one of documents: as the only reading, or reviewed by
  /// whoever acts.
  ///
  /// - Throws: ``Failure`` when another coder coded the document too and the layer is to be the only
  ///   reading, when the coder has not marked it as finished, or reviews their own layer.
  public func finalize(
    _ documents: [String], layer name: String, as kind: FinalLayerKind
  ) throws -> [String] {
    try exclusively {
      let layer = try self.layer(name)
      let readings = try Readings(self)
      var wanted: [FinalLayer] = []
      for document in documents {
        let layers = readings.layers(of: try documentName(document))
        guard layers.contains(layer.name), !readings.unfinished(of: document).contains(layer.name)
        else {
          throw Failure(.agreementUnfinishedLayer, ["document": document, "coder": layer.name])
        }
        guard kind != .single || layers == [layer.name] else {
          throw Failure(
            .agreementNotSingle,
            ["document": document, "coders": layers.joined(separator: ", ")])
        }
        let final = FinalLayer(document: document, kind: kind, layer: layer.name, by: who)
        try Self.check(final, layer)
        wanted.append(final)
      }
      return try act { act in
        try act.together("final.set", wanted.first?.document ?? "") { act in
          try wanted.filter { try act.setFinalLayer($0) }.map(\.document)
        }
      }
    }
  }
}

/// Finds questions by their id or its beginning.
private struct QuestionIndex {
  private let all: [AgreementQuestion]
  private let byID: [String: AgreementQuestion]

  init(_ documents: [Reconciliation]) {
    all = documents.flatMap(\.questions)
    byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The only question whose id begins so; nil when there is none, or more than one.
  subscript(beginning: String) -> AgreementQuestion? {
    if let question = byID[beginning] { return question }
    let found = beginning.isEmpty ? [] : all.filter { $0.id.hasPrefix(beginning) }
    return found.count == 1 ? found[0] : nil
  }
}
