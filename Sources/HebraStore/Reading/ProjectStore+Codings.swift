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

  /// The coding of a current text with this id; nil when there is none.
  package func coding(_ id: String) throws -> Coding? {
    let document = try read { db in
      try db.first(
        "coding",
        """
        SELECT d.name FROM coding c JOIN current_text v ON v.id = c.version_id
        JOIN document d ON d.id = v.document_id WHERE c.id = ?
        """, [id]
      ) { try $0[0].text() }
    }
    return try document.flatMap { name in try codings(document: name).first { $0.id == id } }
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

  /// The latest date of a coding; nil when none has a date.
  package func newestCodingDate() throws -> String? {
    try read { db in
      try db.first("coding", "SELECT max(date) FROM coding") { try $0[0].optionalText() } ?? nil
    }
  }

  /// Codings in order of document and position, filtered where a filter is given; from the current
  /// texts, or from another version.
  package func codings(
    document: String? = nil, codes: Set<String>? = nil, layer: String? = nil, version: Int? = nil
  ) throws -> [Coding] {
    var codings: [Coding] = []
    try eachCoding(document, codes, layer, version) { coding, _, _ in codings.append(coding) }
    return codings
  }

  /// The same codings of current texts with their words.
  package func segments(
    document: String? = nil, codes: Set<String>? = nil, layer: String? = nil
  ) throws -> [Segment] {
    var segments: [Segment] = []
    try eachCoding(document, codes, layer, nil) { coding, version, text in
      let start = try text.codePoints(before: coding.range.start, of: version)
      let words = try text.words(coding.range, of: version)
      segments.append(
        Segment(
          coding, codePoints: start..<start + words.unicodeScalars.count, quotation: words))
    }
    return segments
  }

  private func eachCoding(
    _ document: String?, _ codes: Set<String>?, _ layer: String?, _ version: Int?,
    _ visit: (Coding, _ version: Int64, _ text: inout StoredText) throws -> Void
  ) throws {
    try read { db in
      // Each condition is only in the statement if it is asked for, so that SQLite uses its index.
      let conditions = [
        document == nil ? nil : "d.name = :document", layer == nil ? nil : "l.name = :layer",
        codes == nil ? nil : "c.code IN (SELECT value FROM json_each(:codes))",
      ].compactMap(\.self)
      let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
      var arguments: StatementArguments = ["version": version]
      if let document { arguments += ["document": document] }
      if let layer { arguments += ["layer": layer] }
      if let codes { arguments += ["codes": JournalValue.list(codes.sorted()).json] }
      var facets = try StoredFacets(db, loadsAll: conditions.isEmpty)
      var text = StoredText(db)
      try db.each(
        "coding",
        """
        SELECT c.id, c.start_byte, c.end_byte, c.version_id, d.name, c.code, r.name, l.name,
          c.origin, c.date, c.memo, c.is_resolved, b.version
        FROM coding c
        JOIN text_version v ON v.id = c.version_id
        JOIN document d ON d.id = v.document_id AND v.number = coalesce(:version, d.current_number)
        JOIN layer l ON l.id = c.layer_id JOIN coder r ON r.id = c.coder_id
        LEFT JOIN codebook b ON b.id = c.codebook_id
        \(condition)
        ORDER BY d.name, c.start_byte, c.end_byte, c.code, l.name
        """, arguments
      ) { row in
        let id = try row[0].text()
        let range = try row.range(1, 2)
        let version = try row[3].id()
        guard !range.isEmpty, try text.holds(range, of: version) else { throw row.damage }
        try visit(
          Coding(
            id: id, document: try row[4].text(), range: range, code: try row[5].text(),
            coder: try row[6].text(), layer: try row[7].text(), facets: try facets.values(of: id),
            origin: try row[8].value(CodingOrigin.self), date: try row[9].optionalText(),
            memo: try row[10].optionalText(), isResolved: try row[11].flag(),
            codebookVersion: try row[12].optionalText()), version, &text)
        return true
      }
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
