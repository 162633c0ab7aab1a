internal import HebraLanguage
internal import HebraModel

/// Reads tables in RFC 4180 and in the variants that spreadsheets write.
///
/// - [x] separators `,`, `;` and TAB, detected from the contents; the line `sep=;`
/// - [x] quoted fields with separators, doubled quotes and line ends inside
/// - [x] CRLF, LF and CR line ends; the last line may have none
/// - [x] UTF-8 with and without BOM, UTF-16 with BOM, Windows-1252 (with a notice)
/// - [x] the apostrophe that ``CSVWriter`` puts before a formula is removed
enum CSVReader {
  static func table(
    _ bytes: [UInt8], budget: ReadingBudget, notices: inout [Notice]
  ) throws(ReadError) -> Table {
    let decoded = TableText.utf8(bytes)
    notices += decoded.notices
    // Cells in a project must not contain U+0000.
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

  /// The separator with which the most of the first records have the same number of fields; in a
  /// tie, the one that gives more fields.
  static func separator(of bytes: [UInt8]) -> UInt8 {
    var best: (separator: UInt8, alike: Int, fields: Int) = (0x2C, 0, 1)
    for candidate: UInt8 in [0x2C, 0x3B, 0x09] {
      var parser = CSVParser(bytes, separator: candidate)
      // The wrong separator can leave a quote open; then only the header is used.
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
