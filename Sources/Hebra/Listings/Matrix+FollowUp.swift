internal import HebraAnalysis
public import HebraModel

/// Listings of panels and commitments.
extension Matrix {
  /// The panels: who answered how often.
  public init(panels: [Panel], _ messages: Messages) {
    self.init(
      title: messages.word("panel.list"),
      columns: messages.columns([
        "place_code", "municipality", "panel_items", "panel_people", "panel_waves", "first_wave",
        "last_wave", "panel_answers",
      ]),
      rows: panels.map { panel in
        let waves = panel.waves
        return [
          .text(panel.municipality.code), .text(panel.municipality.name),
          .count(panel.items.count), .count(Set(panel.answers.map(\.person)).count),
          .count(waves.count), .text(waves.first ?? ""), .text(waves.last ?? ""),
          .count(panel.answers.count),
        ]
      }, keyColumns: 2)
  }

  /// How the answers of a panel changed: a row for each question, from its first month to its last.
  public init(panel followUp: PanelFollowUp, _ messages: Messages) {
    self.init(
      title: messages.what(.panelTitle, ["place": followUp.municipality.name]),
      columns: messages.columns([
        "panel_item", "panel_label", "construct", "first_wave", "last_wave", "pairs", "yes_first",
        "yes_last", "went_up", "went_down", "p", "holm", "verdict", "sentence",
      ]),
      rows: followUp.items.map { item in
        let last = item.points.last
        let isYesNo = item.item.scale == .yesNo
        func count(_ value: Int?) -> Cell { value.map { .count($0) } ?? .text("") }
        return [
          .text(item.item.id), .text(item.item.label), .text(item.item.construct ?? ""),
          .text(item.points.first?.wave ?? ""), .text(last?.wave ?? ""), count(last?.both),
          count(isYesNo ? last?.start : nil), count(isYesNo ? last?.now : nil), count(last?.up),
          count(last?.down), item.p.map { .decimal($0) } ?? .text(""),
          item.holm.map { .decimal($0) } ?? .text(""), .text(messages.word(item.verdict)),
          .text(messages.sentence(item, of: followUp)),
        ]
      })
  }

  /// The same month by month.
  public init(waves followUp: PanelFollowUp, _ messages: Messages) {
    self.init(
      title: messages.what(.panelTitle, ["place": followUp.municipality.name]),
      columns: messages.columns([
        "panel_item", "panel_wave", "pairs", "yes_first", "yes_last", "went_up", "went_down",
      ]),
      rows: followUp.items.flatMap { item -> [[Cell]] in
        let isYesNo = item.item.scale == .yesNo
        return item.points.map { point in
          [
            .text(item.item.id), .text(point.wave), .count(point.both),
            isYesNo ? .count(point.start) : .text(""), isYesNo ? .count(point.now) : .text(""),
            .count(point.up), .count(point.down),
          ]
        }
      }, keyColumns: 2)
  }

  /// Commitments with where they stand on a day; can be imported again.
  public init(
    commitments: [Commitment], on day: String, places: [String: String], _ messages: Messages
  ) {
    self.init(
      title: messages.word("commitment.list"),
      columns: messages.columns([
        "id", "commitment_state", "commitment", "responsible", "mesa_topic", "due",
        "community_says",
        "institution_says", "withdrawn_reason", "cycle", "place_code", "municipality",
        "community_by", "community_at", "institution_by", "institution_at", "document", "coding",
      ]),
      rows: commitments.map { commitment in
        func answer(_ side: Commitment.Side) -> String {
          commitment.answers[side].map { messages.word($0.isMet ? "yes" : "no") } ?? ""
        }
        let (community, institution) = (
          commitment.answers[.community], commitment.answers[.institution]
        )
        return [
          commitment.id, messages.word(commitment.state(on: day)), commitment.what,
          commitment.responsible, commitment.topic ?? "", commitment.due?.text ?? "",
          answer(.community), answer(.institution), commitment.withdrawal?.reason ?? "",
          commitment.cycle ?? "", commitment.place, places[commitment.place] ?? "",
          community?.by ?? "", community?.at ?? "", institution?.by ?? "", institution?.at ?? "",
          commitment.document ?? "", commitment.coding ?? "",
        ].map { .text($0) }
      })
  }

  /// Codings that may be commitments, with empty columns for what a person has to say; can be imported as
  /// commitments when they are filled in.
  public init(
    proposals: [CommitmentProposal], places: [String: String], _ messages: Messages
  ) {
    self.init(
      title: messages.word("commitment.proposals"),
      columns: messages.columns([
        "coding", "document", "cycle", "quotation", "code", "coder", "commitment", "responsible",
        "mesa_topic", "due", "place_code", "municipality",
      ]),
      rows: proposals.map { proposal in
        let coding = proposal.segment.coding
        let place = proposal.dialogue.place ?? ""
        return [
          coding.id, coding.document, "\(proposal.dialogue.number)", proposal.segment.quotation,
          coding.code, coding.coder, "", "", "", "", place, places[place] ?? "",
        ].map { .text($0) }
      })
  }
}

extension Messages {
  /// The word for what may be said about a change.
  func word(_ verdict: PanelFollowUp.Verdict) -> String {
    let key =
      switch verdict {
      case .noPairs: "no-pairs"
      case .unchanged: "unchanged"
      case .sustained: "sustained"
      case .recent: "recent"
      case .uncorrected: "uncorrected"
      case .chance: "chance"
      }
    return word("verdict.\(key)")
  }
}
