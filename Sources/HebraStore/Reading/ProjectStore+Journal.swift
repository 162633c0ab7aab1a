internal import GRDB
package import HebraModel

extension ProjectStore {
  /// The event with this number, or nil.
  package func journalEvent(_ number: Int) throws -> JournalEvent? {
    try read { try Self.events($0, "id = ?1", [number]).first }
  }

  /// The journal, oldest first: the events of one act, and the newest `limit` of them, where given.
  package func journalEvents(of act: String? = nil, limit: Int? = nil) throws -> [JournalEvent] {
    try read { db in
      try Self.events(
        db, "(?1 IS NULL OR act = ?1) ORDER BY id DESC LIMIT ?2", [act, limit ?? -1]
      ).reversed()
    }
  }

  /// The number of an event → the document of the codings and memos that it changed, of the newest
  /// events; of several documents the first.
  package func documentsOfEvents(after number: Int) throws -> [Int: String] {
    try read { db in
      var documents: [Int: String] = [:]
      try db.each(
        "change",
        """
        SELECT c.event_id, coalesce(
          (SELECT d.name FROM text_version v JOIN document d ON d.id = v.document_id
            WHERE v.hash = coalesce(json_extract(c.after, '$.text'), json_extract(c.before, '$.text'))),
          (SELECT d.name FROM coding k JOIN text_version v ON v.id = k.version_id
            JOIN document d ON d.id = v.document_id WHERE k.id = json_extract(c.after, '$.id')))
        FROM change c WHERE c.event_id > ?1 AND c.kind IN ('coding', 'memo') AND c.number = (
          SELECT min(x.number) FROM change x
          WHERE x.event_id = c.event_id AND x.kind IN ('coding', 'memo'))
        """, [number]
      ) { row in
        if let document = try row[1].optionalText() { documents[try row[0].integer()] = document }
        return true
      }
      return documents
    }
  }

  /// The events for which a condition holds, which is constant text.
  private static func events(
    _ db: Database, _ condition: String, _ arguments: StatementArguments
  ) throws -> [JournalEvent] {
    try db.all(
      "journal", "SELECT * FROM journal_list WHERE \(condition)", arguments
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
        (event.before, event.after) = try summary(db, event.number)
        event.erased.subtract([.before, .after])
      }
      return event
    }
  }

  /// Of an event with several changes, what the act says of itself, else how many of each kind.
  private static func summary(
    _ db: Database, _ event: Int
  ) throws -> (before: String?, after: String?) {
    var counts: [String: JournalValue] = [:]
    var fact: (before: String?, after: String?)?
    try db.each(
      "change",
      """
      SELECT kind, count(*), min(before), min(after) FROM change WHERE event_id = ?
      GROUP BY kind ORDER BY kind
      """, [event]
    ) { row in
      let kind = try row[0].text()
      counts[kind] = .number(try row[1].count())
      if RecordKind(rawValue: kind) == nil {
        fact = (try row[2].optionalText(), try row[3].optionalText())
      }
      return true
    }
    return fact ?? (nil, JournalValue.json(counts))
  }
}
