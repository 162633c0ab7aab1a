internal import Foundation
internal import GRDB
package import HebraLanguage
package import HebraModel

extension ProjectStore {
  /// The current codebook, or nil when the project has none.
  package func codebook() throws -> Codebook? {
    try read { db in
      try db.first("codebook", "SELECT content, id FROM codebook WHERE is_current = 1") { row in
        let codebook = try row["content"].value(of: CodebookRecord.self)
        guard codebook.isWellFormed else { throw row.damage }
        return codebook
      }
    }
  }

  /// The file of the current codebook, or nil when the project has none.
  package func codebookSource() throws -> String? {
    try read {
      try $0.first("codebook", "SELECT source FROM codebook WHERE is_current = 1") {
        try $0[0].text()
      }
    }
  }

  /// When the project got its current codebook, or nil when it has none.
  package func codebookDate() throws -> String? {
    try read {
      try $0.first("codebook", "SELECT added_at FROM codebook WHERE is_current = 1") {
        try $0[0].text()
      }
    }
  }

  /// A setting, or nil.
  package func setting(_ name: String) throws -> String? {
    try read {
      try $0.first("setting", "SELECT value FROM setting WHERE name = ?", [name]) {
        try $0[0].text()
      }
    }
  }

  /// The document with this name, or nil.
  package func document(_ name: String) throws -> Document? {
    try documents(named: name).first
  }

  /// Documents by name.
  package func documents() throws -> [Document] { try documents(named: nil) }

  private func documents(named name: String?) throws -> [Document] {
    try read { db in
      var attributes: [Int64: [String: String]] = [:]
      try db.each(
        "document_attribute",
        """
        SELECT a.document_id, a.name, a.value
        FROM document_attribute a JOIN document d ON d.id = a.document_id
        WHERE ?1 IS NULL OR d.name = ?1
        """, [name]
      ) { row in
        attributes[try row[0].id(), default: [:]][try row[1].text()] = try row[2].text()
        return true
      }
      // The number of paragraphs is only valid if the stored ends are a list.
      return try db.all(
        "document",
        """
        SELECT d.*, m.name AS place_name, m.department, v.hash,
          length(CAST(v.text AS BLOB)) AS bytes,
          CASE WHEN json_valid(v.paragraph_ends) THEN json_array_length(v.paragraph_ends) END
            AS paragraphs,
          count(t.turn_index) AS turns,
          coalesce(sum(t.words) FILTER (WHERE t.turn_index IS NOT NULL), 0) AS words
        FROM document d
        JOIN current_text v ON v.document_id = d.id
        LEFT JOIN place m ON m.code = d.place_code
        LEFT JOIN turn t ON t.version_id = v.id
        WHERE ?1 IS NULL OR d.name = ?1
        GROUP BY d.id ORDER BY d.name
        """, [name]
      ) { row in
        let municipality = try row["place_code"].optionalText().map { code in
          Municipality(
            code: code, name: try row["place_name"].optionalText() ?? "",
            department: try row["department"].optionalText() ?? "")
        }
        return Document(
          name: try row["name"].text(), register: try row["register"].value(Register.self),
          instrument: try row["instrument"].optionalText(), municipality: municipality,
          date: try row["date"].optionalText(), wave: try row["wave"].optionalText(),
          attributes: attributes[try row["id"].id()] ?? [:], hash: try row["hash"].text(),
          bytes: try row["bytes"].byte(), paragraphs: try row["paragraphs"].count(),
          turns: try row["turns"].count(), words: try row["words"].sum())
      }
    }
  }

  /// Whether the study has a document of this name.
  package func hasDocument(_ name: String) throws -> Bool {
    try read {
      try $0.first(
        "document", "SELECT 1 FROM document WHERE name = ? AND aside_number IS NULL", [name]
      ) {
        _ in true
      } ?? false
    }
  }

  /// The names of all documents of the study.
  package func documentNames() throws -> [String] {
    try read {
      try $0.all(
        "document", "SELECT name, id FROM document WHERE aside_number IS NULL ORDER BY name"
      ) { try $0[0].text() }
    }
  }

  /// The name of the document with this text, or nil.
  package func document(withTextHash hash: String) throws -> String? {
    try read {
      try $0.first(
        "document",
        """
        SELECT d.name FROM document d JOIN text_version v ON v.document_id = d.id
        WHERE v.hash = ?
        """, [hash]
      ) { try $0[0].text() }
    }
  }

  /// The sketches of every text, with the document's name.
  package func likenesses() throws -> [(document: String, likeness: Likeness)] {
    try read { db in
      try db.all(
        "text_version",
        """
        SELECT d.name, v.likeness, v.id FROM text_version v JOIN document d ON d.id = v.document_id
        """
      ) { row in
        let bytes = try row[1].bytes()
        guard bytes.count % 8 == 0 else { throw row.damage }
        let hashes = stride(from: 0, to: bytes.count, by: 8).map { bytes.span.eightBytes(at: $0) }
        return (document: try row[0].text(), likeness: Likeness(hashes: hashes))
      }
    }
  }

  /// The states of guide blocks, by document.
  package func topics() throws -> [String: [String: TopicState]] {
    try read { db in
      var result: [String: [String: TopicState]] = [:]
      try db.each(
        "guide_topic",
        """
        SELECT d.name, g.block, g.state FROM guide_topic g JOIN document d ON d.id = g.document_id
        WHERE d.aside_number IS NULL
        """
      ) { row in
        result[try row[0].text(), default: [:]][try row[1].text()] =
          try row[2].value(TopicState.self)
        return true
      }
      return result
    }
  }

  /// Layers by name.
  package func layers() throws -> [Layer] {
    try read { db in
      try db.all(
        "layer",
        """
        SELECT l.id, l.name, l.kind, r.name AS coder
        FROM layer l LEFT JOIN coder r ON r.id = l.coder_id
        ORDER BY l.name
        """
      ) { row in
        Layer(
          name: try row["name"].text(), kind: try row["kind"].value(LayerKind.self),
          coder: try row["coder"].optionalText())
      }
    }
  }

  /// Marks of finished documents.
  package func finished() throws -> [FinishedMark] {
    try read { db in
      try db.all(
        "finished",
        """
        SELECT d.name AS document, r.name AS coder, f.scope, f.at, f.blind FROM finished f
        JOIN document d ON d.id = f.document_id JOIN coder r ON r.id = f.coder_id
        WHERE d.aside_number IS NULL ORDER BY d.name, r.name
        """
      ) { row in
        FinishedMark(
          document: try row["document"].text(), coder: try row["coder"].text(),
          scope: try row["scope"].value(FinishScope.self), at: try row["at"].text(),
          isBlind: try row["blind"].optionalFlag())
      }
    }
  }

  /// The receipts of a document, oldest first.
  package func receipts(of document: String) throws -> [ImportReceipt] {
    try read { db in
      try db.all(
        "origin",
        """
        SELECT o.receipt, o.id FROM origin o JOIN text_version v ON v.id = o.version_id
        JOIN document d ON d.id = v.document_id WHERE d.name = ? ORDER BY o.id
        """, [document]
      ) { row in
        try row["receipt"].value(of: ReceiptRecord.self)
      }
    }
  }

  /// The exports, oldest first; the newest `limit` of them where one is given.
  package func exports(limit: Int? = nil) throws -> [ExportRecord] {
    try journalEvents(of: "export", limit: limit).map { ExportRecord($0) }
  }
}
