internal import HebraLanguage
internal import HebraModel

/// Reads tables in RFC 4180 and in what spreadsheets make of it.
///
/// - [x] separators `,`, `;` and TAB, found by looking; the line `sep=;`
/// - [x] quoted fields with separators, doubled quotes and line ends inside
/// - [x] CRLF, LF and CR line ends, the last line without one
/// - [x] UTF-8 with and without BOM, UTF-16 with BOM, Windows-1252 (noticed)
/// - [x] the apostrophe that ``CSVWriter`` puts before a formula is taken off again
enum CSVReader {
  static func table(
    _ bytes: [UInt8], budget: ReadingBudget, notices: inout [Notice]
  ) throws(ReadError) -> Table {
    let decoded = TableText.utf8(bytes)
    notices += decoded.notices
    // No cell of a project holds U+0000.
    let bytes =
      decoded.bytes.contains(0)
      ? decoded.bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] } : decoded.bytes
    return try Table(
      records: records(bytes, budget: budget), part: nil, budget: budget, notices: &notices)
  }

  /// The records of UTF-8 bytes without BOM.
  static func records(
    _ bytes: [UInt8], budget: ReadingBudget = ReadingBudget()
  ) throws(ReadError) -> [TableRecord] {
    var parser = CSVParser(bytes, separator: 0x2C)
    parser.columns = budget.limits.columns
    parser.budget = budget
    if let declared = parser.takeSeparatorLine() {
      parser.separator = declared
    } else {
      parser.separator = separator(of: bytes)
    }
    return try parser.records(limit: .max)
  }

  /// The separator under which the first records are most alike, and among equals the one that
  /// makes most fields.
  static func separator(of bytes: [UInt8]) -> UInt8 {
    var best: (separator: UInt8, alike: Int, fields: Int) = (0x2C, 0, 1)
    for candidate: UInt8 in [0x2C, 0x3B, 0x09] {
      var parser = CSVParser(bytes, separator: candidate)
      // A quote left open under the wrong separator: judged on the header alone.
      var records = (try? parser.records(limit: 32)) ?? []
      if records.isEmpty {
        parser = CSVParser(bytes, separator: candidate)
        records = (try? parser.records(limit: 1)) ?? []
      }
      records.removeAll(where: \.isEmpty)
      guard let fields = records.first?.fields.count, fields > 1 else { continue }
      let alike = records.count { $0.fields.count == fields }
      if alike > best.alike || (alike == best.alike && fields > best.fields) {
        best = (candidate, alike, fields)
      }
    }
    return best.separator
  }
}
