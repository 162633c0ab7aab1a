internal import HebraFormats
internal import HebraModel

extension TeamPage {
  /// What each side names of one matter.
  var mirrors: [Sheet.Block] {
    let shown = figures.mirrors.filter(\.hasTwoHalves)
    let title = shown.count == 1 ? "mirrors.one" : "mirrors"
    var blocks: [Sheet.Block] = [
      .heading(say(title, ["n": Messages.capitalized(words.number(shown.count))])), words.legend,
    ]
    guard !shown.isEmpty else {
      return [
        .heading(say("mirrors.title")), .paragraph([.text(say("halves.none"))]),
      ]
    }
    for mirror in shown { blocks += self.mirror(mirror) }
    return blocks
  }

  private func mirror(_ mirror: FichaMirror) -> [Sheet.Block] {
    let columns: [[Sheet.Block]] = [
      column(mirror, "comunidad", [.community, .ownAuthority], mirror.community),
      column(mirror, "instituciones", [.institutions], mirror.institutions),
    ]
    return [
      .together(
        [.topic(words.group(mirror.group)), .columns(columns), .note(classes(mirror))]
          + questions(mirror))
    ]
  }

  private func column(
    _ mirror: FichaMirror, _ block: String, _ sides: [Side], _ codes: [String]
  ) -> [Sheet.Block] {
    var blocks: [Sheet.Block] = [.label(words.list(sides.map(words.side)))]
    if let written = words.statement(
      "\(FichaBlock.paraphrase)\(mirror.group).\(block)", [.team, .facilitators])
    {
      blocks.append(
        .paragraph([
          .text(written.text + " "),
          .small(
            written.signedBy.map { say("paraphrase.signed", ["who": $0]) }
              ?? say("paraphrase.unsigned")),
        ]))
    } else {
      blocks.append(.note([.text(say("paraphrase.none"))]))
    }
    for code in codes {
      guard let cause = figures.causes.first(where: { $0.code == code }) else { continue }
      var line: [Sheet.Span] = [.text(words.name(code) + " "), .small(code + "  ")]
      for side in sides where figures.people[side, default: 0] > 0 {
        let share = cause.low.sides[side] ?? .init()
        line.append(words.voices(cause.voices[side] ?? .init(), text: "\(share.n)/\(share.total)"))
      }
      blocks.append(.paragraph(line))
    }
    let quotations = sides.compactMap { mirror.quotations[$0] }
    guard let quotation = quotations.first else {
      blocks.append(.note([.text(say("no-quotation"))]))
      return blocks
    }
    blocks.append(.quotation([.text("«\(quotation.text)»")], source: source(of: quotation)))
    return blocks
  }

  private func source(of quotation: FichaQuotation) -> String {
    var parts = [quotation.document, say("person-of", ["sector": quotation.sector])]
    if quotation.isFromGroup { parts.append(say("in-group")) }
    parts.append(say(quotation.isConfirmed ? "green.confirmed" : "green.assumed"))
    return parts.joined(separator: " · ")
  }

  private func causes(of mirror: FichaMirror) -> [FichaCause] {
    var seen: Set<String> = []
    return (mirror.community + mirror.institutions).filter { seen.insert($0).inserted }
      .compactMap { code in figures.causes.first { $0.code == code } }
  }

  /// The class of each code, what fails in its evidence, and who says the contrary.
  private func classes(_ mirror: FichaMirror) -> [Sheet.Span] {
    let causes = causes(of: mirror)
    let classes = causes.map { cause in
      let unstable = cause.isConvergenceUnstable ? " " + say("class.unstable") : ""
      return "\(cause.code) \(words.convergence(cause))\(unstable)"
    }
    let strengths = causes.map { cause in
      let word = words.strength(cause.strength).plainText
      // That nobody signed the search is said once, below the table.
      let fails = cause.failings.filter { $0 != .contrary }.map(words.failing)
        .joined(separator: "; ")
      return fails.isEmpty ? "\(cause.code) \(word)" : "\(cause.code) \(word) (\(fails))"
    }
    func isSearched(_ cause: FichaCause) -> Bool {
      words.statement("\(FichaBlock.contrary)\(cause.code)", [.team])?.signedBy != nil
    }
    func said(_ key: String, _ some: [FichaCause]) -> [String] {
      some.isEmpty
        ? []
        : [
          say(
            key,
            [
              "code": some.map(\.code).joined(separator: ", "), "n": "\(some[0].contrary)",
              "total": "\(figures.peopleInAll)",
            ])
        ]
    }
    let silent = causes.filter { $0.contrary == 0 }
    let contrary =
      causes.filter { $0.contrary > 0 }.flatMap { said("contrary", [$0]) }
      + said("contrary.searched", silent.filter(isSearched))
      + said("contrary.none", silent.filter { !isSearched($0) })
    return words.line(
      "mirror-note",
      [
        "classes": classes.joined(separator: " · "),
        "strengths": strengths.joined(separator: " · "),
        "contrary": contrary.joined(separator: " · "),
      ])
  }

  /// The question for the table, signed or as a draft.
  private func questions(_ mirror: FichaMirror) -> [Sheet.Block] {
    var blocks: [Sheet.Block] = []
    let red = mirror.red.filter { (mirror.community + mirror.institutions).contains($0) }
    if !red.isEmpty {
      blocks.append(
        .note(words.line("not-in-plenary", ["codes": red.joined(separator: ", ")])))
    }
    guard !mirror.open.isEmpty else { return blocks }
    if let written = words.statement(
      "\(FichaBlock.question)\(mirror.group)", [.team, .facilitators])
    {
      let state =
        written.signedBy.map { say("paraphrase.signed", ["who": $0]) } ?? say("draft")
      return blocks + [.question([.text(written.text + " "), .small(state)])]
    }
    return blocks + [
      .question([.text(words.question(mirror, figures) + " "), .small(say("draft"))])
    ]
  }
}

extension FichaWords {
  /// A draft of the question for a group, by how the sides compare in what is not red.
  func question(_ mirror: FichaMirror, _ figures: FichaFigures) -> String {
    let causes = figures.causes.filter { mirror.open.contains($0.code) }
    guard causes.count == 1, let cause = causes.first else { return say("question.halves") }
    switch cause.convergence {
    case .shared, .sharedUnconfirmed: return say("question.shared")
    case .ofCommunity, .more(.community): return say("question.of-community")
    case .ofInstitutions, .more(.institutions): return say("question.of-institutions")
    default: return say("question.halves")
    }
  }
}

extension [Sheet.Span] {
  /// The words of a line, without signs.
  fileprivate var plainText: String {
    compactMap { if case .text(let text) = $0 { text } else { nil } }.joined()
  }
}
