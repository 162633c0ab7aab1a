internal import HebraAnalysis
internal import HebraFormats
internal import HebraModel

/// The page of a municipality after its dialogues: what changed in the people of its panel, and what became
/// of what was agreed.
struct FollowUpSheet {
  let municipality: Municipality
  /// Nil where there is no panel; without what its readers must not see.
  let followUp: PanelFollowUp?
  /// In the order of the table.
  let commitments: [Commitment]
  let dialogues: [Dialogue]
  /// The day of the account.
  let day: String
  let messages: Messages
  /// What of the panel is shown.
  var shown = Shown()

  /// What of a panel is shown; the rules of disclosure decide it.
  struct Shown {
    /// The ids of questions of which nothing is shown.
    var withheld: Set<String> = []
    /// Whether it is said how many people the panel has and who stayed.
    var hasAttrition = true
    /// For how many questions the tests are corrected.
    var tested = 0
  }

  /// The sheet for readers of a level.
  func sheet(for level: Disclosure, manifest: String?) -> Sheet {
    var sheet = Sheet(
      title: messages.word("follow-up.title"),
      level: messages.word("follow-up.level.\(level.rawValue)"),
      audience: messages.word("follow-up.audience.\(level.rawValue)"),
      language: messages.spellingTag)
    sheet.subtitle = subtitle
    sheet.running = "\(messages.word("follow-up.title")) · \(municipality.name)"
    sheet.manifest = manifest ?? ""
    sheet.created = day + "T00:00:00Z"
    if shown.hasAttrition, let people = followUp?.attrition.people {
      sheet.blocks.append(
        .box([.text(messages.what(.followUpPeople, ["count": "\(people)"]))]))
    }
    sheet.blocks.append(.heading(messages.word("follow-up.changed")))
    sheet.blocks += panel(&sheet.figures)
    sheet.blocks.append(.heading(messages.word("follow-up.agreed")))
    sheet.blocks += agreed(&sheet.figures)
    return sheet
  }

  private var subtitle: String {
    var parts = [municipality.name]
    if let followUp, !shown.hasAttrition, let first = followUp.waves.first,
      let last = followUp.waves.last
    {
      parts.append(
        messages.what(
          .followUpPanelWithheld, ["first": messages.wave(first), "last": messages.wave(last)]))
    } else if let followUp, let first = followUp.waves.first, let last = followUp.waves.last {
      parts.append(
        messages.what(
          first == last ? .followUpPanelOne : .followUpPanel,
          [
            "count": "\(followUp.attrition.people)", "first": messages.wave(first),
            "last": messages.wave(last),
          ]))
    }
    if !dialogues.isEmpty {
      parts.append(messages.what(.followUpDialogues, ["count": "\(dialogues.count)"]))
    }
    return parts.joined(separator: " · ")
  }

  // MARK: - The panel

  private func panel(_ figures: inout [String: String]) -> [Sheet.Block] {
    guard let followUp, !followUp.items.isEmpty else {
      return [.paragraph([.text(messages.what(.followUpNoPanel))])]
    }
    let first = messages.wave(
      followUp.waves.first ?? "", hasYear: messages.spansYears(followUp))
    var how = messages.what(.followUpHow, ["wave": first])
    if followUp.items.contains(where: { $0.item.scale != .yesNo }) {
      how += " " + messages.what(.followUpHowLevels, ["wave": first])
    }
    var blocks: [Sheet.Block] = [.note([.text(how)])]
    var cells: [[Sheet.Block]] = []
    for item in followUp.items {
      if shown.withheld.contains(item.item.id) {
        cells.append([
          .topic(item.item.label),
          .paragraph([
            .withheld(messages.word("follow-up.reserved")),
            .text(". " + messages.what(.followUpWithheld)),
          ]),
        ])
      } else {
        cells.append([.topic(item.item.label)] + change(item, followUp))
        note(item, &figures)
      }
    }
    for start in stride(from: 0, to: cells.count, by: 3) {
      var row = Array(cells[start..<min(start + 3, cells.count)])
      // A last row keeps the width of the others.
      while row.count < 3, start > 0 { row.append([]) }
      blocks.append(.columns(row))
    }
    blocks.append(
      .note([
        .text(messages.what(.followUpTest, ["count": "\(shown.tested)"]) + " "),
        .strong(messages.word("follow-up.who-stays")),
        .text(
          " "
            + (shown.hasAttrition
              ? messages.attrition(followUp) : messages.what(.followUpStayWithheld))),
      ]))
    return blocks
  }

  private func change(
    _ item: PanelFollowUp.Item, _ followUp: PanelFollowUp
  ) -> [Sheet.Block] {
    let sentence = messages.changeSentence(item, of: followUp)
    let spans: [Sheet.Span] =
      sentence.standsOut
      ? [.text(sentence.figures + " "), .strong(sentence.verdict), .text(sentence.rest)]
      : [.text(sentence.text)]
    guard item.points.count > 1 else { return [.note(spans)] }
    return [.picture(curve(item, followUp).picture), .note(spans)]
  }

  private func curve(
    _ item: PanelFollowUp.Item, _ followUp: PanelFollowUp
  ) -> PairedCurve {
    let isYesNo = item.item.scale == .yesNo
    let names = item.points.map { messages.wave($0.wave, hasYear: false, isShort: true) }
    let points = zip(item.points, names).map { point, name in
      PairedCurve.Point(
        month: Self.month(point.wave) ?? 0, name: name, count: point.both,
        now: isYesNo ? point.now : point.up, start: isYesNo ? point.start : point.down)
    }
    let last = item.points.last
    let marks = dialogues.compactMap { dialogue -> PairedCurve.Event? in
      guard let date = dialogue.date, let month = date.month else { return nil }
      return PairedCurve.Event(
        month: date.year * 12 + month,
        name: messages.what(
          dialogue.number == 1 ? .followUpFirstDialogue : .followUpDialogue,
          ["number": "\(dialogue.number)"]))
    }
    let series = zip(points, names).map { point, name in
      messages.what(
        isYesNo ? .followUpPoint : .followUpPointLevels,
        [
          "wave": name, "now": "\(point.now)", "start": "\(point.start)", "n": "\(point.count)",
        ])
    }
    return PairedCurve(
      title: item.item.label, description: series.joined(separator: " · "),
      language: messages.language.rawValue, points: points, events: marks,
      most: max(1, followUp.attrition.people, item.points.map(\.both).max() ?? 0),
      end: messages.what(.followUpOf, ["n": "\(last?.both ?? 0)"]),
      startEnd: messages.what(
        isYesNo ? .followUpStart : .followUpDown,
        ["start": "\(points.last?.start ?? 0)", "wave": names.first ?? ""]))
  }

  private static func month(_ wave: String) -> Int? {
    ApproximateDate(wave).flatMap { date in date.month.map { date.year * 12 + $0 } }
  }

  private func note(_ item: PanelFollowUp.Item, _ figures: inout [String: String]) {
    guard let last = item.points.last, item.points.count > 1 else { return }
    let name = "panel.\(item.item.id)"
    figures["\(name).n"] = "\(last.both)"
    figures["\(name).up"] = "\(last.up)"
    figures["\(name).down"] = "\(last.down)"
    if item.item.scale == .yesNo {
      figures["\(name).first"] = "\(last.start)"
      figures["\(name).last"] = "\(last.now)"
    }
    if let p = item.p, let holm = item.holm {
      figures["\(name).p"] = messages.probability(p, sign: false)
      figures["\(name).holm"] = messages.probability(holm, sign: false)
    }
  }

  // MARK: - The commitments

  /// The table of what was agreed, with what it means; the next ficha begins with it.
  func agreed(_ figures: inout [String: String]) -> [Sheet.Block] {
    guard !commitments.isEmpty else {
      return [.paragraph([.text(messages.what(.followUpNoCommitments))])]
    }
    func title(_ key: String) -> String { messages.word("follow-up.column.\(key)") }
    let columns: [Sheet.Table.Column] = [
      .init("", width: 5), .init(title("commitment"), width: 48),
      .init(title("responsible"), width: 30), .init(title("topic"), width: 22),
      .init(title("due"), width: 22), .init(title("state"), width: 17),
      .init(title("community"), width: 22), .init(title("institution"), width: 22),
    ]
    var counts: [CommitmentState: Int] = [:]
    let rows = commitments.map { commitment -> [[Sheet.Span]] in
      let state = commitment.state(on: day)
      counts[state, default: 0] += 1
      func answer(_ side: Commitment.Side) -> [Sheet.Span] {
        [.text(commitment.answers[side].map { messages.word($0.isMet ? "yes" : "no") } ?? "–")]
      }
      var what: [Sheet.Span] = [.text(commitment.what)]
      if let reason = commitment.withdrawal?.reason { what.append(.small(" · " + reason)) }
      let due = commitment.due.map { messages.shortText($0) } ?? "–"
      var standing: [Sheet.Span] = [.text(messages.word(state))]
      if commitment.isUnanswered(on: day) {
        standing.append(.small(" · " + messages.word("follow-up.due-passed")))
      }
      return [
        [.marks([state.mark], text: "")], what, [.small(commitment.responsible)],
        [.small(commitment.topic ?? "–")], [.small(due)], standing,
        answer(.community), answer(.institution),
      ]
    }
    let said = CommitmentState.allCases.reversed().compactMap { state -> String? in
      guard let count = counts[state] else { return nil }
      return messages.what(state.counted, ["count": "\(count)"])
    }
    for state in CommitmentState.allCases {
      figures["commitments.\(state.rawValue)"] = "\(counts[state] ?? 0)"
    }
    var note: [Sheet.Span] = [
      .text(
        messages.what(.followUpCommitments, ["count": "\(commitments.count)"]) + " "
          + said.joined(separator: ", ") + ". " + messages.word("follow-up.met-means") + " "),
      .strong(messages.word("follow-up.both-sides")),
      .text(" " + messages.word("follow-up.met-rest") + " "),
    ]
    let waiting = commitments.count { $0.isUnanswered(on: day) }
    if waiting > 0 {
      note.append(.text(messages.what(.followUpWaiting, ["count": "\(waiting)"]) + " "))
    }
    let date = ApproximateDate(day).map { messages.text($0) } ?? day
    note.append(.text(messages.what(.followUpDay, ["day": date])))
    return [.table(Sheet.Table(columns, rows: rows)), .note(note)]
  }
}

extension FollowUpSheet.Shown {
  /// All of a panel.
  init(everythingOf followUp: PanelFollowUp?) {
    tested =
      followUp?.items.count { $0.points.count > 1 && ($0.points.last?.both ?? 0) > 0 } ?? 0
  }
}

extension CommitmentState {
  /// The words for how many there are.
  fileprivate var counted: MessageCode {
    switch self {
    case .disputed: .followUpCountDisputed
    case .overdue: .followUpCountOverdue
    case .ongoing: .followUpCountOngoing
    case .met: .followUpCountMet
    case .withdrawn: .followUpCountWithdrawn
    }
  }

  /// The sign in the table.
  fileprivate var mark: Sheet.Mark {
    switch self {
    case .disputed: Sheet.Mark(.document, .disputed)
    case .overdue: Sheet.Mark(.document, .hollow)
    case .ongoing: Sheet.Mark(.document, .half)
    case .met: Sheet.Mark(.document, .full)
    case .withdrawn: Sheet.Mark(.document, .dash)
    }
  }
}
