internal import HebraLanguage
internal import HebraModel

extension ELANStory {
  /// The speech of all tiers, merged in one order.
  func document() throws(ReadError) -> SourceDocument {
    var line = line
    line.settle()
    var talk = TieredTalk()
    var spoken = SpokenText(budget)
    var starts = [TimeLine.Point](
      repeating: .init(place: 0, time: nil, order: 0), count: annotations.count)
    let numbers = Dictionary(annotations.indices.map { (annotations[$0].id, $0) }) { a, _ in a }
    /// The utterance of each annotation.
    var owners = [Int?](repeating: nil, count: annotations.count)
    var empty = 0
    var last = [Int: TimeLine.Point]()
    for (index, annotation) in annotations.enumerated() {
      let tier = tiers[annotation.tier]
      // An annotation without a time slot of its own follows the previous one in its tier.
      starts[index] = line[annotation.slot] ?? last[annotation.tier] ?? starts[index]
      last[annotation.tier] = starts[index]
      guard tier.parent == nil else { continue }
      guard SpokenText.hasText(annotation.text) else {
        empty += 1
        continue
      }
      owners[index] = talk.add(
        .init(
          speaker: .init(id: tier.participant, name: tier.participant), tier: annotation.tier,
          start: starts[index], text: annotation.text))
    }
    let tierNumbers = Dictionary(tiers.indices.map { (tiers[$0].id, $0) }) { a, _ in a }
    let tierChains = Chains(tiers.map { tier in tier.parent.flatMap { tierNumbers[$0] } })
    let chains = Chains(annotations.map { note in note.reference.flatMap { numbers[$0] } })
    let speakers = participants(tierChains)
    let cuts = tierChains.cuts.count + chains.cuts.count
    if cuts > 0 { spoken.note(Notice(.referenceCycle, count: cuts)) }
    for (index, annotation) in annotations.enumerated() where tiers[annotation.tier].parent != nil {
      guard SpokenText.hasText(annotation.text) else {
        empty += 1
        continue
      }
      let root = chains.roots[index]
      talk.add(
        .init(
          kind: "dependent-tier", owner: owners[root],
          speaker: speakers[annotation.tier],
          start: annotation.slot == nil ? starts[root] : starts[index], text: annotation.text))
    }
    try talk.pour(into: &spoken)
    spoken.count("empty-annotation", refused: empty)
    spoken.count("external-link", refused: links)
    note(in: &spoken)
    return try spoken.finish()
  }

  /// The speaker of each tier: the participant of the topmost tier above it.
  private func participants(_ chains: Chains) -> [String] {
    chains.roots.map { tiers[$0].participant }
  }

  private func note(in spoken: inout SpokenText) {
    var count: [String: Int] = [:]
    for number in Set(annotations.map(\.tier)) where tiers[number].parent == nil {
      count[tiers[number].participant, default: 0] += 1
    }
    var notices = NoticeTally()
    for (label, count) in count.sorted(by: { $0.key < $1.key }) where count > 1 {
      notices.add(Notice(.elanTiersOfOneSpeaker, count: count, details: ["label": label]))
    }
    for notice in notices.all { spoken.note(notice) }
  }
}
