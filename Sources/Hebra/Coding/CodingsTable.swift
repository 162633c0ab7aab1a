internal import Foundation
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// A table of codings: one coding on each row, located by quotation or by code points.
struct CodingsTable {
  struct Row {
    var location: Location
    var document: String
    /// The request; or why the row is not imported, for example a cell that should hold a number
    /// and does not.
    var request: Result<CodingRequest, Failure>
    var date: String?
  }

  private(set) var rows: [Row] = []
  private(set) var notices: [Notice] = []

  /// Reads a table; `coder` is used for rows that name no coder.
  init(file path: String, coder: String?, by service: ReadingService) throws {
    let (table, notices) = try service.table(path)
    self.notices = notices
    let name = Location.name(path)
    let document = table.column("documento", "document")
    let code = table.column("codigo", "código", "code")
    for (column, title) in [(document, "documento"), (code, "codigo")] where column == nil {
      throw Failure(.tableNoColumn, at: Location(file: name), ["column": title])
    }
    let turn = table.column("intervencion", "intervención", "turno", "turn")
    let quote = table.column("cita", "quote", "quotation", "texto", "text")
    let start = table.column("inicio", "start")
    let end = table.column("fin", "end")
    let who = table.column("codificador", "codificadora", "quien codifica", "coder", "coded by")
    let date = table.column("fecha", "fecha de codificación", "date")
    let facets = table.column("facetas", "facets")
    let memo = table.column("memo")
    rows.reserveCapacity(table.rows.count)
    for row in table.rows {
      let location = Location(file: name, line: row.line)
      guard row.cells.contains(where: { !$0.trimmed.isEmpty }) else { continue }
      let written = row[date].trimmed
      let moment = written.isEmpty ? nil : Self.date(written)
      func refusal(_ code: MessageCode, _ column: Int?) -> Failure {
        Failure(code, at: location, ["column": column.map { table.headers[$0] } ?? ""])
      }
      func number(_ column: Int?) throws(Failure) -> Int? {
        let written = row[column].trimmed
        if written.isEmpty { return nil }
        guard let number = Self.number(written) else { throw refusal(.tableNotANumber, column) }
        return number
      }
      let request = Result { () throws(Failure) in
        if moment == nil, !written.isEmpty { throw refusal(.tableNotADate, date) }
        return CodingRequest(
          document: row[document].trimmed,
          at: try CodingPlace(
            quotation: row[quote].trimmed, turn: number(turn), start: number(start),
            end: number(end)),
          code: row[code].trimmed, coder: row[who].trimmed.nilIfEmpty ?? coder ?? "",
          facets: row[facets].isEmpty
            ? []
            : row[facets].split(whereSeparator: { $0 == "," || $0 == ";" })
              .map { String($0).trimmed }.filter { !$0.hasSuffix("?") },
          memo: row[memo].nilIfEmpty)
      }
      rows.append(
        Row(location: location, document: row[document].trimmed, request: request, date: moment))
    }
  }

  /// Lets new coders have names close to those of others.
  mutating func allowNewCoders() {
    for index in rows.indices {
      rows[index].request = rows[index].request.map { request in
        var request = request
        request.isNewCoder = true
        return request
      }
    }
  }

  /// A date or a time in ISO 8601; a date may also be `1/7/2021`, day first.
  static func date(_ written: String) -> String? {
    let iso = /\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?/
    if written.wholeMatch(of: iso) != nil { return written }
    guard let match = written.wholeMatch(of: /(\d{1,2})\/(\d{1,2})\/(\d{4})/),
      let day = Int(match.1), let month = Int(match.2), 1...31 ~= day, 1...12 ~= month
    else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(match.3)-\(two(month))-\(two(day))"
  }

  /// A whole number, also in the forms that Excel may write: `12.0`, `12,0`.
  static func number(_ written: String) -> Int? {
    if written.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return Int(written) }
    let ending = written.drop { $0 != "." && $0 != "," }
    guard ending.dropFirst().allSatisfy({ $0 == "0" }) else { return nil }
    return Int(written.dropLast(ending.count))
  }
}
