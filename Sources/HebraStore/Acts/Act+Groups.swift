internal import GRDB
package import HebraModel

/// Groups of codings, and the confirmed risk of a coding.
extension Act {
  static func groupID(_ kind: ThemeGroupKind, _ label: String) -> String {
    contentID("group", [kind.rawValue, label])
  }

  /// Adds a group without members, or adds to a known one what is stated here; its id is computed.
  package mutating func addGroup(_ group: ThemeGroup) throws -> Addition {
    let id = Self.groupID(group.kind, group.label)
    let key = RecordKey(.group, id)
    let known = try RecordReader(db: db).fields(key)
    var fields: RecordFields =
      known ?? [
        "id": .text(id), "kind": .text(group.kind.rawValue), "label": .text(group.label),
      ]
    if let isIndependent = group.isIndependent {
      fields["independent"] = .number(isIndependent ? 1 : 0)
    }
    if let person = group.signedBy { fields["signed_by"] = .text(person) }
    guard try set(key, fields) else { return .known(id: id) }
    try record(known == nil ? "group.add" : "group.change", group.label)
    return known == nil ? .added(id: id) : .known(id: id)
  }

  /// Puts a coding into a group; returns false when it is there.
  package mutating func addMember(_ coding: String, to group: String) throws -> Bool {
    let label = try label(of: group)
    let fields: RecordFields = [
      "group": .text(group), "coding": .text(coding), "text": .text(try text(of: coding)),
    ]
    guard try set(RecordKey(.member, group, coding), fields) else { return false }
    try record("group.member", label)
    return true
  }

  /// Takes a coding out of a group; returns false when it is not there.
  package mutating func removeMember(_ coding: String, from group: String) throws -> Bool {
    let label = try label(of: group)
    guard try set(RecordKey(.member, group, coding), nil) else { return false }
    try record("group.no-member", label)
    return true
  }

  /// Removes a group; its codings stay.
  package mutating func removeGroup(_ group: String) throws {
    let label = try label(of: group)
    for key in try attached(.member, group: group) { try set(key, nil) }
    try set(RecordKey(.group, group), nil)
    try record("group.remove", label)
  }

  private func label(of group: String) throws -> String {
    guard
      case .text(let label) = try RecordReader(db: db).fields(RecordKey(.group, group))?["label"]
    else { throw StoreError(.noSuchData, ["id": group]) }
    return label
  }

  /// The hash of the text that a coding is on.
  private func text(of coding: String) throws -> String {
    let hash = try db.first(
      "coding",
      "SELECT v.hash FROM coding c JOIN text_version v ON v.id = c.version_id WHERE c.id = ?",
      [coding]
    ) { try $0[0].text() }
    guard let hash else { throw StoreError(.noCoding, ["coding": coding]) }
    return hash
  }

  /// Notes that a person confirms the risk colour of a coding; returns false when that is known.
  ///
  /// The second person who confirms the same colour is the second signature.
  package mutating func confirmRisk(_ confirmation: RiskConfirmation) throws -> Bool {
    let key = RecordKey(.risk, confirmation.coding)
    var fields: RecordFields = [
      "coding": .text(confirmation.coding), "text": .text(try text(of: confirmation.coding)),
      "colour": .text(confirmation.colour), "by": .text(confirmation.by),
      "at": .optional(confirmation.at), "second_by": .optional(confirmation.secondBy),
    ]
    if let known = try RecordReader(db: db).fields(key), known["colour"] == fields["colour"] {
      fields = known
      if known["by"] != .text(confirmation.by), known["second_by"] == nil {
        fields["second_by"] = .text(confirmation.by)
      } else if let second = confirmation.secondBy, known["by"] != .text(second) {
        fields["second_by"] = .text(second)
      }
    }
    guard try set(key, fields) else { return false }
    try record("risk.confirm", id: confirmation.coding)
    return true
  }

  /// Takes back the confirmation of a coding's risk.
  package mutating func removeRisk(_ coding: String) throws {
    guard try set(RecordKey(.risk, coding), nil) else {
      throw StoreError(.noSuchData, ["id": coding])
    }
    try record("risk.remove", id: coding)
  }

  // MARK: - What belongs to a coding

  /// The keys of members of a group, or of what belongs to a coding.
  func attached(
    _ kind: RecordKind, group: String? = nil, coding: String? = nil
  ) throws -> [RecordKey] {
    guard kind == .member else {
      // Tables are constants.
      let table = kind == .risk ? "risk_confirmation" : "recheck"
      return try db.all(
        table, "SELECT coding_id FROM \(table) WHERE ?1 IS NULL AND coding_id = ?2",
        [group, coding]
      ) { RecordKey(kind, try $0[0].text()) }
    }
    return try db.all(
      "theme_group_member",
      """
      SELECT group_id, coding_id FROM theme_group_member
      WHERE (?1 IS NULL OR group_id = ?1) AND (?2 IS NULL OR coding_id = ?2) ORDER BY 1, 2
      """, [group, coding]
    ) { RecordKey(.member, try $0[0].text(), try $0[1].text()) }
  }

  /// Removes what belongs to a coding; the event is ended by the caller.
  mutating func removeAttached(_ coding: String) throws {
    for kind in [RecordKind.member, .risk, .recheck] {
      for key in try attached(kind, coding: coding) { try set(key, nil) }
    }
  }

  /// Lets a coding, on the text with this hash, have what belongs to another one, and nothing else.
  mutating func copyAttached(_ source: String, to coding: String, text hash: String) throws {
    try removeAttached(coding)
    try moveAttached(source, to: coding, text: hash)
  }

  /// Gives a coding what belongs to another one; what it has itself holds.
  mutating func moveAttached(_ source: String, to coding: String, text hash: String) throws {
    let reader = RecordReader(db: db)
    for kind in [RecordKind.member, .risk, .recheck] {
      for key in try attached(kind, coding: source) {
        var new = key
        new.values[new.values.count - 1] = coding
        guard try reader.fields(new) == nil, var fields = try reader.fields(key) else { continue }
        fields["coding"] = .text(coding)
        fields["text"] = .text(hash)
        try set(new, fields)
      }
    }
    try moveCommitments(source, to: coding, text: hash)
  }

  /// Lets commitments that come from a coding come from another one.
  private mutating func moveCommitments(
    _ source: String, to coding: String, text hash: String
  ) throws {
    let keys = try db.all(
      "commitment", "SELECT id FROM commitment WHERE coding = ? ORDER BY id", [source]
    ) { RecordKey(.commitment, try $0[0].text()) }
    for key in keys {
      guard var fields = try RecordReader(db: db).fields(key) else { continue }
      fields["coding"] = .text(coding)
      fields["text"] = .text(hash)
      try set(key, fields)
    }
  }
}
