internal import GRDB
package import HebraModel

extension Act {
  /// Adds a participant or changes what is known about one; attributes that are not given stay
  /// unchanged.
  package mutating func setParticipant(_ participant: Participant) throws {
    let fixed = ParticipantAttribute.allCases.map(\.rawValue)
    let old = try db.first(
      "participant", "SELECT * FROM participant WHERE pseudonym = ?", [participant.pseudonym]
    ) { try $0.values() }
    if old == nil {
      try db.cachedStatement(sql: "INSERT INTO participant (pseudonym) VALUES (?)").execute(
        arguments: [participant.pseudonym])
    }
    let id = try db.first(
      "participant", "SELECT id FROM participant WHERE pseudonym = ?", [participant.pseudonym]
    ) { try $0[0].id() }
    var changed: [String: JournalValue] = [:]
    for (name, value) in participant.attributes.sorted(by: { $0.key < $1.key }) {
      if fixed.contains(name) {
        guard old?[name] != .text(value) else { continue }
        // The column name comes from the closed list above, never from an imported table.
        try db.cachedStatement(sql: "UPDATE participant SET \(name) = ? WHERE id = ?").execute(
          arguments: [value, id])
      } else {
        let before = try db.first(
          "participant_attribute",
          "SELECT value FROM participant_attribute WHERE participant_id = ? AND name = ?",
          [id, name]
        ) { try $0[0].text() }
        guard before != value else { continue }
        try db.cachedStatement(
          sql: """
            INSERT INTO participant_attribute VALUES (?, ?, ?)
            ON CONFLICT (participant_id, name) DO UPDATE SET value = excluded.value
            """
        ).execute(arguments: [id, name, value])
      }
      changed[name] = .text(value)
    }
    guard old == nil || !changed.isEmpty else { return }
    try record(
      old == nil ? "participant.add" : "participant.change", participant.pseudonym,
      before: old, after: changed)
  }
}
