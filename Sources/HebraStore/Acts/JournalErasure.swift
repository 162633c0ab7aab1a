internal import GRDB
internal import HebraModel

/// Finds the words in the journal that no longer match the project.
///
/// The state before an event no longer matches. The state after it matches while every value of it
/// is still stored for the same thing. A name matches while something has it.
struct JournalErasure {
  let db: Database
  let names: DocumentNames
  private let documents: Set<String>

  init(_ db: Database) throws {
    self.db = db
    names = try DocumentNames(db)
    documents = try Set(db.all("document", "SELECT name, id FROM document") { try $0[0].text() })
  }

  /// An event with those of its words that were not erased.
  struct Event {
    var number: Int
    var act: String
    /// The id of the thing; empty when it is known by a name.
    var id: String
    var name: String?
    var after: String?
  }

  /// A part of an event that is erased, with its words.
  typealias ErasedPart = (event: Int64, part: JournalPayload.Part, content: String)

  /// The parts of events that no longer match the project.
  func parts() throws -> [ErasedPart] {
    var result: [ErasedPart] = []
    try eachEvent { event, before in
      let number = Int64(event.number)
      var isNameless = false
      if let name = event.name, try !hasName(event) {
        result.append((number, .subject, name))
        // Without its name, an event can no longer be erased when consent for the document is
        // withdrawn. A later renaming has the document's number, and the texts are only hashes.
        isNameless =
          DocumentNames.areSubjects(of: event.act)
          && !["document.add", "document.version", "document.turns"].contains(event.act)
      }
      if let before { result.append((number, .before, before)) }
      if let after = event.after, try isNameless || !stands(event) {
        result.append((number, .after, after))
      }
    }
    return result
  }

  /// Visits the events that can be erased, oldest first, each with its state before.
  func eachEvent(_ visit: (Event, _ before: String?) throws -> Void) throws {
    let named = try Set(
      db.all("journal", "SELECT id FROM journal WHERE subject IS NULL ORDER BY id") {
        try $0[0].id()
      })
    let rows = try db.all(
      "journal", "SELECT id, act, subject AS name, before, after FROM journal_list ORDER BY id"
    ) { row in
      let number = try row["id"].id()
      let name = try row["name"].optionalText()
      let isNamed = named.contains(number)
      return (
        event: Event(
          number: Int(number), act: try row["act"].text(), id: isNamed ? "" : name ?? "",
          name: isNamed ? name : nil, after: try row["after"].optionalText()),
        before: try row["before"].optionalText()
      )
    }
    for row in rows where !Self.staysWhole(row.event.act) { try visit(row.event, row.before) }
  }

  /// Whether an act has no words of a person and is never erased: settings, codebooks,
  /// municipalities, withdrawals of consent, and acts on the project or its index.
  static func staysWhole(_ act: String) -> Bool {
    ["setting.set", "codebook.set", "place.set", "document.withdraw"].contains(act)
      || act.hasPrefix("project.") || act.hasPrefix("index.")
  }

  /// Whether something of the event's kind still has the name.
  private func hasName(_ event: Event) throws -> Bool {
    guard let name = event.name else { return false }
    switch event.act {
    case "coder.add": return try exists("coder", "SELECT 1 FROM coder WHERE name = ?", name)
    case "participant.add", "participant.change":
      return try exists("participant", "SELECT 1 FROM participant WHERE pseudonym = ?", name)
    case "search.save", "search.remove":
      return try exists("saved_search", "SELECT 1 FROM saved_search WHERE name = ?", name)
    case "memo.add", "memo.carry", "memo.remove":
      return try exists("memo", "SELECT 1 FROM memo WHERE id = ?", name)
    case "topic.set": return isCurrent(olderTopic(name)?.document ?? name, event)
    default: return isCurrent(name, event)
    }
  }

  /// Whether a document still has the name that it had at an event.
  private func isCurrent(_ name: String, _ event: Event) -> Bool {
    documents.contains(name) && names.now(name, at: event.number) == name
  }

  private func exists(_ table: String, _ sql: String, _ name: String) throws -> Bool {
    try db.first(table, sql, [name]) { _ in true } ?? false
  }

  /// Splits the name of a topic event of an earlier program version, which joined document and
  /// block.
  func olderTopic(_ name: String) -> (document: String, block: String)? {
    documents.union(names.earlier).lazy.filter { name.hasPrefix($0 + " ") }.max {
      $0.count < $1.count
    }
    .map { ($0, String(name.dropFirst($0.count + 1))) }
  }

  /// Whether the project still has the values of the event's state after it, except those that
  /// `left` excludes.
  func stands(
    _ event: Event, left: (String, JournalValue) -> Bool = { _, _ in false }
  ) throws -> Bool {
    guard let after = event.after, var said = JournalValue.fields(after) else { return false }
    said = said.filter { !left($0.key, $0.value) }
    var name = event.name ?? ""
    if DocumentNames.areSubjects(of: event.act) { name = names.now(name, at: event.number) }
    switch event.act {
    case "coding.add", "coding.change":
      return says(try coding(event.id, withFacets: said["facets"] != nil), said)
    case "memo.add": return says(try memo(name), said)
    case "coding.carry":
      guard case .text(let document) = said["document"] else { return false }
      return documents.contains(document)
    case "memo.carry":
      guard case .text(let target) = said["to"] else { return false }
      return try exists("memo", "SELECT 1 FROM memo WHERE id = ?", target)
    case "document.add", "document.origin", "document.version", "document.use-version",
      "document.set-aside", "document.restore", "document.rename", "document.turns",
      "document.marks", "off-record.add":
      return documents.contains(name)
    case "document.describe": return says(try document(name), said)
    case "document.finish": return says(try finish(name, said["coder"]), said)
    case "off-record.decide": return says(try remark(said["number"]), said)
    case "topic.set": return says(try topic(name, said["block"], event), said)
    case "participant.add", "participant.change": return says(try participant(name), said)
    case "speaker.set", "speaker.rename", "speaker.merge", "speaker.split":
      return says(try speaker(name, said["label"]), said)
    // The manifest of an export stays. The query text that a person typed is a separate part, which
    // is erased.
    case "export": return true
    case "search.save": return says(try search(name), said.filter { $0.key != "hits" })
    default: return false
    }
  }

  private func says(
    _ now: [String: JournalValue]?, _ said: [String: JournalValue]
  ) -> Bool {
    guard let now else { return false }
    return said.allSatisfy { key, value in
      switch (value, now[key] ?? .none) {
      case (.list(let list), .list(let known)): Set(list).isSubset(of: known)
      case (.list(let list), .none): list.isEmpty
      case (let value, let known): value == known
      }
    }
  }

  private func facts(
    _ table: String, _ sql: String, _ arguments: StatementArguments
  ) throws -> [String: JournalValue]? { try db.first(table, sql, arguments) { try $0.values() } }

  private func coding(_ id: String, withFacets: Bool) throws -> [String: JournalValue]? {
    var facts = try facts(
      "coding",
      """
      SELECT d.name AS document, c.code, c.start_byte AS start, c.end_byte AS "end",
        l.name AS layer, r.name AS coder, c.origin, c.date, c.memo,
        CASE WHEN c.is_resolved = 1 THEN 'true' END AS resolved
      FROM coding c JOIN text_version v ON v.id = c.version_id
      JOIN document d ON d.id = v.document_id JOIN layer l ON l.id = c.layer_id
      JOIN coder r ON r.id = c.coder_id WHERE c.id = ?
      """, [id])
    guard withFacets else { return facts }
    facts?["facets"] = .list(
      try db.all(
        "coding_facet", "SELECT facet || '=' || value FROM coding_facet WHERE coding_id = ?", [id]
      ) { try $0[0].text() })
    return facts
  }

  private func memo(_ id: String) throws -> [String: JournalValue]? {
    try facts(
      "memo",
      """
      SELECT d.name AS document, r.name AS coder, m.text FROM memo m
      JOIN text_version v ON v.id = m.version_id JOIN document d ON d.id = v.document_id
      JOIN coder r ON r.id = m.coder_id WHERE m.id = ?
      """, [id])
  }

  private func document(_ name: String) throws -> [String: JournalValue]? {
    try attributed(
      try facts(
        "document",
        "SELECT register, instrument, place_code, date, wave FROM document WHERE name = ?", [name]),
      "document_attribute",
      """
      SELECT a.name, a.value FROM document_attribute a JOIN document d ON d.id = a.document_id
      WHERE d.name = ?
      """, name)
  }

  private func participant(_ name: String) throws -> [String: JournalValue]? {
    try attributed(
      try facts("participant", "SELECT * FROM participant WHERE pseudonym = ?", [name]),
      "participant_attribute",
      """
      SELECT a.name, a.value FROM participant_attribute a
      JOIN participant p ON p.id = a.participant_id WHERE p.pseudonym = ?
      """, name)
  }

  private func attributed(
    _ facts: [String: JournalValue]?, _ table: String, _ sql: String, _ name: String
  ) throws -> [String: JournalValue]? {
    guard var facts else { return nil }
    try db.each(table, sql, [name]) { row in
      facts[try row[0].text()] = .text(try row[1].text())
      return true
    }
    return facts
  }

  private func finish(
    _ name: String, _ coder: JournalValue?
  ) throws -> [String: JournalValue]? {
    guard case .text(let coder) = coder else { return nil }
    return try facts(
      "finished",
      """
      SELECT r.name AS coder, f.scope FROM finished f JOIN document d ON d.id = f.document_id
      JOIN coder r ON r.id = f.coder_id WHERE d.name = ? AND r.name = ?
      """, [name, coder])
  }

  private func remark(_ number: JournalValue?) throws -> [String: JournalValue]? {
    guard case .number(let number) = number else { return nil }
    return try facts(
      "off_record", "SELECT id AS number, decision FROM off_record WHERE id = ?", [number])
  }

  private func topic(
    _ name: String, _ block: JournalValue?, _ event: Event
  ) throws -> [String: JournalValue]? {
    let place: (document: String, block: String)?
    if case .text(let block) = block { place = (name, block) } else { place = olderTopic(name) }
    guard let place else { return nil }
    let document = names.now(place.document, at: event.number)
    return try facts(
      "guide_topic",
      """
      SELECT g.block, g.state FROM guide_topic g JOIN document d ON d.id = g.document_id
      WHERE d.name = ? AND g.block = ?
      """, [document, place.block])
  }

  private func speaker(_ name: String, _ label: JournalValue?) throws -> [String: JournalValue]? {
    guard case .text(let label) = label else { return nil }
    return try facts(
      "speaker",
      """
      SELECT s.label, s.role, p.pseudonym AS participant FROM speaker s
      JOIN document d ON d.id = s.document_id
      LEFT JOIN participant p ON p.id = s.participant_id WHERE d.name = ? AND s.label = ?
      """, [name, label])
  }

  private func search(_ name: String) throws -> [String: JournalValue]? {
    try facts("saved_search", "SELECT query FROM saved_search WHERE name = ?", [name])
  }
}
