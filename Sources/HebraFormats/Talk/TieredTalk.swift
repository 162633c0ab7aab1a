internal import HebraModel

/// Merges speech that a file stores in separate tiers, by speaker or by layer, in order of time.
///
/// Utterances are ordered by start time, then by the order of the tiers, then by the order in the
/// file. Overlapping speech stays separate. Annotations follow the utterance to which they belong.
struct TieredTalk {
  /// A continuous passage of one speaker.
  struct Utterance {
    var speaker: SourceParagraph.DeclaredSpeaker?
    var tier: Int
    var start: TimeLine.Point
    var text: [UInt8]
  }

  /// Words of another layer, which accompany the speech.
  struct Aside {
    var kind: String
    /// The utterance to which it belongs, if the file states it.
    var owner: Int?
    /// The speaker of the layer, used to find the utterance by time if the file does not state it.
    var speaker: String?
    var start: TimeLine.Point
    var text: [UInt8]
  }

  private(set) var utterances: [Utterance] = []
  private(set) var asides: [Aside] = []

  /// Adds an utterance and returns its index.
  mutating func add(_ utterance: Utterance) -> Int {
    utterances.append(utterance)
    return utterances.count - 1
  }

  mutating func add(_ aside: Aside) { asides.append(aside) }

  /// Writes everything into `spoken`, one paragraph for each utterance.
  func pour(into spoken: inout SpokenText) throws(ReadError) {
    let order = utterances.indices.sorted { a, b in
      let (first, second) = (utterances[a], utterances[b])
      return (first.start.order, first.tier, a) < (second.start.order, second.tier, b)
    }
    var behind = [[Int]](repeating: [], count: utterances.count)
    var before: [Int] = []
    let owners = Owners(order.map { (utterances[$0], $0) })
    for (index, aside) in asides.enumerated() {
      if let owner = aside.owner ?? owners.owner(of: aside) {
        behind[owner].append(index)
      } else {
        before.append(index)
      }
    }
    for index in before { spoken.setAside(asides[index].kind, asides[index].text) }
    for index in order {
      let utterance = utterances[index]
      spoken.begin(utterance.speaker)
      spoken.time = utterance.start.time
      spoken.take(utterance.text.span)
      for aside in behind[index] { spoken.setAside(asides[aside].kind, asides[aside].text) }
      spoken.begin(nil)
      if spoken.isTooLong { throw spoken.tooLong }
    }
  }

  /// Finds the most recent utterance at the start of an annotation.
  private struct Owners {
    private var all: [(order: Double, index: Int)] = []
    private var bySpeaker: [String: [(order: Double, index: Int)]] = [:]

    init(_ utterances: [(utterance: Utterance, index: Int)]) {
      for (utterance, index) in utterances {
        let entry = (utterance.start.order, index)
        all.append(entry)
        if let id = utterance.speaker?.id { bySpeaker[id, default: []].append(entry) }
      }
    }

    func owner(of aside: Aside) -> Int? {
      let own = aside.speaker.flatMap { bySpeaker[$0] }.flatMap { Self.last($0, aside.start.order) }
      return own ?? Self.last(all, aside.start.order)
    }

    private static func last(_ entries: [(order: Double, index: Int)], _ order: Double) -> Int? {
      let end = entries.partition { $0.order <= order }
      return end == 0 ? nil : entries[end - 1].index
    }
  }
}
