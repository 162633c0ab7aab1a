internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// A coding, memo or relation that is being carried from one version of a text to another.
struct CarriedDecision {
  var kind: DecisionKind
  var id: String
  var range: TextRange?
  /// The range of the effect of a relation.
  var other: TextRange?
  /// Identifies equal decisions: code and layer of a coding, coder and words of a memo, both codes and
  /// layer of a relation.
  var key: [String]
  var code: String
  var coder: String

  init(_ coding: Coding) {
    kind = .coding
    id = coding.id
    range = coding.range
    key = [coding.code, coding.layer]
    code = coding.code
    coder = coding.coder
  }

  init(_ memo: Memo) {
    kind = .memo
    id = memo.id
    range = memo.range
    key = [memo.coder, memo.text]
    code = ""
    coder = memo.coder
  }
}

extension CarriedDecision {
  init(_ relation: CausalRelation) {
    kind = .relation
    id = relation.id
    range = relation.from.range
    other = relation.to.range
    key = [relation.from.code, relation.to.code, relation.layer]
    code = "\(relation.from.code) → \(relation.to.code)"
    coder = relation.coder
  }

  /// From the first byte of either range to the last.
  var passage: TextRange? { range.map { $0.hull(other ?? $0) } }
}

extension Act.Carrying {
  /// From the first byte of either range to the last.
  var passage: TextRange? { range.map { $0.hull(other ?? $0) } }
}

extension CarriedDecision {
  /// A place of a memo that may be on other things too.
  init(_ place: ProjectStore.NoteSegment) {
    self.init(id: place.id, note: place.note, coder: place.coder, range: place.range)
  }

  init(id: String, note: String, coder: String, range: TextRange) {
    kind = .memo
    self.id = id
    self.range = range
    key = [coder, note]
    code = ""
    self.coder = coder
  }
}

/// The codings and memos to carry into a version, and the outcome for each.
struct CarryPlan {
  /// One coding or memo and its outcome.
  struct Step {
    var decision: CarriedDecision
    var carrying: Act.Carrying
    /// The words that it covers in the text it comes from.
    var quotation: String
  }

  private(set) var steps: [Step] = []
  /// Copies in the target version whose coding or memo has been removed since.
  private(set) var withdrawn: [(kind: DecisionKind, id: String)] = []

  /// Adds codings and memos of one text to carry to another.
  ///
  /// - Parameters:
  ///   - decisions: codings and memos of the text `first`.
  ///   - first: the text that they belong to.
  ///   - second: the text that they go to.
  ///   - homes: how those that originally came from the target text are there.
  ///   - stated: decisions in the new file's own comments, which take precedence.
  mutating func add(
    _ decisions: [CarriedDecision], from first: String, to second: String,
    homes: [String: CarriedDecision] = [:], stated: [CarriedDecision] = []
  ) {
    guard !decisions.isEmpty else { return }
    let reanchoring = Reanchoring(from: first, to: second)
    for decision in decisions {
      var carrying = Act.Carrying(
        kind: decision.kind, source: decision.id, state: .kept, range: nil)
      if let home = homes[decision.id] {
        (carrying.range, carrying.other) = (home.range ?? TextRange(0, 0), home.other)
      } else if let range = decision.range {
        (carrying.state, carrying.range, carrying.other) = Self.outcome(
          range, decision.other, reanchoring)
        let own = stated.first { other in
          other.kind == decision.kind && other.key == decision.key
            && (other.range.flatMap { place in carrying.range.map(place.overlaps) } ?? false)
        }
        if let own, own.range != carrying.range {
          (carrying.state, carrying.range, carrying.other) = (.accepted, own.range, own.other)
        }
      } else {
        carrying.range = TextRange(0, 0)
      }
      let quotation = decision.passage.flatMap { first.text(in: $0) } ?? ""
      steps.append(Step(decision: decision, carrying: carrying, quotation: quotation))
    }
  }

  /// What becomes of one range, or of the two of a relation.
  ///
  /// If one of two is doubtful, the passage with both is proposed; if one is lost, the relation is.
  private static func outcome(
    _ range: TextRange, _ other: TextRange?, _ reanchoring: Reanchoring
  ) -> (ReanchoringState, TextRange?, TextRange?) {
    func one(_ range: TextRange) -> (ReanchoringState, TextRange?) {
      switch reanchoring.outcome(of: range) {
      case .kept(let target): (.kept, target)
      case .moved(let target): (.moved, target)
      case .doubtful(let target): (.doubtful, target)
      case .lost: (.lost, nil)
      }
    }
    let first = one(range)
    guard let other else { return (first.0, first.1, nil) }
    let second = one(other)
    guard let a = first.1, let b = second.1 else { return (.lost, nil, nil) }
    guard first.0 != .doubtful, second.0 != .doubtful else { return (.doubtful, a.hull(b), nil) }
    return (first.0 == .moved || second.0 == .moved ? .moved : .kept, a, b)
  }

  /// Leaves the decisions for whose ids `isWanted` is true, and withdraws nothing.
  mutating func keep(_ isWanted: (String) -> Bool) {
    steps.removeAll { !isWanted($0.decision.id) }
    withdrawn = []
  }

  mutating func withdraw(_ kind: DecisionKind, _ id: String) { withdrawn.append((kind, id)) }

  /// How many have this outcome.
  func count(_ state: ReanchoringState) -> Int { steps.count { $0.carrying.state == state } }

  /// How many wait for a person's decision.
  var waiting: Int { count(.doubtful) + count(.lost) }

  func carry(out act: inout Act, to number: Int, of document: String) throws {
    for step in steps { try act.carry(step.carrying, to: number, of: document) }
    for (kind, id) in withdrawn { try act.withdraw(kind, id) }
  }
}

extension Project {
  /// Plans how everything attached to the current text, or waiting for a position in it, is carried
  /// to another version.
  func plan(
    from current: Int, to target: Int, text: String, _ name: String, stated: [CarriedDecision] = []
  ) throws -> CarryPlan {
    let arrived = try asking { try $0.carried(into: current, of: name) }
    let own = try decisions(name, current)
    let there = Dictionary(
      try decisions(name, target).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var plan = CarryPlan()
    var homes: [String: CarriedDecision] = [:]
    for record in arrived where record.from == target {
      guard let copy = record.target, let home = there[record.carrying.source] else { continue }
      homes[copy] = home
      if !own.contains(where: { $0.id == copy }) { plan.withdraw(home.kind, home.id) }
    }
    plan.add(
      own, from: try asking { try $0.transcript(name, version: current) }.text, to: text,
      homes: homes, stated: stated)
    // What still waits for a position in the current text is also searched for in the new one.
    let waiting = arrived.filter {
      $0.carrying.state.isWaiting && $0.from != target
    }
    let groups = Dictionary(grouping: waiting, by: \.from).sorted { $0.key < $1.key }
    for (version, records) in groups {
      let ids = Set(records.map(\.carrying.source))
      plan.add(
        try decisions(name, version).filter { ids.contains($0.id) },
        from: try asking { try $0.transcript(name, version: version) }.text, to: text,
        stated: stated)
    }
    return plan
  }

  /// The codings, memos and relations of a version.
  func decisions(_ name: String, _ version: Int) throws -> [CarriedDecision] {
    let codings = try asking { try $0.codings(document: name, version: version) }
    let memos = try asking { try $0.memos(document: name, version: version) }
    let relations = try asking { try $0.relations(document: name, version: version) }
    let places = try asking { try $0.noteSegments(document: name, version: version) }
    return codings.map { CarriedDecision($0) } + memos.map { CarriedDecision($0) }
      + relations.map { CarriedDecision($0) } + places.map { CarriedDecision($0) }
  }
}

extension Project {
  static func counts(_ plan: CarryPlan) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: ReanchoringState.allCases.map { ($0.rawValue, plan.count($0)) })
  }

  /// Every coding and memo that was not simply kept.
  func changes(
    _ plan: CarryPlan, to text: String, of document: String, version: Int
  ) -> [ReanchoredDecision] {
    plan.steps.filter { $0.carrying.state != .kept }.map { step in
      ReanchoredDecision(
        kind: step.carrying.kind, id: step.decision.id, document: document, version: version,
        state: step.carrying.state, code: step.decision.code, coder: step.decision.coder,
        quotation: step.quotation,
        proposal: step.carrying.passage.flatMap { text.text(in: $0) } ?? "")
    }
  }
}
