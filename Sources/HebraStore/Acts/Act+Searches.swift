internal import GRDB
package import HebraModel

extension Act {
  /// Saves a search and its hits, replacing one with the same name.
  package mutating func save(_ search: SavedSearch, hits: [Hit]) throws {
    let old = try query(of: search.name)
    try db.execute(sql: "DELETE FROM saved_search WHERE name = ?", arguments: [search.name])
    try db.execute(
      sql: "INSERT INTO saved_search (name, query, settings, at, who) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        search.name, search.query, SearchSettingsRecord.json(search.settings), date, who,
      ])
    var versions: [String: Int64] = [:]
    for hit in hits {
      let version = try versions[hit.document] ?? versionID(hit.document, number: nil)
      versions[hit.document] = version
      try db.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO saved_hit (search, version_id, start_byte, end_byte, form)
          VALUES (?, ?, ?, ?, ?)
          """
      ).execute(
        arguments: [search.name, version, hit.range.start, hit.range.end, hit.form])
    }
    try record(
      "search.save", search.name, before: old.map { ["query": .text($0)] },
      after: ["query": .text(search.query), "hits": .number(hits.count)])
  }

  /// Deletes a saved search.
  package mutating func removeSearch(_ name: String) throws {
    guard
      let query = try query(of: name)
    else { throw StoreError(.noSearch, ["name": name]) }
    try db.execute(sql: "DELETE FROM saved_search WHERE name = ?", arguments: [name])
    try record("search.remove", name, before: ["query": .text(query)])
  }

  private func query(of search: String) throws -> String? {
    try db.first("saved_search", "SELECT query FROM saved_search WHERE name = ?", [search]) {
      try $0[0].text()
    }
  }
}
