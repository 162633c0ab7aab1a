internal import Foundation
internal import GRDBSQLite

/// A project whose tables take any value, so that a cell can hold what no schema would let in.
///
/// The constraints are blanked out in the schema's text, which keeps its length, and the pages of the
/// schema are put back afterwards: the file that comes out has our schema and cells that break it.
final class LooseProject {
  /// A table and the columns that it has.
  struct Table {
    var name: String
    var columns: [String]
    var rows: Int
  }

  private(set) var tables: [Table] = []
  /// The project with the loose schema.
  private var image: [UInt8] = []
  /// The pages of the schema as they are to be, each with the place where it begins.
  private var pages: [(place: Int, bytes: [UInt8])] = []
  private var database = Connection()

  /// Bytes of the header of the file, which changes with every act.
  private static let header = 100
  private static let pageSize = 4096

  /// Reads the project at `path`.
  init(_ path: String) throws {
    database = Connection(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
    var schema: [(name: String, text: String)] = []
    for row in database.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
    where !row[1].isEmpty && !row[1].hasPrefix("CREATE VIRTUAL") {
      schema.append((row[0], row[1]))
    }
    for (name, _) in schema {
      let columns = database.rows("SELECT name FROM pragma_table_info('\(name)')").map { $0[0] }
      let count =
        database.rows("SELECT count(*) FROM \"\(name)\"").first.flatMap { Int($0[0]) } ?? 0
      if count > 0 { tables.append(Table(name: name, columns: columns, rows: count)) }
    }
    image = changed(schema.map { ($0.name, Self.loose($0.text)) })
    database = Connection(image)
    let strict = changed(schema)
    for place in stride(from: 0, to: image.count, by: Self.pageSize) {
      let from = max(place, Self.header)
      let page = strict[from..<place + Self.pageSize]
      if page != image[from..<place + Self.pageSize] { pages.append((from, Array(page))) }
    }
  }

  /// The tables and columns in which some cell holds `words`.
  func holding(_ words: String) -> Set<String> {
    database = Connection(image)
    var found: Set<String> = []
    for table in tables {
      for column in table.columns {
        let sql = "SELECT 1 FROM \"\(table.name)\" WHERE instr(\"\(column)\", '\(words)') LIMIT 1"
        if !database.rows(sql).isEmpty { found.insert("\(table.name).\(column)") }
      }
    }
    return found
  }

  /// Writes a copy of the project with these changes.
  func write(applying changes: CellChanges, to path: String) {
    database = Connection(image)
    database.run(
      "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; BEGIN"
    )
    for change in changes.list where !tables.isEmpty { apply(change) }
    database.run("COMMIT")
    var bytes = database.bytes
    for page in pages {
      bytes.replaceSubrange(page.place..<page.place + page.bytes.count, with: page.bytes)
    }
    for suffix in ["", "-journal", ".lock"] { unlink(path + suffix) }
    let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    defer { close(file) }
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else { fatalError("no room") }
  }

  /// The text of a table's schema with blanks for what restrains its cells.
  private static func loose(_ text: String) -> String {
    text.replacing(#/\b(IS NOT NULL|STRICT|NOT NULL|TEXT|BLOB|REAL|INTEGER(?! PRIMARY))\b/#) {
      match in
      let word = match.output.0
      return word.hasPrefix("IS ") ? String(word) : String(repeating: " ", count: word.count)
    }
  }

  /// The database with these texts in its schema.
  private func changed(_ schema: [(name: String, text: String)]) -> [UInt8] {
    database.run("PRAGMA writable_schema = ON")
    for (name, text) in schema {
      let statement = database.statement("UPDATE sqlite_schema SET sql = ?1 WHERE name = ?2")
      statement.bind(1, text: Array(text.utf8))
      statement.bind(2, text: Array(name.utf8))
      statement.step()
    }
    database.run("PRAGMA writable_schema = RESET")
    return database.bytes
  }

  private func apply(_ change: CellChanges.Change) {
    let table = tables[change.table % tables.count]
    let column = table.columns[change.column % table.columns.count]
    let cell = database.cell(table.name, column, change.row % table.rows)
    // By value, since some tables have no row number; equal cells change together.
    let sql =
      if case .gone = change.value {
        "DELETE FROM \"\(table.name)\" WHERE \"\(column)\" IS ?2"
      } else {
        "UPDATE OR IGNORE \"\(table.name)\" SET \"\(column)\" = ?1 WHERE \"\(column)\" IS ?2"
      }
    let statement = database.statement(sql)
    statement.bind(2, cell)
    switch change.value {
    case .null: statement.bind(1, .null)
    case .integer(let number): statement.bind(1, .integer(number))
    case .real(let number): statement.bind(1, .real(number))
    case .text(let bytes): statement.bind(1, .text(bytes))
    case .blob(let bytes): statement.bind(1, .blob(bytes))
    case .flip(let place, let mask): statement.bind(1, cell.flipped(at: place, mask))
    case .splice(let place, let count, let bytes):
      statement.bind(1, cell.spliced(at: place, count, bytes))
    case .copy(let table, let column, let row):
      let other = tables[table % tables.count]
      let cell = database.cell(
        other.name, other.columns[column % other.columns.count], row % other.rows)
      // A name that were testimony would stand in messages by right.
      guard !cell.holds(SmallStudy.canary) else { return }
      statement.bind(1, cell)
    case .gone: break
    }
    statement.step()
  }
}
