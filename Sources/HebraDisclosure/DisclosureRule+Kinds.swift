package import HebraModel

extension DisclosureRule {
  /// Checks, before anything is computed, that a kind of export may leave at a level.
  ///
  /// To the team everything leaves, to the table only the ficha. For facilitators, a kind of export either
  /// has a rule in this target or is refused, with one reason.
  ///
  /// - Parameters:
  ///   - level: the level of the readers.
  ///   - kind: the kind of the export, as the journal names it.
  /// - Throws: ``DisclosureError`` when it may not.
  package static func check(
    _ level: Disclosure, kind: String
  ) throws(DisclosureError) {
    switch level {
    case .team: return
    case .table: throw DisclosureError(.noRules, level: level)
    case .facilitators:
      guard !ruled.contains(kind) else { return }
      throw DisclosureError(refusal(of: kind) ?? .noRules, level: level)
    }
  }

  /// The kinds of export that a rule makes for facilitators.
  ///
  /// A matrix of codes by an attribute, a map and counted hits have rules for municipalities and sides; by
  /// other attributes their makers refuse them with ``DisclosureError/Code/attribute``.
  package static let ruled: Set<String> = [
    "ficha", "brief", "followup", "matrix.municipality-by-code", "matrix.code-by-attribute",
    "picture.map", "search.counts", "chart", "workshop",
  ]

  /// Whether a kind of export has words or figures of documents, so that they must have been released.
  package static func isGated(_ kind: String) -> Bool {
    !ungated.contains(kind)
      && !(kind.split(separator: ".").first.map { ungated.contains(String($0)) } ?? false)
  }

  /// What has nothing of the documents, or leaves sealed, or belongs to the key.
  private static let ungated: Set<String> = [
    "codebook", "template", "workshop", "coders", "project", "log", "handoffs", "progress",
    "identifiers", "protection", "holders", "declarations", "report.data-protection",
  ]

  /// Why a kind of export does not leave for facilitators; nil when nobody decided about it.
  ///
  /// A kind has the reason of the part before its first point, unless it has one of its own.
  package static func refusal(of kind: String) -> DisclosureError.Code? {
    refusals[kind] ?? kind.split(separator: ".").first.flatMap { refusals[String($0)] }
  }

  /// Whether a kind of export may have words or attributes of participants in it: all but those that are
  /// about the team, the codebook or the project as such.
  package static func concernsPeople(_ kind: String) -> Bool {
    kind != "workshop" && refusal(of: kind) != .team
  }

  private static let refusals: [String: DisclosureError.Code] = {
    var result: [String: DisclosureError.Code] = [:]
    for (code, kinds) in reasons {
      for kind in kinds { result[kind] = code }
    }
    return result
  }()

  /// The kinds that do not leave, by their reason.
  private static let reasons: [DisclosureError.Code: [String]] = [
    .words: [
      "search", "searches", "speech", "transcript", "report.code", "matrix.segments", "codings",
      "memos", "framework", "words", "keyness", "collocates", "reconcile", "data", "ficha-trace",
      "codebook.handbook", "codebook.split", "handoff", "picture.dispersion",
      "agreement.disagreements", "agreement.feedback", "practice", "identifiers", "suggestions",
      "indicator-candidates", "exchange",
    ],
    .people: [
      "matrix", "documents", "transcripts", "participants", "speakers", "overview", "pending",
      "saturation", "picture", "comparison", "lessons",
    ],
    .pairs: ["matrix.code-by-code", "matrix.code-pairs", "graph", "picture.network"],
    .team: [
      "agreement", "picture.agreement", "codebook", "coders", "conflicts", "handoffs", "progress",
      "log", "report", "template", "cycle", "project", "protection",
      "holders", "declarations", "suggestion-figures",
    ],
    .followUp: ["panel", "panels", "commitments"],
  ]
}
