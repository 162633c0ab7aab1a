internal import GRDB
internal import HebraModel

/// Two coder names that are one person.
extension Act {
  /// Moves everything that a coder decided to another coder, in every text, and removes the first.
  ///
  /// The second keeps their own coding, memo or finished mark where both have one; a coding gains
  /// the facets and the memo that only the first gave it.
  ///
  /// - Returns: how many codings and memos were moved.
  package mutating func mergeCoder(
    _ coder: String, into kept: String, singleFacets: Set<String>
  ) throws -> (codings: Int, memos: Int) {
    guard let from = try knownCoder(coder) else { throw StoreError(.noLayer, ["layer": coder]) }
    guard let to = try knownCoder(kept), from != to else {
      throw StoreError(.noLayer, ["layer": kept])
    }
    return try together("coder.merge", coder) { act in
      let codings = try act.moveCodings(coder, from, kept, to, singleFacets)
      var memos = try act.moveMemos(from, kept, to)
      memos += try act.moveNotes(from, to)
      try act.moveRelations(coder, into: kept)
      try act.moveMarks(coder, from, kept, to)
      try act.moveAgreements(coder, from, kept, to)
      try act.moveSuggestions(coder, to: kept)
      try act.removing(RecordKey(.layer, coder)) { StoreError(.noLayer, ["layer": coder]) }
      try act.removing(RecordKey(.coder, coder)) { StoreError(.noLayer, ["layer": coder]) }
      try act.note("coder.merge", after: ["coder": .text(coder), "into": .text(kept)])
      return (codings, memos)
    }
  }

  private mutating func moveCodings(
    _ coder: String, _ from: Int64, _ kept: String, _ to: Int64, _ singleFacets: Set<String>
  ) throws -> Int {
    let layer = try layerID(kept)
    let rows = try db.all(
      "coding",
      """
      SELECT c.id, v.hash, c.start_byte, c.end_byte, c.code, d.name, v.number, c.memo,
        c.is_resolved, c.origin, c.date
      FROM coding c JOIN text_version v ON v.id = c.version_id
      JOIN document d ON d.id = v.document_id JOIN layer l ON l.id = c.layer_id
      WHERE l.coder_id = ? ORDER BY d.name, v.number, c.start_byte, c.id
      """, [from]
    ) { row in
      (
        hash: try row[1].text(), version: try row[6].count(),
        coding: Coding(
          id: try row[0].text(), document: try row[5].text(), range: try row.range(2, 3),
          code: try row[4].text(), coder: kept, layer: kept,
          origin: try row[9].value(CodingOrigin.self), date: try row[10].optionalText(),
          memo: try row[7].optionalText(), isResolved: try row[8].flag())
      )
    }
    for row in rows {
      let id = Self.codingID(row.hash, row.coding.range, code: row.coding.code, layer: kept)
      let isThere = try db.first("coding", "SELECT 1 FROM coding WHERE id = ?", [id]) { _ in true }
      if isThere == nil {
        try changing([RecordKey(.coding, id)]) { act in
          try act.db.cachedStatement(
            sql: """
              INSERT INTO coding
              SELECT ?, version_id, start_byte, end_byte, code, ?, ?, origin, rule, date, memo,
                is_resolved, codebook_id
              FROM coding WHERE id = ?
              """
          ).execute(arguments: [id, layer, to, row.coding.id])
          try act.db.cachedStatement(
            sql: """
              INSERT INTO coding_facet
              SELECT ?, facet, value, is_assumed FROM coding_facet WHERE coding_id = ?
              """
          ).execute(arguments: [id, row.coding.id])
        }
      } else {
        var coding = row.coding
        coding.facets = try db.all(
          "coding_facet",
          "SELECT facet, value, is_assumed FROM coding_facet WHERE coding_id = ? ORDER BY 1, 2",
          [coding.id]
        ) {
          FacetValue(
            facet: try $0[0].text(), value: try $0[1].text(), isAssumed: try $0[2].flag())
        }
        // What the one who is kept said about a facet with one value holds.
        let stated = try db.all(
          "coding_facet", "SELECT facet, is_assumed FROM coding_facet WHERE coding_id = ?", [id]
        ) { (facet: try $0[0].text(), isAssumed: try $0[1].flag()) }
        coding.facets.removeAll { value in
          singleFacets.contains(value.facet)
            && stated.contains { $0.facet == value.facet && !$0.isAssumed }
        }
        try complete(coding, id: id, singleFacets)
      }
      try moveAttached(row.coding.id, to: id, text: row.hash)
      try removeCoding(row.coding.id)
      try renameCarried(row.coding.id, id)
      try renameNotedCoding(row.coding.id, id)
      try renameCompared(row.coding.id, id)
      try renameSuggested(row.coding.id, id)
    }
    return rows.count
  }

  private mutating func moveMemos(_ from: Int64, _ kept: String, _ to: Int64) throws -> Int {
    let rows = try db.all(
      "memo",
      """
      SELECT m.id, v.hash, m.start_byte, m.end_byte, m.text, d.name, v.number
      FROM memo m JOIN text_version v ON v.id = m.version_id
      JOIN document d ON d.id = v.document_id
      WHERE m.coder_id = ? ORDER BY d.name, v.number, m.id
      """, [from]
    ) { row in
      (
        id: try row[0].text(), hash: try row[1].text(),
        range: try row[2].isNull ? nil : row.range(2, 3), text: try row[4].text(),
        document: try row[5].text(), version: try row[6].count()
      )
    }
    for row in rows {
      let id = Self.memoID(row.hash, row.range, coder: kept, text: row.text)
      try changing([RecordKey(.memo, id)]) { act in
        try act.db.cachedStatement(
          sql: """
            INSERT OR IGNORE INTO memo
            SELECT ?, version_id, start_byte, end_byte, ?, text, date, origin, is_resolved
            FROM memo WHERE id = ?
            """
        ).execute(arguments: [id, to, row.id])
      }
      try withdraw(.memo, row.id)
      try renameCarried(row.id, id)
    }
    return rows.count
  }

  /// Lets the records of how a coding or memo was carried to another text follow its new id.
  mutating func renameCarried(_ old: String, _ new: String) throws {
    let rows = try db.all(
      "carried",
      """
      SELECT c.source, v.hash FROM carried c JOIN text_version v ON v.id = c.version_id
      WHERE c.source = ?1 OR c.target = ?1 OR c.source = ?2 ORDER BY c.source, v.hash
      """, [old, new]
    ) { (source: try $0[0].text(), text: try $0[1].text()) }
    var keys = rows.map { RecordKey(.carried, $0.source, $0.text) }
    keys += rows.filter { $0.source == old }.map { RecordKey(.carried, new, $0.text) }
    try changing(Set(keys).sorted()) { act in
      for column in ["source", "target"] {
        // The column is one of two constants.
        try act.db.execute(
          sql: "UPDATE OR IGNORE carried SET \(column) = ? WHERE \(column) = ?",
          arguments: [new, old])
      }
      try act.db.execute(sql: "DELETE FROM carried WHERE source = ?", arguments: [old])
    }
  }

  private mutating func moveMarks(
    _ coder: String, _ from: Int64, _ kept: String, _ to: Int64
  ) throws {
    let marks = try db.all(
      "finished",
      """
      SELECT d.name, f.scope, f.codebook_version, f.blind,
        EXISTS (SELECT 1 FROM finished k
          WHERE k.document_id = f.document_id AND k.coder_id = ?2) AS is_kept
      FROM finished f JOIN document d ON d.id = f.document_id WHERE f.coder_id = ?1
      ORDER BY d.name
      """, [from, to]
    ) { row in
      (
        document: try row[0].text(), scope: try row[1].value(FinishScope.self),
        codebook: try row[2].text(), isBlind: try row[3].optionalFlag(),
        isKept: try row[4].flag()
      )
    }
    for mark in marks {
      if !mark.isKept {
        try finish(
          mark.document, coder: kept, scope: mark.scope, codebookVersion: mark.codebook,
          isBlind: mark.isBlind)
      }
      _ = try unfinish(mark.document, coder: coder)
    }
  }
}
