internal import HebraFormats
internal import HebraModel

extension TeamPage {
  /// What leads to what, as people tell it.
  var chains: [Sheet.Block] {
    guard !figures.chains.isEmpty else {
      return [.heading(say("chains")), .paragraph([.text(say("chains.none"))])]
    }
    let rows = figures.chains.map { chain -> [[Sheet.Span]] in
      let isDrawn = chain.documentsWithMirrors.count >= 2
      return [
        [.text("\(words.name(chain.from)) "), .small(chain.from)], [.text(isDrawn ? "→" : "⇢")],
        [.text("\(words.name(chain.to)) "), .small(chain.to)],
        [.text("\(chain.documentsWithMirrors.count)")],
        [.text("\(chain.explicit)")],
        [.small(chain.documentsWithMirrors.joined(separator: ", "))],
      ]
    }
    let table = Sheet.Table(
      [
        .init(say("column.from"), width: 46), .init("", width: 6),
        .init(say("column.to"), width: 46),
        .init(say("column.documents-short"), width: 9, .end),
        .init(say("column.explicit"), width: 13, .end), .init("", width: 30),
      ], rows: rows)
    var blocks: [Sheet.Block] = [
      .heading(say("chains")), .table(table), .note(words.line("chains-note")),
    ]
    let circle = figures.chains.filter(\.isInCircle)
    if let weakest = circle.min(by: { $0.documents.count < $1.documents.count }) {
      let links = circle.map { "\($0.from) → \($0.to)" }.joined(separator: ", ")
      blocks.append(
        .note(
          words.line(
            weakest.documents.count == 1 ? "circle.weak" : "circle",
            ["links": links, "weakest": "\(weakest.from) → \(weakest.to)"])))
    }
    return blocks
  }

  /// What people propose, need, trust, tried and concede.
  var dialogue: [Sheet.Block] {
    var blocks: [Sheet.Block] = [.heading(say("dialogue"))]
    let codes: [(kind: ThemeGroupKind, code: String)] = [
      (.proposal, "DIA-02"), (.concession, "DIA-04"), (.condition, "DIA-05"), (.bridge, "DIA-03"),
      (.attempt, "CUM-02"),
    ]
    for (kind, code) in codes {
      blocks.append(.topic(say("theme.\(kind.rawValue)")))
      let own = figures.themes.filter { $0.kind == kind }
      guard !own.isEmpty else {
        let key = kind == .attempt ? "theme.none.attempt" : "theme.none"
        blocks.append(
          .note([
            .text(
              say(
                key,
                [
                  "n": "\(asked(about: code))", "total": "\(figures.counted.count)",
                  "verb": say("theme.verb.\(kind.rawValue)"),
                ]))
          ]))
        continue
      }
      blocks.append(.list(own.map(theme), isLead: false))
    }
    blocks.append(.note([.text(say("themes-note"))]))
    return blocks
  }

  private func theme(_ theme: FichaTheme) -> [Sheet.Span] {
    let sides = Side.allCases.compactMap { side -> String? in
      theme.people[side].map { "\(words.side(side)) \($0)" }
    }
    let independent =
      theme.isIndependent.map { say($0 ? "independent" : "not-independent") }
      ?? say("independence-unknown")
    let facts = [
      sides.joined(separator: ", "), words.people(theme.peopleInAll),
      words.documents(theme.documents.count), independent,
      theme.places.joined(separator: ", "),
    ].filter { !$0.isEmpty }
    return [.strong(theme.label + " "), .small(facts.joined(separator: " · "))]
  }

  /// What has to be taken care of, and what is still open.
  var care: [Sheet.Block] {
    var lines: [[Sheet.Span]] = []
    for event in figures.sameEvents {
      lines.append(words.line("same-event", ["a": event.document, "b": event.other]))
    }
    if figures.alerts["cargo_unico", default: 0] > 0 { lines.append(words.line("unique-office")) }
    let alerts = figures.alerts.sorted {
      $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
    }
    .map { "\(FichaWords.lowered(words.value("alerta", $0.key))) \($0.value)" }
    lines.append(
      alerts.isEmpty
        ? words.line("alerts.none", ["red": "\(figures.red)"])
        : words.line("alerts", ["alerts": alerts.joined(separator: ", "), "red": "\(figures.red)"]))
    var open: [[Sheet.Span]] = []
    let denied = figures.causes.filter { $0.contrary > 0 }
    if denied.isEmpty {
      open.append(words.line("denied.none", ["total": "\(figures.peopleInAll)"]))
    }
    for cause in denied {
      open.append(
        words.line(
          "denied",
          [
            "cause": words.inside(cause.code), "code": cause.code,
            "people": Messages.capitalized(words.people(cause.contrary)),
            "total": "\(figures.peopleInAll)",
          ]))
    }
    let first = figures.causes.prefix(20).enumerated().filter { abs($0 - $1.highRank) > 5 }
    if !first.isEmpty {
      open.append(words.line("moving", ["n": "\(first.count)"]))
    }
    let unheard = Side.allCases.flatMap {
      (figures.unheard[$0] ?? []) + (figures.waiting[$0] ?? [])
    }
    if !unheard.isEmpty { open.append(words.line("ask", ["names": words.list(unheard)])) }
    if figures.context > 0 { open.append(words.line("context", ["n": "\(figures.context)"])) }
    open.append(lopsided)
    return [
      .heading(say("care")), .list(lines, isLead: false), .heading(say("open")),
      .list(open, isLead: false),
    ]
  }

  /// How many causes each side could say at all: what no guide asks nobody can name.
  private var lopsided: [Sheet.Span] {
    let book = words.codebook
    let causes = Set(
      book.codes.filter { $0.isCause && !$0.isRetired && $0.parent != nil }.map(\.id))
    func asked(_ side: String) -> Int {
      var codes: Set<String> = []
      for instrument in book.instruments where instrument.side == side {
        for block in instrument.blocks { codes.formUnion(block.codes) }
      }
      return codes.intersection(causes).count
    }
    return words.line(
      "lopsided",
      [
        "all": "\(causes.count)", "community": "\(asked("comunidad"))",
        "institutions": "\(asked("institucion"))",
      ])
  }
}
