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
      rows.append(
        Row(
          location: location,
          request: CodingRequest(
            document: row[document].trimmed, turn: Int(row[turn].trimmed),
            quote: row[quote].trimmed.nilIfEmpty, start: Int(row[start].trimmed),
            end: Int(row[end].trimmed), code: row[code].trimmed,
            coder: row[who].trimmed.nilIfEmpty ?? coder ?? "",
            facets: row[facets].split(whereSeparator: { $0 == "," || $0 == ";" })
              .map { String($0).trimmed }.filter { !$0.hasSuffix("?") },
            memo: row[memo].nilIfEmpty),
          date: row[date].trimmed.nilIfEmpty))
    }
  }
}
