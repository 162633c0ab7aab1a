internal import GRDB
package import HebraModel

/// What a withdrawal of consent erased and what was found afterwards.
package struct WithdrawalResult: Sendable {
  /// How much was erased, by kind.
  package var counts: [WithdrawnKind: Int]
  /// The search of the file's bytes; nothing was searched for in a dry run.
  package var file = RewrittenFile()
}

/// A withdrawal of consent, as far as the project still knows it.
package struct WithdrawalRecord: Sendable {
  /// When, ISO 8601.
  package var at: String
  /// The exports in which copies of the document's words may be.
  package var exports: [ExportRecord] = []
}

extension ProjectStore {
  /// Erases a document whose consent was withdrawn, in one act, and rewrites the file.
  ///
  /// - Parameters:
  ///   - document: its name.
  ///   - reason: why, in the words of the person who does it; it stays in the project.
  ///   - who: the person, for the journal.
  ///   - date: the time, ISO 8601.
  ///   - isDryRun: whether to count only.
  /// - Returns: what was erased, and what was found in the file afterwards.
  /// - Throws: ``StoreError/Code/noDocument``; nothing is changed then.
  package func withdraw(
    _ document: String, reason: String, who: String, at date: String, isDryRun: Bool = false
  ) throws -> WithdrawalResult {
    try refuseWorkFile()
    return try exclusively {
      var words = PurgedWords()
      var counts: [WithdrawnKind: Int] = [:]
      let tokenizer = tokenizer
      do {
        try write(who: who, at: date) { act in
          counts = try act.withdraw(document, reason: reason, &words) { tokenizer.takeWords() }
          if isDryRun { throw DryRun() }
        }
      } catch is DryRun {
        return WithdrawalResult(counts: counts)
      }
      return WithdrawalResult(counts: counts, file: try rewrite(searchingFor: words))
    }
  }

  private struct DryRun: Error {}

  /// Throws ``StoreError/Code/withdrawn`` for a text or file of a document whose consent was
  /// withdrawn.
  package func refuseWithdrawn(text: String? = nil, file: String? = nil) throws {
    try read { try WithdrawnHash.refuse([(.text, text), (.file, file)], $0) }
  }

  /// How many documents were erased because consent was withdrawn.
  package func withdrawals() throws -> Int {
    try read {
      try $0.first("withdrawn", "SELECT count(DISTINCT withdrawal) FROM withdrawn") {
        try $0[0].count()
      } ?? 0
    }
  }

  /// The exports since a document was added, except those of another document alone: copies of its
  /// words may be in them.
  package func exports(since document: String) throws -> [ExportRecord] {
    let (first, names) = try read { db in try Self.history(of: document, db) }
    return try journalEvents(of: "export").filter { event in
      guard first < event.number else { return false }
      guard case .text(let other) = event.after.flatMap(JournalValue.fields)?["document"] else {
        return true
      }
      return names.contains(other)
    }.map { ExportRecord($0) }
  }

  /// The withdrawals of consent, oldest first, each with the exports that may have held the document.
  package func withdrawalRecords() throws -> [WithdrawalRecord] {
    let exports = try journalEvents(of: "export").map { ExportRecord($0) }
    return try read { db in
      let known = Set(try db.all("document", "SELECT name FROM document") { try $0[0].text() })
      var records: [WithdrawalRecord] = []
      var places: [String: Int] = [:]
      var spans: [(texts: Set<String>, first: Int?, end: Int?)] = []
      try db.each(
        "withdrawn", "SELECT withdrawal, at, kind, hash FROM withdrawn ORDER BY at, withdrawal"
      ) { row in
        let id = try row[0].text()
        let place = places[id] ?? records.count
        if place == records.count {
          places[id] = place
          records.append(WithdrawalRecord(at: try row[1].text()))
          spans.append(([], nil, nil))
        }
        let (kind, hash) = (try row[2].text(), try row[3].text())
        if kind == WithdrawnHash.text.rawValue { spans[place].texts.insert(hash) }
        let keys = [RecordKey(.document, hash), RecordKey(.withdrawn, kind, hash)]
        let events = try keys.map { try Self.firstEvent(of: $0, db) }
        spans[place].first = [spans[place].first, events[0]].compactMap { $0 }.min()
        spans[place].end = [spans[place].end, events[1]].compactMap { $0 }.min()
        return true
      }
      for (place, span) in spans.enumerated() {
        records[place].exports = exports.filter { export in
          guard (span.first ?? 0) < export.number, export.number < span.end ?? .max else {
            return false
          }
          if let text = export.settings["text"] { return span.texts.contains(text) }
          return export.settings["document"].map { !known.contains($0) } ?? true
        }
      }
      return records
    }
  }

  private static func firstEvent(of key: RecordKey, _ db: Database) throws -> Int? {
    try db.first(
      "change", "SELECT min(event_id) FROM change WHERE record = ? HAVING count(*) > 0",
      [key.number]
    ) { try $0[0].integer() }
  }

  /// For each document inside or outside the study, the numbers of the exports that
  /// ``exports(since:)`` gives.
  package func exportNumbers() throws -> [String: Set<Int>] {
    let exports = try journalEvents(of: "export").map { ExportRecord($0) }
    return try read { db in
      let documents = try db.all("document", "SELECT name FROM document") { try $0[0].text() }
      return Dictionary(
        uniqueKeysWithValues: try documents.map { document in
          let (first, names) = try Self.history(of: document, db)
          let own = exports.filter { export in
            first < export.number && export.settings["document"].map(names.contains) ?? true
          }
          return (document, Set(own.map(\.number)))
        })
    }
  }

  /// The event that added a document, and every name that it has had.
  private static func history(
    of document: String, _ db: Database
  ) throws -> (first: Int, names: Set<String>) {
    guard
      let root = try db.first(
        "document", "SELECT root FROM document WHERE name = ?", [document], { try $0[0].text() })
    else { return (0, [document]) }
    var names: Set<String> = [document]
    var first: Int?
    try db.each(
      "change",
      """
      SELECT c.event_id, c.before, c.after, e.act = 'project.found' FROM change c
      JOIN event e ON e.id = c.event_id WHERE c.record = ? ORDER BY c.event_id, c.number
      """, [RecordKey(.document, root).number]
    ) { row in
      // An earlier program version added it at an event of the earlier journal.
      if first == nil { first = try row[3].flag() ? 0 : row[0].integer() }
      for words in [try row[1].optionalText(), try row[2].optionalText()] {
        if case .text(let name) = words.flatMap(JournalValue.fields)?["name"] {
          names.insert(name)
        }
      }
      return true
    }
    if first == 0 {
      first =
        try db.first(
          "journal",
          """
          SELECT min(id) FROM journal_list WHERE act = 'document.add'
            AND subject IN (SELECT value FROM json_each(?)) HAVING count(*) > 0
          """, [JournalValue.list(names.sorted()).json]
        ) { try $0[0].integer() } ?? 0
    }
    return (first ?? 0, names)
  }
}
