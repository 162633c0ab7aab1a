internal import GRDB

/// Checks the journal: each event against its words, and all events against the content of the
/// project.
struct EventCheck {
  /// The state of the project according to the events.
  private(set) var account: JournalAccount
  private let db: Database
  private let names: DocumentNames
  private var rows = DamagedRows()
  private var count = 0

  init(_ db: Database) throws {
    self.db = db
    names = try DocumentNames(db)
    let purge = try db.first(
      "journal",
      "SELECT max(id) FROM journal WHERE act IN ('project.purge', 'document.withdraw')"
    ) { try $0[0].isNull ? 0 : $0[0].integer() }
    account = JournalAccount(lastPurge: purge ?? 0)
    try lookAtEvents()
    // Foreign keys ensure that every other payload has its event.
    try rows.look(
      db, "journal_payload",
      "SELECT part IN ('subject', 'before', 'after') FROM journal_payload ORDER BY event_id, part"
    ) { try $0[0].flag() }
  }

  private mutating func lookAtEvents() throws {
    var (account, number) = (account, 0)
    let names = names
    count = try rows.look(
      db, "journal",
      """
      SELECT j.id, j.event, j.at, j.who, j.act, j.subject, j.subject_hash, j.before_hash,
        j.after_hash, s.salt, s.content, b.salt, b.content, a.salt, a.content,
        CASE WHEN json_valid(b.content) THEN json_type(b.content) = 'object' END AS before_is_object,
        CASE WHEN json_valid(a.content) THEN json_type(a.content) = 'object' END AS after_is_object
      FROM journal j
      LEFT JOIN journal_payload s ON s.event_id = j.id AND s.part = 'subject'
      LEFT JOIN journal_payload b ON b.event_id = j.id AND b.part = 'before'
      LEFT JOIN journal_payload a ON a.event_id = j.id AND a.part = 'after'
      ORDER BY j.id
      """
    ) { row in
      // Event numbers have no gaps, so no event was removed.
      let isNext = try row[0].integer() == number + 1
      number = try row[0].integer()
      let act = try row[4].text()
      let isErasable = number < account.lastPurge && !JournalErasure.staysWhole(act)
      for place in 0..<3 where try !Self.isWhole(row, place, isErasable) { return false }
      for column in 15...16 where !row[column - 3].isNull {
        guard !row[column].isNull, try row[column].flag() else { return false }
      }
      // A thing is known either by an id or by a name.
      guard row[5].isNull != row[6].isNull, try !row[1].text().isEmpty,
        try !row[3].text().isEmpty
      else { return false }
      var subject = try row[5].optionalText() ?? row[10].optionalText()
      if DocumentNames.areSubjects(of: act) { subject = subject.map { names.now($0, at: number) } }
      let isRight = try account.take(
        JournalAccount.Event(
          number: number, at: row[2].text(), act: act, subject: subject,
          after: row[14].optionalText()))
      return isNext && isRight
    }
    self.account = account
  }

  /// Whether one of the three parts has words that match the event's hash, or was erased by a
  /// purge.
  private static func isWhole(
    _ row: StoredRow, _ place: Int, _ isErasable: Bool
  ) throws -> Bool {
    let (hash, salt, content) = (row[6 + place], row[9 + 2 * place], row[10 + 2 * place])
    guard !hash.isNull else { return content.isNull }
    guard !content.isNull else { return isErasable }
    let said = try hash.text()
    let words = try content.text()
    let grains = try salt.bytes()
    return grains.count == JournalPayload.saltLength
      && JournalPayload.hash(salt: grains, content: words.utf8) == said
  }

  /// The finding, after comparing the content of the project with the events.
  mutating func examination() throws -> CheckResult {
    try compareDocuments()
    try compareTexts()
    try compareWithdrawn()
    try compareLabels()
    try compare("coding", account.codings)
    try compare("memo", account.memos)
    try compareCodebooks()
    try compareWords()
    return rows.examination(.events, count: count)
  }

  private mutating func compareDocuments() throws {
    var left = account.documents
    let current = account.current
    try rows.look(
      db, "document", "SELECT id, name, current_number FROM document ORDER BY id"
    ) { row in
      let name = try row[1].text()
      let isKnown = left.removeValue(forKey: name) != nil
      return try isKnown && row[2].count() == current[name] ?? 1
    }
    for event in left.values.sorted() { rows.add("journal", Int64(event)) }
  }

  /// Every text must have an event that added it, with the same number of turns.
  private mutating func compareTexts() throws {
    let texts = account.texts
    try rows.look(
      db, "text_version",
      """
      SELECT v.id, v.hash, v.number, d.name, count(t.turn_index) FROM text_version v
      JOIN document d ON d.id = v.document_id LEFT JOIN turn t ON t.version_id = v.id GROUP BY v.id
      """
    ) { row in
      guard let said = try texts[row[1].text()] else { return false }
      // A purge erases the name that a document had before it was renamed.
      return try said.document ?? row[3].text() == row[3].text() && said.number == row[2].count()
        && said.turns == row[4].count()
    }
  }

  /// What was withdrawn must be what the events say, and no text or file of it may be here.
  private mutating func compareWithdrawn() throws {
    var left = account.withdrawn
    try rows.look(
      db, "withdrawn",
      "SELECT kind AS thing, hash, withdrawal, at, reason FROM withdrawn ORDER BY kind, hash"
    ) { row in
      let hash = try row[1].text()
      guard let said = left.removeValue(forKey: "\(try row[0].text())|\(hash)") else {
        return false
      }
      return try said.withdrawal == row[2].text() && said.at == row[3].text()
        && said.reason == row[4].text()
    }
    for said in left.values.sorted(by: { $0.event < $1.event }) {
      rows.add("journal", Int64(said.event))
    }
    try rows.look(
      db, "text_version",
      "SELECT v.id FROM text_version v JOIN withdrawn w ON w.kind = 'text' AND w.hash = v.hash"
    ) { _ in false }
    try rows.look(
      db, "origin",
      "SELECT o.id FROM origin o JOIN withdrawn w ON w.kind = 'file' AND w.hash = o.sha256"
    ) { _ in false }
  }

  /// A label must be written so in the document's file, or have been given by a person.
  private mutating func compareLabels() throws {
    // After a purge, the text that contained a label may be gone.
    guard account.lastPurge == 0 else { return }
    let labels = account.labels
    try rows.look(
      db, "speaker",
      """
      SELECT s.id, s.label, d.name FROM speaker s JOIN document d ON d.id = s.document_id
      WHERE NOT EXISTS
        (SELECT 1 FROM turn t WHERE t.speaker_id = s.id AND t.label_written = s.label)
      """
    ) { row in try labels[row[2].text()]?.contains(row[1].text()) ?? false }
  }

  private mutating func compare(
    _ table: String, _ things: [String: JournalAccount.Presence]
  ) throws {
    var left = things
    // The table name is one of two constants.
    try rows.look(db, table, "SELECT id AS thing FROM \(table) ORDER BY id") { row in
      switch left.removeValue(forKey: try row[0].text()) {
      case .present, .perhaps: true
      case .absent, nil: false
      }
    }
    var events: [Int] = []
    for case .present(let event, _) in left.values { events.append(event) }
    for event in events.sorted() { rows.add("journal", Int64(event)) }
  }

  /// Each coding must name the codebook version that was current when it was added.
  private mutating func compareCodebooks() throws {
    guard let books = try CodingCodebooks(db, account) else { return }
    try rows.look(db, "coding", "SELECT id AS thing, codebook_id FROM coding ORDER BY id") { row in
      try row[1].optionalID() == books.row(of: row[0].text())
    }
  }

  /// What the last event about a thing says must match the project.
  ///
  /// Lists are ignored: for a facet that takes one value, an event may list more values than were
  /// kept. The values that form a coding's id are ignored here and checked against the id
  /// elsewhere.
  private mutating func compareWords() throws {
    var last = Set(account.others.values)
    for things in [account.codings, account.memos] {
      for case .present(let event, true) in things.values { last.insert(event) }
    }
    let journal = try JournalErasure(db)
    try rows.look(
      db, "journal",
      """
      SELECT j.id, j.act, j.subject, s.content, a.content FROM journal j
      LEFT JOIN journal_payload s ON s.event_id = j.id AND s.part = 'subject'
      LEFT JOIN journal_payload a ON a.event_id = j.id AND a.part = 'after' ORDER BY j.id
      """
    ) { row in
      guard last.contains(try row[0].integer()), let after = try row[4].optionalText() else {
        return true
      }
      let act = try row[1].text()
      return try journal.stands(
        JournalErasure.Event(
          number: row[0].integer(), act: act, id: row[2].optionalText() ?? "",
          name: row[3].optionalText() ?? row[2].optionalText(),
          after: after)
      ) { key, value in
        if case .list = value { return true }
        if act.hasPrefix("memo.") { return key == "document" }
        return act.hasPrefix("coding.")
          && ["code", "document", "end", "layer", "start"].contains(key)
      }
    }
  }
}
