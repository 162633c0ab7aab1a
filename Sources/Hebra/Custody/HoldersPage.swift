internal import HebraFormats
internal import HebraModel

/// Who holds what, and what to do when something is lost, on paper.
struct HoldersPage {
  let holdings: [Holding]
  /// Whose holdings they are; nil for everybody's.
  let person: String?
  /// The moment of the last event in the journal.
  let last: String?
  let words: CustodyWords
  let head: String?

  /// The page.
  var sheet: Sheet {
    var sheet = words.sheet(
      title: person.map { words.say("holders.of", ["name": $0]) } ?? words.say("holders"),
      subtitle: words.say("holders.until", ["day": last.map(words.day) ?? "—"]),
      running: words.say("holders"), head: head)
    sheet.created = last
    let steps = LostSteps(holdings, of: person, words.messages)
    sheet.blocks =
      [Self.table(holdings, words), .note(words.line("holders.note"))]
      + (person == nil ? [] : [concerned])
      + [.heading(steps.title)]
      + [
        .table(
          Sheet.Table(
            [.init("", width: 1, .end), .init(words.say("step"), width: 24)],
            rows: steps.steps.enumerated().map { [[.strong("\($0 + 1)")], [.text($1)]] }))
      ]
    for kind in Holding.Kind.allCases {
      sheet.figures["\(kind)"] = "\(holdings.count { $0.kind == kind })"
    }
    return sheet
  }

  /// The documents and the people that a loss would concern.
  private var concerned: Sheet.Block {
    let documents = Set(holdings.flatMap(\.documents)).sorted()
    let people = Set(holdings.flatMap(\.participants)).sorted()
    return .box(
      words.line(
        "lost.concerned",
        [
          "n": "\(documents.count)", "documents": documents.joined(separator: ", "),
          "people": "\(people.count)", "names": people.joined(separator: ", "),
        ]))
  }

  /// A row for each holding; with nothing, a sentence.
  static func table(_ holdings: [Holding], _ words: CustodyWords) -> Sheet.Block {
    guard !holdings.isEmpty else { return .paragraph(words.line("holders.nothing")) }
    return .table(
      Sheet.Table(
        [
          .init(words.say("column.holder"), width: 12), .init(words.say("column.kind"), width: 14),
          .init(words.say("column.level"), width: 5, .centre),
          .init(words.say("column.since"), width: 8), .init(words.say("column.form"), width: 9),
          .init(words.say("column.documents"), width: 18),
          .init(words.say("column.back"), width: 14),
        ], rows: holdings.map { row($0, words) }))
  }

  /// Documents are counted where naming them would fill the page.
  private static let named = 6

  private static func row(_ holding: Holding, _ words: CustodyWords) -> [[Sheet.Span]] {
    let names = holding.documents
    let documents =
      names.isEmpty
      ? words.say("no-documents")
      : names.count > named
        ? words.say("documents", ["n": "\(names.count)"]) : names.joined(separator: ", ")
    var form: [Sheet.Span] = [.text(words.form(holding))]
    if !holding.recipients.isEmpty {
      form.append(.small(" " + words.say("for", ["n": "\(holding.recipients.count)"])))
    }
    var kind: [Sheet.Span] = [.text(words.kind(holding))]
    if holding.kind == .export {
      kind.append(.small(" (\(holding.files))"))
    }
    let since = words.day(holding.since)
    let last = words.day(holding.last)
    let isRange = holding.kind == .export && last != since
    return [
      [.text(holding.holder)], kind, [.text(holding.level)],
      [.text(isRange ? "\(since) – \(last)" : since)], form, [.text(documents)],
      [.text(words.state(holding))],
    ]
  }
}
