internal import HebraLanguage
internal import HebraModel

extension EXMARaLDAStory {
  /// The speech of all tiers, merged in one order.
  func document() throws(ReadError) -> SourceDocument {
    var line = line
    line.settle()
    var talk = TieredTalk()
    var spoken = SpokenText(budget)
    var open: TieredTalk.Utterance?
    var openEnd: String?
    func close() {
      if let utterance = open, SpokenText.hasText(utterance.text) { _ = talk.add(utterance) }
      open = nil
    }
    var starts: [TimeLine.Point] = []
    for (index, event) in events.enumerated() {
      // An event at a point that is not in the time line follows the previous event of its tier.
      let isBehind = index > 0 && events[index - 1].tier == event.tier
      starts.append(
        line[event.start] ?? (isBehind ? starts[index - 1] : .init(place: 0, time: nil, order: 0)))
    }
    // Within a tier, sort by the time line, since programs may write events in any order.
    let order = events.indices.sorted { a, b in
      (events[a].tier, starts[a].place, a) < (events[b].tier, starts[b].place, b)
    }
    for index in order {
      let (event, start) = (events[index], starts[index])
      let tier = tiers[event.tier]
      guard tier.type == "t" else {
        guard SpokenText.hasText(event.text) else { continue }
        talk.add(
          .init(
            kind: tier.type == "d" ? "event" : "dependent-tier", owner: nil,
            speaker: tier.speaker?.id, start: start, text: event.text))
        continue
      }
      if open?.tier == event.tier, let openEnd, openEnd == event.start {
        open?.text += event.text
      } else {
        close()
        open = .init(speaker: tier.speaker, tier: event.tier, start: start, text: event.text)
      }
      openEnd = event.end
    }
    close()
    try talk.pour(into: &spoken)
    spoken.count("external-link", refused: links)
    return try spoken.finish()
  }
}
