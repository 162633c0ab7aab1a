internal import HebraLanguage

/// What events say about one record, and what follows from it.
///
/// Each field is decided by the last event that wrote it. Where several wrote it that know nothing of
/// one another, the last of them in the order of ``EventGraph/isBefore(_:_:)`` holds until a later
/// event decides, and the field is in conflict. A record that one removed and another, who did not
/// know of that, changed or referred to stays.
struct RecordHistory {
  /// A change of the record.
  struct Change {
    /// The index of its event.
    var event: Int
    var before: String?
    var after: String?
    /// Whether the record did not exist before the change, and whether it exists after it.
    var isAdded: Bool
    var isRemoved: Bool
  }

  /// The outcome.
  struct Outcome {
    /// Nil when there is no such record.
    var fields: RecordFields?
    /// The events that disagree, by field; the field `""` is whether the record exists.
    var conflicts: [String: [Int]] = [:]
  }

  /// In the order of the events.
  var changes: [Change] = []

  /// What follows from the changes of a record of this kind; `uses` are the events that refer to it.
  func outcome(
    _ kind: RecordKind, _ graph: EventGraph, uses: [Int] = []
  ) throws -> Outcome {
    var presence = Frontier<Bool>()
    var fields: [String: Frontier<JournalValue>] = [:]
    var isAdded = false
    for change in changes {
      guard !change.isRemoved else {
        presence.add(false, change.event, graph)
        continue
      }
      guard let after = change.after else { continue }
      guard let said = JournalValue.fields(after) else {
        throw StoreError(.damaged, ["finding": "event", "table": "change"])
      }
      presence.add(true, change.event, graph)
      isAdded = isAdded || change.isAdded
      if change.isAdded {
        for field in fields.keys where said[field] == nil {
          fields[field]?.add(.none, change.event, graph)
        }
      }
      for (field, value) in said {
        fields[field, default: Frontier()].add(value, change.event, graph)
      }
    }
    presence.preferEdits(graph)
    for field in fields.keys { fields[field]?.preferEdits(graph) }
    var outcome = Outcome()
    // Whoever refers to a record without knowing that it was removed keeps it.
    let isUsed = presence.entries.contains { entry in
      !entry.value && uses.contains { !graph.follows(entry.event, $0) && $0 != entry.event }
    }
    let isThere = presence.entries.contains(where: \.value)
    guard isAdded, isThere || isUsed else { return outcome }
    if isThere, presence.entries.contains(where: { !$0.value }) {
      outcome.conflicts[""] = presence.entries.map(\.event).sorted(by: graph.isBefore)
    }
    var result: RecordFields = [:]
    for (field, frontier) in fields {
      let (value, events) = frontier.decision(field, of: kind, graph)
      if value != .none { result[field] = value }
      if !events.isEmpty { outcome.conflicts[field] = events }
    }
    outcome.fields = result
    return outcome
  }

  /// The last writes of one thing that know nothing of one another.
  fileprivate struct Frontier<Value: Equatable> {
    var entries: [(event: Int, value: Value)] = []

    /// What a founding event says is no edit: it holds only where nothing else is said.
    ///
    /// Copies of an old project that were migrated apart have a founding event each.
    mutating func preferEdits(_ graph: EventGraph) {
      guard entries.count > 1 else { return }
      let edits = entries.filter { graph.nodes[$0.event].act != "project.found" }
      if !edits.isEmpty { entries = edits }
    }

    mutating func add(_ value: Value, _ event: Int, _ graph: EventGraph) {
      if graph.isLine {
        entries = [(event, value)]
      } else {
        entries.removeAll { $0.event == event || graph.follows(event, $0.event) }
        entries.append((event, value))
      }
    }
  }
}

extension RecordHistory.Frontier where Value == JournalValue {
  /// The value that holds, and the events that disagree about it.
  fileprivate func decision(
    _ field: String, of kind: RecordKind, _ graph: EventGraph
  ) -> (JournalValue, [Int]) {
    guard let first = entries.first else { return (.none, []) }
    var open = entries
    guard open.contains(where: { $0.value != first.value }) else { return (first.value, []) }
    // Whoever hung a memo on something else took it from its only document.
    guard field != "only" else { return (.none, []) }
    // Nobody decided when a thing was first noted: the earliest holds. Which codebook is current, a
    // person decided.
    if kind == .recheck || kind != .study && Self.circumstances.contains(field) {
      let values = open.map(\.value).filter { $0 != .none }
      return (values.min { $0.json < $1.json } ?? .none, [])
    }
    // What a person states takes the place of what the codebook assumed.
    let stated = open.filter { !$0.value.isAssumed }
    if !stated.isEmpty { open = stated }
    open.sort { graph.isBefore($0.event, $1.event) }
    guard let last = open.last else { return (.none, []) }
    let disagrees = open.contains { $0.value != last.value }
    return (last.value, disagrees ? open.map(\.event) : [])
  }

  private static var circumstances: Set<String> {
    ["added_at", "at", "codebook", "date", "imported_at", "origin", "rule"]
  }
}

extension JournalValue {
  /// Whether all values of a facet were assumed by the codebook.
  var isAssumed: Bool {
    switch self {
    case .none: true
    case .list(let values): values.allSatisfy { $0.hasPrefix("~") }
    case .text, .number: false
    }
  }
}
