/// Finds the sketch most similar to another without comparing it with all of them.
///
/// If two sketches share at least one half, at least 64 of the 128 smallest hashes of their union
/// are in both. At most 64 of those 128 are not, so at least one of the 65 smallest is in both, and
/// it is among the 65 smallest of each sketch: this is the prefix filter of Chaudhuri, Ganti and
/// Kaushik (2006). Shorter sketches need fewer. Only sketches that have one of these hashes in
/// common are compared; the result is the same as that of comparing all.
package struct LikenessIndex: Sendable {
  /// The smallest share that is found.
  package static let least = 0.5

  private static let prefix = 65
  private var sketches: [(name: String, likeness: Likeness)] = []
  /// Hash → the last index in `entries` with that hash.
  private var heads: [UInt64: Int32] = [:]
  /// A sketch's number, and the index of the previous entry with the same hash, or -1.
  private var entries: [(sketch: Int32, before: Int32)] = []

  /// An empty index.
  package init() {}

  /// Adds a sketch under the name that a search returns.
  package mutating func add(_ likeness: Likeness, name: String) {
    let number = Int32(sketches.count)
    sketches.append((name, likeness))
    for hash in likeness.hashes.prefix(Self.prefix) {
      let place = Int32(entries.count)
      entries.append((number, heads.updateValue(place, forKey: hash) ?? -1))
    }
  }

  /// The sketch with the greatest share in common, the first added in a tie; nil if no share
  /// reaches ``least``.
  package func nearest(to likeness: Likeness) -> (name: String, share: Double)? {
    var candidates: Set<Int32> = []
    for hash in likeness.hashes.prefix(Self.prefix) {
      var place = heads[hash] ?? -1
      while place >= 0 {
        candidates.insert(entries[Int(place)].sketch)
        place = entries[Int(place)].before
      }
    }
    var best: (number: Int32, share: Double)?
    for number in candidates {
      let share = sketches[Int(number)].likeness.share(with: likeness)
      guard share >= Self.least else { continue }
      if let found = best, (share, found.number) <= (found.share, number) { continue }
      best = (number, share)
    }
    return best.map { (sketches[Int($0.number)].name, $0.share) }
  }
}
