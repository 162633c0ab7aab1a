internal import HebraAnalysis
internal import HebraModel

/// The five steps of a dialogue, in their order.
enum CycleStep: String, CaseIterable {
  case study
  case preparation
  case dialogue
  case plan
  case followUp = "follow-up"

  /// How far a step is.
  enum State: String {
    case open
    case begun
    case done
  }

  /// Something that a step lacks, or that is known about it: the key of its sentence, and its details.
  struct Line: Hashable {
    var key: String
    var details: [String: String] = [:]

    init(_ key: String, _ details: [String: String] = [:]) {
      (self.key, self.details) = (key, details)
    }

    init(_ key: String, _ count: Int) { self.init(key, ["n": "\(count)"]) }
  }

  /// Whether anything of it was done.
  func isBegun(_ facts: CycleFacts) -> Bool {
    switch self {
    case .study: facts.documents > 0
    case .preparation: !facts.signed.isEmpty || !facts.handed.isEmpty
    case .dialogue: !facts.dialogues.isEmpty
    case .plan: !facts.commitments.isEmpty
    case .followUp: facts.isFollowed
    }
  }

  func state(_ facts: CycleFacts) -> State {
    guard isBegun(facts) else { return .open }
    return missing(facts).isEmpty ? .done : .begun
  }

  /// The step at which the work stands: the last one of which anything was done.
  static func current(_ facts: CycleFacts) -> CycleStep {
    allCases.last { $0.isBegun(facts) } ?? .study
  }

  /// The step after it; after the last one another dialogue follows.
  var next: CycleStep {
    let steps = Self.allCases
    let place = steps.firstIndex(of: self) ?? 0
    return place + 1 < steps.count ? steps[place + 1] : .dialogue
  }

  // MARK: - What is missing before the next step

  /// What the project lacks before the next step.
  func missing(_ facts: CycleFacts) -> [Line] {
    switch self {
    case .study: Self.study(facts)
    case .preparation: Self.preparation(facts)
    case .dialogue: Self.dialogue(facts)
    case .plan: Self.plan(facts)
    case .followUp: Self.followUp(facts)
    }
  }

  /// The lines whose count is not zero.
  private static func some(_ lines: [(String, Int)]) -> [Line] {
    lines.filter { $0.1 > 0 }.map { Line($0.0, $0.1) }
  }

  private static func study(_ facts: CycleFacts) -> [Line] {
    guard facts.documents > 0 else { return [Line("study.none")] }
    var lines = some([
      ("study.uncoded", facts.states[.uncoded, default: 0]),
      ("study.unfinished", facts.states[.unfinished, default: 0]),
    ])
    let undecided = facts.states[.undecided, default: 0]
    if undecided > 0 {
      lines.append(
        Line("study.undecided", ["n": "\(undecided)", "marks": "\(facts.disputed)"]))
    }
    for side in [Side.community, .institutions] where facts.people[side, default: 0] == 0 {
      lines.append(Line("study.unheard-side", ["side": FichaWords.key(side)]))
    }
    return lines
  }

  private static func preparation(_ facts: CycleFacts) -> [Line] {
    guard facts.counted > 0 else { return [Line("preparation.no-ficha")] }
    var lines: [Line] = []
    let unsigned = FichaSignature.allCases.filter { !facts.signed.contains($0) }
    if !unsigned.isEmpty {
      lines.append(
        facts.disputed > 0
          ? Line("preparation.unsignable", facts.disputed)
          : Line("preparation.unsigned", ["parts": unsigned.map(\.rawValue).joined(separator: ",")])
      )
    }
    func handed(_ level: Disclosure, _ key: String) {
      guard let last = facts.handed[level] else { return lines.append(Line("preparation.\(key)")) }
      if !last.isSame { lines.append(Line("preparation.\(key)-old", ["day": last.day])) }
    }
    handed(.facilitators, "no-B")
    let open = facts.halves.all - facts.halves.withQuestion
    if open > 0 {
      lines.append(
        Line("preparation.questions", ["n": "\(open)", "all": "\(facts.halves.all)"]))
    }
    if facts.hasTopics { handed(.table, "no-C") }
    return lines
  }

  private static func dialogue(_ facts: CycleFacts) -> [Line] {
    guard !facts.dialogues.isEmpty else { return [Line("dialogue.none")] }
    return some([
      ("dialogue.unfinished", facts.unfinishedDialogues),
      ("dialogue.undated", facts.dialogues.count { $0.date == nil }),
    ])
  }

  private static func plan(_ facts: CycleFacts) -> [Line] {
    guard !facts.commitments.isEmpty else {
      return [Line("plan.none")] + some([("plan.proposals", facts.proposals)])
    }
    return some([
      ("plan.proposals", facts.proposals),
      ("plan.no-due", facts.standing.count { $0.due == nil }),
      ("plan.no-topic", facts.standing.count { $0.topic == nil }),
    ])
  }

  private static func followUp(_ facts: CycleFacts) -> [Line] {
    var lines: [Line] = []
    if facts.waves.isEmpty {
      lines.append(Line("following.no-panel"))
    } else if facts.lastDialogue != nil, !facts.isMeasuredAfterDialogue {
      lines.append(Line("following.no-wave"))
    }
    return lines
      + some([
        ("following.waiting", facts.commitments.count { $0.isUnanswered(on: facts.day) }),
        ("following.disputed", facts.commitments(.disputed)),
        ("following.overdue", facts.commitments(.overdue)),
      ])
  }
}
