internal import GRDB
internal import HebraModel

/// Changes of a coding on an earlier text by someone who did not know that it had been carried.
extension Act {
  /// What came of such changes.
  package struct LateChanges: Sendable {
    /// The codings on later texts that took a change over.
    package var taken: Set<String> = []
    /// Those where the same field was changed too, so that it stays as it is there; and those that
    /// were removed on the earlier text but are changed or used on the later one.
    package var differing: Set<String> = []
    /// Codings, memos and relations that went because their originals were removed.
    package var removed: Set<String> = []
  }

  /// Lets the copies of carried codings take over what was changed on the earlier text by events that
  /// neither know of the carrying nor are known to it.
  package mutating func takeLateChanges(of document: String) throws -> LateChanges {
    var late = LateChanges()
    let graph = try EventGraph(db)
    guard !graph.isLine else { return late }
    let rows = try db.all(
      "carried",
      """
      SELECT x.source, x.target, v.hash FROM carried x JOIN text_version v ON v.id = x.version_id
      JOIN document d ON d.id = v.document_id
      WHERE d.name = ? AND x.kind = 'coding' AND x.target IS NOT NULL ORDER BY v.number, x.source
      """, [document]
    ) { (source: try $0[0].text(), target: try $0[1].text(), text: try $0[2].text()) }
    let next = Dictionary(grouping: rows, by: \.source).mapValues { $0.map(\.target) }
    for row in rows where row.source != row.target {
      let carryings = try changes(of: RecordKey(.carried, row.source, row.text), graph).map(\.event)
      for change in try changes(of: RecordKey(.coding, row.source), graph) {
        guard Self.isLate(change.event, carryings, graph), let before = change.before,
          let after = change.after
        else { continue }
        var open = [row.target]
        var seen: Set<String> = [row.source]
        while let id = open.popLast() {
          guard seen.insert(id).inserted else { continue }
          try take(before, after, over: id, of: row.source, &late)
          open += next[id] ?? []
        }
      }
    }
    try takeLateRemovals(of: document, graph, &late)
    return late
  }

  /// Lets the copies of what was carried go when the original was removed.
  ///
  /// Only a removal counts by an event that neither knows of the carrying nor is known to it. A copy that
  /// someone changed or used since stays.
  private mutating func takeLateRemovals(
    of document: String, _ graph: EventGraph, _ late: inout LateChanges
  ) throws {
    let rows = try db.all(
      "carried",
      """
      SELECT x.source, x.target, x.kind, v.hash FROM carried x
      JOIN text_version v ON v.id = x.version_id JOIN document d ON d.id = v.document_id
      WHERE d.name = ? AND x.target IS NOT NULL AND x.target <> x.source
      ORDER BY v.number, x.source
      """, [document]
    ) { row in
      (
        source: try row[0].text(), target: try row[1].text(),
        kind: try row[2].value(DecisionKind.self), text: try row[3].text()
      )
    }
    var gone: Set<String> = []
    for row in rows {
      let carryings = Set(
        try changes(of: RecordKey(.carried, row.source, row.text), graph).map(\.event))
      let own = try changes(of: RecordKey(row.kind.record, row.source), graph)
      let removal = own.first { change in
        guard change.after == nil else { return false }
        // Whoever adds it again later takes the removal back.
        let later = own.filter { $0.event != change.event && graph.follows($0.event, change.event) }
        return later.isEmpty && Self.isLate(change.event, Array(carryings), graph)
      }
      guard removal != nil || gone.contains(row.source) else { continue }
      let key = RecordKey(row.kind.record, row.target)
      let reader = RecordReader(db: db)
      if try reader.fields(key) != nil {
        guard try isUntouched(key, since: carryings, graph) else {
          late.differing.insert(row.target)
          continue
        }
        try withdraw(row.kind, row.target)
        late.removed.insert(row.target)
      }
      gone.insert(row.target)
      if try reader.fields(RecordKey(row.kind.record, row.source)) != nil {
        try withdraw(row.kind, row.source)
      }
    }
  }

  /// Whether an event neither knows of any carrying nor is known to it.
  private static func isLate(_ event: Int, _ carryings: [Int], _ graph: EventGraph) -> Bool {
    carryings.allSatisfy {
      $0 != event && !graph.follows($0, event) && !graph.follows(event, $0)
    }
  }

  /// Whether nobody changed a copy, or hung something on it, after it was made.
  private func isUntouched(
    _ key: RecordKey, since carryings: Set<Int>, _ graph: EventGraph
  ) throws -> Bool {
    var keys = [key]
    if key.kind == .coding {
      let isCompared = try db.first(
        "agreement", "SELECT 1 FROM agreement a, json_each(a.compared) c WHERE c.value = ?",
        [key.values[0]]
      ) { _ in true }
      guard isCompared == nil else { return false }
      for kind in [RecordKind.member, .risk, .recheck] {
        keys += try attached(kind, coding: key.values[0])
      }
    }
    return try keys.allSatisfy { key in
      try changes(of: key, graph).allSatisfy { carryings.contains($0.event) }
    }
  }

  /// Changes the fields of a coding that are as they were before.
  private mutating func take(
    _ before: RecordFields, _ after: RecordFields, over id: String, of source: String,
    _ late: inout LateChanges
  ) throws {
    let key = RecordKey(.coding, id)
    guard var fields = try RecordReader(db: db).fields(key) else { return }
    let own = RecordTable.keyFields(.coding)
    for (field, value) in after where !own.contains(field) {
      let now = fields[field] ?? .none
      guard now != value else { continue }
      guard now == before[field] ?? .none else {
        late.differing.insert(id)
        continue
      }
      fields[field] = value == .none ? nil : value
    }
    guard try set(key, fields) else { return }
    late.taken.insert(id)
    try record("coding.carry", id: source)
  }

  /// The edits of a record, in the order of the events; nil before is its addition.
  private func changes(
    of key: RecordKey, _ graph: EventGraph
  ) throws -> [(event: Int, before: RecordFields?, after: RecordFields?)] {
    try db.all(
      "change",
      "SELECT event_id, before, after FROM change WHERE record = ? ORDER BY event_id, number",
      [key.number]
    ) { row in
      (
        event: try graph.index[row[0].id()],
        before: try row[1].optionalText().flatMap(JournalValue.fields),
        after: try row[2].optionalText().flatMap(JournalValue.fields)
      )
    }.compactMap { change in change.event.map { ($0, change.before, change.after) } }
  }
}

extension DecisionKind {
  /// The kind of record.
  fileprivate var record: RecordKind {
    switch self {
    case .coding: .coding
    case .memo: .memo
    case .relation: .relation
    }
  }
}
