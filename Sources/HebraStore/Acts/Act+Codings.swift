internal import Foundation
internal import GRDB
internal import HebraLanguage
package import HebraModel

extension Act {
  /// The UUID namespace of Hebra's identifiers.
  static let namespace = UUID(
    uuid: (
      0x8E, 0x0C, 0x9B, 0x4E, 0x6C, 0x1D, 0x5F, 0x5A, 0x9C, 0x2B, 0x48, 0x65, 0x62, 0x72, 0x61, 0x01
    ))

  static func codingID(_ hash: String, _ range: TextRange, code: String, layer: String) -> String {
    TextIdentity.uuid5(
      namespace: namespace, name: "coding|\(hash)|\(range.start)|\(range.end)|\(code)|\(layer)")
  }

  static func memoID(_ hash: String, _ range: TextRange?, coder: String, text: String) -> String {
    let place = range.map { "\($0.start)|\($0.end)" } ?? "-|-"
    return TextIdentity.uuid5(
      namespace: namespace, name: "memo|\(hash)|\(place)|\(coder)|\(text)")
  }

  /// The result of adding a coding or memo.
  package enum Addition: Sendable, Equatable {
    case added(id: String)
    /// It was already in the project; new facets and a new memo were added to it.
    case known(id: String)
  }

  /// Adds a coding; adding it again makes no second one, since its id is a hash of text, range,
  /// code and layer.
  ///
  /// - Parameters:
  ///   - coding: its id is ignored and computed here.
  ///   - rule: the rule that suggested it, if any.
  ///   - singleFacets: the facets that take one value only.
  ///   - number: the text version that its range refers to; nil for the current one.
  /// - Returns: its id, and whether it was already there.
  /// - Throws: ``StoreError`` when the document or the layer is unknown or the range is invalid.
  package mutating func addCoding(
    _ coding: Coding, rule: String? = nil, singleFacets: Set<String> = [],
    version number: Int? = nil
  ) throws -> Addition {
    let version = try versionID(coding.document, number: number)
    let hash = try checkRange(coding.range, version: version)
    _ = try coderID(coding.coder)
    let (coding, id) = try codingCodebook().former.home(of: coding, on: hash, in: db)
    var insertion = try CodingInsertion(&self, singleFacets: singleFacets)
    guard try insertion.insert(coding, id, rule: rule, version: version, into: self) else {
      try complete(coding, id: id, singleFacets)
      return .known(id: id)
    }
    let facets = insertion.number(of: coding.facets)
    try insertion.insertFacets(facets, of: id)
    try insertion.note(coding, id, rule: rule, facets: facets, hash: hash, in: &self)
    try record("coding.add", id: id)
    return .added(id: id)
  }

  /// Adds what a second copy of a coding has and the first lacks; nothing is overwritten.
  mutating func complete(
    _ coding: Coding, id: String, _ singleFacets: Set<String>
  ) throws {
    let old = try db.first("coding", "SELECT memo, is_resolved FROM coding WHERE id = ?", [id]) {
      (memo: try $0[0].optionalText(), isResolved: try $0[1].flag())
    }
    guard let old else { return }
    var isChanged = false
    try changing([RecordKey(.coding, id)]) { act in
      let memo = [old.memo, coding.memo].compactMap { $0 }.joined(separator: "\n\n")
      if let new = coding.memo,
        !(old.memo?.components(separatedBy: "\n\n").contains(new) ?? false), old.memo != new
      {
        try act.db.execute(sql: "UPDATE coding SET memo = ? WHERE id = ?", arguments: [memo, id])
        isChanged = true
      }
      if coding.isResolved, !old.isResolved {
        try act.db.execute(sql: "UPDATE coding SET is_resolved = 1 WHERE id = ?", arguments: [id])
        isChanged = true
      }
      for facet in coding.facets where try act.insert(facet, coding: id, singleFacets) {
        isChanged = true
      }
    }
    if isChanged { try record("coding.change", id: id) }
  }

  /// Returns true when the facet value is new; a stated value replaces an assumed one, and another
  /// stated one if the facet takes a single value.
  private func insert(
    _ facet: FacetValue, coding: String, _ singleFacets: Set<String>
  ) throws -> Bool {
    if facet.isAssumed {
      let stated = try db.first(
        "coding_facet", "SELECT 1 FROM coding_facet WHERE coding_id = ? AND facet = ?",
        [coding, facet.facet], { _ in true })
      guard stated == nil else { return false }
    } else {
      try db.cachedStatement(
        sql: "DELETE FROM coding_facet WHERE coding_id = ? AND facet = ? AND is_assumed = 1"
      ).execute(arguments: [coding, facet.facet])
      if singleFacets.contains(facet.facet) {
        try db.cachedStatement(
          sql: "DELETE FROM coding_facet WHERE coding_id = ? AND facet = ? AND value <> ?"
        ).execute(arguments: [coding, facet.facet, facet.value])
      }
    }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO coding_facet VALUES (?, ?, ?, ?)").execute(
      arguments: [coding, facet.facet, facet.value, facet.isAssumed])
    return db.changesCount > 0
  }

  /// Removes a coding; the journal keeps all of it.
  ///
  /// It leaves its groups, and a confirmation of its risk goes with it.
  package mutating func removeCoding(_ id: String) throws {
    try removeAttached(id)
    try removing(RecordKey(.coding, id)) { StoreError(.noCoding, ["coding": id]) }
    try record("coding.remove", id: id)
  }

  /// Removes a record from its table, and notes all that it said; throws `missing` when there is
  /// none.
  mutating func removing(_ key: RecordKey, _ missing: () -> StoreError) throws {
    guard try remove(key) else { throw missing() }
  }

  /// Removes a record from its table, and notes all that it said; returns false when there is none.
  private mutating func remove(_ key: RecordKey) throws -> Bool {
    guard let before = try RecordReader(db: db).fields(key) else { return false }
    try put(key, nil)
    try note(key, before: before, after: nil)
    return true
  }

  /// Adds a memo; a memo with the same words, range and coder is the same memo.
  package mutating func addMemo(_ memo: Memo, version number: Int? = nil) throws -> Addition {
    let version = try versionID(memo.document, number: number)
    let hash: String
    if let range = memo.range {
      hash = try checkRange(range, version: version)
    } else {
      hash = try textHash(version)
    }
    let coder = try coderID(memo.coder)
    let id = Self.memoID(hash, memo.range, coder: memo.coder, text: memo.text)
    try db.cachedStatement(
      sql: "INSERT INTO memo VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"
    ).execute(
      arguments: [
        id, version, memo.range?.start, memo.range?.end, coder, memo.text, memo.date,
        memo.origin.rawValue, memo.isResolved,
      ])
    guard db.changesCount > 0 else { return .known(id: id) }
    let key = RecordKey(.memo, id)
    try note(key, before: nil, after: try RecordReader(db: db).fields(key))
    try record("memo.add", id)
    return .added(id: id)
  }

  static func noteID(_ name: String) -> String {
    TextIdentity.uuid5(namespace: namespace, name: name)
  }

  /// Checks that a range lies in the text and is not empty; returns the text's hash.
  mutating func checkRange(_ range: TextRange, version: Int64) throws -> String {
    let hash = try textHash(version)
    guard 0 <= range.start, range.start < range.end, range.end < Int(Int32.max), !hash.isEmpty
    else { throw StoreError(.badRange) }
    if kept.text?.hash != hash {
      kept.text = try db.first(
        "text_version", "SELECT CAST(text AS BLOB) FROM text_version WHERE id = ?", [version]
      ) { row in CheckedText(hash: hash, bytes: try row[0].bytes()) }
    }
    guard let bytes = kept.text?.bytes, range.end <= bytes.count,
      let quotation = String(validating: bytes[range.start..<range.end], as: UTF8.self),
      !quotation.allSatisfy(\.isWhitespace)
    else { throw StoreError(.badRange) }
    return hash
  }

  /// The hash of a text.
  func textHash(_ version: Int64) throws -> String {
    try db.first("text_version", "SELECT hash FROM text_version WHERE id = ?", [version]) {
      try $0[0].text()
    } ?? ""
  }
}

extension Act {
  /// The id of a coding on a version of its document's text, whether or not it is there; nil is the
  /// current version.
  package func codingID(_ coding: Coding, version number: Int? = nil) throws -> String {
    Self.codingID(
      try textHash(try versionID(coding.document, number: number)), coding.range,
      code: coding.code, layer: coding.layer)
  }

  /// The pseudonym of the participant with a label in a document; nil when none is stated.
  package func participant(_ document: String, label: String) throws -> String? {
    try db.first(
      "speaker",
      """
      SELECT p.pseudonym FROM speaker s JOIN participant p ON p.id = s.participant_id
      WHERE s.document_id = ? AND s.label = ?
      """, [try documentID(document), label]
    ) { try $0[0].text() }
  }
}
