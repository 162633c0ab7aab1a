internal import Foundation
internal import GRDB

/// The work file of a handoff: a project with one event, which says what the coder gets.
///
/// The event also stands in the project from which the file was made. The events before it are not in
/// the file; `boundary` has their names, so that the name of the event can be computed. Nothing that
/// others did is in the file, and merging it back is a union like every other.
extension Act {
  /// Writes the event of a handoff, which says again what the coder gets: documents with their current
  /// texts, the codebook, and what is the coder's own.
  ///
  /// - Parameters:
  ///   - coder: to whom it is handed.
  ///   - documents: names of documents of the study.
  /// - Returns: the name of the event, and the work file.
  /// - Throws: ``StoreError/Code/workFileConflict`` when copies disagree about something: saying it
  ///   again would decide that.
  package mutating func handOver(
    to coder: String, documents: [String]
  ) throws -> (event: String, file: [UInt8]) {
    let conflict = try db.first("conflict", "SELECT 1 FROM conflict LIMIT 1") { _ in true }
    guard conflict == nil else { throw StoreError(.workFileConflict) }
    let selection = try HandedRecords(db, coder: coder, documents: documents)
    for (key, fields) in selection.records { try note(key, before: nil, after: fields) }
    try note("handoff", after: ["coder": .text(coder)])
    try record("handoff.project", coder)
    guard let event = heads?.names.first, let row = heads?.rows.first else {
      throw StoreError(.database, ["result": "no event"])
    }
    return (event, try workFile(row))
  }

  /// The bytes of a project that has only this event.
  private func workFile(_ event: Int64) throws -> [UInt8] {
    let tokenizer = SpeechTokenizer()
    let queue = try DatabaseQueue(
      configuration: ProjectFile.configuration(
        readOnly: false, inspection: .none, tokenizer: tokenizer))
    try queue.inTransaction(.immediate) { new in
      try new.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      for step in Schema.steps { try new.execute(sql: step) }
      try new.execute(sql: "PRAGMA user_version = \(Schema.version)")
      try IndexVersion.note(new)
      var act = Act(db: new, who: "hebra", date: "")
      try act.takeEvent(event, from: db)
      let state = try ProjectState(new)
      var union = Union()
      try act.settle(state, contents(), &union)
      try act.finish()
      try WordStems.add(tokenizer.takeWords(), to: new)
      return .commit
    }
    return try queue.writeWithoutTransaction { try SQLiteBytes.serialized($0) }
  }

  /// The texts and codebooks of this project.
  private func contents() -> Contents {
    let db = db
    return Contents(
      text: { hash in
        try db.first("text_version", "SELECT text FROM text_version WHERE hash = ?", [hash]) {
          try $0[0].text()
        }
      },
      codebook: { hash in
        try db.first("codebook", "SELECT source, content FROM codebook WHERE hash = ?", [hash]) {
          (source: try $0[0].text(), content: try $0[1].text())
        }
      })
  }

  /// Takes an event of another project as the first one, with the names of those before it.
  private mutating func takeEvent(_ event: Int64, from other: Database) throws {
    try addEvent(event, of: other, as: 1)
    try other.each(
      "event_parent",
      """
      SELECT e.name, e.depth, e.id FROM event_parent p JOIN event e ON e.id = p.parent_id
      WHERE p.event_id = ?1
      UNION ALL SELECT parent, depth, 0 FROM boundary WHERE event_id = ?1 ORDER BY 1
      """, [event]
    ) { row in
      try db.execute(
        sql: "INSERT INTO boundary VALUES (1, ?, ?)",
        arguments: [try row[0].text(), try row[1].count()])
      return true
    }
    try db.execute(sql: "INSERT INTO head (event_id) VALUES (1)")
  }

  /// Adds an event of another project with its changes.
  private func addEvent(_ event: Int64, of other: Database, as row: Int64) throws {
    try other.each(
      "event",
      """
      SELECT name, depth, at, who, act, subject, subject_hash, subject_salt, subject_words
      FROM event WHERE id = ?
      """, [event]
    ) { old in
      try insertEvent([
        row, try old[0].text(), try old[1].count(), try old[2].text(), try old[3].text(),
        try old[4].text(), try old[5].optionalText(), try old[6].data(), try old[7].data(),
        try old[8].optionalText(),
      ])
      return true
    }
    // It says again what there is, so that no change has anything before it.
    try other.each(
      "change",
      """
      SELECT number, kind, record, after_hash, after_salt, after FROM change WHERE event_id = ?
      ORDER BY number
      """, [event]
    ) { change in
      try insertChange([
        row, try change[0].count(), try change[1].text(),
        change[2].isNull ? nil : try change[2].integer(), nil, nil, nil, try change[3].data(),
        try change[4].data(), try change[5].optionalText(),
      ])
      return true
    }
  }
}

extension ProjectStore {
  /// The coder of a work file and its first event; nil for a whole project.
  package func workFile() throws -> (coder: String, event: String)? {
    try read { db in
      try db.first(
        "boundary",
        """
        SELECT e.subject_words, e.name FROM boundary b JOIN event e ON e.id = b.event_id
        ORDER BY b.event_id LIMIT 1
        """
      ) { (coder: try $0[0].optionalText() ?? "", event: try $0[1].text()) }
    }
  }

  /// Throws ``StoreError/Code/workFile`` in a work file: what erases for good is done in the project.
  func refuseWorkFile() throws {
    if try workFile() != nil { throw StoreError(.workFile) }
  }

  /// Throws unless everything of `other` may come into this file: a work file takes only other copies
  /// of itself.
  func checkScope(of other: borrowing ProjectStore) throws {
    func boundary(_ db: Database) throws -> [[String]] {
      try db.all(
        "boundary",
        """
        SELECT e.name, b.parent FROM boundary b JOIN event e ON e.id = b.event_id ORDER BY 1, 2
        """
      ) { [try $0[0].text(), try $0[1].text()] }
    }
    let own = try read(boundary)
    guard !own.isEmpty else { return }
    guard try other.read(boundary) == own else { throw StoreError(.workFileTarget) }
  }
}
