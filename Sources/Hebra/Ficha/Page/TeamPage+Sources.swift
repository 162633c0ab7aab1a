internal import HebraFormats
internal import HebraModel

extension TeamPage {
  /// What the page rests on: documents, people, and who is missing.
  var sources: [Sheet.Block] {
    let documents = Sheet.Table(
      [
        .init(say("column.document"), width: 17), .init(say("column.speakers"), width: 37),
        .init(say("column.reading"), width: 30),
      ],
      rows: figures.sources.map { source in
        [
          source.state.counts ? [.strong(source.name)] : [.struck(source.name)],
          [.text(speakers(source))], [.text(say("reading.\(source.state.rawValue)"))],
        ]
      })
    return [
      .heading(say("sources")),
      .columns([[.table(documents)], [.table(people)] + sourceNotes.map { .note($0) }]),
    ]
  }

  private func speakers(_ source: FichaSource) -> String {
    let sides = Side.allCases.compactMap { side -> String? in
      guard let count = source.people[side] else { return nil }
      return count == 1 ? words.side(side) : "\(words.side(side)) (\(count))"
    }
    return sides.isEmpty ? say("speakers.none") : sides.joined(separator: ", ")
  }

  private var people: Sheet.Table {
    var rows: [[[Sheet.Span]]] = Side.allCases.map { side in
      let count = figures.people[side, default: 0]
      let marks = Array(repeating: Sheet.Mark(.person, .full), count: count)
      return [
        [.text(Messages.capitalized(words.side(side)))],
        count == 0
          ? [.small(say("nobody"))]
          : [.marks(count > 25 ? [] : marks, text: words.people(count))],
        [.text("\(count)")],
      ]
    }
    if figures.peopleOfNoSide > 0 {
      rows.append([[.text(say("side.none"))], [], [.text("\(figures.peopleOfNoSide)")]])
    }
    rows.append([[.strong(say("total"))], [], [.strong("\(figures.peopleInAll)")]])
    return Sheet.Table(
      [
        .init(say("column.people"), width: 30), .init("", width: 26), .init("n", width: 8, .end),
      ], rows: rows)
  }

  private var sourceNotes: [[Sheet.Span]] {
    var lines: [[Sheet.Span]] = []
    if figures.peopleInAll < 20 { lines.append([.text(say("no-percent"))]) }
    lines.append(
      words.line(
        "set-aside",
        ["off": "\(figures.offRecordTurns)", "unattributed": "\(figures.unattributedTurns)"]))
    let unheard = Side.allCases.flatMap { figures.unheard[$0] ?? [] }
    if !unheard.isEmpty {
      lines.append(words.line("unheard", ["names": words.list(unheard)]))
    }
    let left = figures.sources.filter { !$0.state.counts }
    if !left.isEmpty {
      let names = left.map { source in
        "\(source.name) (\(say("reading.short.\(source.state.rawValue)")))"
      }
      lines.append(words.line("left-out", ["names": words.list(names)]))
    }
    lines.append([.text(saturation)])
    return lines
  }

  /// Whether more conversations would still bring new causes, where that can be asked.
  private var saturation: String {
    let counted = figures.counted
    let sides = Side.allCases.filter { side in
      counted.count { ($0.people[side] ?? 0) > 0 } >= 4
    }
    guard counted.count >= 8, !sides.isEmpty else {
      return say("saturation.none", ["documents": words.documents(counted.count)])
    }
    let named = figures.causes.filter { $0.low.sources > 0 }
    let once = named.count { $0.low.sources == 1 }
    return say("saturation", ["once": "\(once)", "named": "\(named.count)"])
  }

  /// What was asked, and of whom.
  var asked: [Sheet.Block] {
    let columns =
      [Sheet.Table.Column("", width: 12)]
      + figures.families.map { .init(short(words.name($0)), width: 10, .centre) }
    let rows = figures.counted.map { source in
      [[.strong(source.name)]]
        + zip(source.explored, source.risked).map { quarters, isRisked -> [Sheet.Span] in
          let mark =
            quarters.map { Sheet.Mark(.document, .part($0)) } ?? Sheet.Mark(.document, .dash)
          let text = quarters.map { say("quarters.\($0)") } ?? say("quarters.none")
          return [.marks([mark], text: text)] + (isRisked ? [.small("R")] : [])
        }
    }
    return [
      .heading(say("asked")), .table(Sheet.Table(columns, rows: rows)),
      .note(words.line("asked-note")),
    ]
  }

  /// A name that fits above a narrow column: its first word.
  private func short(_ name: String) -> String {
    let first = name.split { $0 == " " || $0 == "," || $0 == ":" }.first.map(String.init) ?? name
    return FichaWords.divided(first)
  }
}
