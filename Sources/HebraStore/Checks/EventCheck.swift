internal import GRDB
internal import HebraLanguage

/// Checks the journal: the name of each event against its content, and its words against their
/// hashes.
struct EventCheck {
  private let db: Database
  private var rows = DamagedRows()
  private var count = 0

  static func examine(_ db: Database) throws -> CheckResult {
    var check = EventCheck(db: db)
    try check.lookAtEarlierEvents()
    try check.lookAtEvents()
    try check.lookAtHeads()
    return check.rows.examination(.events, count: check.count)
  }

  private init(db: Database) { self.db = db }

  /// The events of earlier program versions: each against its words.
  private mutating func lookAtEarlierEvents() throws {
    // Only a purge or a withdrawal of consent erases words.
    let isErased =
      try db.first(
        "journal",
        "SELECT 1 FROM journal_list WHERE act IN ('project.purge', 'document.withdraw')"
      ) { _ in true } ?? false
    var number = 0
    count += try rows.look(
      db, "journal",
      """
      SELECT j.id, j.event, j.at, j.who, j.act, j.subject, j.subject_hash, j.before_hash,
        j.after_hash, s.salt, s.content, b.salt, b.content, a.salt, a.content
      FROM journal j
      LEFT JOIN journal_payload s ON s.event_id = j.id AND s.part = 'subject'
      LEFT JOIN journal_payload b ON b.event_id = j.id AND b.part = 'before'
      LEFT JOIN journal_payload a ON a.event_id = j.id AND a.part = 'after'
      ORDER BY j.id
      """
    ) { row in
      let isNext = try row[0].integer() == number + 1
      number = try row[0].integer()
      for column in 1...4 { guard try !row[column].text().isEmpty else { return false } }
      // A thing is known either by an id or by a name.
      guard isNext, row[5].isNull != row[6].isNull else { return false }
      for part in 0..<3 {
        let (hash, salt, content) = (row[6 + part], row[9 + 2 * part], row[10 + 2 * part])
        guard !hash.isNull else {
          guard content.isNull else { return false }
          continue
        }
        guard !content.isNull else {
          guard isErased else { return false }
          continue
        }
        let words = try content.text()
        let grains = try salt.bytes()
        guard grains.count == SealedWords.saltLength,
          try TextIdentity.hexadecimal(SealedWords.hash(grains, words)) == hash.text()
        else { return false }
      }
      return true
    }
    try rows.look(
      db, "journal_payload",
      """
      SELECT part IN ('subject', 'before', 'after') FROM journal_payload ORDER BY event_id, part
      """
    ) { try $0[0].flag() }
  }

  private mutating func lookAtEvents() throws {
    let reader = try EventReader(db)
    var first: Int64?
    var last: Int64 = 0
    count += try rows.look(
      db, "event",
      """
      SELECT id, name, depth, at, who, act, subject, subject_hash, subject_salt, subject_words
      FROM event ORDER BY id
      """
    ) { row in
      let id = try row[0].id()
      let isNext = first == nil || id == last + 1
      if first == nil { first = id }
      last = id
      return try reader.isWhole(row) && isNext
    }
    let before = try db.first("journal", "SELECT coalesce(max(id), 0) FROM journal") {
      try $0[0].id()
    }
    if let first, first != (before ?? 0) + 1 { rows.add("event", first) }
    if first == nil, before ?? 0 > 0 { rows.add("event", 0) }
    for (table, column) in [
      ("change", "event_id"), ("event_parent", "event_id"), ("erasure", "event_id"),
      ("head", "event_id"), ("boundary", "event_id"),
    ] {
      // Names are constants. Foreign keys are checked by another part.
      try rows.look(
        db, table,
        "SELECT \(column) IN (SELECT id FROM event) FROM \(table) ORDER BY \(column)"
      ) { try $0[0].flag() }
    }
  }

  private mutating func lookAtHeads() throws {
    guard rows.count == 0 else { return }
    let graph = try EventGraph(db)
    var heads = Set(graph.heads.map { graph.nodes[$0].row })
    try rows.look(db, "head", "SELECT event_id AS id FROM head ORDER BY event_id") {
      heads.remove(try $0[0].id()) != nil
    }
    for row in heads.sorted() { rows.add("event", row) }
  }
}
