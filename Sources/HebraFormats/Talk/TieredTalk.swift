internal import HebraModel

/// Talk that a file keeps apart by speaker or by layer, put into one order by time.
///
/// What is said is ordered by its start, then by the order of the tiers, then as the file lists it;
/// overlapping speech stays separate. What is no speech hangs behind the utterance it belongs to.
struct TieredTalk {
  /// What one speaker says in one go.
  struct Utterance {
    var speaker: SourceParagraph.DeclaredSpeaker?
    var tier: Int
    var start: TimeLine.Point
    var text: [UInt8]
  }

  /// Words of another layer, beside the speech.
  struct Aside {
    var kind: String
    /// The utterance it belongs to, if the file says so.
    var owner: Int?
    /// Whose layer it is, to find the utterance by time where the file does not say it.
    var speaker: String?
    var start: TimeLine.Point
    var text: [UInt8]
  }

  private(set) var utterances: [Utterance] = []
  private(set) var asides: [Aside] = []

  /// Adds what is said, and answers its number.
  mutating func add(_ utterance: Utterance) -> Int {
    utterances.append(utterance)
    return utterances.count - 1
  }

  mutating func add(_ aside: Aside) { asides.append(aside) }

  /// Pours everything into `spoken`, one paragraph an utterance.
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
      utterance.text.withUnsafeBufferPointer { spoken.take($0) }
      for aside in behind[index] { spoken.setAside(asides[aside].kind, asides[aside].text) }
      spoken.begin(nil)
      if spoken.isTooLong { throw spoken.tooLong }
    }
  }

  /// Finds the utterance that was the last to begin when something else began.
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
      var (low, high) = (0, entries.count)
      while low < high {
        let middle = (low + high) / 2
        if entries[middle].order <= order { low = middle + 1 } else { high = middle }
      }
      return low == 0 ? nil : entries[low - 1].index
    }
  }
}
