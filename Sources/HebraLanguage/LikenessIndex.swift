/// Finds the sketch that is most like another without comparing it with all of them.
///
/// Where two sketches have a share of at least one half in common, at least 64 of the 128 smallest
/// hashes of both together stand in both. At most 64 of those do not, so that one of the 65 smallest
/// stands in both, and among the 65 smallest of each: the prefix filter of Chaudhuri, Ganti and Kaushik
/// (2006). Shorter sketches need fewer. Only sketches that meet in one of these hashes are compared, and
/// the answer is that of comparing all.
public struct LikenessIndex: Sendable {
  /// The smallest share that is found.
  public static let least = 0.5

  private static let prefix = 65
  private var sketches: [(name: String, likeness: Likeness)] = []
  /// Hash → the last place in `entries` that has it.
  private var heads: [UInt64: Int32] = [:]
  /// A sketch's number, and the place before of the same hash, or -1.
  private var entries: [(sketch: Int32, before: Int32)] = []

  /// Of no sketches yet.
  public init() {}

  /// Adds a sketch under the name by which it is found.
  public mutating func add(_ likeness: Likeness, name: String) {
    let number = Int32(sketches.count)
    sketches.append((name, likeness))
    for hash in likeness.hashes.prefix(Self.prefix) {
      let place = Int32(entries.count)
      entries.append((number, heads.updateValue(place, forKey: hash) ?? -1))
    }
  }

  /// The sketch with the greatest share in common, the first added of several; nil where no share
  /// reaches ``least``.
  public func nearest(to likeness: Likeness) -> (name: String, share: Double)? {
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
