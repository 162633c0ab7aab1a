internal import Foundation
internal import GRDB
internal import HebraLanguage

/// The first event of a project that an earlier program version made: its whole state.
///
/// Copies of one project with the same content get the same event, so that they can be merged: its
/// time is that of the last change, and its salts come from those of the earlier journal, which are
/// secret and are erased with its words.
enum Founding {
  static func write(_ act: inout Act) throws {
    let db = act.db
    try fillHashes(db)
    let secret = try secret(db)
    let last = try db.first("journal", "SELECT at FROM journal ORDER BY id DESC LIMIT 1") {
      try $0[0].text()
    }
    // Without any event there was no project.
    guard let last else { return }
    var founding = Act(db: db, who: "hebra", date: last)
    founding.heads = act.heads
    let reader = RecordReader(db: db)
    for kind in RecordKind.allCases {
      var records: [(RecordKey, RecordFields)] = []
      try reader.each(kind) { records.append(($0, $1)) }
      for (key, fields) in records {
        let content = JournalValue.json(fields)
        let salt = Array(
          TextIdentity.digest((secret + Array("\(kind.rawValue)\u{0}\(content)".utf8)).span)
            .prefix(SealedWords.saltLength))
        try founding.noteFounding(key, SealedWords(content, salt: salt))
      }
    }
    try founding.record("project.found", id: "project")
    act.heads = founding.heads
  }

  /// The hashes of the codebook's versions; of equal files one is kept.
  private static func fillHashes(_ db: Database) throws {
    let rows = try db.all(
      "codebook", "SELECT id, source, is_current FROM codebook ORDER BY is_current DESC, id"
    ) { (id: try $0[0].id(), hash: TextIdentity.sha256(try $0[1].text())) }
    var kept: [String: Int64] = [:]
    for row in rows {
      if let first = kept[row.hash] {
        try db.execute(
          sql: "UPDATE coding SET codebook_id = ? WHERE codebook_id = ?",
          arguments: [first, row.id])
        try db.execute(sql: "DELETE FROM codebook WHERE id = ?", arguments: [row.id])
      } else {
        kept[row.hash] = row.id
        try db.execute(
          sql: "UPDATE codebook SET hash = ? WHERE id = ?", arguments: [row.hash, row.id])
      }
    }
  }

  /// The salts of the earlier journal.
  private static func secret(_ db: Database) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try db.each(
      "journal_payload", "SELECT salt, event_id FROM journal_payload ORDER BY event_id, part"
    ) { row in
      bytes += try row[0].bytes()
      return true
    }
    return TextIdentity.digest(bytes.span)
  }
}

extension Act {
  /// Notes a record of the founding event.
  mutating func noteFounding(_ key: RecordKey, _ words: SealedWords) throws {
    var draft = try takeDraft()
    try insertChange(
      event: draft.id, number: draft.name.changes, kind: key.kind.rawValue, record: key.number,
      nil, words)
    draft.name.add(key.kind.rawValue, before: nil, after: words.hash)
    self.draft = draft
  }
}
