internal import HebraFormats
internal import HebraModel

/// The ficha of the team, level A: everything, in the order in which it is read.
struct TeamPage {
  let figures: FichaFigures
  let words: FichaWords
  /// The agreement of coders by family.
  let agreement: [String: Double?]
  /// How many documents it was computed from.
  let doubleRead: Int
  /// What the page was made from.
  let manifest: String
  /// What a signature stands under while no figure has changed.
  let signedText: String
  /// What was agreed in earlier dialogues.
  let agreed: [Sheet.Block]

  func say(_ key: String, _ details: [String: String] = [:]) -> String { words.say(key, details) }

  /// The page.
  var sheet: Sheet {
    var sheet = Sheet(
      title: figures.place.name, level: say("level.A"), audience: say("audience.A"),
      language: words.messages.spellingTag)
    sheet.running = say(
      "running", ["place": figures.place.name + " · " + figures.place.code])
    sheet.manifest = manifest
    let counted = figures.counted
    guard !counted.isEmpty else {
      sheet.blocks = [.box([.text(nothing)])]
      return sheet
    }
    sheet.subtitle = say(
      "subtitle.A", ["period": words.period(counted.compactMap(\.date))])
    sheet.blocks = [.box(state)] + agreed
    sheet.blocks += [.heading(say("essential")), .list(essential, isLead: true)]
    sheet.blocks += sources + asked
    sheet.blocks += causes + speakers + mirrors
    sheet.blocks += chains + dialogue + care
    sheet.blocks.append(
      .signatures([FichaBlock.analysis, FichaBlock.reading, FichaBlock.risk].map(signature)))
    sheet.figures = Self.printed(figures).merging(Self.described(figures)) { first, _ in first }
    return sheet
  }

  private func count(_ state: FichaSource.State) -> Int {
    figures.sources.count { $0.state == state }
  }

  /// The only line of a ficha without documents that count.
  private var nothing: String {
    say(
      "nothing",
      [
        "unfinished": "\(count(.unfinished))", "undecided": "\(count(.undecided))",
        "uncoded": "\(count(.uncoded))",
      ])
  }

  /// Whether the page may be signed, and why not.
  private var state: [Sheet.Span] {
    guard figures.disputed > 0 else {
      let unsigned = [FichaBlock.analysis, FichaBlock.reading, FichaBlock.risk].filter {
        signed($0) == nil
      }
      return words.line(
        unsigned.isEmpty ? "state.signed" : "state.unsigned",
        ["documents": words.documents(figures.counted.count), "n": "\(unsigned.count)"])
    }
    return words.line(
      "state.draft",
      [
        "undecided": "\(count(.undecided))", "counted": "\(figures.counted.count)",
        "disputed": "\(figures.disputed)",
        "strict": words.documents(figures.strict.documents),
        "people": words.people(figures.strict.people),
      ])
  }

  /// The name under a line for a signature, once it is given.
  private func signature(_ block: String) -> String {
    let title = say("signature.\(block.dropFirst("ficha.".count))")
    guard figures.disputed == 0, let own = signed(block), let name = own.signedBy else {
      return say("signature.empty", ["what": title])
    }
    return say(
      "signature.given",
      ["what": title, "who": name, "when": String((own.signedAt ?? "").prefix(10))])
  }

  /// The signature of a block under the figures as they are now.
  private func signed(_ block: String) -> SignedStatement? {
    words.statements.first {
      $0.block == block && $0.text == signedText && $0.signedBy != nil
    }
  }

  // MARK: - What is essential

  private var essential: [[Sheet.Span]] {
    var lines = [order, halves]
    lines += [bridges, conditions].compactMap { $0 }
    let rows = rows
    func some(_ strength: FichaCause.Strength) -> Int { rows.count { $0.strength == strength } }
    lines.append(
      words.line(
        "evidence",
        [
          "strong": "\(some(.strong))", "moderate": "\(some(.moderate))",
          "limited": "\(some(.limited))",
        ]))
    return lines
  }

  /// The causes of the table.
  var rows: [FichaCause] { figures.causes.filter { $0.low.documents.n >= 2 } }

  /// Which cause comes first, when that can be said.
  private var order: [Sheet.Span] {
    let byHigh = figures.causes.min { $0.highRank < $1.highRank }
    guard let first = figures.causes.first(where: { $0.high.documents.n > 0 }), let byHigh else {
      return words.line("order.none")
    }
    let details = [
      "cause": words.inside(first.code), "n": "\(first.low.documents.n)",
      "total": "\(first.low.documents.total)", "m": "\(first.low.people.n)",
      "people": "\(first.low.people.total)",
      "prevalence": words.prevalence(first.low.people.n, of: first.low.people.total),
    ]
    guard first.code != byHigh.code else { return words.line("order.first", details) }
    return words.line(
      "order.unknown",
      details.merging(
        [
          "other": words.inside(byHigh.code), "otherN": "\(byHigh.high.documents.n)",
          "otherTotal": "\(byHigh.high.documents.total)",
        ], uniquingKeysWith: { first, _ in first }))
  }

  private var halves: [Sheet.Span] {
    let count = figures.mirrors.count(where: \.hasTwoHalves)
    return words.line(
      count == 0 ? "halves.none" : count == 1 ? "halves.one" : "halves.many",
      ["n": words.number(count)])
  }

  private func labels(_ kind: ThemeGroupKind) -> [String] {
    figures.themes.filter { $0.kind == kind && $0.isOfBothSides }
      .map { FichaWords.lowered($0.label) }
  }

  private var bridges: [Sheet.Span]? {
    let both = labels(.bridge)
    if !both.isEmpty { return words.line("bridges", ["names": words.list(both)]) }
    guard !figures.themes.contains(where: { $0.kind == .bridge }) else { return nil }
    let asked = asked(about: "DIA-03")
    return words.line("bridges.none", ["n": "\(asked)", "total": "\(figures.counted.count)"])
  }

  private var conditions: [Sheet.Span]? {
    let both = labels(.condition)
    return both.isEmpty ? nil : words.line("conditions", ["names": words.list(both)])
  }

  /// How many documents that count were asked about a code of the dialogue.
  func asked(about code: String) -> Int { figures.asked[code, default: 0] }
}
