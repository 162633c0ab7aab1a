internal import HebraAnalysis
internal import HebraFormats
internal import HebraModel

/// The dialogue of a municipality on one page, level A: where it stands, and what is missing before the
/// next step.
///
/// Every line is computed from what the project holds.
struct CyclePage {
  let facts: CycleFacts
  let words: FichaWords
  let manifest: String

  private func say(_ key: String, _ details: [String: String] = [:]) -> String {
    words.say("cycle.\(key)", details)
  }

  private var messages: Messages { words.messages }

  private func date(_ iso: String) -> String {
    ApproximateDate(iso).map { messages.text($0) } ?? iso
  }

  /// The page.
  var sheet: Sheet {
    var sheet = Sheet(
      title: facts.place.name, level: words.say("level.A"), audience: words.say("audience.A"),
      language: messages.spellingTag)
    sheet.subtitle = say("subtitle", ["day": date(facts.day)])
    sheet.running = say("running", ["place": "\(facts.place.name) · \(facts.place.code)"])
    sheet.manifest = manifest
    sheet.isDense = true
    sheet.created = facts.day + "T00:00:00Z"
    let current = CycleStep.current(facts)
    sheet.blocks = [.box(state(current)), .table(table(current))]
    sheet.blocks.append(
      .legend([
        .init(mark(.done), say("state.done")), .init(mark(.begun), say("state.begun")),
        .init(mark(.open), say("state.open")),
      ]))
    sheet.blocks.append(.note(words.line("cycle.note")))
    sheet.figures = figures(current)
    return sheet
  }

  private func name(_ step: CycleStep) -> String { say("step.\(step.rawValue)") }

  private func inside(_ step: CycleStep) -> String { say("inside.\(step.rawValue)") }

  /// The step after one, inside a sentence; after the last one comes another dialogue.
  private func after(_ step: CycleStep) -> String {
    step == .followUp ? say("inside.again") : inside(step.next)
  }

  private func mark(_ state: CycleStep.State) -> Sheet.Mark {
    switch state {
    case .open: Sheet.Mark(.document, .hollow)
    case .begun: Sheet.Mark(.document, .half)
    case .done: Sheet.Mark(.document, .full)
    }
  }

  /// Where the work stands, in a sentence or two.
  private func state(_ current: CycleStep) -> [Sheet.Span] {
    let missing = current.missing(facts).count
    let details = [
      "step": inside(current), "next": after(current), "n": "\(missing)",
    ]
    guard current.isBegun(facts) else { return words.line("cycle.at.start", details) }
    var line = words.line(missing == 0 ? "cycle.at.ready" : "cycle.at.missing", details)
    let before = CycleStep.allCases.prefix { $0 != current }.reduce(0) {
      $0 + $1.missing(facts).count
    }
    if before > 0 {
      line.append(.text(" " + say("at.before", ["n": "\(before)"])))
    }
    return line
  }

  /// A row for each thing that is there or missing, so that all five steps fit on one page.
  private func table(_ current: CycleStep) -> Sheet.Table {
    Sheet.Table(
      [
        .init("", width: 5), .init(say("column.step"), width: 30),
        .init(say("column.stands"), width: 84), .init(say("column.missing"), width: 72),
      ], rows: CycleStep.allCases.flatMap { rows($0, isCurrent: $0 == current) })
  }

  private func rows(_ step: CycleStep, isCurrent: Bool) -> [[[Sheet.Span]]] {
    let stands = stands(step).map(sentence)
    let missing = step.missing(facts).map(sentence)
    let state = step.state(facts)
    let name: Sheet.Span = isCurrent ? .strong(self.name(step)) : .text(self.name(step))
    let title = [name, .text(" "), .small(say("state.\(state.rawValue)"))]
    return (0..<max(stands.count, missing.count, 1)).map { row in
      let isFirst = row == 0
      let nothing: [Sheet.Span] = isFirst ? [.text(say("nothing"))] : []
      return [
        isFirst ? [.marks([mark(state)], text: say("state.\(state.rawValue)"))] : [],
        isFirst ? title : [],
        row < stands.count ? stands[row] : [], row < missing.count ? missing[row] : nothing,
      ]
    }
  }

  private func sentence(_ line: CycleStep.Line) -> [Sheet.Span] {
    var details = line.details
    if let side = details["side"] { details["side"] = words.say("side.\(side)") }
    if let day = details["day"] { details["day"] = date(day) }
    if let parts = details["parts"] {
      details["parts"] = words.list(
        parts.split(separator: ",").map { say("signature.\($0)") })
    }
    return words.line("cycle.\(line.key)", details)
  }

  // MARK: - What is there

  /// What the project holds of a step; never empty.
  private func stands(_ step: CycleStep) -> [CycleStep.Line] {
    switch step {
    case .study: study
    case .preparation: preparation
    case .dialogue: dialogue
    case .plan: plan
    case .followUp: followUp
    }
  }

  private var study: [CycleStep.Line] {
    guard facts.documents > 0 else { return [.init("study.is-none")] }
    func count(_ state: FichaSource.State) -> String { "\(facts.states[state, default: 0])" }
    let agreed =
      facts.states[.agreed, default: 0] + facts.states[.reviewed, default: 0]
    var lines: [CycleStep.Line] = [
      .init(
        "study.is",
        [
          "n": "\(facts.documents)", "agreed": "\(agreed)", "single": count(.single),
          "undecided": count(.undecided), "unfinished": count(.unfinished),
          "uncoded": count(.uncoded),
        ])
    ]
    let heard = Side.allCases.map { "\(words.side($0)) \(facts.people[$0, default: 0])" }
    lines.append(.init("study.people", ["sides": heard.joined(separator: ", ")]))
    if !facts.unheard.isEmpty {
      lines.append(.init("study.unheard", ["names": words.list(facts.unheard)]))
    }
    if facts.counted > 0 {
      lines.append(
        .init(
          facts.causes.neverAsked == 0 ? "study.asked-all" : "study.asked",
          ["n": "\(facts.causes.neverAsked)", "all": "\(facts.causes.all)"]))
      if facts.counted < ComparedPlaces.fewest { lines.append(.init("study.few", facts.counted)) }
    }
    return lines
  }

  private var preparation: [CycleStep.Line] {
    guard facts.counted > 0 else { return [.init("preparation.is-none")] }
    var lines: [CycleStep.Line] = [.init("preparation.signed", facts.signed.count)]
    for (level, key) in [(Disclosure.facilitators, "B"), (.table, "C")] {
      if let last = facts.handed[level] {
        lines.append(.init("preparation.handed-\(key)", ["day": last.day]))
      }
    }
    if !facts.hasTopics { lines.append(.init("preparation.no-topics")) }
    lines.append(
      .init(
        "preparation.halves",
        ["n": "\(facts.halves.all)", "signed": "\(facts.halves.withQuestion)"]))
    lines.append(
      .init(
        "preparation.themes",
        ["conditions": "\(facts.conditions)", "bridges": "\(facts.bridges)"]))
    lines.append(.init("preparation.written", facts.written))
    lines.append(
      facts.workshop.map { .init("preparation.workshop", ["day": $0]) }
        ?? .init("preparation.no-workshop"))
    return lines
  }

  private var dialogue: [CycleStep.Line] {
    guard !facts.dialogues.isEmpty else { return [.init("dialogue.is-none")] }
    let dates = facts.dialogues.map { $0.date.map { messages.text($0) } ?? say("undated") }
    return [
      .init(
        "dialogue.is",
        ["n": "\(facts.dialogues.count)", "dates": dates.joined(separator: "; ")])
    ]
  }

  private var plan: [CycleStep.Line] {
    guard !facts.commitments.isEmpty else { return [.init("plan.is-none")] }
    return [
      .init(
        "plan.is",
        [
          "n": "\(facts.standing.count)",
          "institutions": "\(Set(facts.standing.map(\.responsible)).count)",
          "due": "\(facts.standing.count { $0.due != nil })",
          "withdrawn": "\(facts.commitments.count - facts.standing.count)",
        ])
    ]
  }

  private var followUp: [CycleStep.Line] {
    var lines: [CycleStep.Line] = []
    if let first = facts.waves.first, let last = facts.waves.last {
      lines.append(
        .init(
          "following.panel",
          [
            "n": "\(facts.waves.count)", "people": "\(facts.panelPeople)",
            "first": messages.wave(first), "last": messages.wave(last),
          ]))
    } else {
      lines.append(.init("following.is-none"))
    }
    if facts.commitments.isEmpty {
      lines.append(.init("following.no-commitments"))
    } else {
      func count(_ state: CommitmentState) -> String { "\(facts.commitments(state))" }
      lines.append(
        .init(
          "following.commitments",
          [
            "met": count(.met), "ongoing": count(.ongoing), "overdue": count(.overdue),
            "disputed": count(.disputed),
          ]))
    }
    if !facts.dialogues.isEmpty { lines.append(.init("following.later", facts.later)) }
    return lines
  }

  private func figures(_ current: CycleStep) -> [String: String] {
    var figures = ["current": current.rawValue]
    for step in CycleStep.allCases {
      figures["\(step.rawValue).state"] = step.state(facts).rawValue
      figures["\(step.rawValue).missing"] = step.missing(facts).map(\.key)
        .joined(separator: ", ")
    }
    return figures
  }
}
