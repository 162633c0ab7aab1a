internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel

/// The sheet for the table, level C: what is talked about, without a figure, an order or a side.
struct TablePage {
  let table: TableSheet
  let words: FichaWords
  /// Whether every institution agreed in writing that nothing said is used against anybody.
  let isProtected: Bool

  func say(_ key: String) -> String { words.say(key) }

  /// The page.
  var sheet: Sheet {
    var sheet = Sheet(
      title: say("C.title"), level: say("level.C"), audience: say("audience.C"),
      language: words.messages.spellingTag)
    sheet.running = words.say("C.running", ["place": table.place])
    sheet.hasPageNumbers = false
    sheet.isDense = true
    let topics = topics
    guard !topics.isEmpty else {
      sheet.blocks = [.box([.text(say("C.nothing"))])]
      return sheet
    }
    let sides = words.list(table.sides.map { say("C.of.\(FichaWords.key($0))") })
    sheet.blocks = [
      .paragraph([
        .text(
          sides.isEmpty
            ? say("C.lead-plain") : words.say("C.lead", ["sides": sides]))
      ])
    ]
    for topic in topics { sheet.blocks += blocks(topic) }
    var rules = ["C.rule.lived", "C.rule.silence", "C.rule.pictures"].map { words.line($0) }
    if isProtected { rules.append(words.line("C.rule.protected")) }
    sheet.blocks += [
      .columns([
        [.heading(say("C.rules")), .list(rules, isLead: false)],
        [
          .heading(say("C.not")),
          .list(["C.not.survey", "C.not.all"].map { words.line($0) }, isLead: false),
        ],
      ]),
      .blank(say("C.private")), .note([.text(say("C.note"))]),
    ]
    return sheet
  }

  private struct Topic {
    var name: String
    var line: String?
    var question: String
  }

  /// The topics by name.
  private var topics: [Topic] {
    table.topics.map { topic in
      let names = topic.codes.compactMap(words.tableName)
      let title = names.prefix(1) + names.dropFirst().map(FichaWords.lowered)
      let isLong = title.contains { $0.contains(" \(words.say("and")) ") }
      return Topic(
        name: isLong ? title.joined(separator: "; ") : words.list(Array(title)),
        line: signed("\(FichaBlock.line)\(topic.group)"),
        question: signed("\(FichaBlock.question)\(topic.group)")
          ?? say("C.question"))
    }.sorted { $0.name < $1.name }
  }

  /// What somebody wrote for the table; a draft stays with the team.
  private func signed(_ block: String) -> String? {
    words.statement(block, [.table]).flatMap { $0.signedBy == nil ? nil : $0.text }
  }

  private func blocks(_ topic: Topic) -> [Sheet.Block] {
    var blocks: [Sheet.Block] = [.heading(topic.name)]
    if let line = topic.line { blocks.append(.paragraph([.text(line)])) }
    blocks.append(.question([.text(topic.question)]))
    blocks.append(
      .columns([
        [.blank(say("C.plan.what")), .blank(say("C.plan.when"))],
        [.blank(say("C.plan.who")), .blank(say("C.plan.how"))],
      ]))
    return blocks
  }
}
