internal import HebraLanguage
package import HebraModel

/// A row of fields, before it is known which row has the headers.
struct TableRecord: Hashable, Sendable {
  /// The line, or sheet row, on which it begins, from 1.
  var line: Int
  var fields: [String]
  /// The column of each field in its line, from 1; empty for a sheet.
  var columns: [Int] = []

  var isEmpty: Bool { fields.allSatisfy { Table.trimmed($0).isEmpty } }
}

extension Table {
  /// A table whose first record of more than one field has the headers.
  ///
  /// Records of one field above it are titles, and are left out with a notice. In a table of one
  /// column, the first record has the header.
  ///
  /// A short row is filled up, with a notice. A row with a value beyond the headers is refused: its
  /// cause is an unquoted separator, after which every value is in the wrong column.
  init(
    records: [TableRecord], part: String?, budget: ReadingBudget, notices: inout [Notice]
  ) throws(ReadError) {
    var tally = NoticeTally()
    defer { notices += tally.all }
    guard let top = records.firstIndex(where: { !$0.isEmpty }) else {
      throw ReadError(.tableEmpty, at: Location(part: part))
    }
    let first = Self.headerRow(of: records, from: top)
    if first != top {
      tally.add(
        Notice(
          .tableTitle, at: Location(part: part, line: records[top].line),
          details: ["line": String(records[first].line)]))
    }
    var headers = records[first].fields.map(Self.trimmed)
    while headers.last == "" { headers.removeLast() }
    self.init(headers: headers, headerLine: records[first].line, rows: [])
    Self.noteHeaders(headers, line: headerLine, part: part, notices: &tally)

    var filled = 0
    for record in records[(first + 1)...] where !record.isEmpty {
      // Even a short row takes one cell for each header.
      filled += headers.count
      guard filled <= budget.limits.cells else {
        throw ReadError(
          .tableLimit, at: Location(part: part, line: record.line),
          details: ["limit": String(budget.limits.cells), "of": "cells"])
      }
      try budget.step(headers.count / 4 + 2)
      var cells = record.fields
      if let extra = cells.indices.first(where: { $0 >= headers.count && cells[$0] != "" }) {
        let column = extra < record.columns.count ? record.columns[extra] : extra + 1
        throw ReadError(
          .tableRowLong, at: Location(part: part, line: record.line, column: column),
          details: ["expected": String(headers.count), "found": String(cells.count)])
      }
      if cells.count < headers.count, !record.columns.isEmpty {
        tally.add(
          Notice(
            .tableRowShort, at: Location(part: part, line: record.line),
            details: ["expected": String(headers.count), "found": String(cells.count)]))
      }
      cells.removeLast(max(0, cells.count - headers.count))
      while cells.count < headers.count { cells.append("") }
      rows.append(Row(line: record.line, cells: cells))
    }
  }

  /// How far down the headers may be.
  private static let mostTitles = 20

  private static func headerRow(of records: [TableRecord], from top: Int) -> Int {
    records[top...].prefix(mostTitles).firstIndex { record in
      record.fields.count { !trimmed($0).isEmpty } > 1
    } ?? top
  }

  private static func noteHeaders(
    _ headers: [String], line: Int, part: String?, notices: inout NoticeTally
  ) {
    var seen: Set<String> = []
    for (index, header) in headers.enumerated() {
      let place = Location(part: part, line: line, column: index + 1)
      if header.isEmpty {
        notices.add(Notice(.tableHeaderMissing, at: place))
      } else if !seen.insert(key(header)).inserted {
        notices.add(Notice(.tableHeaderTwice, at: place, details: ["header": header]))
      }
    }
  }

  /// The text without surrounding spaces, no-break spaces, tabs and line ends.
  static func trimmed(_ text: String) -> String {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !isSpace($0) }),
      let end = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[start...end])
  }
}

extension ReadError.Code {
  /// A table without any row.
  package static let tableEmpty = Self(rawValue: "table.empty")
  /// A row with values beyond the headers (`expected`, `found`).
  package static let tableRowLong = Self(rawValue: "table.row-long")
  /// More rows, columns or cells than the limit (`limit`).
  package static let tableLimit = Self(rawValue: "table.limit")
  /// A quoted field without an end; the location is its beginning.
  package static let csvUnclosedQuote = Self(rawValue: "csv.unclosed-quote")
  /// Text between a closing quote and the next separator.
  package static let csvAfterQuote = Self(rawValue: "csv.after-quote")
}
