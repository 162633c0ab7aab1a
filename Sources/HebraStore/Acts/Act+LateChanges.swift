internal import GRDB

/// Changes of a coding on an earlier text by someone who did not know that it had been carried.
extension Act {
  /// What came of such changes.
  package struct LateChanges: Sendable {
    /// The codings on later texts that took a change over.
    package var taken: Set<String> = []
    /// Those where the same field was changed too, so that it stays as it is there.
    package var differing: Set<String> = []
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
        let isLate = carryings.allSatisfy {
          $0 != change.event && !graph.follows($0, change.event) && !graph.follows(change.event, $0)
        }
        guard isLate, let before = change.before, let after = change.after else { continue }
        var open = [row.target]
        var seen: Set<String> = [row.source]
        while let id = open.popLast() {
          guard seen.insert(id).inserted else { continue }
          try take(before, after, over: id, of: row.source, &late)
          open += next[id] ?? []
        }
      }
    }
    return late
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
