internal import GRDB

/// One object of a schema, as `sqlite_schema` has it.
struct SchemaObject: Hashable {
  /// `table`, `index`, `view` or `trigger`.
  var type: String
  var name: String
  /// The table that it belongs to.
  var table: String
  /// The statement that made it; nil for the indexes that SQLite makes by itself.
  var sql: String?

  /// Whether it is what SQLite makes by itself and Hebra never reads: statistics of `ANALYZE`, and
  /// the counter of other programs' tables.
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

  /// The objects of a database, read by the one statement that runs before they are known; nothing
  /// else of the file does.
  static func all(in db: Database) throws -> Set<SchemaObject> {
    var objects: Set<SchemaObject> = []
    var pages: Set<Int> = []
    try db.each(
      "sqlite_schema", "SELECT type, name, tbl_name, sql, rootpage FROM sqlite_schema"
    ) { row in
      let object = SchemaObject(
        type: try row[0].text(), name: try row[1].text(), table: try row[2].text(),
        sql: try row[3].optionalText())
      // No two objects share a page; views, triggers and virtual tables have none.
      let page = try row[4].isNull ? 0 : row[4].count()
      guard page == 0 || pages.insert(page).inserted, objects.insert(object).inserted else {
        throw row.damage
      }
      return true
    }
    return objects
  }
}
