package import HebraModel

/// Finds the first comment of the thread of each comment, in one pass however long the threads are.
///
/// Circular replies are cut.
package struct CommentThreads: Sendable {
  /// For each comment, the index of the first comment of its thread; its own index if it is not a
  /// reply.
  package private(set) var roots: [Int]
  /// Comments whose reply would close a circle; they are treated as replies to nothing.
  package private(set) var cuts: [Int] = []

  /// The threads of `comments`; if two have one id, replies refer to the first.
  package init(_ comments: [SourceComment]) {
    roots = Array(comments.indices)
    guard comments.contains(where: { $0.parent != nil }) else { return }
    let places = Dictionary(comments.indices.map { (comments[$0].id, $0) }) { first, _ in first }
    let chains = Chains(comments.map { comment in comment.parent.flatMap { places[$0] } })
    (roots, cuts) = (chains.roots, chains.cuts)
  }
}

/// Finds the ends of chains in which each member names the next, in one pass.
///
/// A circular chain is cut where it returns to itself.
struct Chains {
  /// For each member, the last member of its chain.
  private(set) var roots: [Int]
  /// Members whose next one would close a circle.
  private(set) var cuts: [Int] = []

  init(_ next: [Int?]) {
    roots = Array(next.indices)
    var above = next
    // 0: not visited; 1: on the current path; 2: known.
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
  /// Cuts circular replies among comments, with a notice.
  mutating func cutThreads() {
    let threads = CommentThreads(comments)
    guard !threads.cuts.isEmpty else { return }
    for place in threads.cuts { comments[place].parent = nil }
    notices.append(Notice(.commentCycle, count: threads.cuts.count))
  }
}
