internal import GRDB
internal import HebraModel

extension UnsettledDecision {
  /// All undecided codings and memos, by document.
  ///
  /// A record of carrying into the current text decides; without one, the records of its
  /// intermediate copies do. A copy that no longer exists was removed by a person.
  static func all(_ db: Database) throws -> [UnsettledDecision] {
    struct Step {
      var state: ReanchoringState
      var target: String?
      var isCurrent: Bool
    }
    var steps: [String: [Step]] = [:]
    try db.each(
      "carried",
      """
      SELECT x.source, x.state, x.target, v.number = coalesce(d.aside_number, d.current_number) FROM carried x
      JOIN text_version v ON v.id = x.version_id JOIN document d ON d.id = v.document_id
      """
    ) { row in
      steps[try row[0].text(), default: []].append(
        Step(
          state: try row[1].value(ReanchoringState.self), target: try row[2].optionalText(),
          isCurrent: try row[3].flag()))
      return true
    }
    var old: [UnsettledDecision] = []
    var current: Set<String> = []
    let tables: [(String, DecisionKind)] =
      DecisionKind.allCases.map { ($0.rawValue, $0) } + [("note_place", .memo)]
    for (table, kind) in tables {
      // The table name is a constant.
      try db.each(
        table,
        """
        SELECT c.id, d.name, v.number, v.number = coalesce(d.aside_number, d.current_number) FROM \(table) c
        JOIN text_version v ON v.id = c.version_id JOIN document d ON d.id = v.document_id
        ORDER BY d.name, v.number, c.id
        """
      ) { row in
        let id = try row[0].text()
        guard try !row[3].flag() else {
          current.insert(id)
          return true
        }
        old.append(
          UnsettledDecision(
            kind: kind, id: id, document: try row[1].text(), version: try row[2].count()))
        return true
      }
    }
    let ids = Set(old.map(\.id))
    func isSettled(_ id: String) -> Bool {
      var seen: Set<String> = []
      var open = [id]
      while let next = open.popLast() {
        guard seen.insert(next).inserted else { continue }
        let ways = steps[next] ?? []
        if let last = ways.first(where: \.isCurrent) {
          if ![.doubtful, .lost].contains(last.state) { return true }
          continue
        }
        for way in ways {
          switch way.state {
          case .dropped: return true
          case .doubtful, .lost: continue
          case .kept, .moved, .accepted:
            guard let target = way.target, ids.contains(target) else { return true }
            open.append(target)
          }
        }
      }
      return false
    }
    return old.filter { !isSettled($0.id) }
  }
}
