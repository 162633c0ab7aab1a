internal import GRDB
package import HebraModel

/// What people decide about suggested codes.
extension Act {
  static func suggestionID(
    _ hash: String, _ range: TextRange, code: String, coder: String
  ) -> String {
    contentID("suggestion", [hash, "\(range.start)", "\(range.end)", code, coder])
  }

  /// Stores what a person decided about a suggestion for a document's current text.
  ///
  /// A coding that follows has the origin and the rule of the suggestion. Deciding again replaces the
  /// decision; the coding of the earlier one goes, unless it is the same.
  ///
  /// - Parameters:
  ///   - decision: its id, coding and date are ignored and made here.
  ///   - coding: what an accepted one becomes; nil for a rejected one.
  ///   - singleFacets: the facets that take one value only.
  /// - Returns: false when it was decided so.
  /// - Throws: ``StoreError`` when the document or the coder is unknown or a range is invalid.
  package mutating func decide(
    _ decision: SuggestionDecision, _ coding: Coding?, singleFacets: Set<String>
  ) throws -> Bool {
    let version = try versionID(decision.document, number: nil)
    let hash = try checkRange(decision.range, version: version)
    _ = try coderID(decision.coder)
    let id = Self.suggestionID(
      hash, decision.range, code: decision.code, coder: decision.coder)
    let key = RecordKey(.suggestion, id)
    let known = try RecordReader(db: db).fields(key)
    var fields: RecordFields = [
      "id": .text(id), "text": .text(hash), "start": .number(decision.range.start),
      "end": .number(decision.range.end), "code": .text(decision.code),
      "indicators": .text(JournalValue.list(decision.indicators).json),
      "outcome": .text(decision.outcome.rawValue), "reason": .optional(decision.reason?.rawValue),
      "coder": .text(decision.coder),
      "codebook": .optional(
        try db.first("codebook", "SELECT hash FROM codebook WHERE is_current = 1") {
          try $0[0].text()
        }),
    ]
    if let coding { fields["coding"] = .text(try codingID(coding)) }
    if let known, fields.allSatisfy({ known[$0.key] ?? JournalValue.none == $0.value }),
      known["coding"] == fields["coding"]
    {
      return false
    }
    fields["at"] = .text(date)
    return try together("suggestion.decide", decision.document) { act in
      if let coding {
        _ = try act.addCoding(
          coding, rule: decision.indicators.joined(separator: ", "), singleFacets: singleFacets)
      }
      if case .text(let old) = known?["coding"], fields["coding"] != .text(old) {
        let isThere = try act.db.first("coding", "SELECT 1 FROM coding WHERE id = ?", [old]) { _ in
          true
        }
        if isThere != nil { try act.removeCoding(old) }
      }
      try act.set(key, fields)
      return true
    }
  }

  /// Lets the decisions of a coder belong to another; what the other decided holds.
  mutating func moveSuggestions(_ coder: String, to kept: String) throws {
    let reader = RecordReader(db: db)
    var rows: [(RecordKey, RecordFields)] = []
    try reader.each(.suggestion) { key, fields in
      if fields["coder"] == .text(coder) { rows.append((key, fields)) }
    }
    for (key, old) in rows {
      guard case .text(let hash) = old["text"], case .number(let start) = old["start"],
        case .number(let end) = old["end"], case .text(let code) = old["code"]
      else { continue }
      let id = Self.suggestionID(hash, TextRange(start, end), code: code, coder: kept)
      var fields = old
      fields["id"] = .text(id)
      fields["coder"] = .text(kept)
      if try reader.fields(RecordKey(.suggestion, id)) == nil {
        try set(RecordKey(.suggestion, id), fields)
      }
      try set(key, nil)
    }
  }

  /// Lets decisions name a coding by its new id.
  mutating func renameSuggested(_ old: String, _ new: String) throws {
    let rows = try db.all(
      "suggestion", "SELECT id FROM suggestion WHERE coding = ? ORDER BY id", [old]
    ) { RecordKey(.suggestion, try $0[0].text()) }
    for key in rows {
      guard var fields = try RecordReader(db: db).fields(key) else { continue }
      fields["coding"] = .text(new)
      try set(key, fields)
    }
  }
}
