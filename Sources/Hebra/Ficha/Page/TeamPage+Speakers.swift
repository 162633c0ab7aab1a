internal import HebraFormats
internal import HebraModel

extension TeamPage {
  /// Who says the causes of the table, in which direction and at which level.
  var speakers: [Sheet.Block] {
    guard !rows.isEmpty else { return [] }
    var blocks: [Sheet.Block] = [.heading(say("speakers"))]
    blocks += described(\.levels, "nivel", title: "level")
    blocks += described(\.directions, "direccion", title: "direction")
    let groups = Self.groupAttributes.flatMap(compared)
    blocks += groups
    blocks.append(.note(words.line(groups.isEmpty ? "groups.none" : "groups-note")))
    blocks.append(.note(words.line("speakers-note")))
    return blocks
  }

  static let groupAttributes: [ParticipantAttribute] = [.sector, .gender, .ethnicity, .ageBand]

  /// The causes of the table with their people by a facet, most people first, and those of whose people
  /// fewer than half have a value.
  private func described(
    _ values: KeyPath<FichaCause, FichaCause.Values>, _ facet: String, title: String
  ) -> [Sheet.Block] {
    func isShown(_ cause: FichaCause) -> Bool {
      cause[keyPath: values].known > 0 && cause[keyPath: values].known * 2 >= cause.voicing
    }
    let lines = rows.filter(isShown).map { cause -> [Sheet.Span] in
      var known = cause[keyPath: values].people.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        // What follows the colon of a value's name defines it.
        .map { "\(words.value(facet, $0.key).prefix { $0 != ":" }) \($0.value)" }
      let unknown = cause.voicing - cause[keyPath: values].known
      if unknown > 0 { known.append("\(say("unknown")) \(unknown)") }
      return [
        .text(words.name(cause.code) + " "), .small(cause.code),
        .text(": " + known.joined(separator: " · ")),
      ]
    }
    let hidden = rows.filter { !isShown($0) }.map(\.code)
    var blocks: [Sheet.Block] = [.label(say("column.\(title)"))]
    if !lines.isEmpty { blocks.append(.list(lines, isLead: false)) }
    if !hidden.isEmpty {
      blocks.append(.note(words.line("hardly-marked", ["codes": hidden.joined(separator: ", ")])))
    }
    return blocks
  }

  /// The causes of the table by the groups of an attribute, where enough people of two were asked.
  private func compared(_ attribute: ParticipantAttribute) -> [Sheet.Block] {
    func shares(_ cause: FichaCause) -> [String: CauseFigure.Share] {
      let own = (cause.groups[attribute] ?? [:])
        .filter { !$0.key.isEmpty && $0.value.total >= Self.leastOfGroup }
      return own.count > 1 ? own : [:]
    }
    let large = rows.map { ($0, shares($0)) }.filter { !$0.1.isEmpty }
    let values = Set(large.flatMap(\.1.keys)).sorted()
    guard !values.isEmpty else { return [] }
    let title = words.messages.word("sheet-attribute.\(attribute.rawValue)")
    let table = Sheet.Table(
      [.init(say("column.cause"), width: 50)] + values.map { .init($0, width: 20) },
      rows: large.map { cause, shares in
        [[.text(words.name(cause.code) + " "), .small(cause.code)]]
          + values.map { [.text(shares[$0].map { "\($0.n)/\($0.total)" } ?? "–")] }
      })
    return [.label(Messages.capitalized(title)), .table(table)]
  }

  /// From how many people asked the share of a group is printed.
  private static let leastOfGroup = 8

  /// What ``speakers`` is made from, by name, for programs.
  static func described(_ figures: FichaFigures) -> [String: String] {
    var result: [String: String] = [:]
    for cause in figures.causes {
      for (value, people) in cause.directions.people {
        result["\(cause.code).direction.\(value)"] = "\(people)"
      }
      for attribute in groupAttributes {
        for (value, share) in cause.groups[attribute] ?? [:] {
          result["\(cause.code).\(attribute.rawValue).\(value)"] = "\(share.n)/\(share.total)"
        }
      }
    }
    return result
  }
}
