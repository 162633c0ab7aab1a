internal import GRDB
internal import HebraLanguage

/// Reads whole events and computes their names again.
struct EventReader {
  private let db: Database
  private let erased: ErasedParts

  /// The events that know nothing of a withdrawal of consent, which erased their words about it.
  private var unknowing: Set<Int64> = []

  init(_ db: Database) throws {
    self.db = db
    let graph = try EventGraph(db)
    if !graph.isLine {
      let withdrawals = graph.nodes.indices.filter { graph.nodes[$0].act == "document.withdraw" }
      for event in graph.nodes.indices
      where withdrawals.contains(where: {
        $0 != event && !graph.follows(event, $0) && !graph.follows($0, event)
      }) {
        unknowing.insert(graph.nodes[event].row)
      }
    }
    erased = try ErasedParts(db)
  }

  /// Whether an event has the name that its content gives, and every part of it has the words that
  /// its hash demands, or was erased by an event.
  ///
  /// `row` has the columns of `event` in their order.
  func isWhole(_ row: StoredRow) throws -> Bool {
    let id = try row[0].id()
    let name = try row[1].text()
    func isErased(_ place: Int, _ bit: UInt8) -> Bool {
      unknowing.contains(id) || erased.bits(name, at: place) & bit != 0
    }
    var draft = EventName()
    var isSound = true
    try db.each(
      "change",
      """
      SELECT number, kind, record, before_hash, before_salt, before, after_hash, after_salt, after
      FROM change WHERE event_id = ? ORDER BY number
      """, [id]
    ) { change in
      let kind = try change[1].text()
      let before = try Self.hash(change, 3)
      let after = try Self.hash(change, 6)
      let number = try change[0].count()
      isSound =
        try isSound && number == draft.changes && (before != nil || after != nil)
        && Self.holds(change, 3, before) { isErased(number + 1, 1) }
        && Self.holds(change, 6, after) { isErased(number + 1, 2) }
        && Self.isNamed(change, kind)
      draft.add(kind, before: before, after: after)
      return true
    }
    try db.each(
      "erasure", "SELECT erased, parts FROM erasure WHERE event_id = ? ORDER BY erased", [id]
    ) { erasure in
      draft.add(erased: try erasure[0].text(), parts: try erasure[1].text())
      return true
    }
    var parents: [String] = []
    var depth = 0
    try db.each(
      "event_parent",
      """
      SELECT e.name, e.depth, e.id FROM event_parent p JOIN event e ON e.id = p.parent_id
      WHERE p.event_id = ? ORDER BY e.name
      """, [id]
    ) { parent in
      parents.append(try parent[0].text())
      depth = max(depth, try parent[1].count())
      isSound = try isSound && parent[2].id() < id
      return true
    }
    try db.each(
      "boundary", "SELECT parent, depth FROM boundary WHERE event_id = ? ORDER BY parent", [id]
    ) { parent in
      parents.append(try parent[0].text())
      depth = max(depth, try parent[1].count())
      return true
    }
    let subjectHash = try Self.hash(row, 7)
    isSound = try isSound && Self.holds(row, 7, subjectHash) { isErased(0, 1) }
    return try isSound && row[2].count() == depth + 1
      && draft.name(
        parents: parents, at: row[3].text(), who: row[4].text(), act: row[5].text(),
        subject: row[6].optionalText(), subjectHash: subjectHash) == name
  }

  private static func hash(_ row: StoredRow, _ column: Int) throws -> [UInt8]? {
    guard !row[column].isNull else { return nil }
    let hash = try row[column].bytes()
    guard hash.count == 32 else { throw row.damage }
    return hash
  }

  /// Whether a part has words that match its hash, or none where they were erased.
  private static func holds(
    _ row: StoredRow, _ column: Int, _ hash: [UInt8]?, isErased: () -> Bool
  ) throws -> Bool {
    let (salt, words) = (row[column + 1], row[column + 2])
    guard let hash else { return salt.isNull && words.isNull }
    guard !words.isNull else { return salt.isNull && isErased() }
    let grains = try salt.bytes()
    return try grains.count == SealedWords.saltLength
      && SealedWords.hash(grains, words.text()) == hash
  }

  /// Whether the number of a change's record is that of the key in its words.
  private static func isNamed(_ change: StoredRow, _ kind: String) throws -> Bool {
    guard let kind = RecordKind(rawValue: kind) else { return change[2].isNull }
    let words = try change[8].isNull ? change[5].optionalText() : change[8].text()
    guard let words else { return change[2].isNull }
    // Once the words after a change are erased, nothing may lead to the record.
    guard !change[8].isNull || change[6].isNull else { return change[2].isNull }
    guard let fields = JournalValue.fields(words), let key = RecordTable.key(kind, of: fields)
    else { return false }
    return try Int64(change[2].integer()) == key.number
  }
}
