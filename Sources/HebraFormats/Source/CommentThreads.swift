public import HebraModel

/// Which comment each comment of a file answers in the end, found in one pass however long the
/// threads are; comments that answer each other in a ring are cut apart.
public struct CommentThreads: Sendable {
  /// For each comment the place of the first one of its thread; its own where it answers none.
  public private(set) var roots: [Int]
  /// Comments whose answer would close a ring: they answer nobody.
  public private(set) var cuts: [Int] = []

  /// The threads of `comments`; of two with one id the first is the one that is answered.
  public init(_ comments: [SourceComment]) {
    roots = Array(comments.indices)
    guard comments.contains(where: { $0.parent != nil }) else { return }
    let places = Dictionary(comments.indices.map { (comments[$0].id, $0) }) { first, _ in first }
    let chains = Chains(comments.map { comment in comment.parent.flatMap { places[$0] } })
    (roots, cuts) = (chains.roots, chains.cuts)
  }
}

/// Where chains end of which each member names the next, found in one pass; a chain that runs into
/// itself is cut there.
struct Chains {
  /// For each member the last of its chain.
  private(set) var roots: [Int]
  /// Members whose next one would close a ring.
  private(set) var cuts: [Int] = []

  init(_ next: [Int?]) {
    roots = Array(next.indices)
    var above = next
    // 0 not looked at, 1 on the way at hand, 2 known.
    var states = [UInt8](repeating: 0, count: next.count)
    var way: [Int] = []
    for start in next.indices where states[start] == 0 {
      way.removeAll(keepingCapacity: true)
      var current = start
      while states[current] == 0 {
        states[current] = 1
        way.append(current)
        guard let next = above[current] else { break }
        if states[next] == 1 {
          cuts.append(current)
          above[current] = nil
          break
        }
        current = next
      }
      for place in way.reversed() {
        if let next = above[place] { roots[place] = roots[next] }
        states[place] = 2
      }
    }
  }
}

extension SourceDocument {
  /// Cuts comments apart that answer each other in a ring, with a notice.
  mutating func cutThreads() {
    let threads = CommentThreads(comments)
    guard !threads.cuts.isEmpty else { return }
    for place in threads.cuts { comments[place].parent = nil }
    notices.append(Notice("comment.cycle", count: threads.cuts.count))
  }
}
