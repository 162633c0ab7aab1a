internal import HebraAnalysis
internal import HebraFormats
internal import HebraModel

/// What a coder made of a practice, level A: the agreement with the key, the definitions that were missed,
/// and the codes that were taken for each other.
struct PracticePage {
  let score: PracticeScore
  /// Passages that were not answered.
  let empty: Int
  let words: FichaWords
  let manifest: String

  private func say(_ key: String, _ details: [String: String] = [:]) -> String {
    words.say("practice.\(key)", details)
  }

  private func line(_ key: String, _ details: [String: String] = [:]) -> [Sheet.Span] {
    words.line("practice.\(key)", details)
  }

  /// The page.
  var sheet: Sheet {
    var sheet = Sheet(
      title: say("title"), level: words.say("level.A"), audience: words.say("audience.A"),
      language: words.messages.spellingTag)
    sheet.subtitle = say("subtitle", ["n": "\(score.answers.count)"])
    sheet.running = say("title")
    sheet.manifest = manifest
    sheet.isDense = true
    sheet.blocks = [
      .list(essential, isLead: true), .heading(say("codes")), .table(codes),
      .note(line("codes-note")), .heading(say("missed")),
    ]
    let wrong = score.answers.filter { !$0.missed.isEmpty || !$0.extra.isEmpty }
    sheet.blocks += wrong.isEmpty ? [.paragraph([.text(say("missed.none"))])] : [missed(wrong)]
    sheet.blocks.append(.heading(say("confused")))
    sheet.blocks += confused
    sheet.figures = figures
    return sheet
  }

  private var essential: [[Sheet.Span]] {
    var lines = [
      line("exact", ["n": "\(score.exact)", "all": "\(score.answers.count)"]),
      score.alpha.map { line("alpha", ["alpha": words.alpha($0)]) } ?? line("alpha-none"),
    ]
    // What happened once is no habit.
    if let first = score.confusions.first, first.passages.count > 1 {
      lines.append(
        line(
          "most",
          [
            "key": words.inside(first.key), "given": words.inside(first.given),
            "n": "\(first.passages.count)",
          ]))
    }
    if empty > 0 { lines.append(line("empty", ["n": "\(empty)"])) }
    return lines
  }

  private var codes: Sheet.Table {
    Sheet.Table(
      [
        .init(say("column.code"), width: 70), .init(say("column.key"), width: 20, .end),
        .init(say("column.given"), width: 20, .end), .init(say("column.both"), width: 22, .end),
        .init(say("column.percent"), width: 26, .end), .init(say("column.alpha"), width: 28, .end),
      ],
      rows: score.rows.map { row in
        let percent = row.percent.map { "\(Int(($0 * 100).rounded())) %" } ?? "–"
        return [
          [.text(words.name(row.code) + " "), .small(row.code)], [.text("\(row.key)")],
          [.text("\(row.given)")], [.text("\(row.both)")], [.text(percent)],
          [.text(row.alpha.map { words.alpha($0) } ?? words.say("few-cases"))],
        ]
      })
  }

  private func list(_ codes: Set<String>) -> String {
    codes.isEmpty ? say("no-code") : codes.sorted().joined(separator: ", ")
  }

  private func missed(_ wrong: [PracticeScore.Answer]) -> Sheet.Block {
    .table(
      Sheet.Table(
        [
          .init(say("column.number"), width: 9, .end), .init(say("column.passage"), width: 62),
          .init(say("column.right"), width: 20), .init(say("column.wrote"), width: 20),
          .init(say("column.rule"), width: 84),
        ],
        rows: wrong.map { answer in
          [
            [.text("\(answer.number)")], [.small(Self.shortened(answer.item.text))],
            [.text(list(answer.item.key))], [.text(list(answer.given))], rules(answer),
          ]
        }))
  }

  /// The rules of the codebook that an answer leaves aside, each once.
  private func rules(_ answer: PracticeScore.Answer) -> [Sheet.Span] {
    let missed: [String?] = answer.missed.isEmpty ? [nil] : answer.missed.sorted().map { $0 }
    let extra: [String?] = answer.extra.isEmpty ? [nil] : answer.extra.sorted().map { $0 }
    var rules: [PracticeRule] = []
    for key in missed {
      for given in extra {
        for rule in PracticeRule.rules(key: key, given: given, words.codebook)
        where !rules.contains(rule) {
          rules.append(rule)
        }
      }
    }
    return rules.enumerated().flatMap { index, rule -> [Sheet.Span] in
      [
        .strong(say("rule.\(rule.part.rawValue)", ["code": rule.code])),
        .text(
          " " + (rule.text.last == "." ? rule.text : rule.text + ".")
            + (index + 1 < rules.count ? " " : "")),
      ]
    }
  }

  private var confused: [Sheet.Block] {
    guard !score.confusions.isEmpty else { return [.paragraph([.text(say("confused.none"))])] }
    return [
      .table(
        Sheet.Table(
          [
            .init(say("column.right"), width: 62), .init(say("column.wrote"), width: 62),
            .init(say("column.times"), width: 18, .end), .init(say("column.where"), width: 30),
          ],
          rows: score.confusions.map { one in
            [
              [.text(words.name(one.key) + " "), .small(one.key)],
              [.text(words.name(one.given) + " "), .small(one.given)],
              [.text("\(one.passages.count)")],
              [.text(one.passages.map(String.init).joined(separator: ", "))],
            ]
          }))
    ]
  }

  /// The first words of a passage.
  private static func shortened(_ text: String) -> String {
    let words = text.split(separator: " ")
    return words.count > 18 ? words.prefix(18).joined(separator: " ") + " […]" : text
  }

  private var figures: [String: String] {
    var figures = ["exact": "\(score.exact)/\(score.answers.count)"]
    if let alpha = score.alpha { figures["alpha"] = words.alpha(alpha) }
    for row in score.rows {
      figures["\(row.code).key"] = "\(row.key)"
      figures["\(row.code).given"] = "\(row.given)"
      figures["\(row.code).both"] = "\(row.both)"
    }
    return figures
  }
}
