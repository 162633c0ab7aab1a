internal import GRDB
package import HebraModel

extension ProjectStore {
  /// The labels of a document in order of their first turn.
  package func speakers(of document: String) throws -> [Speaker] {
    try lines(of: document).map(\.line.speaker)
  }

  /// The labels of every document of the study, by document and in order of their first turn.
  package func speakers() throws -> [(document: String, speaker: Speaker)] {
    try lines(of: nil).map { (document: $0.document, speaker: $0.line.speaker) }
  }

  /// The labels of a document in order of their first turn, with their turns and words.
  package func speakerTurns(of document: String) throws -> [SpeakerTurns] {
    try lines(of: document).map(\.line)
  }

  /// The labels of one document, or of all documents of the study.
  private func lines(
    of document: String?
  ) throws -> [(document: String, line: SpeakerTurns)] {
    try read { db in
      try db.all(
        "speaker",
        """
        SELECT s.id, d.name AS document, s.label, s.role, p.pseudonym,
          count(t.turn_index) AS turns, min(t.turn_index) AS first_turn,
          coalesce(sum(t.words) FILTER (WHERE t.turn_index IS NOT NULL), 0) AS words
        FROM speaker s
        JOIN document d ON d.id = s.document_id LEFT JOIN participant p ON p.id = s.participant_id
        LEFT JOIN current_text v ON v.document_id = d.id
        LEFT JOIN turn t ON t.speaker_id = s.id AND t.version_id = v.id
        WHERE CASE WHEN ?1 IS NULL THEN d.aside_number IS NULL ELSE d.name = ?1 END
        GROUP BY s.id ORDER BY d.name, min(t.turn_index) NULLS LAST, s.id
        """, [document]
      ) { row in
        let speaker = Speaker(
          label: try row["label"].text(), role: try row["role"].optionalValue(Role.self),
          pseudonym: try row["pseudonym"].optionalText())
        return (
          document: try row["document"].text(),
          line: SpeakerTurns(
            speaker, turns: try row["turns"].count(),
            firstTurn: try row["first_turn"].optionalCount(), words: try row["words"].sum())
        )
      }
    }
  }

  /// Participants by pseudonym, without those who only spoke in documents outside the study.
  package func participants() throws -> [Participant] {
    try read { db in
      var others: [Int64: [String: String]] = [:]
      try db.each(
        "participant_attribute", "SELECT participant_id, name, value FROM participant_attribute"
      ) { row in
        others[try row[0].id(), default: [:]][try row[1].text()] = try row[2].text()
        return true
      }
      return try db.all(
        "participant",
        """
        SELECT * FROM participant p
        WHERE NOT EXISTS (SELECT 1 FROM speaker s WHERE s.participant_id = p.id)
          OR EXISTS (SELECT 1 FROM speaker s JOIN document d ON d.id = s.document_id
            WHERE s.participant_id = p.id AND d.aside_number IS NULL)
        ORDER BY pseudonym
        """
      ) { row in
        var attributes = others[try row["id"].id()] ?? [:]
        for attribute in ParticipantAttribute.allCases {
          if let value = try row[attribute.rawValue].optionalText() {
            attributes[attribute.rawValue] = value
          }
        }
        return Participant(pseudonym: try row["pseudonym"].text(), attributes: attributes)
      }
    }
  }
}
