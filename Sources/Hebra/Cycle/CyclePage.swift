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
    sheet.blocks = [.box(state(current)), .table(overview(current))]
    sheet.blocks.append(
      .legend([
        .init(mark(.done), say("state.done")), .init(mark(.begun), say("state.begun")),
        .init(mark(.open), say("state.open")),
      ]))
    for step in CycleStep.allCases { sheet.blocks.append(.together(blocks(step))) }
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

  private func overview(_ current: CycleStep) -> Sheet.Table {
    Sheet.Table(
      [
        .init("", width: 5), .init(say("column.step"), width: 28),
        .init(say("column.state"), width: 24), .init(say("column.count"), width: 14, .end),
        .init(say("column.missing"), width: 84),
      ],
      rows: CycleStep.allCases.map { step in
        let state = step.state(facts)
        let missing = step.missing(facts)
        let name: Sheet.Span = step == current ? .strong(self.name(step)) : .text(self.name(step))
        return [
          [.marks([mark(state)], text: "")], [name], [.text(say("state.\(state.rawValue)"))],
          [.text("\(missing.count)")], [.small(missing.first.map(short) ?? say("nothing"))],
        ]
      })
  }

  /// The first thing that is missing, without what stands after its point.
  private func short(_ line: CycleStep.Line) -> String {
    let text = sentence(line).plainText
    return text.firstIndex(of: ".").map { String(text[..<$0]) } ?? text
  }

  private func blocks(_ step: CycleStep) -> [Sheet.Block] {
    let missing = step.missing(facts)
    var blocks: [Sheet.Block] = [
      .heading(name(step)), .list(stands(step).map(sentence), isLead: false),
      .label(say("before", ["next": after(step)])),
    ]
    blocks.append(
      missing.isEmpty
        ? .paragraph([.text(say("nothing"))]) : .list(missing.map(sentence), isLead: false))
    return blocks
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

extension [Sheet.Span] {
  /// The words of a line without its looks.
  fileprivate var plainText: String {
    map { span in
      switch span {
      case .text(let text), .strong(let text): text
      default: ""
      }
    }.joined()
  }
}
