internal import Foundation
internal import GRDB
public import HebraLanguage
public import HebraModel

extension ProjectStore {
  /// A setting, or nil.
  public func setting(_ name: String) throws -> String? {
    try read {
      try String.fetchOne(
        $0.cachedStatement(sql: "SELECT value FROM setting WHERE name = ?"), arguments: [name])
    }
  }

  /// The current codebook, or nil when the project has none.
  public func codebook() throws -> Codebook? {
    let content = try read {
      try String.fetchOne($0, sql: "SELECT content FROM codebook WHERE is_current = 1")
    }
    guard let content else { return nil }
    do {
      return try JSONDecoder().decode(Codebook.self, from: Data(content.utf8))
    } catch {
      throw StoreError(.damaged, ["file": path, "finding": "codebook"])
    }
  }

  /// Documents by name.
  public func documents() throws -> [DocumentRecord] {
    try read { db in
      var attributes: [Int64: [String: String]] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT * FROM document_attribute") {
        attributes[row["document_id"], default: [:]][row["name"]] = row["value"]
      }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT d.*, m.name AS place_name, m.department, v.hash,
            length(CAST(v.text AS BLOB)) AS bytes, json_array_length(v.paragraph_ends) AS paragraphs,
            count(t.turn_index) AS turns,
            coalesce(sum(t.words) FILTER (WHERE t.turn_index IS NOT NULL), 0) AS words
          FROM document d
          JOIN current_text v ON v.document_id = d.id
          LEFT JOIN place m ON m.code = d.place_code
          LEFT JOIN turn t ON t.version_id = v.id
          GROUP BY d.id ORDER BY d.name
          """
      ).map { row in
        let place = (row["place_code"] as String?).map {
          Place(code: $0, name: row["place_name"] ?? "", department: row["department"] ?? "")
        }
        return DocumentRecord(
          name: row["name"], register: Register(rawValue: row["register"]) ?? .literal,
          instrument: row["instrument"], place: place, date: row["date"], wave: row["wave"],
          attributes: attributes[row["id"]] ?? [:], hash: row["hash"], bytes: row["bytes"],
          paragraphs: row["paragraphs"], turns: row["turns"], words: row["words"])
      }
    }
  }

  /// The names of all documents.
  public func documentNames() throws -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT name FROM document ORDER BY name") }
  }

  /// The name of the document with this text, or nil.
  public func document(withTextHash hash: String) throws -> String? {
    try read {
      try String.fetchOne(
        $0,
        sql: """
          SELECT d.name FROM document d JOIN text_version v ON v.document_id = d.id
          WHERE v.hash = ?
          """, arguments: [hash])
    }
  }

  /// The sketches of every text, with the document's name.
  public func likenesses() throws -> [(document: String, likeness: Likeness)] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT d.name, v.likeness FROM text_version v JOIN document d ON d.id = v.document_id"
      ).map { row in
        let data: Data = row["likeness"]
        let hashes = stride(from: 0, to: data.count - 7, by: 8).map { at in
          data[data.startIndex + at..<data.startIndex + at + 8].enumerated()
            .reduce(UInt64(0)) { $0 | UInt64($1.element) << (8 * UInt64($1.offset)) }
        }
        return (document: row["name"] as String, likeness: Likeness(hashes: hashes))
      }
    }
  }

  /// Where paragraphs stand, from the JSON of their ends.
  static func paragraphs(_ ends: String) -> [TextRange] {
    var start = 0
    return (decode([Int].self, ends) ?? []).map { end in
      defer { start = end + 1 }
      return TextRange(start, end)
    }
  }

  /// The text, paragraphs and turns of a document: the current ones, or those of a version.
  public func transcript(_ document: String, version number: Int? = nil) throws -> Transcript {
    try read { db in
      guard
        let version = try Row.fetchOne(
          db,
          sql: """
            SELECT v.* FROM text_version v JOIN document d ON d.id = v.document_id
            WHERE d.name = ? AND v.number = coalesce(?, d.current_number)
            """, arguments: [document, number])
      else { throw StoreError(.noDocument, ["document": document]) }
      var transcript = Transcript(
        text: version["text"], paragraphs: Self.paragraphs(version["paragraph_ends"]), turns: [],
        stretches: [])
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT t.*, s.label, s.role FROM turn t LEFT JOIN speaker s ON s.id = t.speaker_id
          WHERE t.version_id = ? ORDER BY t.position
          """, arguments: [version["id"] as Int64])
      while let row = try rows.next() {
        let range = TextRange(row["start_byte"], row["end_byte"])
        guard let index: Int = row["turn_index"] else {
          transcript.stretches.append(range)
          continue
        }
        let marks = Self.decode([[Int]].self, row["non_speech"]) ?? []
        transcript.turns.append(
          Turn(
            index: index, label: row["label"] ?? "",
            role: (row["role"] as String?).flatMap(Role.init), time: row["time"], range: range,
            speech: TextRange(row["speech_start"], row["speech_end"]),
            nonSpeech: marks.map { TextRange($0[0], $0[1]) }))
      }
      return transcript
    }
  }

  /// The labels of a document in order of their first turn.
  public func speakers(of document: String) throws -> [Speaker] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT s.label, s.role, p.pseudonym FROM speaker s
          JOIN document d ON d.id = s.document_id LEFT JOIN participant p ON p.id = s.participant_id
          LEFT JOIN current_text v ON v.document_id = d.id
          LEFT JOIN turn t ON t.speaker_id = s.id AND t.version_id = v.id
          WHERE d.name = ? GROUP BY s.id ORDER BY min(t.turn_index) NULLS LAST, s.id
          """, arguments: [document]
      ).map {
        Speaker(
          label: $0["label"], role: ($0["role"] as String?).flatMap(Role.init),
          pseudonym: $0["pseudonym"])
      }
    }
  }

  /// Participants by pseudonym.
  public func participants() throws -> [Participant] {
    try read { db in
      var others: [Int64: [String: String]] = [:]
      for row in try Row.fetchAll(db, sql: "SELECT * FROM participant_attribute") {
        others[row["participant_id"], default: [:]][row["name"]] = row["value"]
      }
      return try Row.fetchAll(db, sql: "SELECT * FROM participant ORDER BY pseudonym").map { row in
        var attributes = others[row["id"]] ?? [:]
        for attribute in ParticipantAttribute.allCases {
          if let value: String = row[attribute.rawValue] { attributes[attribute.rawValue] = value }
        }
        return Participant(pseudonym: row["pseudonym"], attributes: attributes)
      }
    }
  }

  /// The states of guide blocks, by document.
  public func topics() throws -> [String: [String: TopicState]] {
    try read { db in
      var result: [String: [String: TopicState]] = [:]
      for row in try Row.fetchAll(
        db,
        sql: """
          SELECT d.name, g.block, g.state FROM guide_topic g JOIN document d ON d.id = g.document_id
          """)
      {
        result[row["name"], default: [:]][row["block"]] = TopicState(rawValue: row["state"])
      }
      return result
    }
  }

  /// Layers by name.
  public func layers() throws -> [Layer] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT l.name, l.kind, r.name AS coder FROM layer l LEFT JOIN coder r ON r.id = l.coder_id
          ORDER BY l.name
          """
      ).map {
        Layer(name: $0["name"], kind: LayerKind(rawValue: $0["kind"]) ?? .coder, coder: $0["coder"])
      }
    }
  }

  /// Marks of finished documents.
  public func finished() throws -> [FinishedMark] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT d.name AS document, r.name AS coder, f.scope, f.at FROM finished f
          JOIN document d ON d.id = f.document_id JOIN coder r ON r.id = f.coder_id
          ORDER BY d.name, r.name
          """
      ).map {
        FinishedMark(
          document: $0["document"], coder: $0["coder"],
          scope: FinishScope(rawValue: $0["scope"]) ?? .nucleo, at: $0["at"])
      }
    }
  }

  /// The receipts of a document, oldest first.
  public func receipts(of document: String) throws -> [ImportReceipt] {
    try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT o.receipt FROM origin o JOIN text_version v ON v.id = o.version_id
          JOIN document d ON d.id = v.document_id WHERE d.name = ? ORDER BY o.id
          """, arguments: [document]
      ).compactMap { Self.decode(ImportReceipt.self, $0) }
    }
  }

  /// The journal, oldest first; the newest `limit` events when one is given.
  public func journal(limit: Int? = nil) throws -> [JournalEvent] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM journal_list ORDER BY id DESC LIMIT ?", arguments: [limit ?? -1]
      ).reversed().map { row in
        var event = JournalEvent(
          number: row["id"], at: row["at"], who: row["who"], act: row["act"],
          subject: row["subject"], before: row["before"], after: row["after"])
        if row["is_subject_erased"] { event.erased.insert(.subject) }
        if row["is_before_erased"] { event.erased.insert(.before) }
        if row["is_after_erased"] { event.erased.insert(.after) }
        return event
      }
    }
  }

  static func decode<T: Decodable>(_ type: T.Type, _ json: String?) -> T? {
    json.flatMap { try? JSONDecoder().decode(type, from: Data($0.utf8)) }
  }
}
