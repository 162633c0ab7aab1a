internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel

/// The ficha of facilitators, level B: what to know before people sit down together.
///
/// It is made from what a rule released, and from sentences of the catalog, of the codebook and of people
/// who signed them for this level; it never sees the figures of the team.
struct FacilitatorPage {
  let ficha: FacilitatorFicha
  let words: FichaWords
  let manifest: String
  /// Whether the team may quote; else why not is said.
  let hasConsent: Bool

  func say(_ key: String, _ details: [String: String] = [:]) -> String { words.say(key, details) }

  /// The page.
  var sheet: Sheet {
    var sheet = Sheet(
      title: ficha.place, level: say("level.B"), audience: say("audience.B"),
      language: words.messages.spellingTag)
    sheet.running = say("running", ["place": ficha.place])
    sheet.manifest = manifest
    sheet.subtitle = subtitle
    sheet.blocks = state + before + presence + conditions
    sheet.blocks += mirrors + causes
    sheet.blocks += themes(.proposal, "proposals") + themes(.attempt, "attempts") + conceded
    sheet.blocks += unsaid + harm + unknown
    sheet.blocks.append(
      .signatures([say("signature.analisis"), say("signature.riesgo"), say("signature.received")]))
    sheet.figures = printed
    return sheet
  }

  private func heard(_ side: Side) -> String {
    switch ficha.heard[side] ?? .people(0) {
    case .people(let count): "\(count)"
    case .few: say("few-people")
    }
  }

  private var subtitle: String {
    let sides = Side.allCases.filter { ficha.heard[$0] != .people(0) }
      .map { say("heard-of", ["n": heard($0), "side": words.side($0)]) }
    return say(
      "subtitle.B",
      [
        "n": "\(ficha.documentsCounted)", "all": "\(ficha.documentsInAll)",
        "people": ficha.heardInAll.map(words.people) ?? "",
        "sides": words.list(sides),
      ])
  }

  private var state: [Sheet.Block] {
    if ficha.documentsCounted == 0 { return [.box(words.line("B.nothing"))] }
    guard ficha.undecided > 0 else {
      return [.box(words.line("B.final"))]
    }
    return [
      .box(
        words.line(
          ficha.undecided == 1 ? "B.draft-one" : "B.draft",
          ["n": Messages.capitalized(words.number(ficha.undecided))]))
    ]
  }

  // MARK: - Before people sit down

  private var before: [Sheet.Block] {
    var lines: [[Sheet.Span]] = []
    if let first = ficha.first {
      lines.append(words.line("B.first", ["cause": Messages.capitalized(words.inside(first))]))
    } else if let cause = ficha.causes.first, let documents = cause.documents, ficha.undecided > 0 {
      lines.append(
        words.line(
          "B.no-first",
          [
            "cause": words.name(cause.code),
            "n": documents.low == documents.high
              ? "\(documents.low)" : say("from-to", ["a": "\(documents.low)", "b": "\(documents.high)"]),
            "total": "\(documents.total)",
          ]))
    } else {
      lines.append(words.line("B.order-none"))
    }
    lines.append(words.line(ficha.mirrors.isEmpty ? "B.no-halves" : "B.halves"))
    let conditions = ficha.themes[.condition]?.shown ?? []
    if let common = conditions.first(where: \.isOfBothSides) {
      lines.append(words.line("B.guarantee", ["what": FichaWords.lowered(common.label)]))
    } else if !conditions.isEmpty {
      lines.append(words.line("B.conditions"))
    } else {
      lines.append(words.line("B.no-conditions"))
    }
    if let attempt = ficha.themes[.attempt]?.shown.first {
      lines.append(words.line("B.attempt", ["what": FichaWords.lowered(attempt.label)]))
    }
    return [.heading(say("B.before")), .list(lines, isLead: true)]
  }

  private var presence: [Sheet.Block] {
    let rows = Side.allCases.map { side -> [[Sheet.Span]] in
      var missing = ficha.unheard[side] ?? []
      missing += (ficha.waiting[side] ?? []).map { say("B.waiting", ["sector": $0]) }
      return [
        [.strong(Messages.capitalized(words.side(side)))], [.text(heard(side))],
        [.text(missing.isEmpty ? "–" : missing.joined(separator: "; "))],
      ]
    }
    var blocks: [Sheet.Block] = [
      .heading(say("B.presence")),
      .table(
        Sheet.Table(
          [
            .init(say("column.side"), width: 30), .init(say("column.heard"), width: 20, .end),
            .init("", width: 3), .init(say("column.missing"), width: 110),
          ], rows: rows.map { [$0[0], $0[1], [], $0[2]] })),
    ]
    let bridges = ficha.themes[.bridge]
    let shown = (bridges?.shown ?? []).map { "\($0.label) (\(counted($0)))" }
    if !shown.isEmpty {
      blocks.append(.paragraph(words.line("B.bridges", ["names": words.list(shown)])))
    } else {
      blocks.append(.paragraph([.text(say("B.no-bridges"))]))
    }
    return blocks
  }

  private func counted(_ theme: FacilitatorFicha.Theme) -> String {
    var parts = [words.people(theme.people), words.documents(theme.documents)]
    if theme.isOfBothSides { parts.append(say("both-sides")) }
    return parts.joined(separator: ", ")
  }

  private var conditions: [Sheet.Block] { themes(.condition, "conditions") }

  /// What people say of one kind: with how many where that points to nobody, else without who.
  private func themes(_ kind: ThemeGroupKind, _ key: String) -> [Sheet.Block] {
    guard let own = ficha.themes[kind] else { return [] }
    var blocks: [Sheet.Block] = [.heading(say("B.\(key)-heading"))]
    if !own.shown.isEmpty {
      blocks.append(
        .list(
          own.shown.map { [.strong($0.label + " "), .small(counted($0))] }, isLead: false))
    } else {
      blocks.append(.paragraph([.text(say("B.none-reaches"))]))
    }
    if !own.unnamed.isEmpty {
      blocks.append(
        .note(words.line("B.also", ["names": own.unnamed.joined(separator: "; ")])))
    }
    if kind == .attempt, !own.shown.isEmpty { blocks.append(.note([.text(say("B.unverified"))])) }
    return blocks
  }

  private var mirrors: [Sheet.Block] {
    guard !ficha.mirrors.isEmpty else {
      let key = ficha.reservedMirrors > 0 ? "B.mirrors-reserved" : "B.mirrors-none"
      return [.heading(say("B.mirrors")), .paragraph([.text(say(key))])]
    }
    func names(_ codes: [String]) -> String {
      codes.map { words.tableName($0) ?? words.name($0) }.joined(separator: "; ")
    }
    let rows = ficha.mirrors.map { mirror -> [[Sheet.Span]] in
      let question = words.statement("\(FichaBlock.question)\(mirror.group)", [.facilitators, .table])
      let text = question?.text ?? say("question.halves")
      let state = question?.signedBy == nil ? " " + say("draft") : ""
      return [
        [.strong(words.group(mirror.group))], [.text(names(mirror.one))],
        [.text(names(mirror.other))], [.emphasis(text), .small(state)],
      ]
    }
    var note = say("B.mirrors-note")
    if ficha.reservedMirrors > 0 {
      note += " " + say("B.mirrors-left", ["n": "\(ficha.reservedMirrors)"])
    }
    return [
      .heading(say("B.mirrors")),
      .table(
        Sheet.Table(
          [
            .init(say("column.matter"), width: 36), .init(say("column.half"), width: 40),
            .init(say("column.other-half"), width: 40), .init(say("column.question"), width: 60),
          ], rows: rows)), .note([.text(note)]),
    ]
  }

  // MARK: - Causes

  private var causes: [Sheet.Block] {
    var blocks: [Sheet.Block] = [.heading(say("B.causes"))]
    if ficha.isMostlyWithheld {
      // A page of withheld figures would help nobody: causes are named, without order or figures.
      let names = ficha.causes.map { words.inside($0.code) }.sorted()
      blocks.append(
        .paragraph(
          names.isEmpty
            ? [.text(say("B.none-reaches"))]
            : words.line("B.causes-named", ["names": names.joined(separator: "; ")])))
    } else {
      blocks.append(.table(table))
      blocks.append(.note([.text(say("B.causes-note"))]))
    }
    if !ficha.mentioned.isEmpty || ficha.mentionedOnce > 0 {
      let key = ficha.mentioned.isEmpty ? "B.mentioned-once" : "B.mentioned"
      blocks.append(
        .note(
          words.line(
            key,
            [
              "names": ficha.mentioned.map(words.inside).joined(separator: "; "),
              "n": ficha.mentionedOnce > 0 ? "\(ficha.mentionedOnce)" : "",
            ])))
    }
    blocks.append(.note(words.line(hasConsent ? "B.quotations-unchecked" : "B.quotations")))
    return blocks
  }

  private var sides: [Side] { Side.allCases.filter { ficha.heard[$0] != .people(0) } }

  private func cell(_ cell: FacilitatorFicha.Cell?) -> [Sheet.Span] {
    switch cell {
    case .shown(let n, let total): [.text("\(n)/\(total)")]
    case .withheld, nil: [.withheld(FichaRule.withheld)]
    case .nobody: [.small("–")]
    }
  }

  private var table: Sheet.Table {
    var columns: [Sheet.Table.Column] = [
      .init(say("column.cause"), width: 60), .init(say("column.documents"), width: 20, .end),
      .init(say("column.persons"), width: 20, .end),
    ]
    columns += sides.map { .init(Messages.capitalized(words.side($0)), width: 22, .end) }
    columns += [.init("", width: 3), .init(say("column.evidence"), width: 26)]
    return Sheet.Table(
      columns,
      rows: ficha.causes.map { cause in
        let documents =
          cause.documents.map {
            [Sheet.Span.text(FichaWords.share($0.low, $0.high, of: $0.total))]
          } ?? [.withheld(FichaRule.withheld)]
        return [[.text(words.name(cause.code))], documents, cell(cause.people)]
          + sides.map { cell(cause.sides[$0]) } + [[], words.strength(cause.strength)]
      })
  }

  /// The numbers as they are printed, for the comparison with later releases.
  private var printed: [String: String] {
    var result: [String: String] = [:]
    for side in Side.allCases {
      if case .people(let count) = ficha.heard[side] ?? .people(0) {
        result["people.\(FichaWords.key(side))"] = "\(count)"
      } else {
        result["people.\(FichaWords.key(side))"] = FichaRule.withheld
      }
    }
    guard !ficha.isMostlyWithheld else { return result }
    for cause in ficha.causes {
      for (side, cell) in cause.sides {
        result["\(cause.code).\(FichaWords.key(side))"] = Self.printed(cell)
      }
      result["\(cause.code).people"] = Self.printed(cause.people)
    }
    return result
  }

  private static func printed(_ cell: FacilitatorFicha.Cell) -> String? {
    switch cell {
    case .shown(let n, let total): "\(n)/\(total)"
    case .withheld: FichaRule.withheld
    case .nobody: nil
    }
  }

  // MARK: - What to take care of

  private var conceded: [Sheet.Block] {
    let own = ficha.themes[.concession]
    var blocks: [Sheet.Block] = [.heading(say("B.conceded"))]
    if let shown = own?.shown, !shown.isEmpty {
      blocks.append(
        .list(shown.map { [.strong($0.label + " "), .small(counted($0))] }, isLead: false))
    }
    if let own, own.undescribed > 0 {
      let sides = ficha.conceding.map(words.side)
      blocks.append(
        .paragraph(
          words.line(
            sides.count > 1 ? "B.conceding" : "B.conceding-some", ["sides": words.list(sides)])))
      blocks.append(.note([.text(say("B.undescribed"))]))
    } else if own?.shown.isEmpty ?? true {
      blocks.append(.paragraph([.text(say("B.none-reaches"))]))
    }
    return blocks
  }

  private var unsaid: [Sheet.Block] {
    var lines = ["B.unsaid.facts", "B.unsaid.who"].map { words.line($0) }
    if ficha.hasRed { lines.append(words.line("B.unsaid.red")) }
    lines += ["B.unsaid.words", "B.unsaid.silence", "B.unsaid.people"].map { words.line($0) }
    if let written = words.statement("palabras", [.facilitators]) { lines.append([.text(written.text)]) }
    return [.heading(say("B.unsaid")), .list(lines, isLead: false)]
  }

  private var harm: [Sheet.Block] {
    var lines: [[Sheet.Span]] = []
    for alert in ["amenaza_reciente", "menor_de_edad", "violencia_sexual", "puede_inculpar"]
    where ficha.alerts.contains(alert) {
      lines.append(words.line("B.harm.\(alert)"))
    }
    if ficha.heard[.institutions] != .people(0) { lines.append(words.line("B.harm.uniform")) }
    lines.append(words.line("B.harm.bridge"))
    return [.heading(say("B.harm")), .list(lines, isLead: false)]
  }

  private var unknown: [Sheet.Block] {
    var lines: [[Sheet.Span]] = []
    let missing = Side.allCases.flatMap {
      (ficha.unheard[$0] ?? []) + (ficha.waiting[$0] ?? [])
    }
    if !missing.isEmpty { lines.append(words.line("B.unknown.voices", ["names": words.list(missing)])) }
    if ficha.first == nil {
      lines.append(words.line(ficha.undecided > 0 ? "B.unknown.order" : "B.unknown.tie"))
    }
    lines.append(words.line("B.unknown.silence"))
    return [.heading(say("B.unknown")), .list(lines, isLead: false)]
  }
}
