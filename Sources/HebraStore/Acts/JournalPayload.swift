internal import Foundation
internal import GRDB
internal import HebraLanguage

/// Words of a journal event, stored beside the event.
///
/// The event holds only a hash of salt and words. After both are erased the event is still valid,
/// and the words cannot be guessed by trying.
struct JournalPayload {
  /// Which part of the event the words are.
  enum Part: String, CaseIterable {
    /// The name of the thing that was changed.
    case subject
    /// The state before, as JSON.
    case before
    /// The state after, as JSON.
    case after
  }

  /// The length of a salt in bytes.
  static let saltLength = 16

  let part: Part
  let content: String
  let salt: [UInt8]
  var hash: String { Self.hash(salt: salt, content: content.utf8) }

  /// Words with a new salt; nil when `content` is nil.
  init?(_ part: Part, _ content: String?) {
    guard let content else { return nil }
    self.part = part
    self.content = content
    var salt: [UInt8] = []
    salt.reserveCapacity(Self.saltLength)
    for _ in 0..<Self.saltLength / 8 {
      salt.append(littleEndian: UInt64.random(in: .min ... .max))
    }
    self.salt = salt
  }

  /// SHA-256 of the salt followed by the words in UTF-8.
  static func hash(salt: some Collection<UInt8>, content: some Collection<UInt8>) -> String {
    TextIdentity.sha256(Array(salt) + Array(content))
  }

  func write(_ db: Database, event: Int64) throws {
    try db.cachedStatement(
      sql: "INSERT INTO journal_payload (event_id, part, salt, content) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [event, part.rawValue, Data(salt), content])
  }

  /// Adds the hashes of their words to the events of an earlier program version.
  static func seal(_ db: Database) throws {
    for part in Part.allCases {
      let column = part.rawValue + "_hash"
      let update = try db.makeStatement(sql: "UPDATE journal SET \(column) = ? WHERE id = ?")
      var hashes: [(event: Int64, hash: String)] = []
      try db.each(
        "journal_payload",
        "SELECT event_id, salt, content FROM journal_payload WHERE part = ? ORDER BY event_id",
        [part.rawValue]
      ) { row in
        let content = try row["content"].text()
        let salt = try row["salt"].bytes()
        hashes.append((try row["event_id"].id(), hash(salt: salt, content: content.utf8)))
        return true
      }
      for row in hashes { try update.execute(arguments: [row.hash, row.event]) }
    }
  }
}
