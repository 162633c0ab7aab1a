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

  /// How many codings that stood on the current text already took over what was changed on an earlier
  /// one.
  public var changed = 0
  /// How many of those keep something, because it was changed on both texts.
  public var differing = 0
  /// How many went, because they were removed on the earlier text.
  public var removed = 0
  /// How many decisions about remarks off the record were taken over.
  public var remarks = 0

  /// How many wait for a person's decision.
  public var waiting: Int { counts["doubtful", default: 0] + counts["lost", default: 0] }

  /// The values that the message needs.
  public var details: [String: String] {
    var details = counts.mapValues(String.init)
    details["document"] = document
    details["number"] = String(version)
    details["changed"] = String(changed)
    details["differing"] = String(differing)
    details["removed"] = String(removed)
    details["remarks"] = String(remarks)
    return details
  }
}

extension Project {
  /// Carries to the current text what someone decided on an earlier one without knowing of the
  /// correction, by the rules of ``update(_:file:_:)``.
  ///
  /// It goes along the corrections, one after the other, as if it had been there when they were made,
  /// so that the order in which copies were merged makes no difference. What was carried or decided
  /// already stays, but takes over what was changed on the earlier text meanwhile, where it was not
  /// changed itself. Nothing is carried while copies disagree which text is current.
  ///
  /// - Returns: what was done, by document; only documents with something to carry.
  func carryLate() throws -> [CarryReport] {
    try exclusively {
      // Only a document with more than one text has anything to carry.
      let texts = Dictionary(grouping: try store.texts(), by: \.document).filter { $1.count > 1 }
      let reports = try texts.keys.sorted().compactMap { document -> CarryReport? in
        guard let roads = try store.roads(of: document), !roads.isEmpty else { return nil }
        let report = try carryLate(document, along: roads)
        let changes = report.changed + report.differing + report.removed + report.remarks
        return report.counts.isEmpty && changes == 0 ? nil : report
      }
      if try store.hasOpenMerge() { try act { try $0.closeMerges() } }
      return reports
    }
  }

  private func carryLate(_ document: String, along roads: [Int: [Int]]) throws -> CarryReport {
    let versions = try store.versions(of: document)
    let current = versions.first(where: \.isCurrent)?.number ?? 1
    var report = CarryReport(document: document, version: current, counts: [:], changes: [])
    let changes = try act { try $0.takeLateChanges(of: document) }
    report.changed = changes.taken.count
    report.differing = changes.differing.count
    report.removed = changes.removed.count
    report.remarks = try carryRemarks(
      document,
      from: versions.filter { !$0.isCurrent }.sorted { $0.hash < $1.hash }.map(\.number))
    // The longest way first: what arrives at a version goes on from there. Numbers of versions are
    // those of one file, hashes are the same in all.
    let order = versions.map { ($0, roads[$0.number] ?? []) }
      .sorted { ($1.1.count, $0.0.hash) < ($0.1.count, $1.0.hash) }
    for (version, road) in order {
      guard let next = road.first else { continue }
      let plan = try late(from: version.number, to: next, document)
      guard !plan.steps.isEmpty else { continue }
      try act { try plan.carry(out: &$0, to: next, of: document) }
      guard next == current else { continue }
      report.counts.merge(Self.counts(plan), uniquingKeysWith: +)
      report.changes += self.changes(
        plan, to: try store.transcript(document).text, of: document, version: next)
    }
    return report
  }

  /// Lets remarks of the current text be decided as they were on an earlier one, where nobody decided
  /// them on the current one; returns how many.
  private func carryRemarks(
    _ document: String, from versions: [Int]
  ) throws -> Int {
    var open = try store.offRecord(document: document).filter { $0.counts == nil }
    guard !open.isEmpty else { return 0 }
    let text = try store.transcript(document).text
    var count = 0
    for version in versions {
      let decided = try store.offRecord(document: document, version: version)
        .filter { $0.counts != nil }
      guard !decided.isEmpty else { continue }
      let reanchoring = Reanchoring(
        from: try store.transcript(document, version: version).text, to: text)
      for remark in decided {
        let place: TextRange
        switch reanchoring.outcome(of: remark.range) {
        case .kept(let range), .moved(let range): place = range
        case .doubtful, .lost: continue
        }
        guard let index = open.firstIndex(where: { $0.range.overlaps(place) }) else { continue }
        let number = open.remove(at: index).number
        try act { try $0.decideOffRecord(number, counts: remark.counts ?? false) }
        count += 1
      }
    }
    return count
  }

  /// What of a version was not carried to the next one: its own decisions, and those that waited for
  /// a place in it.
  private func late(from version: Int, to next: Int, _ document: String) throws -> CarryPlan {
    let open = Set(try store.unsettled().filter { $0.document == document }.map(\.id))
    var known = Set(try store.carried(into: next, of: document).map(\.carrying.source))
    // What has a copy on another text goes on as that copy, with what was done to it there.
    for other in try store.versions(of: document) where other.number != version {
      for record in try store.carried(into: other.number, of: document)
      where record.target.map(open.contains) ?? false {
        known.insert(record.carrying.source)
      }
    }
    var plan = try plan(
      from: version, to: next, text: try store.transcript(document, version: next).text, document)
    plan.keep { open.contains($0) && !known.contains($0) }
    return plan
  }
}
