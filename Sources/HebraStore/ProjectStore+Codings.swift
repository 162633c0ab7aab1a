internal import GRDB
public import HebraModel

extension ProjectStore {
  /// Codings in order of document and place, narrowed where a filter is given; those of the current
  /// texts, or of another version.
  public func codings(
    document: String? = nil, code: String? = nil, layer: String? = nil, version: Int? = nil
  ) throws -> [Coding] {
    try read { db in
      var facets: [String: [FacetValue]] = [:]
      let facetRows = try Row.fetchCursor(
        db, sql: "SELECT * FROM coding_facet ORDER BY coding_id, facet, value")
      while let row = try facetRows.next() {
        facets[row["coding_id"], default: []].append(
          FacetValue(facet: row["facet"], value: row["value"], isAssumed: row["is_assumed"]))
      }
      return try Row.fetchAll(
        db,
        sql: """
          SELECT c.*, d.name AS document, l.name AS layer, r.name AS coder FROM coding c
          JOIN text_version v ON v.id = c.version_id
          JOIN document d ON d.id = v.document_id AND v.number = coalesce(?4, d.current_number)
          JOIN layer l ON l.id = c.layer_id JOIN coder r ON r.id = c.coder_id
          WHERE (?1 IS NULL OR d.name = ?1) AND (?2 IS NULL OR c.code = ?2)
            AND (?3 IS NULL OR l.name = ?3)
          ORDER BY d.name, c.start_byte, c.end_byte, c.code, l.name
          """, arguments: [document, code, layer, version]
      ).map { row in
        Coding(
          id: row["id"], document: row["document"],
          range: TextRange(row["start_byte"], row["end_byte"]), code: row["code"],
          coder: row["coder"], layer: row["layer"], facets: facets[row["id"]] ?? [],
          origin: CodingOrigin(rawValue: row["origin"]) ?? .hand, date: row["date"],
          memo: row["memo"], isResolved: row["is_resolved"])
      }
    }
  }

  /// Memos that are no part of a coding, in order of document and place.
  public func memos(document: String? = nil, version: Int? = nil) throws -> [Memo] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT m.*, d.name AS document, r.name AS coder FROM memo m
          JOIN text_version v ON v.id = m.version_id
          JOIN document d ON d.id = v.document_id AND v.number = coalesce(?2, d.current_number)
          JOIN coder r ON r.id = m.coder_id
          WHERE ?1 IS NULL OR d.name = ?1
          ORDER BY d.name, m.start_byte, m.end_byte, m.id
          """, arguments: [document, version]
      ).map { row in
        let start: Int? = row["start_byte"]
        let end: Int? = row["end_byte"]
        let range: TextRange? = if let start, let end { TextRange(start, end) } else { nil }
        return Memo(
          id: row["id"], document: row["document"], range: range, coder: row["coder"],
          text: row["text"], date: row["date"],
          origin: CodingOrigin(rawValue: row["origin"]) ?? .hand, isResolved: row["is_resolved"])
      }
    }
  }
}
