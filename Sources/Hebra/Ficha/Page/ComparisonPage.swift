internal import HebraFormats
internal import HebraModel

/// Municipalities side by side, level A: how many documents name each cause, of those that explored it.
struct ComparisonPage {
  /// The figures of each municipality, by its code.
  let places: [FichaFigures]
  let words: FichaWords
  let title: String
  let manifest: String

  private func say(_ key: String, _ details: [String: String] = [:]) -> String {
    words.say(key, details)
  }

  private var compared: ComparedPlaces { ComparedPlaces(places, words.codebook) }

  private func cause(_ code: String, in figures: FichaFigures) -> FichaCause? {
    figures.cause(code)
  }

  /// The page.
  var sheet: Sheet {
    var sheet = Sheet(
      title: title, level: say("level.A"), audience: say("audience.A"),
      language: words.messages.spellingTag)
    sheet.running = say("compare.running")
    sheet.manifest = manifest
    sheet.subtitle = say("compare.subtitle")
    sheet.isDense = true
    let compared = compared
    let codes = compared.codes
    guard compared.comparable.count > 1 else {
      sheet.blocks = [.box([.text(say("compare.none", ["n": "\(compared.comparable.count)"]))])]
      return sheet
    }
    sheet.blocks = [
      .heading(say("compare.read")), .list(sentences(compared), isLead: true),
      .heading(say("compare.table")), .table(table(codes)),
      .legend([
        .init(Sheet.Mark(.document, .full), say("compare.legend.named")),
        .init(Sheet.Mark(.document, .hollow), say("compare.legend.silent")),
        .init(Sheet.Mark(.document, .disputed), say("legend.disputed")),
        .init(Sheet.Mark(.document, .half), say("legend.half")),
        .init(Sheet.Mark(.document, .dash), say("compare.legend.unasked")),
      ]), .note([.text(say("compare.note", ["n": "\(compared.all.count - codes.count)"]))]),
    ]
    sheet.figures = printed(codes)
    return sheet
  }

  private func table(_ codes: [String]) -> Sheet.Table {
    let columns =
      [Sheet.Table.Column(say("column.cause"), width: 72)]
      + places.map { figures in
        let sides = [Side.community, .ownAuthority, .institutions].map {
          "\(figures.people[$0, default: 0])"
        }.joined(separator: "/")
        return Sheet.Table.Column(
          say(
            "compare.column",
            [
              "place": figures.place.name, "documents": "\(figures.counted.count)",
              "people": "\(figures.peopleInAll)", "sides": sides,
            ]), width: 27)
      }
    return Sheet.Table(
      columns,
      rows: codes.map { code in
        [[.text(words.name(code) + " "), .small(code)]] + places.map { cell(code, $0) }
      })
  }

  private func cell(_ code: String, _ figures: FichaFigures) -> [Sheet.Span] {
    guard let cause = cause(code, in: figures),
      cause.low.documents.total > 0 || cause.low.spontaneousDocuments > 0
    else { return [.small(say("compare.unexplored"))] }
    let text = Self.text(cause)
    guard figures.counted.count >= ComparedPlaces.fewest else { return [.small(text)] }
    return [words.marks(cause.marks, text: text), .text(" " + text)]
  }

  static func text(_ cause: FichaCause) -> String {
    let documents = cause.low.documents
    let share = FichaWords.share(
      documents.n, max(cause.high.documents.n, documents.n), of: documents.total)
    let more = cause.low.spontaneousDocuments
    return more > 0 ? "\(share)+\(more)" : share
  }

  /// What can be read from the table: what is shared, what is of one place, what was never asked.
  private func sentences(_ compared: ComparedPlaces) -> [[Sheet.Span]] {
    var lines: [[Sheet.Span]] = []
    if !compared.shared.isEmpty {
      let names = compared.shared.map { code in
        let shares = compared.comparable.compactMap { $0.cause(code).map(Self.text) }
        return "\(words.inside(code)) (\(shares.joined(separator: ", ")))"
      }
      lines.append(
        words.line(
          "compare.shared",
          [
            "n": words.number(compared.comparable.count),
            "names": names.joined(separator: "; "),
          ]))
    }
    let local = compared.local
    lines += local.map { one in
      words.line(
        "compare.local",
        [
          "place": one.place.place.name,
          "names": one.codes.map(words.inside).joined(separator: "; "),
        ])
    }
    if local.isEmpty { lines.append(words.line("compare.alike")) }
    let unasked = compared.neverAsked
    if !unasked.isEmpty {
      lines.append(
        words.line(
          "compare.never",
          [
            "n": "\(unasked.count)",
            "names": unasked.map(words.inside).joined(separator: "; "),
          ]
        ))
    }
    let disputed = places.reduce(0) { $0 + $1.disputed }
    if disputed > 0 { lines.append(words.line("compare.disputed", ["n": "\(disputed)"])) }
    return lines
  }

  private func printed(_ codes: [String]) -> [String: String] {
    var result: [String: String] = [:]
    for figures in places {
      for code in codes {
        result["\(figures.place.code).\(code)"] = cause(code, in: figures).map(Self.text) ?? "–"
      }
    }
    return result
  }
}
