/// "Did you mean": the candidates with the spelling nearest to what was typed.
package enum Nearest {
  /// At most `limit` of `candidates` whose folded form is close to that of `typed`, nearest first.
  package static func names(
    to typed: some StringProtocol, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let wanted = Array(Words.fold(String(typed)).unicodeScalars.prefix(80))
    guard !wanted.isEmpty else { return [] }
    var found: [(distance: Int, order: Int, name: String)] = []
    for (order, candidate) in candidates.enumerated() {
      let name = Array(Words.fold(candidate).unicodeScalars.prefix(80))
      // A third of the letters may differ. A candidate that begins with something close also counts
      // as near.
      let allowed = max(1, min(wanted.count, name.count) / 3)
      var distance = distance(wanted, name)
      if distance > allowed, wanted.count >= 4, name.count > wanted.count {
        distance = self.distance(wanted, Array(name.prefix(wanted.count))) + 1
      }
      if distance <= allowed { found.append((distance, order, candidate)) }
    }
    found.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
    return found.prefix(limit).map(\.name)
  }

  /// The nearest of `candidates`, or nil if none is close.
  package static func name(
    to typed: some StringProtocol, among candidates: some Sequence<String>
  ) -> String? {
    names(to: typed, among: candidates, limit: 1).first
  }

  /// The number of insertions, deletions, changes and swaps of adjacent letters that turn `a` into
  /// `b`.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var before: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + Array(repeating: 0, count: b.count)
      for j in 1...b.count {
        let change = a[i - 1] == b[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], before[j - 2] + 1)
        }
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
