internal import Foundation
internal import GRDB
package import HebraLanguage
package import HebraModel

/// Corrected texts: a document keeps every version of its text, and one version is current.
extension Act {
  /// Adds a version of a document's text, without making it current.
  ///
  /// - Parameters:
  ///   - document: the document's name.
  ///   - transcript: the text and its turns as its file writes them.
  ///   - labels: the speaker's label for each turn, after corrections by people.
  ///   - turnWords: the number of words in each turn's speech, without non-speech.
  ///   - hash: SHA-256 of the canonical text; no other version in the project may have it.
  ///   - likeness: the sketch that detects a nearly equal text.
  ///   - marks: what the file says about the paragraphs.
  /// - Returns: the number of the version in its document.
  /// - Throws: ``StoreError`` when the document is unknown; SQLite's error when the text is already
  ///   there.
  package mutating func addVersion(
    of document: String, transcript: Transcript, labels: [String], turnWords: [Int], hash: String,
    likeness: Likeness, marks: ParagraphMarks = ParagraphMarks()
  ) throws -> Int {
    let id = try documentID(document)
    let root = try root(id)
    let number =
      (try db.first(
        "text_version", "SELECT coalesce(max(number), 0) FROM text_version WHERE document_id = ?",
        [id], { try $0[0].count() }) ?? 0) + 1
    var speakers: [String: Int64] = [:]
    var new: [RecordKey] = []
    try db.each("speaker", "SELECT id, label FROM speaker WHERE document_id = ?", [id]) { row in
      speakers[try row[1].text()] = try row[0].id()
      return true
    }
    for label in Set(labels) where speakers[label] == nil {
      new.append(RecordKey(.speaker, root, try freeMark(label, document: id)))
    }
    let keys = [RecordKey(.text, hash), RecordKey(.marks, hash), RecordKey(.reading, hash)]
    try changing(keys + new.sorted()) { act in
      let version = try act.insertVersion(
        document: id, number: number, transcript: transcript, hash: hash, likeness: likeness,
        marks: marks)
      for turn in transcript.turns where speakers[labels[turn.index]] == nil {
        speakers[labels[turn.index]] = try act.insertSpeaker(
          labels[turn.index], turn.role, document: id)
      }
      try act.insertTurns(
        transcript, turnWords, version: version, speakers: labels.map { speakers[$0] })
    }
    try record("document.version", document)
    return number
  }

  /// Makes a version current: from now on, everything reads this text.
  package mutating func useVersion(_ number: Int, of document: String) throws {
    let id = try documentID(document)
    let old = try db.first(
      "document", "SELECT current_number, id FROM document WHERE id = ?", [id]
    ) { try $0[0].count() }
    guard old != number else { return }
    try changing([RecordKey(.version, try root(id))]) { act in
      try act.db.execute(
        sql: "UPDATE document SET current_number = ? WHERE id = ?", arguments: [number, id])
    }
    try record("document.use-version", document)
  }

  /// How a coding, memo or relation was carried to another version.
  package struct Carrying: Sendable, Hashable {
    /// What it is.
    package var kind: DecisionKind
    /// Its id in the version it comes from.
    package var source: String
    /// The outcome.
    package var state: ReanchoringState
    /// Its range in the target version; while it waits, the proposed range, if any.
    package var range: TextRange?
    /// The range of the effect of a relation, where it differs from that of the cause.
    package var other: TextRange?

    /// A carrying with its outcome.
    package init(
      kind: DecisionKind, source: String, state: ReanchoringState, range: TextRange?,
      other: TextRange? = nil
    ) {
      self.other = other
      self.kind = kind
      self.source = source
      self.state = state
      self.range = range
    }
  }

  /// Records how a coding or memo was carried to version `number` of its document, and inserts a
  /// copy there unless it waits or was dropped.
  ///
  /// - Returns: the copy's id, or nil.
  @discardableResult
  package mutating func carry(
    _ carrying: Carrying, to number: Int, of document: String
  ) throws -> String? {
    let version = try versionID(document, number: number)
    var target: String?
    if let range = carrying.range, [.kept, .moved, .accepted].contains(carrying.state) {
      target =
        switch carrying.kind {
        case .coding: try copyCoding(carrying.source, to: version, range)
        case .memo: try copyMemo(carrying.source, to: version, range)
        case .relation:
          try copyRelation(carrying.source, to: version, range, carrying.other ?? range)
        }
    }
    let waits = target == nil && carrying.state != .dropped
    try changing([RecordKey(.carried, carrying.source, try textHash(version))]) { act in
      try act.db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO carried
            (source, version_id, kind, state, target, start_byte, end_byte)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(
        arguments: [
          carrying.source, version, carrying.kind.rawValue, carrying.state.rawValue, target,
          waits ? carrying.range?.start : nil, waits ? carrying.range?.end : nil,
        ])
    }
    switch carrying.kind {
    case .coding: try record("coding.carry", id: carrying.source)
    // The id is stored as erasable content, because it is a hash: whoever has the text could guess
    // the memo's words by trying.
    case .memo: try record("memo.carry", carrying.source)
    case .relation: try record("relation.carry", id: carrying.source)
    }
    return target
  }

  /// Removes a version's copy of a coding or memo that was removed in the version it had been
  /// carried to.
  package mutating func withdraw(_ kind: DecisionKind, _ id: String) throws {
    switch kind {
    case .coding: try removeCoding(id)
    case .memo:
      try removing(RecordKey(.memo, id)) { StoreError(.noCoding, ["coding": id]) }
      try record("memo.remove", id)
    case .relation: try removeRelation(id)
    }
  }

  private mutating func copyCoding(_ source: String, to version: Int64, _ range: TextRange) throws
    -> String
  {
    guard
      let (code, layer) = try db.first(
        "coding",
        """
        SELECT c.code, l.name FROM coding c JOIN layer l ON l.id = c.layer_id WHERE c.id = ?
        """, [source], { (try $0[0].text(), try $0[1].text()) })
    else { throw StoreError(.noCoding, ["coding": source]) }
    let hash = try checkRange(range, version: version)
    let id = Self.codingID(hash, range, code: code, layer: layer)
    guard id != source else { return id }
    try changing([RecordKey(.coding, id)]) { act in
      // Replace an earlier copy in this version by the coding as it is now.
      try act.db.execute(sql: "DELETE FROM coding WHERE id = ?", arguments: [id])
      try act.db.cachedStatement(
        sql: """
          INSERT INTO coding
          SELECT ?, ?, ?, ?, code, layer_id, coder_id, origin, rule, date, memo, is_resolved,
            codebook_id
          FROM coding WHERE id = ?
          """
      ).execute(arguments: [id, version, range.start, range.end, source])
      try act.db.cachedStatement(
        sql: """
          INSERT INTO coding_facet
          SELECT ?, facet, value, is_assumed FROM coding_facet WHERE coding_id = ?
          """
      ).execute(arguments: [id, source])
    }
    try copyAttached(source, to: id, text: hash)
    return id
  }

  private mutating func copyMemo(_ source: String, to version: Int64, _ range: TextRange) throws
    -> String
  {
    if let place = try copyPlace(source, to: version, range) { return place }
    guard
      let (text, isOfWhole, coder) = try db.first(
        "memo",
        """
        SELECT m.text, m.start_byte, r.name FROM memo m
        JOIN coder r ON r.id = m.coder_id WHERE m.id = ?
        """, [source], { (try $0[0].text(), $0[1].isNull, try $0[2].text()) })
    else { throw StoreError(.noCoding, ["coding": source]) }
    // A memo on the whole document keeps having no range.
    let place: TextRange? = isOfWhole ? nil : range
    let id = Self.memoID(try textHash(version), place, coder: coder, text: text)
    guard id != source else { return id }
    try changing([RecordKey(.memo, id)]) { act in
      try act.db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO memo
          SELECT ?, ?, ?, ?, coder_id, text, date, origin, is_resolved FROM memo WHERE id = ?
          """
      ).execute(arguments: [id, version, place?.start, place?.end, source])
    }
    return id
  }
}
