internal import GRDB
package import HebraModel

/// A version of the codebook as the project keeps it.
package struct StoredCodebook: Sendable {
  /// The SHA-256 of its file.
  package var hash: String
  /// The parsed codebook.
  package var codebook: Codebook
  /// When it was added.
  package var addedAt: String
  /// Who added it; nil where no event says that.
  package var who: String?
  /// Whether it is the current one.
  package var isCurrent: Bool
  /// How many codings of current texts were made under it.
  package var codings: Int
}

extension ProjectStore {
  /// All versions of the codebook, oldest first, the current one last.
  package func codebooks() throws -> [StoredCodebook] {
    try read { db in
      var counts: [String: Int] = [:]
      try db.each(
        "coding",
        """
        SELECT b.hash, count(*) FROM coding c JOIN current_text v ON v.id = c.version_id
        JOIN codebook b ON b.id = c.codebook_id GROUP BY b.id
        """
      ) { row in
        counts[try row[0].text()] = try row[1].count()
        return true
      }
      return try db.all(
        "codebook",
        """
        SELECT id, hash, content, added_at, is_current FROM codebook
        ORDER BY \(CodebookOrder.columns)
        """
      ) { row in
        let hash = try row[1].text()
        let who = try db.first(
          "event",
          """
          SELECT e.who FROM change c JOIN event e ON e.id = c.event_id
          WHERE c.record = ? AND c.kind = 'codebook' AND c.before_hash IS NULL
            AND e.act <> 'project.found'
          ORDER BY e.depth, e.name LIMIT 1
          """, [RecordKey(.codebook, hash).number]
        ) { try $0[0].text() }
        return StoredCodebook(
          hash: hash, codebook: try row[2].value(of: CodebookRecord.self),
          addedAt: try row[3].text(), who: who, isCurrent: try row[4].flag(),
          codings: counts[hash] ?? 0)
      }
    }
  }

  /// The text of the file of a version.
  package func codebookSource(hash: String) throws -> String? {
    try read {
      try $0.first("codebook", "SELECT source FROM codebook WHERE hash = ?", [hash]) {
        try $0[0].text()
      }
    }
  }

  /// The version under which each coding of current texts was made, and the one under which a person
  /// looked at it again, by the coding's id.
  package func codingCodebooks() throws -> (made: [String: String], checked: [String: String]) {
    try read { db in
      var result: (made: [String: String], checked: [String: String]) = ([:], [:])
      try db.each(
        "coding",
        """
        SELECT c.id, b.hash FROM coding c JOIN current_text v ON v.id = c.version_id
        JOIN codebook b ON b.id = c.codebook_id ORDER BY c.id
        """
      ) { row in
        result.made[try row[0].text()] = try row[1].text()
        return true
      }
      try db.each(
        "recheck",
        """
        SELECT x.coding_id, b.hash FROM recheck x JOIN codebook b ON b.id = x.codebook_id
        ORDER BY x.coding_id
        """
      ) { row in
        result.checked[try row[0].text()] = try row[1].text()
        return true
      }
      return result
    }
  }

  /// Which coders finished which documents, and under which version of the codebook.
  package func finishedVersions() throws -> [(
    document: String, coder: String, scope: FinishScope, version: String
  )] {
    try read { db in
      try db.all(
        "finished",
        """
        SELECT d.name, r.name, f.scope, f.codebook_version FROM finished f
        JOIN document d ON d.id = f.document_id JOIN coder r ON r.id = f.coder_id
        WHERE d.current_number > 0 ORDER BY 1, 2
        """
      ) {
        (
          document: try $0[0].text(), coder: try $0[1].text(),
          scope: try $0[2].value(FinishScope.self), version: try $0[3].text()
        )
      }
    }
  }
}
