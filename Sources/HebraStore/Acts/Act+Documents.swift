internal import Foundation
internal import GRDB
package import HebraLanguage
package import HebraModel

extension Act {
  /// Adds a document with its first text version, speakers, turns and index rows.
  ///
  /// - Parameters:
  ///   - name: the document's id, unique in the project.
  ///   - register: how faithful its words are.
  ///   - transcript: the text and its turns.
  ///   - turnWords: the number of words in each turn's speech, without non-speech.
  ///   - hash: SHA-256 of the canonical text.
  ///   - likeness: the sketch that detects a nearly equal text.
  ///   - marks: what the file says about the paragraphs.
  /// - Throws: SQLite's error, which undoes the whole act, for example when the name is taken.
  package mutating func addDocument(
    _ name: String, register: Register, transcript: Transcript, turnWords: [Int], hash: String,
    likeness: Likeness, marks: ParagraphMarks = ParagraphMarks()
  ) throws {
    let labels = Set(transcript.turns.map(\.label)).sorted()
    let keys =
      [
        RecordKey(.document, hash), RecordKey(.text, hash), RecordKey(.version, hash),
        RecordKey(.marks, hash), RecordKey(.reading, hash),
      ] + labels.map { RecordKey(.speaker, hash, $0) }
    try changing(keys) { act in
      try act.db.cachedStatement(
        sql: "INSERT INTO document (name, register, root) VALUES (?, ?, ?)"
      ).execute(arguments: [name, register.rawValue, hash])
      let document = act.db.lastInsertedRowID
      let version = try act.insertVersion(
        document: document, number: 1, transcript: transcript, hash: hash, likeness: likeness,
        marks: marks)
      var speakers: [String: Int64] = [:]
      for turn in transcript.turns where speakers[turn.label] == nil {
        speakers[turn.label] = try act.insertSpeaker(turn.label, turn.role, document: document)
      }
      try act.insertTurns(
        transcript, turnWords, version: version,
        speakers: transcript.turns.map { speakers[$0.label] })
    }
    try record("document.add", name)
  }

  /// Inserts a text version without its turns.
  func insertVersion(
    document: Int64, number: Int, transcript: Transcript, hash: String, likeness: Likeness,
    marks: ParagraphMarks
  ) throws -> Int64 {
    try refuseWithdrawn(text: hash)
    try db.cachedStatement(
      sql: """
        INSERT INTO text_version (document_id, number, hash, text, paragraph_ends, likeness)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        document, number, hash, transcript.text, Self.jsonList(transcript.paragraphs.map(\.end)),
        Data(Self.bytes(likeness)),
      ])
    let version = db.lastInsertedRowID
    try insertMarks(marks, version: version)
    return version
  }

  func insertSpeaker(_ label: String, _ role: Role?, document: Int64) throws -> Int64 {
    try db.cachedStatement(
      sql: "INSERT INTO speaker (document_id, label, role, mark) VALUES (?, ?, ?, ?)"
    ).execute(
      arguments: [document, label, role?.rawValue, try freeMark(label, document: document)])
    return db.lastInsertedRowID
  }

  /// What a new speaker with this label is known by: the label, or, if a speaker who was renamed
  /// has that, the label with a number.
  func freeMark(_ label: String, document: Int64) throws -> String {
    var mark = label
    var number = 2
    while try db.first(
      "speaker", "SELECT 1 FROM speaker WHERE document_id = ? AND mark = ?", [document, mark],
      { _ in true }) ?? false
    {
      mark = "\(label) \(number)"
      number += 1
    }
    return mark
  }

  /// The records of a document's speakers.
  func speakerKeys(_ document: Int64) throws -> [RecordKey] {
    let root = try root(document)
    return try db.all(
      "speaker", "SELECT id, mark FROM speaker WHERE document_id = ? ORDER BY mark", [document]
    ) { RecordKey(.speaker, root, try $0[1].text()) }
  }

  /// Inserts turns and unlabelled stretches; `speakers` has the speaker of each turn.
  mutating func insertTurns(
    _ transcript: Transcript, _ turnWords: [Int], version: Int64, speakers: [Int64?]
  ) throws {
    var insertion = try TurnInsertion(db, version: version)
    var block = TurnBlock()
    var base = TextBase(transcript.text)
    var first: Int64?
    let bytes = transcript.text.utf8.span
    var turns = transcript.turns[...]
    var stretches = transcript.stretches[...]
    while !turns.isEmpty || !stretches.isEmpty {
      let turn: Turn?
      let range: TextRange
      let speech: TextRange
      if let next = turns.first,
        stretches.first.map({ next.range.start < $0.start }) ?? true
      {
        turns.removeFirst()
        (turn, range, speech) = (next, next.range, next.speech)
      } else {
        let next = stretches.removeFirst()
        (turn, range, speech) = (nil, next, next)
      }
      try IndexText.with(bytes, speech, turn?.nonSpeech ?? []) { indexText in
        let speaker = turn.flatMap { speakers[$0.index] }
        let words = turn.map { turnWords[$0.index] } ?? Words.count(indexText)
        try insertion.insert(
          turn, speaker: speaker, range: range, speech: speech,
          nonSpeech: turn.flatMap { $0.nonSpeech.isEmpty ? nil : Self.jsonPairs($0.nonSpeech) },
          words: words, indexText: indexText)
        block.add(
          words: words, isTurn: turn != nil, speaker: speaker, speech: speech,
          hasMarks: turn.map { !$0.nonSpeech.isEmpty } ?? false)
      }
      base.add(range, speech: speech, nonSpeech: turn?.nonSpeech ?? [])
      if first == nil { first = db.lastInsertedRowID }
    }
    guard let first else { return }
    if firstUnindexedTurn == nil { firstUnindexedTurn = first }
    try block.write(db, version: version, first: first)
    try base.write(db, version: version)
  }

  /// Adds the source file of a text, its receipt and what was set aside; returns false when the
  /// file was already known.
  package mutating func addOrigin(
    of document: String, receipt: ImportReceipt,
    setAside: [(kind: String, position: Int?, text: String)], version number: Int? = nil
  ) throws -> Bool {
    try refuseWithdrawn(file: receipt.sha256)
    let version = try versionID(document, number: number)
    let known = try db.first(
      "origin", "SELECT 1 FROM origin WHERE version_id = ? AND sha256 = ?",
      [version, receipt.sha256]
    ) { _ in true }
    guard known == nil else { return false }
    let json = ReceiptJSON.encode(receipt)
    try changing([RecordKey(.origin, try textHash(version), receipt.sha256)]) { act in
      try act.db.cachedStatement(
        sql: """
          INSERT INTO origin
            (version_id, file, sha256, reader, reader_version, imported_at, receipt)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(
        arguments: [
          version, receipt.file, receipt.sha256, receipt.reader, receipt.readerVersion, act.date,
          json,
        ])
      let origin = act.db.lastInsertedRowID
      for piece in setAside {
        try act.db.cachedStatement(
          sql: "INSERT INTO set_aside (origin_id, kind, place, text) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [origin, piece.kind, piece.position, piece.text])
      }
    }
    try record("document.origin", document)
    return true
  }

  /// The municipalities of the project by code, each with the documents that have it.
  package func placesInUse() throws -> [String: (place: Municipality, documents: [String])] {
    var result: [String: (place: Municipality, documents: [String])] = [:]
    try db.each(
      "place",
      """
      SELECT p.code, p.name, p.department, d.name AS document FROM place p
      JOIN document d ON d.place_code = p.code ORDER BY d.name
      """
    ) { row in
      let place = Municipality(
        code: try row[0].text(), name: try row[1].text(), department: try row[2].text())
      result[place.code, default: (place, [])].documents.append(try row[3].text())
      return true
    }
    return result
  }

  /// Stores what a table says about a document; nil keeps the stored value.
  package mutating func describe(
    _ document: String, register: Register?, instrument: String?, municipality: Municipality?,
    date: String?,
    wave: String?, attributes: [String: String]
  ) throws {
    let id = try documentID(document)
    let key = RecordKey(.document, try root(id))
    let place = municipality.map { RecordKey(.place, $0.code) }
    // Repeating the stored values changes nothing and leaves no event.
    try changing([place, key].compactMap { $0 }) { act in
      if let municipality {
        try act.db.execute(
          sql: """
            INSERT INTO place VALUES (?, ?, ?)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, department = excluded.department
            WHERE name IS NOT excluded.name OR department IS NOT excluded.department
            """, arguments: [municipality.code, municipality.name, municipality.department])
      }
      try act.db.execute(
        sql: """
          UPDATE document SET register = coalesce(:register, register),
            instrument = coalesce(:instrument, instrument), place_code = coalesce(:place, place_code),
            date = coalesce(:date, date), wave = coalesce(:wave, wave)
          WHERE id = :id AND (register IS NOT coalesce(:register, register)
            OR instrument IS NOT coalesce(:instrument, instrument)
            OR place_code IS NOT coalesce(:place, place_code)
            OR date IS NOT coalesce(:date, date) OR wave IS NOT coalesce(:wave, wave))
          """,
        arguments: [
          "register": register?.rawValue, "instrument": instrument, "place": municipality?.code,
          "date": date, "wave": wave, "id": id,
        ])
      for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
        try act.db.execute(
          sql: """
            INSERT INTO document_attribute VALUES (?, ?, ?)
            ON CONFLICT (document_id, name) DO UPDATE SET value = excluded.value
            WHERE value IS NOT excluded.value
            """, arguments: [id, name, value])
      }
    }
    if draft != nil { try record("document.describe", document) }
  }

  /// Sets the state of a guide block in a document.
  package mutating func setTopic(_ document: String, block: String, state: TopicState) throws {
    let id = try documentID(document)
    let old = try db.first(
      "guide_topic", "SELECT state FROM guide_topic WHERE document_id = ? AND block = ?",
      [id, block]
    ) { try $0[0].text() }
    guard old != state.rawValue else { return }
    try changing([RecordKey(.topic, try root(id), block)]) { act in
      try act.db.execute(
        sql: """
          INSERT INTO guide_topic VALUES (?, ?, ?)
          ON CONFLICT (document_id, block) DO UPDATE SET state = excluded.state
          """, arguments: [id, block, state.rawValue])
    }
    try record("topic.set", document)
  }

  static func bytes(_ likeness: Likeness) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(likeness.hashes.count * 8)
    for hash in likeness.hashes { bytes.append(littleEndian: hash) }
    return bytes
  }

  static func jsonList(_ numbers: [Int]) -> String {
    JSONOutput.stored { $0.array(of: numbers) }
  }

  static func jsonPairs(_ ranges: [TextRange]) -> String {
    JSONOutput.stored { output in
      output.array { output in
        for range in ranges { output.array(of: [range.start, range.end]) }
      }
    }
  }
}
