internal import GRDB
internal import HebraModel

/// The way from an earlier text of a document to the current one.
extension ProjectStore {
  /// The versions through which what belongs to an earlier text of a document goes to the current
  /// one, as corrections and returns led from one to the next: by the number of every other version
  /// the numbers that follow it, the current one last; nil while copies disagree which is current.
  package func roads(of document: String) throws -> [Int: [Int]]? {
    try read { db in
      let found = try db.first(
        "document", "SELECT root, current_number FROM document WHERE name = ?", [document]
      ) { (root: try $0[0].text(), current: try $0[1].count()) }
      // A document outside the study has no current text.
      guard let (root, current) = found, current > 0 else { return [:] }
      let key = RecordKey(.version, root)
      let isContested = try db.first(
        "conflict",
        "SELECT 1 FROM conflict WHERE kind = 'version' AND record = ? AND field IN ('', 'text')",
        [JournalValue.list(key.values).json]
      ) { _ in true }
      guard isContested == nil else { return nil }
      var numbers: [String: Int] = [:]
      try db.each(
        "text_version",
        """
        SELECT v.hash, v.number, v.id FROM text_version v JOIN document d ON d.id = v.document_id
        WHERE d.root = ?
        """, [root]
      ) { row in
        numbers[try row[0].text()] = try row[1].count()
        return true
      }
      return Self.roads(
        to: current, by: try Self.corrections(db, key, numbers), among: numbers.values.sorted())
    }
  }

  /// From which text to which the current one was changed, in the order that every copy has.
  private static func corrections(
    _ db: Database, _ key: RecordKey, _ numbers: [String: Int]
  ) throws -> [(from: Int, to: Int)] {
    func number(_ cell: StoredCell) throws -> Int? {
      guard case .text(let hash) = try cell.optionalText().flatMap(JournalValue.fields)?["text"]
      else { return nil }
      return numbers[hash]
    }
    return try db.all(
      "change",
      """
      SELECT c.before, c.after, e.id FROM change c JOIN event e ON e.id = c.event_id
      WHERE c.record = ? AND c.kind = 'version' ORDER BY e.depth, e.name, c.number
      """, [key.number]
    ) { (from: try number($0[0]), to: try number($0[1])) }
    .compactMap { step in
      guard let from = step.from, let to = step.to, from != to else { return nil }
      return (from, to)
    }
  }

  /// The shortest way from each version; one to which no correction leads goes straight there.
  private static func roads(
    to current: Int, by corrections: [(from: Int, to: Int)], among versions: [Int]
  ) -> [Int: [Int]] {
    var roads: [Int: [Int]] = [current: []]
    var open = [current]
    while !open.isEmpty {
      let next = open.removeFirst()
      for step in corrections where step.to == next && roads[step.from] == nil {
        roads[step.from] = [next] + (roads[next] ?? [])
        open.append(step.from)
      }
    }
    for version in versions where roads[version] == nil { roads[version] = [current] }
    roads[current] = nil
    return roads
  }
}
