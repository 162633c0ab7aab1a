internal import Foundation
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// A table of codings: one row a coding, by quotation or by code points.
struct CodingsTable {
  struct Row {
    var location: Location
    var request: CodingRequest
    var date: String?
    /// A cell that should be a number and is none: the row is not taken.
    var failure: Failure?
  }

  private(set) var rows: [Row] = []
  private(set) var notices: [Notice] = []

  /// Reads a table; `coder` is used where a row names none.
  init(file path: String, coder: String?) throws {
    let (table, notices) = try TableFile.read(path)
    self.notices = notices
    let name = Location.name(path)
    let document = table.column("documento", "document")
    let code = table.column("codigo", "código", "code")
    for (column, title) in [(document, "documento"), (code, "codigo")] where column == nil {
      throw Failure("table.no-column", at: Location(file: name), ["column": title])
    }
    let turn = table.column("intervencion", "intervención", "turno", "turn")
    let quote = table.column("cita", "quote", "quotation", "texto", "text")
    let start = table.column("inicio", "start")
    let end = table.column("fin", "end")
    let who = table.column("codificador", "codificadora", "coder")
    let date = table.column("fecha", "fecha de codificación", "date")
    let facets = table.column("facetas", "facets")
    let memo = table.column("memo")
    for row in table.rows {
      let location = Location(file: name, line: row.line)
      guard row.cells.contains(where: { !$0.trimmed.isEmpty }) else { continue }
      var failure: Failure?
      func number(_ column: Int?) -> Int? {
        let written = row[column].trimmed
        if written.isEmpty { return nil }
        if let number = Self.number(written) { return number }
        failure = Failure(
          "table.not-a-number", at: location,
          ["column": column.map { table.headers[$0] } ?? ""])
        return nil
      }
      let (turnIndex, from, to) = (number(turn), number(start), number(end))
      rows.append(
        Row(
          location: location,
          request: CodingRequest(
            document: row[document].trimmed, turn: turnIndex,
            quote: row[quote].trimmed.nilIfEmpty, start: from,
            end: to, code: row[code].trimmed,
            coder: row[who].trimmed.nilIfEmpty ?? coder ?? "",
            facets: row[facets].split(whereSeparator: { $0 == "," || $0 == ";" })
              .map { String($0).trimmed }.filter { !$0.hasSuffix("?") },
            memo: row[memo].nilIfEmpty),
          date: row[date].trimmed.nilIfEmpty, failure: failure))
    }
  }

  /// A whole number, also as Excel may write it: `12.0`, `12,0`.
  private static func number(_ written: String) -> Int? {
    let ending = written.drop { $0 != "." && $0 != "," }
    guard ending.dropFirst().allSatisfy({ $0 == "0" }) else { return nil }
    return Int(written.dropLast(ending.count))
  }
}
