internal import GRDB
package import HebraModel

extension ProjectStore {
  /// The ids of codings of current texts that begin with these characters; two of them at most,
  /// since more would say the same.
  package func codingIDs(beginning: String) throws -> [String] {
    try read { db in
      try db.all(
        "coding",
        """
        SELECT c.id FROM coding c JOIN current_text v ON v.id = c.version_id
        WHERE substr(c.id, 1, length(?1)) = ?1 ORDER BY c.id LIMIT 2
        """, [beginning]
      ) { try $0[0].text() }
    }
  }

  /// How many codings of current texts each code and each layer has; those without any are left out.
  package func countCodings() throws -> (codes: [String: Int], layers: [String: Int]) {
    try read { db in
      var counts: (codes: [String: Int], layers: [String: Int]) = ([:], [:])
      try db.each(
        "coding",
        """
        SELECT c.code, l.name, count(*) FROM coding c JOIN current_text v ON v.id = c.version_id
        JOIN layer l ON l.id = c.layer_id GROUP BY c.code, l.id
        """
      ) { row in
        let count = try row[2].count()
        counts.codes[try row[0].text(), default: 0] += count
        counts.layers[try row[1].text(), default: 0] += count
        return true
      }
      return counts
    }
  }

  /// Codings in order of document and position, filtered where a filter is given; from the current
  /// texts, or from another version.
  package func codings(
    document: String? = nil, code: String? = nil, layer: String? = nil, version: Int? = nil
  ) throws -> [Coding] {
    try read { db in
      var facets: [String: [FacetValue]] = [:]
      try db.each(
        "coding_facet",
        "SELECT coding_id, facet, value, is_assumed FROM coding_facet ORDER BY 1, 2, 3"
      ) { row in
        facets[try row[0].text(), default: []].append(
          FacetValue(
            facet: try row[1].text(), value: try row[2].text(), isAssumed: try row[3].flag()))
        return true
      }
      var text = StoredText(db)
      var codings: [Coding] = []
      try db.each(
        "coding",
        """
        SELECT c.*, d.name AS document, l.name AS layer, r.name AS coder, b.version AS codebook
        FROM coding c
        JOIN text_version v ON v.id = c.version_id
        JOIN document d ON d.id = v.document_id AND v.number = coalesce(?4, d.current_number)
        JOIN layer l ON l.id = c.layer_id JOIN coder r ON r.id = c.coder_id
        LEFT JOIN codebook b ON b.id = c.codebook_id
        WHERE (?1 IS NULL OR d.name = ?1) AND (?2 IS NULL OR c.code = ?2)
          AND (?3 IS NULL OR l.name = ?3)
        ORDER BY d.name, c.start_byte, c.end_byte, c.code, l.name
        """, [document, code, layer, version]
      ) { row in
        let id = try row["id"].text()
        let range = try row.filledRange("start_byte", "end_byte")
        guard try text.holds(range, of: row["version_id"].id()) else { throw row.damage }
        codings.append(
          Coding(
            id: id, document: try row["document"].text(), range: range,
            code: try row["code"].text(), coder: try row["coder"].text(),
            layer: try row["layer"].text(), facets: facets[id] ?? [],
            origin: try row["origin"].value(CodingOrigin.self),
            date: try row["date"].optionalText(), memo: try row["memo"].optionalText(),
            isResolved: try row["is_resolved"].flag(),
            codebookVersion: try row["codebook"].optionalText()))
        return true
      }
      return codings
    }
  }

  /// Memos that are not part of a coding, in order of document and position.
  package func memos(document: String? = nil, version: Int? = nil) throws -> [Memo] {
    try read { db in
      var text = StoredText(db)
      var memos: [Memo] = []
      try db.each(
        "memo",
        """
        SELECT m.*, d.name AS document, r.name AS coder FROM memo m
        JOIN text_version v ON v.id = m.version_id
        JOIN document d ON d.id = v.document_id AND v.number = coalesce(?2, d.current_number)
        JOIN coder r ON r.id = m.coder_id
        WHERE ?1 IS NULL OR d.name = ?1
        ORDER BY d.name, m.start_byte, m.end_byte, m.id
        """, [document, version]
      ) { row in
        let range = try row.optionalRange("start_byte", "end_byte")
        if let range, try !text.holds(range, of: row["version_id"].id()) { throw row.damage }
        memos.append(
          Memo(
            id: try row["id"].text(), document: try row["document"].text(), range: range,
            coder: try row["coder"].text(), text: try row["text"].text(),
            date: try row["date"].optionalText(),
            origin: try row["origin"].value(CodingOrigin.self),
            isResolved: try row["is_resolved"].flag()))
        return true
      }
      return memos
    }
  }
}
