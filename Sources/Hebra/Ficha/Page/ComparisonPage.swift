internal import HebraFormats
internal import HebraModel

/// Municipalities side by side, level A: how many documents name each cause, of those that explored it.
struct ComparisonPage {
  /// The figures of each municipality, by its code.
  let places: [FichaFigures]
  let words: FichaWords
  let title: String
  let manifest: String

  /// A municipality with fewer documents is shown, not compared.
  private static let compared = 4

  private func say(_ key: String, _ details: [String: String] = [:]) -> String {
    words.say(key, details)
  }

  /// The municipalities that can be compared.
  private var comparable: [FichaFigures] { places.filter { $0.counted.count >= Self.compared } }

  private func cause(_ code: String, in figures: FichaFigures) -> FichaCause? {
    figures.causes.first { $0.code == code }
  }

  /// The causes that two documents of a municipality name, in the order of the codebook: never by size.
  private var codes: [String] {
    words.codebook.codes.filter { $0.isCause && !$0.isRetired && $0.parent != nil }.map(\.id)
      .filter { code in
        comparable.contains { (cause(code, in: $0)?.low.documents.n ?? 0) >= 2 }
      }
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
    guard comparable.count > 1 else {
      sheet.blocks = [.box([.text(say("compare.none", ["n": "\(comparable.count)"]))])]
      return sheet
    }
    sheet.blocks = [
      .heading(say("compare.read")), .list(sentences, isLead: true), .heading(say("compare.table")),
      .table(table),
      .legend([
        .init(Sheet.Mark(.document, .full), say("compare.legend.named")),
        .init(Sheet.Mark(.document, .hollow), say("compare.legend.silent")),
        .init(Sheet.Mark(.document, .disputed), say("legend.disputed")),
        .init(Sheet.Mark(.document, .half), say("legend.half")),
        .init(Sheet.Mark(.document, .dash), say("compare.legend.unasked")),
      ]), .note([.text(say("compare.note", ["n": "\(hidden)"]))]),
    ]
    sheet.figures = printed
    return sheet
  }

  /// How many causes are not shown.
  private var hidden: Int {
    words.codebook.codes.count { $0.isCause && !$0.isRetired && $0.parent != nil } - codes.count
  }

  private var table: Sheet.Table {
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
    guard figures.counted.count >= Self.compared else { return [.small(text)] }
    return [words.marks(cause.marks, text: text), .text(" " + text)]
  }

  private static func text(_ cause: FichaCause) -> String {
    let documents = cause.low.documents
    let share = FichaWords.share(
      documents.n, max(cause.high.documents.n, documents.n), of: documents.total)
    let more = cause.low.spontaneousDocuments
    return more > 0 ? "\(share)+\(more)" : share
  }

  /// What can be read from the table: what is shared, what is of one place, what was never asked.
  private var sentences: [[Sheet.Span]] {
    let shared = codes.filter { code in
      comparable.allSatisfy { (cause(code, in: $0)?.low.documents.n ?? 0) >= 2 }
    }
    var lines: [[Sheet.Span]] = []
    if !shared.isEmpty {
      let names = shared.map { code in
        let shares = comparable.compactMap { cause(code, in: $0).map(Self.text) }
        return "\(words.inside(code)) (\(shares.joined(separator: ", ")))"
      }
      lines.append(
        words.line(
          "compare.shared",
          ["n": words.number(comparable.count), "names": names.joined(separator: "; ")]))
    }
    var local: [[Sheet.Span]] = []
    for figures in comparable {
      let own = codes.filter { code in
        (cause(code, in: figures)?.low.documents.n ?? 0) >= 3
          && comparable.allSatisfy { other in
            guard other.place.code != figures.place.code else { return true }
            guard let theirs = cause(code, in: other) else { return false }
            return theirs.high.documents.n == 0 && theirs.low.documents.total >= Self.compared
          }
      }
      if !own.isEmpty {
        local.append(
          words.line(
            "compare.local",
            [
              "place": figures.place.name,
              "names": own.map(words.inside).joined(separator: "; "),
            ]))
      }
    }
    lines += local
    if local.isEmpty { lines.append(words.line("compare.alike")) }
    let all = words.codebook.codes.filter { $0.isCause && !$0.isRetired && $0.parent != nil }
    let unasked = all.filter { code in
      places.allSatisfy { ($0.asked[code.id] ?? 0) == 0 }
    }
    if !unasked.isEmpty {
      lines.append(
        words.line(
          "compare.never",
          [
            "n": "\(unasked.count)",
            "names": unasked.map { words.inside($0.id) }.joined(separator: "; "),
          ]
        ))
    }
    let disputed = places.reduce(0) { $0 + $1.disputed }
    if disputed > 0 { lines.append(words.line("compare.disputed", ["n": "\(disputed)"])) }
    return lines
  }

  private var printed: [String: String] {
    var result: [String: String] = [:]
    for figures in places {
      for code in codes {
        result["\(figures.place.code).\(code)"] = cause(code, in: figures).map(Self.text) ?? "–"
      }
    }
    return result
  }
}
