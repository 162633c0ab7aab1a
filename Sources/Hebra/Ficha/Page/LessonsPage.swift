internal import HebraAnalysis
internal import HebraFormats
internal import HebraModel

/// What the municipalities of a department or of the programme say together, level A, for those who draw
/// lessons for policy: what is shared, what is local, what nobody asked about.
///
/// Each statement has its counts and names the municipalities on which it rests.
struct LessonsPage {
  /// What a municipality did after its study.
  struct Work {
    var dialogues = 0
    /// Those that stand.
    var commitments = 0
    var met = 0
    /// Months of its panel.
    var waves = 0
  }

  let compared: ComparedPlaces
  /// By the code of the municipality.
  let work: [String: Work]
  let words: FichaWords
  /// The department; nil for the whole programme.
  let department: String?
  let manifest: String

  func say(_ key: String, _ details: [String: String] = [:]) -> String {
    words.say("lessons.\(key)", details)
  }

  func line(_ key: String, _ details: [String: String] = [:]) -> [Sheet.Span] {
    words.line("lessons.\(key)", details)
  }

  var comparable: [FichaFigures] { compared.comparable }

  func names(_ places: [FichaFigures]) -> String { words.list(places.map(\.place.name)) }

  /// The page.
  var sheet: Sheet {
    var sheet = Sheet(
      title: department ?? say("programme"), level: words.say("level.A"),
      audience: words.say("audience.A"), language: words.messages.spellingTag)
    sheet.subtitle = say(
      "subtitle",
      ["n": "\(compared.places.count)", "comparable": "\(comparable.count)"])
    sheet.running = say("running")
    sheet.manifest = manifest
    sheet.isDense = true
    let disputed = compared.places.reduce(0) { $0 + $1.disputed }
    if disputed > 0 { sheet.blocks.append(.box(line("draft", ["n": "\(disputed)"]))) }
    sheet.blocks += [
      .heading(say("essential")), .list(essential, isLead: true), .heading(say("basis")),
      .table(basis), .note(line("basis-note")),
    ]
    sheet.blocks += shared + partly + local + unasked + halves + agreed
    sheet.blocks.append(.note(line("note")))
    sheet.figures = figures
    return sheet
  }

  // MARK: - What can be said

  private var essential: [[Sheet.Span]] {
    guard comparable.count > 1 else {
      return [
        line(
          "no-comparison",
          ["n": "\(comparable.count)", "small": names(compared.small)]),
        unaskedLine, agreedLine,
      ]
    }
    let places = names(comparable)
    var lines: [[Sheet.Span]] = []
    let local = compared.local
    let shared = compared.shared
    if compared.codes.isEmpty {
      lines.append(line("nothing-named", ["places": places]))
    } else if local.isEmpty, !shared.isEmpty || !compared.partlyShared.isEmpty {
      lines.append(
        line(
          "alike",
          [
            "shared": "\(shared.count)", "partly": "\(compared.partlyShared.count)",
            "n": "\(comparable.count)", "places": places,
          ]))
    } else if local.isEmpty {
      lines.append(line("apart", ["n": "\(comparable.count)", "places": places]))
    } else {
      lines.append(
        line(
          "local",
          [
            "n": "\(local.reduce(0) { $0 + $1.codes.count })",
            "places": names(local.map(\.place)),
          ]))
    }
    lines.append(
      line(
        "shared",
        ["n": "\(shared.count)", "count": "\(comparable.count)", "places": places]))
    return lines + [unaskedLine, halvesLine, agreedLine]
  }

  private var unaskedLine: [Sheet.Span] {
    let never = compared.neverAsked.count
    return line(
      never == 0 ? "never-none" : "never",
      [
        "n": "\(never)", "all": "\(compared.all.count)", "places": names(compared.places),
      ])
  }

  private var halvesLine: [Sheet.Span] {
    let some = groups.count { $0.places.count > 1 }
    return line(
      some == 0 ? "halves-none" : "halves",
      ["n": "\(some)", "places": names(comparable)])
  }

  private var agreedLine: [Sheet.Span] {
    let with = compared.places.filter { (work[$0.place.code]?.commitments ?? 0) > 0 }
    guard !with.isEmpty else { return line("agreed-none", ["places": names(compared.places)]) }
    func sum(_ count: (Work) -> Int) -> Int {
      with.reduce(0) { $0 + (work[$1.place.code].map(count) ?? 0) }
    }
    return line(
      "agreed",
      [
        "met": "\(sum(\.met))", "n": "\(sum(\.commitments))", "places": names(with),
      ])
  }

  // MARK: - What it rests on

  private var basis: Sheet.Table {
    Sheet.Table(
      [
        .init(say("column.place"), width: 44), .init(say("column.documents"), width: 24, .end),
        .init(say("column.people"), width: 34, .end),
        .init(say("column.compared"), width: 24, .centre),
        .init(say("column.dialogues"), width: 20, .end),
        .init(say("column.met"), width: 28, .end), .init(say("column.waves"), width: 22, .end),
      ],
      rows: compared.places.map { figures in
        let own = work[figures.place.code] ?? Work()
        let sides = [Side.community, .ownAuthority, .institutions].map {
          "\(figures.people[$0, default: 0])"
        }
        let isCompared = figures.counted.count >= ComparedPlaces.fewest
        return [
          [.text(figures.place.name)],
          [.text("\(figures.counted.count)/\(figures.sources.count)")],
          [.text(sides.joined(separator: "/"))],
          [.text(words.messages.word(isCompared ? "yes" : "no"))], [.text("\(own.dialogues)")],
          [.text(own.commitments == 0 ? "–" : "\(own.met)/\(own.commitments)")],
          [.text("\(own.waves)")],
        ]
      })
  }

  private func share(_ code: String, _ figures: FichaFigures) -> String {
    let text = figures.cause(code).map(ComparisonPage.text) ?? "–"
    return "\(figures.place.name) \(text)"
  }

  private func rows(_ codes: [String]) -> Sheet.Block {
    .table(
      Sheet.Table(
        [
          .init(words.say("column.cause"), width: 60),
          .init(say("column.named"), width: 24, .centre),
          .init(say("column.shares"), width: 110),
        ],
        rows: codes.map { code in
          [
            [.text(words.name(code) + " "), .small(code)],
            [
              .text(
                say(
                  "of",
                  ["n": "\(compared.naming(code).count)", "all": "\(comparable.count)"]))
            ],
            [.text(comparable.map { share(code, $0) }.joined(separator: " · "))],
          ]
        }))
  }

  private func part(_ key: String, _ codes: [String]) -> [Sheet.Block] {
    let title: [Sheet.Block] = [.heading(say("\(key).title"))]
    guard comparable.count > 1 else { return title + [.paragraph([.text(say("few"))])] }
    return title
      + (codes.isEmpty ? [.paragraph([.text(say("\(key).none"))])] : [rows(codes)])
  }

  private var shared: [Sheet.Block] { part("shared", compared.shared) }

  private var partly: [Sheet.Block] { part("partly", compared.partlyShared) }

  private var local: [Sheet.Block] {
    let title: [Sheet.Block] = [.heading(say("local.title"))]
    guard comparable.count > 1 else { return title + [.paragraph([.text(say("few"))])] }
    let local = compared.local
    guard !local.isEmpty else { return title + [.paragraph([.text(say("local.none"))])] }
    return title + [
      .table(
        Sheet.Table(
          [
            .init(say("column.place"), width: 40), .init(words.say("column.cause"), width: 60),
            .init(say("column.there"), width: 20, .centre), .init(say("column.others"), width: 76),
          ],
          rows: local.flatMap { one in
            one.codes.map { code in
              let others = comparable.filter { $0.place.code != one.place.place.code }
              return [
                [.text(one.place.place.name)], [.text(words.name(code) + " "), .small(code)],
                [.text(one.place.cause(code).map(ComparisonPage.text) ?? "–")],
                [.text(others.map { share(code, $0) }.joined(separator: " · "))],
              ]
            }
          }))
    ]
  }

  private var figures: [String: String] {
    var figures = [
      "places": "\(compared.places.count)", "comparable": "\(comparable.count)",
      "shared": comparable.count > 1 ? compared.shared.joined(separator: " ") : "",
      "partly": compared.partlyShared.joined(separator: " "),
      "never-asked": compared.neverAsked.joined(separator: " "),
    ]
    guard comparable.count > 1 else { return figures }
    for one in compared.local {
      figures["local.\(one.place.place.code)"] = one.codes.joined(separator: " ")
    }
    for code in compared.codes {
      for place in comparable {
        figures["\(place.place.code).\(code)"] =
          place.cause(code).map(ComparisonPage.text) ?? "–"
      }
    }
    return figures
  }
}
