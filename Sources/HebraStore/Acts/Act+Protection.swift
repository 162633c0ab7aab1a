internal import GRDB
package import HebraModel

/// What people and the tool say about the protection of a document's current text.
extension Act {
  /// Notes that identifiers were looked for in a document's current text.
  ///
  /// - Parameters:
  ///   - document: its name.
  ///   - open: how many identifiers nobody decided on.
  ///   - replaced: how many places of the text have something else than the original words.
  /// - Returns: whether this was not noted before.
  /// - Throws: ``StoreError`` when the document is unknown.
  @discardableResult
  package mutating func noteProposal(
    of document: String, open: Int, replaced: Int
  ) throws -> Bool {
    let key = try protectionKey(document, "proposed", "")
    let known = try RecordReader(db: db).fields(key)
    let fields: RecordFields = ["open": .number(open), "replaced": .number(replaced)]
    if let known, fields.allSatisfy({ known[$0.key] == $0.value }) { return false }
    try mark(key, fields)
    try record("protection.propose", document)
    return true
  }

  /// Notes that a person read a document's current text for names; returns false when it was noted.
  package mutating func noteReading(of document: String, by person: String) throws -> Bool {
    let key = try protectionKey(document, "read", person)
    guard try RecordReader(db: db).fields(key) == nil else { return false }
    try mark(key, [:])
    try record("protection.read", document)
    return true
  }

  /// Releases a document's current text for readers; returns false when it was released.
  ///
  /// With a `reason`, it leaves although not everything is decided and read.
  package mutating func releaseText(
    of document: String, for level: Disclosure, by person: String, despite reason: String? = nil
  ) throws -> Bool {
    let key = try protectionKey(document, level.rawValue, person)
    let known = try RecordReader(db: db).fields(key)
    // The number of what is open at that moment says that it was released all the same.
    let open: JournalValue = reason == nil ? .none : .number(1)
    guard known == nil || known?["open"] ?? .none != open else { return false }
    try mark(key, ["open": open])
    if let reason { try note("reason", after: ["reason": .text(reason)]) }
    try record("protection.release", document)
    return true
  }

  /// Takes back every release of a document's current text; returns how many there were.
  package mutating func holdText(of document: String) throws -> Int {
    let hash = try textHash(try versionID(document, number: nil))
    var keys: [RecordKey] = []
    try RecordReader(db: db).each(.protection) { key, _ in
      if key.values[0] == hash, Disclosure(rawValue: key.values[1]) != nil { keys.append(key) }
    }
    for key in keys { try set(key, nil) }
    if !keys.isEmpty { try record("protection.hold", document) }
    return keys.count
  }

  /// Notes why the original texts came back.
  package mutating func noteRestoring(because reason: String) throws {
    try note("reason", after: ["reason": .text(reason)])
    try record("protection.restore", id: "project")
  }

  private func protectionKey(
    _ document: String, _ mark: String, _ person: String
  ) throws -> RecordKey {
    RecordKey(.protection, try textHash(try versionID(document, number: nil)), mark, person)
  }

  private mutating func mark(_ key: RecordKey, _ fields: RecordFields) throws {
    var fields = fields
    fields["text"] = .text(key.values[0])
    fields["mark"] = .text(key.values[1])
    fields["person"] = .text(key.values[2])
    fields["at"] = .text(date)
    try set(key, fields)
  }
}
