internal import HebraFormats
internal import HebraModel

/// The sheets of a workshop that prepares each side apart: one for each, in the same words.
///
/// They come from the codebook only, so that nothing in them says what anybody told.
struct WorkshopPage {
  let topics: [WorkshopTopic]
  /// The sides that get a sheet, each on pages of its own.
  let sides: [WorkshopSide]
  let words: FichaWords

  /// How many matters stand on a page, with room to write.
  private static let topicsOfPage = 3

  private func say(_ key: String, _ details: [String: String] = [:]) -> String {
    words.say("workshop.\(key)", details)
  }

  /// The page.
  var sheet: Sheet {
    var sheet = Sheet(
      title: say("title"), level: words.say("level.C"), audience: say("audience"),
      language: words.messages.spellingTag)
    sheet.running = say("running")
    sheet.hasPageNumbers = false
    guard !topics.isEmpty else {
      sheet.blocks = [.box([.text(say("none"))])]
      return sheet
    }
    for side in sides {
      if !sheet.blocks.isEmpty { sheet.blocks.append(.pageBreak) }
      sheet.blocks += blocks(side)
    }
    return sheet
  }

  /// The sheet of one side.
  func blocks(_ side: WorkshopSide) -> [Sheet.Block] {
    var blocks: [Sheet.Block] = [
      .heading(say("for", ["side": name(of: side)])), .paragraph([.text(say("how"))]),
    ]
    for (number, topic) in topics.enumerated() {
      if number > 0, number.isMultiple(of: Self.topicsOfPage) { blocks.append(.pageBreak) }
      blocks.append(.together(self.blocks(topic, side)))
    }
    let rules = ["C.rule.lived", "C.rule.silence", "C.rule.pictures"].map { words.line($0) }
    return blocks + [
      .together([
        .heading(words.say("C.rules")), .list(rules, isLead: false), .blank(say("condition")),
        .note([.text(say("note"))]),
      ])
    ]
  }

  /// Who a sheet is for: the only words in which the two differ, besides the places of the halves.
  func name(of side: WorkshopSide) -> String { say("side.\(side.rawValue)") }

  private func blocks(_ topic: WorkshopTopic, _ side: WorkshopSide) -> [Sheet.Block] {
    [
      .topic(words.group(topic.group)),
      .paragraph(words.line("workshop.own", ["half": half(topic, side)])),
      .paragraph(words.line("workshop.other", ["half": half(topic, side.other)])),
      .question([.text(say("question"))]), .blank(say("ours")), .blank(""),
      .columns([[.blank(say("theirs"))], [.blank(say("ask"))]]),
    ]
  }

  /// The neutral labels of what a side can say.
  private func half(_ topic: WorkshopTopic, _ side: WorkshopSide) -> String {
    let names = (topic.halves[side] ?? []).compactMap(words.tableName).map(FichaWords.lowered)
    let isLong = names.count > 1 && names.contains { $0.contains(" \(words.say("and")) ") }
    return isLong ? names.joined(separator: "; ") : words.list(names)
  }
}
