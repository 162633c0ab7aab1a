internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// What a correction in one copy does to what was decided on the earlier text in another.
public struct CarryReport: Sendable {
  /// The document's name.
  public var document: String
  /// The number of the current version of its text.
  public var version: Int
  /// How many codings, memos and relations were kept, moved, doubtful or lost.
  public var counts: [String: Int]
  /// Every one that was not simply kept.
  public var changes: [ReanchoredDecision]

  /// How many wait for a person's decision.
  public var waiting: Int { counts["doubtful", default: 0] + counts["lost", default: 0] }

  /// The values that the message needs.
  public var details: [String: String] {
    var details = counts.mapValues(String.init)
    details["document"] = document
    details["number"] = String(version)
    return details
  }
}

extension Project {
  /// Carries to the current text what someone decided on an earlier one without knowing of the
  /// correction, by the rules of ``update(_:file:_:)``.
  ///
  /// It goes along the corrections, one after the other, as if it had been there when they were made,
  /// so that the order in which copies were merged makes no difference. What was carried or decided
  /// already stays. Nothing is carried while copies disagree which text is current.
  ///
  /// - Returns: what was done, by document; only documents with something to carry.
  func carryLate() throws -> [CarryReport] {
    try exclusively {
      var reports: [CarryReport] = []
      let open = Set(try store.unsettled().map(\.document))
      for document in open.sorted() {
        guard let roads = try store.roads(of: document) else { continue }
        var report: CarryReport?
        // The longest way first: what arrives at a version goes on from there.
        for (version, road) in roads.sorted(by: {
          ($1.value.count, $0.key) < ($0.value.count, $1.key)
        }) {
          guard let next = road.first else { continue }
          let plan = try late(from: version, to: next, document)
          guard !plan.steps.isEmpty else { continue }
          try act { try plan.carry(out: &$0, to: next, of: document) }
          guard road.count == 1 else { continue }
          let text = try store.transcript(document).text
          var own =
            report ?? CarryReport(document: document, version: next, counts: [:], changes: [])
          own.counts.merge(Self.counts(plan), uniquingKeysWith: +)
          own.changes += changes(plan, to: text, of: document, version: next)
          report = own
        }
        if let report { reports.append(report) }
      }
      return reports
    }
  }

  /// What of a version was not carried to the next one: its own decisions, and those that waited for
  /// a place in it.
  private func late(from version: Int, to next: Int, _ document: String) throws -> CarryPlan {
    let open = Set(try store.unsettled().filter { $0.document == document }.map(\.id))
    let known = Set(try store.carried(into: next, of: document).map(\.carrying.source))
    var plan = try plan(
      from: version, to: next, text: try store.transcript(document, version: next).text, document)
    plan.keep { open.contains($0) && !known.contains($0) }
    return plan
  }
}
