internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// A table whose columns have the titles of a listing, in either language.
struct FichaTable {
  let table: Table
  let file: String
  let notices: [Notice]

  init(_ path: String, by service: ReadingService) throws {
    (table, notices) = try service.table(path)
    file = Location.name(path)
  }

  /// A table that stands in no file.
  init(_ table: Table) { (self.table, file, notices) = (table, "", []) }

  var rows: [Row] { table.rows.map { Row(table: self, row: $0) } }

  /// The column of a key.
  func column(_ key: String) -> Int? {
    table.column(
      anyOf: [key, Messages.spanish.word("column.\(key)"), Messages.english.word("column.\(key)")])
  }

  /// Throws when a column is missing.
  func expect(_ keys: [String]) throws(Failure) {
    for key in keys where column(key) == nil {
      throw Failure(
        .tableNoColumn, at: Location(file: file),
        ["column": Messages.spanish.word("column.\(key)")])
    }
  }

  /// A row whose cells are read by key.
  struct Row {
    let table: FichaTable
    let row: Table.Row

    /// The cell without white space around it; nil when it is empty.
    subscript(key: String) -> String? { row[table.column(key)].trimmed.nilIfEmpty }

    /// The cell of the first column with one of these titles; nil when it is empty.
    func cell(_ names: String...) -> String? {
      row[table.table.column(anyOf: names)].trimmed.nilIfEmpty
    }

    /// The cell of a column that must be filled.
    func needed(_ key: String) throws(Failure) -> String {
      guard let value = self[key] else {
        throw Failure(.dataEmptyCell, ["column": Messages.spanish.word("column.\(key)")])
      }
      return value
    }

    /// A whole number, also as Excel may write it: `12.0`.
    func number(_ key: String) throws(Failure) -> Int? {
      guard let written = self[key] else { return nil }
      let ending = written.drop { $0 != "." && $0 != "," }
      guard ending.dropFirst().allSatisfy({ $0 == "0" }),
        let number = Int(written.dropLast(ending.count)), 0 <= number, number < 1 << 30
      else {
        throw Failure(.tableNotANumber, ["column": Messages.spanish.word("column.\(key)")])
      }
      return number
    }

    /// Yes or no.
    func answer(_ key: String) throws(Failure) -> Bool? {
      guard let written = self[key] else { return nil }
      switch Words.fold(written) {
      case "si", "yes", "x", "1", "true": return true
      case "no", "0", "false": return false
      default:
        throw Failure(
          .dataNotAnAnswer,
          ["column": Messages.spanish.word("column.\(key)"), "value": written])
      }
    }

    /// A value of a closed list, by its word in either language or the codebook's id.
    func value<Value: RawRepresentable<String> & CaseIterable>(
      _ key: String, _ words: String, _ type: Value.Type
    ) throws(Failure) -> Value? {
      guard let written = self[key] else { return nil }
      let wanted = NameKey(written)
      let found = Value.allCases.first { value in
        [
          value.rawValue, Messages.spanish.word("\(words).\(value.rawValue)"),
          Messages.english.word("\(words).\(value.rawValue)"),
        ].contains { NameKey($0) == wanted }
      }
      guard let found else {
        throw Failure(
          .dataValue,
          [
            "value": written,
            "values": Value.allCases.map { Messages.spanish.word("\(words).\($0.rawValue)") }
              .joined(separator: ", "),
          ])
      }
      return found
    }
  }
}
