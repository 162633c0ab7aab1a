internal import HebraFormats
internal import HebraModel

extension TeamPage {
  /// The causes that two documents or more name, and what is known of the others.
  var causes: [Sheet.Block] {
    let rows = rows
    var blocks: [Sheet.Block] = [.heading(say("causes")), words.legend]
    if rows.isEmpty {
      blocks.append(.paragraph([.text(say("causes.none"))]))
    } else {
      blocks.append(.table(table(rows)))
    }
    blocks.append(.note(words.line("causes-note")))
    blocks.append(.note(words.line("evidence-note")))
    blocks.append(.note(families))
    for line in others { blocks.append(.note(line)) }
    return blocks
  }

  private func table(_ rows: [FichaCause]) -> Sheet.Table {
    let sides: [Side] = Side.allCases.filter { figures.people[$0, default: 0] > 0 }
    let documents = Double(min(figures.counted.count, 25))
    var columns: [Sheet.Table.Column] = [
      .init("", width: 6), .init(say("column.cause"), width: 50),
      .init(FichaWords.divided(say("column.documents")), width: max(14, documents * 2.3 + 3)),
      .init(say("column.n"), width: 15),
    ]
    columns += sides.map { side in
      let count = min(figures.people[side, default: 0], 25)
      return .init(
        FichaWords.divided(Messages.capitalized(words.side(side))),
        width: max(15, Double(count) * 2.3 + 3))
    }
    columns += [
      .init(say("column.persons"), width: 17), .init(say("column.lived"), width: 13),
      .init(say("column.harm"), width: 12), .init(say("column.evidence"), width: 28),
    ]
    return Sheet.Table(
      columns, rows: rows.enumerated().map { row($1, number: $0 + 1, sides) })
  }

  private func row(_ cause: FichaCause, number: Int, _ sides: [Side]) -> [[Sheet.Span]] {
    var cells: [[Sheet.Span]] = [
      [.text("\(number)")], named(cause), [documentsDrawn(cause)], [.text(Self.documents(cause))],
    ]
    for side in sides {
      let share = cause.low.sides[side] ?? .init()
      let voices = cause.voices[side] ?? .init()
      cells.append([words.voices(voices, text: "\(share.n)/\(share.total)")])
    }
    let more = cause.low.spontaneousPeople
    cells.append([
      .text(
        "\(cause.low.people.n)/\(cause.low.people.total)" + (more > 0 ? "+\(more)" : ""))
    ])
    cells.append([.text("\(cause.lived)/\(cause.voicing)")])
    cells.append([.text(Self.harm(cause, decimalSign: words.messages.decimalSign))])
    cells.append(words.strength(cause.strength))
    return cells
  }

  /// The name of a cause with its code and its signs.
  func named(_ cause: FichaCause) -> [Sheet.Span] {
    var signs = cause.red > 0 ? " ◆" : ""
    if codeOf(cause)?.isZeroUninterpretable == true { signs += " ø" }
    if !cause.alerts.isEmpty { signs += " !" }
    return [.text(words.name(cause.code) + " "), .small(cause.code + signs)]
  }

  func codeOf(_ cause: FichaCause) -> Code? { words.codebook.code(cause.code) }

  func documentsDrawn(_ cause: FichaCause) -> Sheet.Span {
    words.marks(cause.marks, text: Self.documents(cause))
  }

  static func documents(_ cause: FichaCause) -> String {
    let figure = FichaWords.share(
      cause.low.documents.n, max(cause.high.documents.n, cause.low.documents.n),
      of: cause.low.documents.total)
    let more = cause.low.spontaneousDocuments
    return more > 0 ? "\(figure)+\(more)" : figure
  }

  static func harm(_ cause: FichaCause, decimalSign: String) -> String {
    guard let severity = cause.severity else { return "–" }
    let whole = Int(severity.median)
    let median =
      severity.median == Double(whole)
      ? "\(whole)" : "\(whole)\(decimalSign)5"
    return "\(median) (\(severity.most))"
  }

  /// How far coders agree on each family.
  private var families: [Sheet.Span] {
    let values = figures.families.map { family in
      "\(family) \((agreement[family] ?? nil).map(words.alpha) ?? say("few-cases"))"
    }
    return words.line(
      "agreement",
      ["documents": words.documents(doubleRead), "values": values.joined(separator: " · ")])
  }

  /// The causes of one document, those that nobody named, and those that were only said unasked.
  private var others: [[Sheet.Span]] {
    var lines: [[Sheet.Span]] = []
    func add(_ key: String, _ causes: [FichaCause]) {
      guard !causes.isEmpty else { return }
      lines.append(
        words.line(
          key, ["n": "\(causes.count)", "codes": causes.map(\.code).joined(separator: ", ")]))
    }
    add("in-one", figures.causes.filter { $0.low.documents.n == 1 })
    add(
      "in-dispute",
      figures.causes.filter { $0.low.documents.n == 0 && $0.high.documents.n > 0 })
    add(
      "only-unasked",
      figures.causes.filter { $0.high.documents.n == 0 && $0.low.spontaneousDocuments > 0 })
    let silent = figures.causes.filter {
      $0.high.turns == 0 && $0.low.documents.total > 0
    }
    add("unnamed", silent)
    add("uninterpretable", silent.filter { codeOf($0)?.isZeroUninterpretable == true })
    let all = Set(figures.causes.map(\.code))
    let unasked = words.codebook.codes.filter {
      $0.isCause && !$0.isRetired && $0.parent != nil && !all.contains($0.id)
    }
    if !unasked.isEmpty {
      lines.append(
        words.line(
          "never-asked",
          ["n": "\(unasked.count)", "codes": unasked.map(\.id).joined(separator: ", ")]))
    }
    return lines
  }
}
