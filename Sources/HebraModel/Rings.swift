/// The things that lie on a ring, where each thing names at most one next thing.
///
/// Every thing is visited once, so that the work grows with their number, however long the ways are.
package func rings<Thing: Hashable>(
  among things: some Sequence<Thing>, next: (Thing) -> Thing?
) -> Set<Thing> {
  var rings: Set<Thing> = []
  var visits: [Thing: Int] = [:]
  for (visit, start) in things.enumerated() {
    var path: [Thing] = []
    var at: Thing? = start
    while let thing = at, visits[thing] == nil {
      visits[thing] = visit
      path.append(thing)
      at = next(thing)
    }
    // The walk came back to a thing of its own.
    if let thing = at, visits[thing] == visit, let first = path.firstIndex(of: thing) {
      rings.formUnion(path[first...])
    }
  }
  return rings
}
