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
  /// What was agreed in earlier dialogues.
  let agreed: [Sheet.Block]

  func say(_ key: String, _ details: [String: String] = [:]) -> String { words.say(key, details) }

  /// The page.
  var sheet: Sheet {
    var sheet = Sheet(
      title: ficha.place, level: say("level.B"), audience: say("audience.B"),
      language: words.messages.spellingTag)
    sheet.running = say("running", ["place": ficha.place])
    sheet.manifest = manifest
    sheet.isDense = true
    sheet.subtitle = subtitle
    sheet.blocks = state + agreed + before + presence + conditions
    sheet.blocks += mirrors + causes
    sheet.blocks += themes(.proposal, "proposals") + themes(.attempt, "attempts") + conceded
    sheet.blocks += unsaid + harm + unknown
    sheet.blocks.append(
      .signatures([say("signature.analisis"), say("signature.riesgo"), say("signature.received")]))
    sheet.blocks.append(.note([.text(say("B.unsigned"))]))
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
      let left = ficha.documentsInAll - ficha.documentsCounted
      return [.box(words.line("B.final", ["n": left > 0 ? "\(left)" : ""]))]
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
    let hasFewPeople = [Side.community, .institutions].contains { ficha.heard[$0] == .few }
    if hasFewPeople { lines.append(words.line("B.too-few")) }
    if let first = ficha.first, ficha.apart.contains(first) {
      lines.append(words.line("B.first-red"))
    } else if let first = ficha.first {
      lines.append(words.line("B.first", ["cause": Messages.capitalized(words.inside(first))]))
    } else if let cause = ficha.causes.first, let documents = cause.documents, ficha.undecided > 0 {
      lines.append(
        words.line(
          "B.no-first",
          [
            "cause": words.name(cause.code),
            "n": documents.low == documents.high
              ? "\(documents.low)"
              : say("from-to", ["a": "\(documents.low)", "b": "\(documents.high)"]),
            "total": "\(documents.total)",
          ]))
    } else {
      lines.append(words.line("B.order-none"))
    }
    if let matter = firstMatter {
      lines.append(words.line("B.halves", ["matter": words.group(matter)]))
    } else {
      lines.append(words.line("B.no-halves"))
    }
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

  /// The matter to begin with: that of the first cause, or the first of the table.
  private var firstMatter: String? {
    let own = ficha.first.flatMap { first in
      ficha.mirrors.first { $0.one.contains(first) || $0.other.contains(first) }
    }
    return (own ?? ficha.mirrors.first)?.group
  }

  private var presence: [Sheet.Block] {
    let rows = Side.allCases.map { side -> [[Sheet.Span]] in
      var missing = ficha.unheard[side] ?? []
      if ficha.heard[side] == .few, side != .ombudsman {
        missing.insert(say("B.more-people"), at: 0)
      }
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
      .note([.text(say("B.presence-note"))]),
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

  func counted(_ theme: FacilitatorFicha.Theme) -> String {
    // Of so few people, that both sides say it would tell that one of them is a single person.
    if theme.isOfBothSides, theme.people < 2 * DisclosureSettings.people {
      return say("both-sides")
    }
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
      blocks.append(.paragraph(nothingReaches(kind, hasOthers: !own.unnamed.isEmpty)))
    }
    if !own.unnamed.isEmpty {
      blocks.append(
        .note(
          words.line("B.also", ["names": own.unnamed.joined(separator: "; ")])
            + [.text(" " + say("B.also-note"))]))
    }
    if kind == .attempt {
      if !own.shown.isEmpty { blocks.append(.note([.text(say("B.unverified"))])) }
      if agreed.isEmpty { blocks.append(.note([.text(say("B.no-agreements"))])) }
    }
    return blocks
  }

  /// That nothing of a kind can be shown with its figures; and, where nothing at all can, what to do.
  func nothingReaches(_ kind: ThemeGroupKind, hasOthers: Bool) -> [Sheet.Span] {
    let reason = say("B.none-reaches")
    guard !hasOthers, kind != .bridge else { return [.text(reason)] }
    return [.text(reason + " " + say("B.none-reaches.\(kind.rawValue)"))]
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
      let question = words.statement(
        "\(FichaBlock.question)\(mirror.group)", [.facilitators, .table])
      let text = question?.text ?? say("question.halves")
      let state = question?.signedBy == nil ? " " + say("draft") : ""
      let isSame = Set(mirror.one) == Set(mirror.other)
      return [
        [.strong(words.group(mirror.group))], [.text(names(mirror.one))],
        [.text(isSame ? say("B.same-half") : names(mirror.other))],
        [.emphasis(text), .small(state)],
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
}
