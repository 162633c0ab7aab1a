internal import GRDB

/// One object of a schema, as in `sqlite_schema`.
struct SchemaObject: Hashable {
  /// `table`, `index`, `view` or `trigger`.
  var type: String
  var name: String
  /// The table that it belongs to.
  var table: String
  /// The statement that created it; nil for the indexes that SQLite creates automatically.
  var sql: String?

  /// Whether it is a table that SQLite creates by itself and Hebra never reads: `ANALYZE`
  /// statistics, or the sequence counter of other programs' tables.
  var isSQLitesOwn: Bool {
    guard type == "table", table == name else { return false }
    return switch name {
    case "sqlite_stat1": sql == "CREATE TABLE sqlite_stat1(tbl,idx,stat)"
    case "sqlite_stat3": sql == "CREATE TABLE sqlite_stat3(tbl,idx,neq,nlt,ndlt,sample)"
    case "sqlite_stat4": sql == "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"
    case "sqlite_sequence": sql == "CREATE TABLE sqlite_sequence(name,seq)"
    default: false
    }
  }

  /// The objects of a database; until they are known, this is the only statement that reads the
  /// file.
  static func all(in db: Database) throws -> Set<SchemaObject> {
    var objects: Set<SchemaObject> = []
    var pages: Set<Int> = []
    try db.each(
      "sqlite_schema", "SELECT type, name, tbl_name, sql, rootpage FROM sqlite_schema"
    ) { row in
      let object = SchemaObject(
        type: try row[0].text(), name: try row[1].text(), table: try row[2].text(),
        sql: try row[3].optionalText())
      // No two objects share a root page; views, triggers and virtual tables have none.
      let page = try row[4].isNull ? 0 : row[4].count()
      guard page == 0 || pages.insert(page).inserted, objects.insert(object).inserted else {
        throw row.damage
      }
      return true
    }
    return objects
  }
}
