internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel

extension FacilitatorPage {
  var causes: [Sheet.Block] {
    var blocks: [Sheet.Block] = [.heading(say("B.causes"))]
    if ficha.isMostlyWithheld {
      // A page of withheld figures would help nobody: causes are named, without order or figures.
      let names = ficha.causes.map { inside($0.code) }.sorted()
      blocks.append(
        .paragraph(
          names.isEmpty
            ? [.text(say("B.none-reaches"))]
            : words.line("B.causes-named", ["names": names.joined(separator: "; ")])))
      if !names.isEmpty { blocks.append(.note([.text(say("B.causes-words"))])) }
    } else {
      blocks.append(.table(table))
      blocks.append(.note([.text(say("B.causes-note"))]))
    }
    let apart = ficha.causes.map(\.code).filter(ficha.apart.contains)
    if !apart.isEmpty {
      let names = apart.map(inside).sorted().joined(separator: "; ")
      blocks.append(.note(words.line("B.causes-apart", ["names": names])))
    }
    if !ficha.mentioned.isEmpty || ficha.mentionedOnce > 0 {
      let key = ficha.mentioned.isEmpty ? "B.mentioned-once" : "B.mentioned"
      blocks.append(
        .note(
          words.line(
            key,
            [
              "names": ficha.mentioned.map(inside).joined(separator: "; "),
              "n": ficha.mentionedOnce > 0 ? "\(ficha.mentionedOnce)" : "",
            ])))
    }
    return blocks + quotations
  }

  /// The name of a cause in a list without figures: a cause that only one side can say has its neutral
  /// name, for the other would tell who says it.
  private func inside(_ code: String) -> String {
    guard words.codebook.code(code)?.facetDefaults["direccion_tipica"] == "proveedor_a_comunidad",
      let neutral = words.tableName(code)
    else { return words.inside(code) }
    return FichaWords.lowered(neutral)
  }

  private var quotations: [Sheet.Block] {
    guard !ficha.quotations.isEmpty else {
      return [.note(words.line(hasConsent ? "B.quotations-unchecked" : "B.quotations"))]
    }
    return [
      .note(words.line("B.quotations-some")),
      .list(
        ficha.quotations.map { quotation in
          [
            .text("«\(quotation.text)» "),
            .small("\(words.side(quotation.side)) · \(words.name(quotation.code))"),
          ]
        }, isLead: false),
    ]
  }

  private var sides: [Side] { Side.allCases.filter { ficha.heard[$0] != .people(0) } }

  private func cell(_ cell: FacilitatorFicha.Cell?) -> [Sheet.Span] {
    switch cell {
    case .shown(let n, let total): [.text("\(n)/\(total)")]
    case .withheld, nil: [.withheld(FichaRule.withheld)]
    case .nobody: [.small("–")]
    }
  }

  private var table: Sheet.Table {
    var columns: [Sheet.Table.Column] = [
      .init(say("column.cause"), width: 60), .init(say("column.documents"), width: 20, .end),
      .init(say("column.persons"), width: 20, .end),
    ]
    columns += sides.map { .init(Messages.capitalized(words.side($0)), width: 22, .end) }
    columns += [.init("", width: 3), .init(say("column.evidence"), width: 26)]
    return Sheet.Table(
      columns,
      rows: ficha.causes.map { cause in
        let documents =
          cause.documents.map {
            [Sheet.Span.text(FichaWords.share($0.low, $0.high, of: $0.total))]
          } ?? [.withheld(FichaRule.withheld)]
        return [[.text(words.name(cause.code))], documents, cell(cause.people)]
          + sides.map { cell(cause.sides[$0]) } + [[], words.strength(cause.strength)]
      })
  }

  /// The numbers as they are printed, for the comparison with later releases.
  var printed: [String: String] {
    var result: [String: String] = [:]
    for side in Side.allCases {
      if case .people(let count) = ficha.heard[side] ?? .people(0) {
        result["people.\(FichaWords.key(side))"] = "\(count)"
      } else {
        result["people.\(FichaWords.key(side))"] = FichaRule.withheld
      }
    }
    guard !ficha.isMostlyWithheld else { return result }
    for cause in ficha.causes {
      for (side, cell) in cause.sides {
        result["\(cause.code).\(FichaWords.key(side))"] = Self.printed(cell)
      }
      result["\(cause.code).people"] = Self.printed(cause.people)
    }
    return result
  }

  private static func printed(_ cell: FacilitatorFicha.Cell) -> String? {
    switch cell {
    case .shown(let n, let total): "\(n)/\(total)"
    case .withheld: FichaRule.withheld
    case .nobody: nil
    }
  }
}
