public import HebraModel

/// Listings of what people decide and write down for the ficha; each can be imported again.
extension Matrix {
  /// Causal relations; positions in code points.
  public init(relations: [RelationSegment], _ messages: Messages) {
    self.init(
      title: messages.word("data.relations"),
      columns: messages.columns([
        "id", "document", "turn", "from_code", "to_code", "relation_kind", "quotation", "coder",
        "layer", "date", "start", "end", "to_start", "to_end",
      ]),
      rows: relations.map { segment in
        let relation = segment.relation
        return [
          .text(relation.id), .text(relation.document),
          segment.turn.map { .count($0) } ?? .text(""), .text(relation.from.code),
          .text(relation.to.code), .text(messages.word("relation.\(relation.kind.rawValue)")),
          .text(segment.quotation), .text(relation.coder), .text(relation.layer),
          .text(relation.date ?? ""), .count(segment.from.lowerBound),
          .count(segment.from.upperBound), .count(segment.to.lowerBound),
          .count(segment.to.upperBound),
        ]
      })
  }

  /// Groups: a row for each coding in them, or one for a group without any.
  public init(groups: [ThemeGroup], of segments: [Segment], _ messages: Messages) {
    let byID = Dictionary(segments.map { ($0.coding.id, $0) }) { first, _ in first }
    self.init(
      title: messages.word("data.groups"),
      columns: messages.columns(
        [
          "group_kind", "label", "independent", "signed_by", "document", "code", "coder",
          "quotation", "coding", "id",
        ]),
      rows: groups.flatMap { group -> [[Cell]] in
        let own: [Cell] = [
          .text(messages.word("group.\(group.kind.rawValue)")), .text(group.label),
          Self.answer(group.isIndependent, messages), .text(group.signedBy ?? ""),
        ]
        let members: [String?] = group.members.isEmpty ? [nil] : group.members
        return members.map { member in
          let segment = member.flatMap { byID[$0] }
          return own + [
            .text(segment?.coding.document ?? ""), .text(segment?.coding.code ?? ""),
            .text(segment?.coding.coder ?? ""), .text(segment?.quotation ?? ""),
            .text(member ?? ""), .text(group.id),
          ]
        }
      }, keyColumns: 2)
  }

  /// Confirmed risks with the codings that they are about.
  public init(risks: [RiskConfirmation], of segments: [Segment], _ messages: Messages) {
    let byID = Dictionary(segments.map { ($0.coding.id, $0) }) { first, _ in first }
    self.init(
      title: messages.word("data.risks"),
      columns: messages.columns([
        "document", "code", "coder", "colour", "by", "at", "second_by", "quotation", "coding",
      ]),
      rows: risks.map { risk in
        let segment = byID[risk.coding]
        return [
          .text(segment?.coding.document ?? ""), .text(segment?.coding.code ?? ""),
          .text(segment?.coding.coder ?? ""), .text(risk.colour), .text(risk.by),
          .text(risk.at ?? ""), .text(risk.secondBy ?? ""), .text(segment?.quotation ?? ""),
          .text(risk.coding),
        ]
      })
  }

  /// Statements with their signatures.
  public init(statements: [SignedStatement], _ messages: Messages) {
    self.init(
      title: messages.word("data.statements"),
      columns: messages.columns([
        "id", "block", "level", "place_code", "statement", "signed_by", "signed_at", "second_by",
        "second_at", "journal",
      ]),
      rows: statements.map { statement in
        [
          statement.id, statement.block, statement.level.rawValue, statement.place ?? "",
          statement.text, statement.signedBy ?? "", statement.signedAt ?? "",
          statement.secondBy ?? "", statement.secondAt ?? "",
          String((statement.journal ?? "").prefix(12)),
        ].map { .text($0) }
      })
  }

  /// The answers of participants.
  public init(consents: [Consent], _ messages: Messages) {
    self.init(
      title: messages.word("data.consents"),
      columns: messages.columns([
        "document", "pseudonym", "consent_record", "consent_quote", "by", "at",
      ]),
      rows: consents.map { consent in
        [
          .text(consent.document), .text(consent.participant),
          Self.answer(consent.toRecord, messages), Self.answer(consent.toQuote, messages),
          .text(consent.by ?? ""), .text(consent.at ?? ""),
        ]
      }, keyColumns: 2)
  }

  /// Who was there in conversations.
  public init(sessions: [SessionFacts], _ messages: Messages) {
    self.init(
      title: messages.word("data.sessions"),
      columns: messages.columns([
        "document", "composition", "spoke", "present", "third_parties",
      ]),
      rows: sessions.map { session in
        [
          .text(session.document), .text(session.composition ?? ""),
          session.spoke.map { .count($0) } ?? .text(""),
          session.present.map { .count($0) } ?? .text(""),
          Self.answer(session.hadThirdParties, messages),
        ]
      })
  }

  /// The municipalities that documents serve besides their own.
  public init(places: [DocumentPlace], _ messages: Messages) {
    self.init(
      title: messages.word("data.places"),
      columns: messages.columns(["document", "place_code", "municipality", "department"]),
      rows: places.map { place in
        [
          place.document, place.municipality.code, place.municipality.name,
          place.municipality.department,
        ].map { .text($0) }
      }, keyColumns: 2)
  }

  /// Pairs of documents that tell one event.
  public init(events: [SameEvent], _ messages: Messages) {
    self.init(
      title: messages.word("data.events"),
      columns: messages.columns(["document", "other_document"]),
      rows: events.map { [.text($0.document), .text($0.other)] }, keyColumns: 2)
  }

  /// The layers that count.
  public init(finals: [FinalLayer], _ messages: Messages) {
    self.init(
      title: messages.word("data.finals"),
      columns: messages.columns(["document", "final_kind", "layer", "by", "at"]),
      rows: finals.map { final in
        [
          final.document, messages.word("final.\(final.kind.rawValue)"), final.layer, final.by,
          final.at ?? "",
        ].map { .text($0) }
      })
  }

  /// Fichas that were handed over.
  public init(releases: [FichaRelease], _ messages: Messages) {
    self.init(
      title: messages.word("data.releases"),
      columns: messages.columns(["level", "place_code", "at", "by", "manifest", "figures", "id"]),
      rows: releases.map { release in
        let figures = release.figures.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return [
          release.level.rawValue, release.place ?? "", release.at, release.by, release.manifest,
          figures.joined(separator: "; "), release.id,
        ].map { .text($0) }
      })
  }

  /// How many things of each kind there are.
  public init(dataCounts counts: [(kind: FichaData, count: Int)], _ messages: Messages) {
    self.init(
      title: "", columns: messages.columns(["what", "value"]),
      rows: counts.map { [.text(messages.word("data.\($0.kind.rawValue)")), .count($0.count)] })
  }

  private static func answer(_ value: Bool?, _ messages: Messages) -> Cell {
    .text(value.map { messages.word($0 ? "yes" : "no") } ?? "")
  }
}
