internal import GRDB
package import HebraModel

extension Act {
  /// Adds a participant or changes what is known about one; attributes that are not given stay
  /// unchanged.
  package mutating func setParticipant(_ participant: Participant) throws {
    let fixed = ParticipantAttribute.allCases.map(\.rawValue)
    let key = RecordKey(.participant, participant.pseudonym)
    let isKnown = try RecordReader(db: db).fields(key) != nil
    try changing([key]) { act in
      if !isKnown {
        try act.db.cachedStatement(sql: "INSERT INTO participant (pseudonym) VALUES (?)").execute(
          arguments: [participant.pseudonym])
      }
      let id = try act.db.first(
        "participant", "SELECT id FROM participant WHERE pseudonym = ?", [participant.pseudonym]
      ) { try $0[0].id() }
      for (name, value) in participant.attributes.sorted(by: { $0.key < $1.key }) {
        if fixed.contains(name) {
          // The column name comes from the closed list above, never from an imported table.
          try act.db.cachedStatement(
            sql: "UPDATE participant SET \(name) = ?1 WHERE id = ?2 AND \(name) IS NOT ?1"
          ).execute(arguments: [value, id])
        } else {
          try act.db.cachedStatement(
            sql: """
              INSERT INTO participant_attribute VALUES (?, ?, ?)
              ON CONFLICT (participant_id, name) DO UPDATE SET value = excluded.value
              WHERE value IS NOT excluded.value
              """
          ).execute(arguments: [id, name, value])
        }
      }
    }
    guard draft != nil else { return }
    try record(isKnown ? "participant.change" : "participant.add", participant.pseudonym)
  }
}
