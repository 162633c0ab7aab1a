internal import HebraAnalysis
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// The readings of documents side by side, and the layer on which their coders agree.
extension Project {
  /// The name of the layer on which coders agree, in the language of the project.
  public var agreedLayer: String { messages.word("layers.agreed") }

  /// How many words the limits of two codings may differ at either end and still be the same.
  public static var agreementTolerance: Int { ReadingComparison.tolerance }

  /// Compares the readings of a document.
  ///
  /// - Parameters:
  ///   - document: its name in the project.
  ///   - tolerance: how many words the limits may differ at either end and still be the same.
  /// - Returns: its questions, each with its decision.
  /// - Throws: ``Failure`` when there is no such document.
  public func reconciliation(
    of document: String, tolerance: Int = Project.agreementTolerance
  ) throws -> Reconciliation {
    let name = try documentName(document)
    let coders = try coderLayers()
    return try reconciliation(
      name, coders, try asking { try $0.codings(document: name) },
      try finishedMarks().filter { $0.document == name },
      try asking { try $0.agreementDecisions(of: name) },
      try finalLayers().first { $0.document == name }, tolerance)
  }

  /// Compares the readings of every document of the study that has two or more, by document.
  public func reconciliations(
    tolerance: Int = Project.agreementTolerance
  ) throws -> [Reconciliation] {
    let coders = try coderLayers()
    let codings = Dictionary(grouping: try asking { try $0.codings() }, by: \.document)
    let marks = Dictionary(grouping: try finishedMarks(), by: \.document)
    let decisions = Dictionary(
      grouping: try asking { try $0.agreementDecisions() }, by: \.document)
    let finals = Dictionary(
      try finalLayers().map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
    return try asking { try $0.documentNames() }.sorted().compactMap { name in
      let readings = Self.readings(coders, codings[name] ?? [], marks[name] ?? [])
      guard readings.count > 1 else { return nil }
      return try reconciliation(
        name, coders, codings[name] ?? [], marks[name] ?? [], decisions[name] ?? [],
        finals[name], tolerance)
    }
  }

  /// The names of the layers of coders.
  private func coderLayers() throws -> Set<String> {
    Set(try asking { try $0.layers() }.filter { $0.kind == .coder }.map(\.name))
  }

  /// The layers of coders who coded a document or marked it as finished.
  private static func readings(
    _ coders: Set<String>, _ codings: [Coding], _ marks: [FinishedMark]
  ) -> [String] {
    Set(codings.map(\.layer) + marks.map(\.coder)).intersection(coders).sorted()
  }

  private func reconciliation(
    _ name: String, _ coders: Set<String>, _ codings: [Coding], _ marks: [FinishedMark],
    _ decisions: [AgreementDecision], _ final: FinalLayer?, _ tolerance: Int
  ) throws -> Reconciliation {
    let layers = Self.readings(coders, codings, marks)
    let codebook = try asking { try $0.codebook() }
    let text = try asking { try $0.transcript(name) }.text
    var questions = ReadingComparison(
      codings, layers: layers, wordStarts: Words.ranges(in: text).map(\.start),
      tolerance: tolerance, current: { codebook?.current($0) ?? $0 }
    ).questions
    let byCodings = Dictionary(
      decisions.map { (Set($0.compared), $0) }, uniquingKeysWith: { _, last in last })
    let byID = Dictionary(
      decisions.map { ($0.question, $0) }, uniquingKeysWith: { _, last in last })
    var used: Set<String> = []
    let moved = Set(
      decisions.filter { decision in
        // The codings of a decision about an earlier text have other ids now.
        !questions.contains { $0.id == decision.question }
      }.map(\.question))
    for index in questions.indices {
      let question = questions[index]
      var decision = byID[question.id]
      if decision == nil, let found = byCodings[Set(question.codings.map(\.id))],
        moved.contains(found.question), try isCarried(found)
      {
        decision = found
      }
      questions[index].decision = decision
      if let decision { used.insert(decision.question) }
    }
    return Reconciliation(
      document: name, layers: layers,
      unfinished: layers.filter { layer in !marks.contains { $0.coder == layer } },
      questions: questions, outdated: decisions.filter { !used.contains($0.question) },
      final: final)
  }

  /// Whether the text has changed since a decision, so that its codings have other ids.
  private func isCarried(_ decision: AgreementDecision) throws -> Bool {
    try asking { try $0.versions(of: decision.document) }.count > 1
  }
}

extension Codebook {
  /// The code that holds for a code: a retired one stands for its replacement.
  func current(_ id: String) -> String {
    var id = id
    var seen: Set<String> = [id]
    while let code = code(id), code.isRetired, let next = code.replacedBy,
      seen.insert(next).inserted
    { id = next }
    return id
  }
}
