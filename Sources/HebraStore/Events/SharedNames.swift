internal import GRDB

/// Gives documents of one name, and speakers of one label in a document, different names.
///
/// Copies that know nothing of each other may choose the same name. The record with the smallest key
/// has the name; the others have a number after it until a person renames one of them. The result
/// depends on the records only.
enum SharedNames {
  static func settle(_ db: Database) throws {
    try settle(db, table: "document", key: "root", name: "name", scope: "''")
    try settle(db, table: "speaker", key: "mark", name: "label", scope: "document_id")
  }

  private struct Row {
    var id: Int64
    var scope: String
    var wanted: String
  }

  // Tables and columns are constants.
  private static func settle(
    _ db: Database, table: String, key: String, name: String, scope: String
  ) throws {
    let rows = try db.all(
      table,
      """
      SELECT t.id, \(scope) || '' AS scope, coalesce(t.given_\(name), t.\(name)) AS wanted
      FROM \(table) t
      WHERE (\(scope) || '', coalesce(t.given_\(name), t.\(name))) IN
        (SELECT \(scope) || '', given_\(name) FROM \(table) WHERE given_\(name) IS NOT NULL)
      ORDER BY 2, 3, t.\(key)
      """
    ) { Row(id: try $0[0].id(), scope: try $0[1].text(), wanted: try $0[2].text()) }
    guard !rows.isEmpty else { return }
    for row in rows {
      try db.execute(
        sql: "UPDATE \(table) SET \(name) = hex(randomblob(16)), given_\(name) = ? WHERE id = ?",
        arguments: [row.wanted, row.id])
    }
    // First those that have their name to themselves, so that no numbered name takes it.
    var seen: Set<[String]> = []
    let isFirst = rows.map { seen.insert([$0.scope, $0.wanted]).inserted }
    for (row, isFirst) in zip(rows, isFirst) where isFirst {
      try db.execute(
        sql: "UPDATE \(table) SET \(name) = ?, given_\(name) = NULL WHERE id = ?",
        arguments: [row.wanted, row.id])
    }
    for (row, isFirst) in zip(rows, isFirst) where !isFirst {
      for number in 2... {
        let free = "\(row.wanted) (\(number))"
        let condition = scope == "''" ? "" : " AND \(scope) = \(row.scope)"
        let isTaken = try db.first(
          table, "SELECT 1 FROM \(table) WHERE \(name) = ?\(condition)", [free]
        ) { _ in true }
        guard isTaken == nil else { continue }
        try db.execute(
          sql: "UPDATE \(table) SET \(name) = ? WHERE id = ?", arguments: [free, row.id])
        break
      }
    }
  }
}
