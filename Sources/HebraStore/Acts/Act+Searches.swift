internal import GRDB
package import HebraModel

extension Act {
  /// Saves a search and its hits, replacing one with the same name.
  package mutating func save(_ search: SavedSearch, hits: [Hit]) throws {
    var texts: [String: Int64] = [:]
    for document in Set(hits.map(\.document)) {
      texts[document] = try versionID(document, number: nil)
    }
    var keys = try records(of: search.name)
    for version in texts.values {
      keys.insert(RecordKey(.hits, search.name, try textHash(version)))
    }
    try changing(keys.sorted()) { act in
      try act.db.execute(
        sql: "DELETE FROM saved_search WHERE name = ?", arguments: [search.name])
      try act.db.execute(
        sql: "INSERT INTO saved_search (name, query, settings, at, who) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          search.name, search.query, SearchSettingsRecord.json(search.settings), act.date, act.who,
        ])
      for hit in hits {
        try act.db.cachedStatement(
          sql: """
            INSERT OR IGNORE INTO saved_hit (search, version_id, start_byte, end_byte, form)
            VALUES (?, ?, ?, ?, ?)
            """
        ).execute(
          arguments: [search.name, texts[hit.document], hit.range.start, hit.range.end, hit.form])
      }
    }
    try record("search.save", search.name)
  }

  /// Deletes a saved search.
  package mutating func removeSearch(_ name: String) throws {
    guard try RecordReader(db: db).fields(RecordKey(.search, name)) != nil else {
      throw StoreError(.noSearch, ["name": name])
    }
    try changing(try records(of: name).sorted()) { act in
      try act.db.execute(sql: "DELETE FROM saved_search WHERE name = ?", arguments: [name])
    }
    try record("search.remove", name)
  }

  /// The records of a search and of its hits.
  private func records(of search: String) throws -> Set<RecordKey> {
    try Set(
      db.all(
        "saved_hit",
        """
        SELECT DISTINCT v.hash FROM saved_hit h JOIN text_version v ON v.id = h.version_id
        WHERE h.search = ?
        """, [search]
      ) { RecordKey(.hits, search, try $0[0].text()) }
    ).union([RecordKey(.search, search)])
  }
}
