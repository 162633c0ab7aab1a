internal import GRDB
package import HebraModel

extension ProjectStore {
  /// The event with this number, or nil.
  package func journalEvent(_ number: Int) throws -> JournalEvent? {
    try journalEvents().first { $0.number == number }
  }

  /// The journal, oldest first: the events of one act, and the newest `limit` of them, where given.
  package func journalEvents(of act: String? = nil, limit: Int? = nil) throws -> [JournalEvent] {
    try read { db in
      var events: [JournalEvent] = []
      var kinds: [Int: [String: Int]] = [:]
      try db.each(
        "change",
        """
        SELECT c.event_id, c.kind, count(*) FROM change c JOIN event e ON e.id = c.event_id
        WHERE ?1 IS NULL OR e.act = ?1 GROUP BY c.event_id, c.kind
        """, [act]
      ) { row in
        kinds[try row[0].integer(), default: [:]][try row[1].text()] = try row[2].count()
        return true
      }
      let facts = try Self.facts(db, act)
      try db.each(
        "journal",
        "SELECT * FROM journal_list WHERE ?1 IS NULL OR act = ?1 ORDER BY id DESC LIMIT ?2",
        [act, limit ?? -1]
      ) { row in
        var event = JournalEvent(
          number: try row["id"].integer(), at: try row["at"].text(), who: try row["who"].text(),
          act: try row["act"].text(), subject: try row["subject"].optionalText(),
          before: try row["before"].optionalText(), after: try row["after"].optionalText())
        if try row["is_subject_erased"].flag() { event.erased.insert(.subject) }
        if try row["is_before_erased"].flag() { event.erased.insert(.before) }
        if try row["is_after_erased"].flag() { event.erased.insert(.after) }
        if event.act == "undo" || event.act == "redo" {
          // What was undone has its number in this file.
          event.subject = try event.subject.flatMap { name in
            try db.first("event", "SELECT id FROM event WHERE name = ?", [name]) {
              String(try $0[0].integer())
            }
          }
        }
        if try row["changes"].count() > 1 {
          // Of several changes, what the act says of itself, else how many of each kind.
          let counts = (kinds[event.number] ?? [:]).mapValues { JournalValue.number($0) }
          (event.before, event.after) = facts[event.number] ?? (nil, JournalValue.json(counts))
          event.erased.subtract([.before, .after])
        }
        events.append(event)
        return true
      }
      return events.reversed()
    }
  }

  /// What events say that no record does, by event: before and after.
  private static func facts(
    _ db: Database, _ act: String?
  ) throws -> [Int: (before: String?, after: String?)] {
    var facts: [Int: (before: String?, after: String?)] = [:]
    try db.each(
      "change",
      """
      SELECT c.event_id, c.before, c.after FROM change c JOIN event e ON e.id = c.event_id
      WHERE c.kind IN ('coder.merge', 'export', 'index', 'purge', 'reason', 'schema')
        AND (?1 IS NULL OR e.act = ?1)
      """, [act]
    ) { row in
      facts[try row[0].integer()] = (try row[1].optionalText(), try row[2].optionalText())
      return true
    }
    return facts
  }
}
