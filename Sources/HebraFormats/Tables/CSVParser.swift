internal import HebraLanguage
internal import HebraModel

/// Reads the bytes of a CSV file record by record.
struct CSVParser {
  var separator: UInt8
  /// The greatest number of columns of a record.
  var columns = ReadLimits().columns
  /// The reading budget; nil if only the first lines are read.
  var budget: ReadingBudget?
  private var cells = 0
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private var counted = (position: 0, column: 1)

  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// Reads a first line `sep=;`, which tells Excel the separator.
  mutating func takeSeparatorLine() -> UInt8? {
    let prefix = Array("sep=".utf8)
    guard bytes.count > 4, bytes.starts(with: prefix) else { return nil }
    let rest = bytes[5...].prefix(2)
    guard let end = rest.first, isLineEnd(end) else { return nil }
    position = 5
    endLine()
    return bytes[4]
  }

  /// Reads up to `limit` records; an empty line is not a record.
  mutating func records(limit: Int) throws(ReadError) -> [TableRecord] {
    var records: [TableRecord] = []
    while position < bytes.count, records.count < limit {
      if isLineEnd(bytes[position]) {
        endLine()
        continue
      }
      records.append(try record())
    }
    return records
  }

  private mutating func record() throws(ReadError) -> TableRecord {
    var record = TableRecord(line: line, fields: [])
    while true {
      record.columns.append(column(at: position))
      record.fields.append(try field())
      try count(record)
      if record.fields.count > columns {
        throw ReadError(
          .tableLimit, at: Location(line: record.line),
          details: ["limit": String(columns)])
      }
      guard position < bytes.count else { return record }
      guard bytes[position] == separator else {
        endLine()
        return record
      }
      position += 1
    }
  }

  /// Counts the last field of `record` against the limits.
  private mutating func count(_ record: TableRecord) throws(ReadError) {
    guard let budget, let field = record.fields.last else { return }
    cells += 1
    guard cells <= budget.limits.cells else {
      throw ReadError(
        .tableLimit, at: Location(line: record.line),
        details: ["limit": String(budget.limits.cells), "of": "cells"])
    }
    budget.hold(ReadingBudget.cell + (record.fields.count == 1 ? ReadingBudget.row : 0))
    if 15 < field.utf8.count { budget.hold(field.utf8.count + 32) }
    try budget.step(field.utf8.count / 16 + 2)
  }

  private mutating func field() throws(ReadError) -> String {
    guard position < bytes.count, bytes[position] == 0x22 else {
      let start = position
      while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) {
        position += 1
      }
      return FormulaGuard.removed(from: bytes[start..<position])
    }
    return try quotedField()
  }

  private mutating func quotedField() throws(ReadError) -> String {
    let place = Location(line: line, column: column(at: position))
    var field: [UInt8] = []
    position += 1
    var start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x22 {
        field += bytes[start..<position]
        position += 1
        guard position < bytes.count, bytes[position] == 0x22 else {
          if position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) {
            throw ReadError(
              .csvAfterQuote, at: Location(line: line, column: column(at: position)))
          }
          return FormulaGuard.removed(from: field[...])
        }
        start = position
        position += 1
      } else if isLineEnd(byte) {
        endLine()
      } else {
        position += 1
      }
    }
    throw ReadError(.csvUnclosedQuote, at: place)
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Skips LF, CR or CRLF.
  private mutating func endLine() {
    let isReturn = bytes[position] == 0x0D
    position += 1
    if isReturn, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    line += 1
    lineStart = position
  }

  /// The column in characters, from 1.
  ///
  /// It counts on from the last call, since counting from the beginning of the line for every field
  /// would take quadratic time.
  private mutating func column(at position: Int) -> Int {
    if counted.position < lineStart || position < counted.position { counted = (lineStart, 1) }
    counted.column += bytes[counted.position..<position].count { $0 & 0xC0 != 0x80 }
    counted.position = position
    return counted.column
  }
}
