internal import GRDB
internal import HebraLanguage

/// The words of events that earlier program versions recorded.
enum JournalPayload {
  /// The parts of an event that are words.
  static let parts = ["subject", "before", "after"]

  /// Adds the hashes of their words to events that have none.
  static func seal(_ db: Database) throws {
    for part in parts {
      let update = try db.makeStatement(sql: "UPDATE journal SET \(part)_hash = ? WHERE id = ?")
      var hashes: [(event: Int64, hash: String)] = []
      try db.each(
        "journal_payload",
        "SELECT event_id, salt, content FROM journal_payload WHERE part = ? ORDER BY event_id",
        [part]
      ) { row in
        let hash = SealedWords.hash(try row[1].bytes(), try row[2].text())
        hashes.append((try row[0].id(), TextIdentity.hexadecimal(hash)))
        return true
      }
      for row in hashes { try update.execute(arguments: [row.hash, row.event]) }
    }
  }
}
