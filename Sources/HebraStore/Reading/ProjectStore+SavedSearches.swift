internal import GRDB
package import HebraModel

extension ProjectStore {
  /// The saved searches, by name.
  package func searches() throws -> [SavedSearch] {
    try read { db in
      try db.all(
        "saved_search",
        """
        SELECT s.*, (SELECT count(*) FROM saved_hit h WHERE h.search = s.name) AS hits
        FROM saved_search s ORDER BY s.name
        """
      ) { row in
        SavedSearch(
          name: try row["name"].text(), query: try row["query"].text(),
          settings: try row["settings"].value(of: SearchSettingsRecord.self),
          at: try row["at"].text(),
          who: try row["who"].text(), hits: try row["hits"].count())
      }
    }
  }

  /// The hits of a saved search when it was saved, by document; only those in current texts.
  package func savedHits(_ name: String) throws -> [String: Set<TextRange>] {
    try read { db in
      var hits: [String: Set<TextRange>] = [:]
      try db.each(
        "saved_hit",
        """
        SELECT d.name, h.start_byte, h.end_byte FROM saved_hit h
        JOIN current_text v ON v.id = h.version_id JOIN document d ON d.id = v.document_id
        WHERE h.search = ?
        """, [name]
      ) { row in
        hits[try row[0].text(), default: []].insert(try row.range(1, 2))
        return true
      }
      return hits
    }
  }
}
