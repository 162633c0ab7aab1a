package import HebraDisclosure
internal import HebraLanguage
package import HebraModel

/// Writes a workbook as ``XLSXWriter`` does, rows as they come.
///
/// libxlsxwriter writes the workbook with its formats, titles and definitions; the rows of its first
/// sheet are written here, because it takes three times as long for them. Their texts are in a table
/// of the workbook, so that each is written once.
package struct XLSXRowWriter: RowWriter {
  private let labels: XLSXWriter.Labels
  private let created: Int
  private let properties: [String: String]
  private let columns: Int
  /// How many rows the titles take.
  private let titles: Int
  private var rows: XLSXRows
  private let sheet = DeflatedEntry()
  private let texts = DeflatedEntry()

  /// Begins a table with these columns; the rest is as for ``XLSXWriter``.
  package init(
    _ columns: Released<[Matrix.Column]>, labels: XLSXWriter.Labels, created: Int,
    properties: [String: String] = [:]
  ) throws(WriteError) {
    self.labels = labels
    self.created = created
    self.properties = properties
    self.columns = columns.value.count
    // A workbook that is never written says the numbers of the formats.
    let numbers = try XLSXWorkbook(path: "").numbered()
    let empty = Matrix(title: "", columns: columns.value, rows: [])
    titles = columns.value.contains { $0.band != nil } ? 2 : 1
    rows = XLSXRows(
      below: titles, of: labels.matrixSheet, numbers, widths: XLSXWidths.widths(of: empty))
  }

  package mutating func add(_ rows: Released<[[Matrix.Cell]]>) throws(WriteError) {
    for row in rows.value { self.rows.add(row) }
    guard self.rows.last <= XLSXWriter.mostRows else { throw tooLarge }
    let (bytes, texts) = self.rows.take()
    sheet.append(bytes)
    self.texts.append(texts)
  }

  private var tooLarge: WriteError {
    WriteError(
      .sheetTooLarge, details: ["rows": String(rows.last - titles), "columns": String(columns)])
  }

  package mutating func finish(
    _ table: Released<Matrix>, hasFigures: Bool
  ) throws(WriteError) -> WrittenFile {
    let (matrix, level) = (table.value, table.level)
    guard columns <= XLSXWriter.mostColumns else { throw tooLarge }
    var notices = rows.notices
    let frame = try FilePlacement.bytes { (path) throws(WriteError) in
      var workbook = try XLSXWorkbook(path: path)
      _ = workbook.numbered()
      try workbook.setProperties(matrix.title, created: created, properties)
      try workbook.addMatrix(matrix, labels: labels, others: rows.last - titles, notices: &notices)
      try workbook.addDefinitions(
        matrix, labels: labels, hasFigures: hasFigures, notices: &notices)
      try workbook.close()
    }
    return WrittenFile(pieces: try filled(frame), notices: notices, for: level)
  }

  /// The workbook with its rows.
  private func filled(_ frame: [UInt8]) throws(WriteError) -> [[UInt8]] {
    let parts: [(name: String, bytes: [UInt8])]
    do {
      parts = try ZIPArchive.open(frame, budget: ReadingBudget()) { (archive) throws(ReadError) in
        try archive.all()
      }
    } catch {
      throw WriteError(.workbook, details: ["status": error.code.rawValue])
    }
    var archive = ZIPAssembly()
    func add(_ name: String, _ entry: DeflatedEntry.Packed) throws(WriteError) {
      do { try archive.add(name, entry) } catch { throw WriteError(.archive) }
    }
    for (name, bytes) in parts {
      let content = String(decoding: bytes, as: UTF8.self)
      switch name {
      case "xl/worksheets/sheet1.xml": try add(name, try filledSheet(content))
      case "[Content_Types].xml":
        try add(name, Self.inserting(Self.contentType, in: content, before: "</Types>"))
      case "xl/_rels/workbook.xml.rels":
        try add(
          name, Self.inserting(Self.relationship, in: content, before: "</Relationships>"))
      default: try add(name, Self.packed(DeflatedEntry(), [], bytes))
      }
    }
    let opening =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<sst xmlns=\"\(Self.namespace)\""
      + " count=\"\(rows.texts.uses)\" uniqueCount=\"\(rows.texts.count)\">"
    try add(
      "xl/sharedStrings.xml",
      try Self.packed(texts, Array(opening.utf8), Array("</sst>".utf8)))
    return archive.finished()
  }

  private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let contentType = """
    <Override PartName="/xl/sharedStrings.xml" ContentType="application/\
    vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
    """
  private static let relationship = """
    <Relationship Id="rIdTexts" Type="http://schemas.openxmlformats.org/officeDocument/2006/\
    relationships/sharedStrings" Target="sharedStrings.xml"/>
    """

  private static func inserting(
    _ markup: String, in text: String, before end: String
  ) throws(WriteError) -> DeflatedEntry.Packed {
    guard let place = text.firstRange(of: end)?.lowerBound else {
      throw WriteError(.workbook, details: ["status": end])
    }
    return try packed(
      DeflatedEntry(), Array((text[..<place] + markup).utf8), Array(text[place...].utf8))
  }

  /// An entry with bytes before and after what it has.
  private static func packed(
    _ entry: DeflatedEntry, _ before: [UInt8], _ after: [UInt8]
  ) throws(WriteError) -> DeflatedEntry.Packed {
    do {
      return try entry.finish(after: before, before: after)
    } catch {
      throw WriteError(.archive)
    }
  }

  /// The sheet that the library wrote, with the rows after its own.
  private func filledSheet(_ text: String) throws(WriteError) -> DeflatedEntry.Packed {
    guard let end = text.firstRange(of: "</sheetData>"),
      let size = text.firstRange(of: "<dimension ref=\""),
      let sizeEnd = text[size.upperBound...].firstIndex(of: "\"")
    else { throw WriteError(.workbook, details: ["status": "sheet"]) }
    let corner = XLSXRows.letters(of: max(columns, 1) - 1) + String(rows.last)
    let before =
      text[..<size.upperBound] + "A1:" + corner + text[sizeEnd..<end.lowerBound]
    return try Self.packed(
      sheet, Array(before.utf8), Array(text[end.lowerBound...].utf8))
  }
}
