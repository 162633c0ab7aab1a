/// Finds the elements that lie on a cycle, where each element names at most one next element.
///
/// Every element is visited once, so the time grows linearly with their number.
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
    // The walk returned to an element of its own path.
    if let thing = at, visits[thing] == visit, let first = path.firstIndex(of: thing) {
      rings.formUnion(path[first...])
    }
  }
  return rings
}
