internal import HebraLanguage
internal import HebraModel

/// Passages chosen for training: the same from the same candidates and seed, whatever their order.
package struct PracticeSet: Sendable {
  /// The chosen passages in the order in which they are shown.
  package private(set) var items: [PracticeItem] = []
  /// How many of them each code has; passages without a code stand under the empty id.
  package private(set) var counts: [String: Int] = [:]

  /// Chooses passages so that codes have as many as possible of them, and as equally.
  ///
  /// Each time it takes a passage of the code that has the fewest; passages without a code are taken as
  /// if that were one more code.
  ///
  /// - Parameters:
  ///   - candidates: the passages, each id once.
  ///   - codes: the codes to practise; passages of others are not taken, and those without a code are
  ///     taken only where these are empty, which means all.
  ///   - count: how many are wanted.
  ///   - seed: decides what the rule leaves open.
  package init(_ candidates: [PracticeItem], codes: Set<String> = [], count: Int, seed: UInt64) {
    func rank(_ what: String, _ id: String) -> String {
      TextIdentity.sha256("\(seed)\n\(what)\n\(id)")
    }
    let ranks = Dictionary(
      candidates.map { ($0.id, rank("item", $0.id)) }, uniquingKeysWith: { first, _ in first })
    var queues: [String: [PracticeItem]] = [:]
    for item in candidates.sorted(by: { (ranks[$0.id] ?? "") < (ranks[$1.id] ?? "") }) {
      for code in item.key.isEmpty ? [""] : Array(item.key)
      where codes.isEmpty || codes.contains(code) {
        queues[code, default: []].append(item)
      }
    }
    let order = queues.keys.map { ($0, rank("code", $0)) }.sorted { $0.1 < $1.1 }.map(\.0)
    var taken: Set<String> = []
    while items.count < count {
      for code in order { queues[code]?.removeAll { taken.contains($0.id) } }
      let open = order.filter { queues[$0]?.isEmpty == false }
      // The first of those with the fewest, since `min` keeps the order.
      guard let code = open.min(by: { counts[$0, default: 0] < counts[$1, default: 0] }),
        let queue = queues[code]
      else { break }
      // A passage that has other codes too fills up what is already there.
      func load(_ item: PracticeItem) -> Int {
        item.key.reduce(0) { $0 + counts[$1, default: 0] } + item.key.count
      }
      guard let item = queue.min(by: { load($0) < load($1) }) else { break }
      taken.insert(item.id)
      items.append(item)
      for code in item.key.isEmpty ? [""] : Array(item.key) { counts[code, default: 0] += 1 }
    }
    items.sort { rank("place", $0.id) < rank("place", $1.id) }
  }
}
