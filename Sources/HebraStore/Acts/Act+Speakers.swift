internal import GRDB
package import HebraModel

/// Corrections to speakers; they never change the text or its codings.
extension Act {
  /// A label of a document and every spelling of it in the document's file.
  package struct KnownLabel: Sendable, Hashable {
    /// The speaker's label, as corrected by a person if it was.
    package var label: String
    /// The spellings in the file, without repetition, including the label itself.
    package var written: [String]

    /// A label.
    package init(label: String, written: [String]) {
      self.label = label
      self.written = written
    }
  }

  /// The labels of a document in order of their first turn.
  package func labels(of document: String) throws -> [KnownLabel] {
    // Read from the document's own texts, because there may be no index of turns by speaker.
    var labels: [KnownLabel] = []
    try db.each(
      "speaker",
      """
      SELECT s.id, s.label, t.label_written AS written FROM speaker s
      LEFT JOIN turn t ON t.speaker_id = s.id AND t.version_id IN
        (SELECT id FROM text_version WHERE document_id = s.document_id)
      WHERE s.document_id = ? GROUP BY s.id, t.label_written ORDER BY s.id, min(t.id)
      """, [documentID(document)]
    ) { row in
      let label = try row["label"].text()
      if labels.last?.label != label { labels.append(KnownLabel(label: label, written: [label])) }
      if let written = try row["written"].optionalText(),
        !labels[labels.count - 1].written.contains(written)
      {
        labels[labels.count - 1].written.append(written)
      }
      return true
    }
    return labels
  }

  /// Renames a speaker; the turns keep the label that the file wrote.
  package mutating func renameSpeaker(_ document: String, _ label: String, to new: String) throws {
    let speaker = try speakerID(document, label)
    guard label != new else { return }
    try changing([try speakerKey(speaker)]) { act in
      try act.db.execute(
        sql: "UPDATE speaker SET label = ?, given_label = NULL WHERE id = ?",
        arguments: [new, speaker])
    }
    mayShareNames = true
    try record("speaker.rename", document)
  }

  /// Moves the turns of one speaker to another, who keeps label, role and participant; a role or
  /// participant that only the first has is moved too.
  package mutating func mergeSpeaker(_ document: String, _ label: String, into kept: String) throws
  {
    let from = try speakerID(document, label)
    let to = try speakerID(document, kept)
    guard from != to else { return }
    let texts = try db.all(
      "turn",
      """
      SELECT DISTINCT t.version_id, v.hash FROM turn t JOIN text_version v ON v.id = t.version_id
      WHERE t.speaker_id = ? ORDER BY v.hash
      """, [from]
    ) { (id: try $0[0].id(), hash: try $0[1].text()) }
    let keys = [try speakerKey(from), try speakerKey(to)]
    try changing(keys + texts.map { RecordKey(.reading, $0.hash) }) { act in
      try act.db.execute(
        sql: """
          UPDATE speaker SET
            role = coalesce(role, (SELECT role FROM speaker WHERE id = :from)),
            participant_id = coalesce(
              participant_id, (SELECT participant_id FROM speaker WHERE id = :from))
          WHERE id = :to;
          """, arguments: ["from": from, "to": to])
      try act.db.execute(
        sql: "UPDATE turn SET speaker_id = ? WHERE speaker_id = ?", arguments: [to, from])
      try TurnBlock.renew(act.db, versions: texts.map(\.id))
      try act.db.execute(sql: "DELETE FROM speaker WHERE id = ?", arguments: [from])
    }
    try record("speaker.merge", document)
  }

  /// Moves some turns of a speaker to a new speaker with the same role, or to an existing one.
  ///
  /// - Returns: how many turns were moved; 0 when none of `turns` is the speaker's.
  package mutating func splitSpeaker(
    _ document: String, _ label: String, turns: Set<Int>, to new: String
  ) throws -> Int {
    let from = try speakerID(document, label)
    let version = try versionID(document)
    let own = try Set(
      db.all(
        "turn",
        """
        SELECT turn_index FROM turn
        WHERE version_id = ? AND speaker_id = ? AND turn_index IS NOT NULL
        """, [version, from]
      ) { try $0[0].count() }
    ).intersection(turns).sorted()
    guard !own.isEmpty, label != new else { return 0 }
    let documentRow = try documentID(document)
    let known = try knownSpeakerID(document, new)
    let key =
      try known.map(speakerKey)
      ?? RecordKey(.speaker, try root(documentRow), try freeMark(new, document: documentRow))
    try changing([key, RecordKey(.reading, try textHash(version))]) { act in
      var to = known
      if to == nil {
        let role = try act.db.first(
          "speaker", "SELECT role, id FROM speaker WHERE id = ?", [from]
        ) { try $0[0].optionalValue(Role.self) }
        to = try act.insertSpeaker(new, role ?? nil, document: documentRow)
      }
      for turn in own {
        try act.db.cachedStatement(
          sql: "UPDATE turn SET speaker_id = ? WHERE version_id = ? AND turn_index = ?"
        ).execute(arguments: [to, version, turn])
      }
      try TurnBlock.renew(act.db, versions: [version])
    }
    try record("speaker.split", document)
    return own.count
  }

  /// The record of the speaker in this row.
  func speakerKey(_ speaker: Int64) throws -> RecordKey {
    try db.first(
      "speaker",
      """
      SELECT d.root, s.mark FROM speaker s JOIN document d ON d.id = s.document_id WHERE s.id = ?
      """, [speaker]
    ) { RecordKey(.speaker, try $0[0].text(), try $0[1].text()) } ?? RecordKey(.speaker, "", "")
  }

  private func speakerID(_ document: String, _ label: String) throws -> Int64 {
    guard let id = try knownSpeakerID(document, label) else {
      throw StoreError(.noSpeaker, ["document": document, "label": label])
    }
    return id
  }

  private func knownSpeakerID(_ document: String, _ label: String) throws -> Int64? {
    try db.first(
      "speaker", "SELECT id FROM speaker WHERE document_id = ? AND label = ?",
      [documentID(document), label]
    ) { try $0[0].id() }
  }

  /// Sets the participant and the role of a label; nil keeps the stored value.
  package mutating func setSpeaker(
    _ document: String, label: String, role: Role?, pseudonym: String?
  ) throws {
    let id = try documentID(document)
    guard
      let (speaker, oldRole, oldPseudonym) = try db.first(
        "speaker",
        """
        SELECT s.id, s.role, p.pseudonym FROM speaker s
        LEFT JOIN participant p ON p.id = s.participant_id
        WHERE s.document_id = ? AND s.label = ?
        """, [id, label],
        { (try $0[0].id(), try $0[1].optionalText(), try $0[2].optionalText()) })
    else { throw StoreError(.noSpeaker, ["document": document, "label": label]) }
    guard
      role.map({ $0.rawValue != oldRole }) ?? false
        || pseudonym.map({ $0 != oldPseudonym }) ?? false
    else { return }
    try changing([try speakerKey(speaker)]) { act in
      if let role {
        try act.db.execute(
          sql: "UPDATE speaker SET role = ? WHERE id = ?", arguments: [role.rawValue, speaker])
      }
      if let pseudonym {
        try act.db.execute(
          sql: """
            UPDATE speaker SET participant_id = (SELECT id FROM participant WHERE pseudonym = ?)
            WHERE id = ?
            """, arguments: [pseudonym, speaker])
      }
    }
    if draft != nil { try record("speaker.set", document) }
  }
}
