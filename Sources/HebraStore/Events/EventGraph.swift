internal import GRDB

/// The events of a project and which of them follow which.
struct EventGraph {
  /// An event without its changes.
  struct Node {
    var row: Int64
    var name: String
    var depth: Int
    var at: String
    var who: String
    var act: String
  }

  /// Every event after those that it follows.
  private(set) var nodes: [Node] = []
  /// The index of an event by its row.
  private(set) var index: [Int64: Int] = [:]
  private(set) var parents: [[Int]] = []
  /// Whether every event follows all events before it.
  private(set) var isLine = true
  /// Of each event, the number of its chain and its place there.
  ///
  /// A chain is a sequence in which each event follows the one before it.
  private var places: [(chain: Int, place: Int)] = []
  /// For each event the row of ``clocks`` that says what it follows in other chains.
  private var clockOf: [Int] = []
  /// For each chain the place up to which an event follows it; -1 is none.
  private var clocks: [[Int]] = []

  /// The events of a project; with `contains`, those for which it is true.
  init(_ db: Database, where contains: (Node) -> Bool = { _ in true }) throws {
    try db.each("event", "SELECT id, name, depth, at, who, act FROM event ORDER BY id") { row in
      let node = Node(
        row: try row[0].id(), name: try row[1].text(), depth: try row[2].count(),
        at: try row[3].text(), who: try row[4].text(), act: try row[5].text())
      guard contains(node) else { return true }
      index[node.row] = nodes.count
      nodes.append(node)
      return true
    }
    parents = Array(repeating: [], count: nodes.count)
    try db.each(
      "event_parent", "SELECT event_id, parent_id FROM event_parent ORDER BY event_id, parent_id"
    ) { row in
      guard let event = try index[row[0].id()], let parent = try index[row[1].id()] else {
        return true
      }
      guard parent < event else { throw row.damage }
      parents[event].append(parent)
      return true
    }
    arrange()
  }

  private mutating func arrange() {
    var tails: [Int] = []
    for event in nodes.indices {
      let before = parents[event]
      if before != (event == 0 ? [] : [event - 1]) { isLine = false }
      // The event goes on with the chain of a parent that nothing else follows there.
      if let parent = before.first(where: { tails[places[$0].chain] == $0 }) {
        let chain = places[parent].chain
        places.append((chain, places[parent].place + 1))
        tails[chain] = event
        clockOf.append(before.count == 1 ? clockOf[parent] : clock(after: before))
      } else {
        places.append((tails.count, 0))
        tails.append(event)
        clockOf.append(clock(after: before))
      }
    }
  }

  private mutating func clock(after events: [Int]) -> Int {
    var clock: [Int] = []
    for event in events {
      for (chain, place) in clocks[clockOf[event]].enumerated() {
        Self.raise(&clock, chain, place)
      }
      Self.raise(&clock, places[event].chain, places[event].place)
    }
    clocks.append(clock)
    return clocks.count - 1
  }

  private static func raise(_ clock: inout [Int], _ chain: Int, _ place: Int) {
    while clock.count <= chain { clock.append(-1) }
    clock[chain] = max(clock[chain], place)
  }

  /// Whether event `b` follows event `a`, directly or through others.
  func follows(_ b: Int, _ a: Int) -> Bool {
    guard a != b else { return false }
    let (one, other) = (places[a], places[b])
    if one.chain == other.chain { return one.place < other.place }
    let clock = clocks[clockOf[b]]
    return one.chain < clock.count && one.place <= clock[one.chain]
  }

  /// Whether `a` comes before `b` in the order that every copy has: by depth, then by name.
  func isBefore(_ a: Int, _ b: Int) -> Bool {
    (nodes[a].depth, nodes[a].name) < (nodes[b].depth, nodes[b].name)
  }

  /// The events that no other follows.
  var heads: [Int] {
    var followed: Set<Int> = []
    for list in parents { followed.formUnion(list) }
    return nodes.indices.filter { !followed.contains($0) }
  }
}
