internal import GRDB
package import HebraModel

/// A coding or memo and how it was carried to another version.
package struct CarriedRecord: Sendable, Hashable {
  /// How it was carried.
  package var carrying: Act.Carrying
  /// The version it comes from.
  package var from: Int
  /// The id of its copy, if there is one.
  package var target: String?
}

extension ProjectStore {
  /// The names of the documents that were taken out of the study.
  package func documentsAside() throws -> [String] {
    try read {
      try $0.all(
        "document", "SELECT name, id FROM document WHERE aside_number IS NOT NULL ORDER BY name"
      ) { try $0[0].text() }
    }
  }

  /// The versions of a document, oldest first.
  package func versions(of document: String) throws -> [TextVersion] {
    try read { db in
      try db.all(
        "text_version",
        """
        SELECT v.id, v.number, v.hash, v.number = d.current_number AS is_current,
          (SELECT count(*) FROM coding c WHERE c.version_id = v.id)
            + (SELECT count(*) FROM memo m WHERE m.version_id = v.id)
            + (SELECT count(*) FROM relation r WHERE r.version_id = v.id)
            + (SELECT count(*) FROM note_place p WHERE p.version_id = v.id) AS decisions
        FROM text_version v JOIN document d ON d.id = v.document_id
        WHERE d.name = ? ORDER BY v.number
        """, [document]
      ) { row in
        TextVersion(
          number: try row["number"].count(), hash: try row["hash"].text(),
          isCurrent: try row["is_current"].flag(), decisions: try row["decisions"].count())
      }
    }
  }

  /// The SHA-256 hashes of all source files of the project's texts.
  package func origins() throws -> Set<String> {
    try read { db in
      Set(try db.all("origin", "SELECT DISTINCT sha256 FROM origin") { try $0[0].text() })
    }
  }

  /// The document that has or had a text with this hash; nil when none has.
  package func document(ofText hash: String) throws -> String? {
    try read {
      try $0.first(
        "text_version",
        "SELECT d.name FROM text_version v JOIN document d ON d.id = v.document_id WHERE v.hash = ?",
        [hash]
      ) { try $0[0].text() }
    }
  }

  /// The hash of every text of the project, with its document and whether it is current.
  package func texts() throws -> [(hash: String, document: String, isCurrent: Bool)] {
    try read { db in
      try db.all(
        "text_version",
        """
        SELECT v.hash, d.name, v.number = d.current_number AS is_current, v.id
        FROM text_version v JOIN document d ON d.id = v.document_id
        """
      ) { row in
        (
          hash: try row[0].text(), document: try row[1].text(), isCurrent: try row[2].flag()
        )
      }
    }
  }

  /// The label of each turn as its file writes it: of the current text, or of a version.
  package func writtenLabels(_ document: String, version: Int? = nil) throws -> [String] {
    try read { db in
      try db.all(
        "turn",
        """
        SELECT coalesce(t.label_written, ''), t.id FROM turn t
        JOIN text_version v ON v.id = t.version_id JOIN document d ON d.id = v.document_id
        WHERE d.name = ? AND v.number = coalesce(?, d.current_number)
          AND t.turn_index IS NOT NULL
        ORDER BY t.turn_index
        """, [document, version]
      ) { try $0[0].text() }
    }
  }

  /// Whether the turns of a text were divided or detected again in the project.
  package func hasOtherTurns(text hash: String) throws -> Bool {
    try read { db in
      try db.first(
        "journal",
        """
        SELECT id FROM journal_list
        WHERE act = 'document.turns' AND json_extract(after, '$.text') = ? LIMIT 1
        """, [hash]
      ) { _ in true } ?? false
    }
  }

  /// Codings, memos and relations carried into a version, each with the version it comes from.
  package func carried(into version: Int, of document: String) throws -> [CarriedRecord] {
    try read { db in
      try db.all(
        "carried",
        """
        SELECT x.*, f.number AS origin FROM carried x
        JOIN text_version v ON v.id = x.version_id JOIN document d ON d.id = v.document_id
        LEFT JOIN coding c ON c.id = x.source LEFT JOIN memo m ON m.id = x.source
        LEFT JOIN relation r ON r.id = x.source LEFT JOIN note_place p ON p.id = x.source
        JOIN text_version f
          ON f.id = coalesce(c.version_id, m.version_id, r.version_id, p.version_id)
        WHERE d.name = ? AND v.number = ?
        ORDER BY f.number, coalesce(c.start_byte, m.start_byte, r.from_start, p.start_byte),
          x.source
        """, [document, version]
      ) { row in
        CarriedRecord(
          carrying: Act.Carrying(
            kind: try row["kind"].value(DecisionKind.self), source: try row["source"].text(),
            state: try row["state"].value(ReanchoringState.self),
            range: try row.optionalRange("start_byte", "end_byte")),
          from: try row["origin"].count(), target: try row["target"].optionalText())
      }
    }
  }

  /// How many codings and memos wait for a person's decision, by document.
  package func waiting() throws -> [String: Int] {
    try read { db in
      var waiting: [String: Int] = [:]
      try db.each(
        "carried",
        """
        SELECT d.name, count(*) AS waiting FROM carried x
        JOIN current_text v ON v.id = x.version_id JOIN document d ON d.id = v.document_id
        WHERE x.state IN ('doubtful', 'lost') GROUP BY d.id
        """
      ) { row in
        waiting[try row[0].text()] = try row[1].count()
        return true
      }
      return waiting
    }
  }
}
