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
  /// - Throws: ``Failure`` when there is no such document, or when someone who is to code it blind has
  ///   not finished it.
  public func reconciliation(
    of document: String, tolerance: Int = Project.agreementTolerance
  ) throws -> Reconciliation {
    let name = try documentName(document)
    try checkOpen(name, try closedDocuments())
    return try reconciliation(of: name, try Readings(self, of: name), tolerance)
  }

  /// Compares the readings of every document of the study that has two or more, by document; those
  /// that someone is still coding blind are left out.
  public func reconciliations(
    tolerance: Int = Project.agreementTolerance
  ) throws -> [Reconciliation] {
    try reconciliations(Readings(self), tolerance)
  }

  func reconciliations(_ readings: Readings, _ tolerance: Int) throws -> [Reconciliation] {
    let closed = try closedDocuments()
    return try asking { try $0.documentNames() }.sorted().filter {
      readings.layers(of: $0).count > 1 && closed[$0] == nil
    }.map { try reconciliation(of: $0, readings, tolerance) }
  }

  private func reconciliation(
    of name: String, _ readings: Readings, _ tolerance: Int
  ) throws -> Reconciliation {
    let layers = readings.layers(of: name)
    let decisions = readings.decisions[name] ?? []
    let (text, versions) = try asking {
      (try $0.transcript(name).text, try $0.versions(of: name).count)
    }
    var questions = ReadingComparison(
      readings.codings[name] ?? [], layers: layers,
      wordStarts: Words.ranges(in: text).map(\.start), tolerance: tolerance,
      current: { readings.codebook?.standing(for: $0) ?? $0 }
    ).questions
    var open = Dictionary(
      decisions.map { ($0.question, $0) }, uniquingKeysWith: { _, last in last })
    for index in questions.indices {
      questions[index].decision = open.removeValue(forKey: questions[index].id)
    }
    if versions > 1 {
      // The codings of a decision about an earlier text have other ids now.
      let byCodings = Dictionary(
        open.values.map { (Set($0.compared), $0) },
        uniquingKeysWith: { $0.question < $1.question ? $1 : $0 })
      for index in questions.indices where questions[index].decision == nil {
        let decision = byCodings[Set(questions[index].codings.map(\.id))]
        guard let decision, Self.isAbout(questions[index], decision) else { continue }
        questions[index].decision = open.removeValue(forKey: decision.question)
      }
    }
    return Reconciliation(
      document: name, layers: layers, unfinished: readings.unfinished(of: name),
      questions: questions, outdated: decisions.filter { open[$0.question] != nil },
      final: readings.finals[name])
  }
}

extension Project {
  /// Whether the codings of a question still say what was compared: a decision is known by their ids
  /// at that time and their stated facets.
  fileprivate static func isAbout(
    _ question: AgreementQuestion, _ decision: AgreementDecision
  ) -> Bool {
    let compared = question.codings.map { coding in
      var coding = coding
      coding.id = decision.carriedFrom[coding.id] ?? coding.id
      return coding
    }
    return ReadingComparison.id(of: compared) == decision.question
  }
}

/// What a project has of readings, read once for all documents or for one.
struct Readings {
  /// The codebook; nil when the project has none.
  let codebook: Codebook?
  let codings: [String: [Coding]]
  let decisions: [String: [AgreementDecision]]
  let finals: [String: FinalLayer]
  /// The coders who marked a document as finished, by document.
  let finished: [String: Set<String>]
  private let coders: Set<String>

  init(_ project: borrowing Project, of document: String? = nil) throws {
    (codebook, codings, decisions, coders) = try project.asking { store in
      (
        try store.codebook(),
        Dictionary(grouping: try store.codings(document: document), by: \.document),
        Dictionary(grouping: try store.agreementDecisions(of: document), by: \.document),
        Set(try store.layers().filter { $0.kind == .coder }.map(\.name))
      )
    }
    finals = Dictionary(
      try project.finalLayers().map { ($0.document, $0) }, uniquingKeysWith: { first, _ in first })
    finished = Dictionary(grouping: try project.finishedMarks(), by: \.document)
      .mapValues { Set($0.map(\.coder)) }
  }

  /// The layers of coders who coded a document or marked it as finished, sorted.
  func layers(of document: String) -> [String] {
    Set((codings[document] ?? []).map(\.layer)).union(finished[document] ?? [])
      .intersection(coders).sorted()
  }

  /// Those of them whose coders have not marked it as finished.
  func unfinished(of document: String) -> [String] {
    layers(of: document).filter { !(finished[document] ?? []).contains($0) }
  }
}
