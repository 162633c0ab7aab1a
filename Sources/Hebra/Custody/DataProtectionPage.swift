internal import HebraAnalysis
internal import HebraFormats
internal import HebraModel

/// The data-protection sheet for an ethics committee, level A.
struct DataProtectionPage {
  let facts: DataProtectionFacts
  let words: CustodyWords
  let head: String?

  func say(_ key: String, _ details: [String: String] = [:]) -> String {
    words.say("sheet.\(key)", details)
  }

  func line(_ key: String, _ details: [String: String] = [:]) -> [Sheet.Span] {
    words.line("sheet.\(key)", details)
  }

  /// The page.
  var sheet: Sheet {
    var sheet = words.sheet(
      title: say("title"),
      subtitle: say("subtitle", ["file": facts.file, "day": facts.last.map(words.day) ?? "—"]),
      running: say("title"), head: head)
    // A committee is not the team, but nobody else reads it.
    sheet.audience = say("audience")
    sheet.created = facts.last
    sheet.blocks =
      [.box(summary), .heading(say("who"))] + declared + [.heading(say("what"))] + held
      + [.together([.heading(say("names"))] + names)]
      + [.together([.heading(say("where"))] + kept), .heading(say("copies"))] + copies
      + [.heading(say("consent"))] + consent + [.heading(say("withdrawals"))] + withdrawn
      + [.heading(say("recognized"))] + recognized + [.heading(say("done"))] + done
      + [.note(line("limits"))]
    sheet.figures = figures
    return sheet
  }

  private var summary: [Sheet.Span] {
    let missing = facts.declarations.count { $0.text == nil }
    let out = facts.holdings.count { $0.kind == .handoff && !$0.isBack }
    var spans = line(
      "summary",
      [
        "documents": count("documents"), "people": "\(facts.people)", "out": "\(out)",
        "withdrawals": "\(facts.withdrawals.count)",
      ])
    if missing > 0 {
      spans += [.text(" ")] + line("summary.missing", ["n": "\(missing)"])
    }
    return spans
  }

  private func count(_ key: String) -> String {
    facts.counts.first { $0.key == key }.map { "\($0.n)" } ?? "0"
  }

  // MARK: - Who answers, what for, on which base, how long

  private var declared: [Sheet.Block] {
    let rows = facts.declarations.map { declaration -> [[Sheet.Span]] in
      let name: [Sheet.Span] = [.strong(say("fact.\(declaration.fact.rawValue)"))]
      guard let text = declaration.text else {
        let typed = words.messages.word("declared.\(declaration.fact.rawValue)")
        return [name, line("fact.missing", ["fact": typed])]
      }
      let by = [declaration.who, declaration.at.map(words.day)].compactMap { $0 }
      return [name, [.text(text), .small(" " + by.joined(separator: ", "))]]
    }
    return [
      .table(Sheet.Table([.init("", width: 12), .init(say("declared"), width: 40)], rows: rows)),
      .note(line("law")),
    ]
  }

  // MARK: - What is held

  private var held: [Sheet.Block] {
    let counts = facts.counts.filter { $0.n > 0 || $0.key == "documents" }
    let attributes = facts.attributes.filter { $0.n > 0 }
    return [
      .table(
        Sheet.Table(
          [.init(say("what.column"), width: 40), .init(say("many"), width: 8, .end)],
          rows: [[[.text(say("count.people"))], [.text("\(facts.people)")]]]
            + counts.map { [[.text(say("count.\($0.key)"))], [.text("\($0.n)")]] })),
      .label(say("attributes")),
      attributes.isEmpty
        ? .paragraph(line("attributes.none"))
        : .table(
          Sheet.Table(
            [
              .init(say("attribute"), width: 14), .init(say("known"), width: 8, .centre),
              .init(say("sensitive"), width: 34),
            ], rows: attributes.map(attribute))),
      .note(line("spoken")),
    ]
  }

  private func attribute(_ attribute: DataProtectionFacts.Attribute) -> [[Sheet.Span]] {
    let reason = attribute.known.map { say("sensitive.\($0.rawValue)") } ?? say("sensitive.own")
    let sensitivity = say("sensitivity.\(attribute.sensitivity.rawValue)")
    let isSensitive = attribute.sensitivity == .yes
    return [
      [.text(attribute.name)], [.text("\(attribute.n)/\(facts.people)")],
      [isSensitive ? .strong(sensitivity) : .text(sensitivity), .text(" " + reason)],
    ]
  }

  // MARK: - Where, and who has copies

  private var kept: [Sheet.Block] {
    let backups = facts.holdings(.backup)
    let seals = facts.holdings(.seal)
    let opened = facts.holdings(.opened)
    func last(_ holdings: [Holding]) -> String {
      holdings.map(\.since).max().map { say("last", ["day": words.day($0)]) } ?? ""
    }
    let rows: [(String, [Sheet.Span])] = [
      ("file", line("where.file", ["file": facts.file])),
      ("backups", line("where.n", ["n": "\(backups.count)", "last": last(backups)])),
      ("seals", line("where.n", ["n": "\(seals.count)", "last": last(seals)])),
      ("opened", line("where.n", ["n": "\(opened.count)", "last": last(opened)])),
      ("keys", line("where.keys", ["n": "\(facts.recipients)"])),
    ]
    return [
      .table(
        Sheet.Table(
          [.init("", width: 14), .init("", width: 40)],
          rows: rows.map { [[.strong(say("where.\($0).name"))], $1] }))
    ]
  }

  private var copies: [Sheet.Block] {
    let out = facts.holdings.filter { [.handoff, .export].contains($0.kind) && !$0.isBack }
    let back = facts.holdings.count(where: \.isBack)
    return [
      HoldersPage.table(out, words),
      .note(line("copies.note", ["back": "\(back)"])),
    ]
  }

  // MARK: - Consent

  private var consent: [Sheet.Block] {
    guard !facts.consents.isEmpty else { return [.paragraph(line("consent.none"))] }
    let asked = DataProtectionFacts.ConsentQuestion.allCases
    let totals = asked.map { question -> String in
      let (yes, known) = facts.answers(to: question)
      return say(
        "consent.total",
        [
          "what": say("consent.\(question.rawValue)"), "yes": "\(yes)", "known": "\(known)",
          "all": "\(facts.consents.count)",
        ])
    }
    let silent = facts.consents.filter(\.answers.isEmpty)
    let rows = facts.consents.filter { !$0.answers.isEmpty }.map { row -> [[Sheet.Span]] in
      [[.text(row.document)], [.text(row.person)]] + asked.map { answer(row.answers[$0]) }
        + [[.small([row.by, row.at.map(words.day)].compactMap { $0 }.joined(separator: ", "))]]
    }
    var blocks: [Sheet.Block] = [.list(totals.map { [.text($0)] }, isLead: false)]
    if !rows.isEmpty {
      blocks += [
        .table(
          Sheet.Table(
            [.init(say("document"), width: 10), .init(say("person"), width: 17)]
              + asked.map { .init(say("consent.\($0.rawValue)"), width: 9, .centre) }
              + [.init(say("noted"), width: 12)], rows: rows)),
        .note(line("consent.note")),
      ]
    }
    if !silent.isEmpty {
      let names = Dictionary(grouping: silent, by: \.document).sorted { $0.key < $1.key }
        .map { "\($0.key): \($0.value.map(\.person).joined(separator: ", "))" }
      blocks.append(
        .paragraph(
          line(
            "consent.silent",
            ["n": "\(silent.count)", "names": names.joined(separator: "; ")])))
    }
    return blocks
  }

  private func answer(_ answer: DataProtectionFacts.Answer?) -> [Sheet.Span] {
    guard let answer else { return [.text("–")] }
    let word = words.messages.word(answer.isYes ? "yes" : "no")
    return answer.isOfDocument ? [.text(word), .small(" d")] : [.text(word)]
  }

  private var withdrawn: [Sheet.Block] {
    guard !facts.withdrawals.isEmpty else { return [.paragraph(line("withdrawals.none"))] }
    return [
      .table(
        Sheet.Table(
          [.init(say("day"), width: 12), .init(say("withdrawals.exports"), width: 40)],
          rows: facts.withdrawals.map {
            [
              [.text(words.day($0.at))],
              line(
                $0.exports == 0 ? "withdrawals.no-export" : "withdrawals.n", ["n": "\($0.exports)"]),
            ]
          })),
      .note(line("withdrawals.note")),
    ]
  }

  // MARK: - Who can be recognized

  private var recognized: [Sheet.Block] {
    guard let all = facts.combinations.first?.count, all.people > 0 else {
      return [.paragraph(line("recognized.none"))]
    }
    let rows = facts.combinations.map { row -> [[Sheet.Span]] in
      let count = row.count
      return [
        [name(row.part)],
        [.text("\(count.alone)/\(count.people)")],
        [.text("\(count.documentsOfAlone)/\(count.documents)")],
        [.text("\(count.combinations)/\(count.people)")],
        [.text(say(count.isBelowMark ? "mark.below" : "mark.above"))],
      ]
    }
    return [
      .paragraph(
        line(
          all.isBelowMark ? "recognized.below" : "recognized.above",
          [
            "n": "\(all.alone)", "all": "\(all.people)", "documents": "\(all.documentsOfAlone)",
            "of": "\(all.documents)",
          ])),
      .table(
        Sheet.Table(
          [
            .init(say("combination"), width: 20), .init(say("alone"), width: 9, .centre),
            .init(say("alone.documents"), width: 11, .centre),
            .init(say("guess"), width: 10, .centre), .init(say("mark"), width: 9, .centre),
          ], rows: rows)),
      .note(line("recognized.note")),
    ]
  }

  private func name(_ part: DataProtectionFacts.Combination.Part) -> Sheet.Span {
    switch part {
    case .all: .strong(say("all"))
    case .without(let name): .text(say("without", ["name": name]))
    case .only(let name): .text(say("only", ["name": name]))
    }
  }

  // MARK: - Who opened and exported

  private var done: [Sheet.Block] {
    [
      .table(
        Sheet.Table(
          [.init(say("member"), width: 16)]
            + ["exports", "handoffs", "sealed", "opened", "acts"].map {
              .init(say("done.\($0)"), width: 10, .centre)
            },
          rows: facts.doers.map { doer in
            [[.text(doer.who)]]
              + [doer.exports, doer.handoffs, doer.sealed, doer.opened, doer.acts].map {
                [.text("\($0)")]
              }
          })),
      .note(line("done.note")),
    ]
  }

  // MARK: - Figures for programs

  private var figures: [String: String] {
    var figures = ["people": "\(facts.people)", "withdrawals": "\(facts.withdrawals.count)"]
    for count in facts.counts { figures["held.\(count.key)"] = "\(count.n)" }
    for declaration in facts.declarations {
      figures["declared.\(declaration.fact.rawValue)"] = declaration.text == nil ? "no" : "yes"
    }
    for question in DataProtectionFacts.ConsentQuestion.allCases {
      let (yes, known) = facts.answers(to: question)
      figures["consent.\(question.rawValue)"] = "\(yes)/\(known)/\(facts.consents.count)"
    }
    if let all = facts.combinations.first?.count {
      figures["alone.people"] = "\(all.alone)/\(all.people)"
      figures["alone.documents"] = "\(all.documentsOfAlone)/\(all.documents)"
      figures["combinations"] = "\(all.combinations)/\(all.people)"
    }
    figures.merge(nameFigures) { _, new in new }
    for kind in Holding.Kind.allCases {
      figures["copies.\(kind.rawValue)"] = "\(facts.holdings(kind).count)"
    }
    return figures
  }
}
