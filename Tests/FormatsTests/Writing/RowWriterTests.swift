import Foundation
import HebraDisclosure
import HebraModel
import TestSupport
import Testing

@testable import HebraFormats

/// Tables written row by row are those that are written as a whole.
@Suite struct RowWriterTests {
  private let labels = XLSXWriter.Labels(
    matrixSheet: "Matriz", definitionsSheet: "Definiciones", settingName: "Nombre",
    settingValue: "Valor", legend: "Leyenda", zero: "nadie lo mencionó",
    missing: [.notExplored: "no se exploró"], provisional: "puede crecer", level: "Nivel A",
    cut: "texto cortado")

  /// A moment; without one the library takes the present.
  private static let created = 1_625_000_000

  /// Texts that a cell, XML or a spreadsheet takes for something else.
  private static let texts = [
    "", " delante", "detrás\t", "=1+1", "-1", "+57 300", "@x", "a & b < c > d \"e\" 'f'",
    "dos\nlíneas\ny una tercera que es bastante más ancha que su columna", "_x0041_ y _x005F_",
    "\u{1} \u{B} \u{1F} \r fin", "cero\0 dentro", "\u{FFFE}\u{FFFF}",
    "¿qué? ñandú — “así”", "漢字漢字漢字漢字",
    "👩‍👩‍👧 y e\u{301}", "05001", "3/12", "12/2020", String(repeating: "largo ", count: 6000),
  ]

  private func matrix(rows count: Int, hasShares: Bool = true) -> Matrix {
    var dice = SeededGenerator(11)
    let rows = (0..<count).map { row -> [Matrix.Cell] in
      let text = Self.texts[row < Self.texts.count ? row : row % 19]
      return [
        .text("E-\(row / 7)"), .text(text), .count(row),
        row % 5 == 0
          ? .missing(.notExplored) : hasShares ? .share(n: row % 3, total: 3) : .count(3),
        row % 3 == 0 ? .decimal(Double(row) / 8) : .decimal(.infinity),
        .text(String(dice.next(), radix: 36)),
      ]
    }
    return Matrix(
      title: "Lista", columns: ["a", "b", "c", "d", "e", "f"].map { .init(key: $0, title: $0) },
      rows: rows, settings: [Matrix.Setting("Capa", "final")])
  }

  private func written(
    _ writer: some RowWriter, _ matrix: Matrix, by step: Int
  ) throws -> WrittenFile {
    var writer = writer
    for start in stride(from: 0, to: matrix.rows.count, by: step) {
      let rows = Array(matrix.rows[start..<min(start + step, matrix.rows.count)])
      try writer.add(DisclosureRule.show(rows))
    }
    var table = matrix
    table.rows = []
    return try writer.finish(DisclosureRule.show(table), hasFigures: matrix.rows.haveFigures)
  }

  private func workbook(_ matrix: Matrix, by step: Int) throws -> WrittenFile {
    let writer = try XLSXRowWriter(
      DisclosureRule.show(matrix.columns), labels: labels, created: Self.created,
      properties: ["x": "y"])
    return try written(writer, matrix, by: step)
  }

  @Test(arguments: FieldSeparator.allCases)
  func `a CSV file has the same bytes`(_ separator: FieldSeparator) throws {
    // In CSV a column of shares becomes two, which must be known before the first row.
    let matrix = matrix(rows: 300, hasShares: false)
    let marks: [Matrix.Missing: String] = [.notExplored: "no explorado"]
    let writer = CSVRowWriter(
      DisclosureRule.show(matrix.columns), separator: separator, missing: marks)
    let whole = CSVWriter.write(DisclosureRule.show(matrix), separator: separator, missing: marks)
    #expect(try written(writer, matrix, by: 40).bytes == whole.bytes)
  }

  @Test(arguments: FieldSeparator.allCases)
  func `a text that repeats in its column is written again`(_ separator: FieldSeparator) throws {
    let mark = [FieldSeparator.comma: ",", .semicolon: ";"][separator] ?? "\t"
    let fields = [
      "a", "a", "di\"jo", "di\"jo", "", "a", "e\u{301}", "é", "uno\(mark)dos", "uno\(mark)dos",
      "=1",
      "=1", "-1", "-1", String(repeating: "largo ", count: 20),
      String(repeating: "largo ", count: 20), "a",
    ]
    let table = Matrix(
      title: "", columns: ["x", "y"].map { .init(key: $0, title: $0) },
      rows: zip(fields, fields.reversed()).map { [.text($0), .text($1)] })
    func field(_ text: String) -> String {
      let guarded = text == "=1" ? "'=1" : text
      let quoted = guarded.replacing("\"", with: "\"\"")
      return guarded.contains { "\"\(mark)\n".contains($0) } ? "\"\(quoted)\"" : guarded
    }
    let wanted = table.rows.map { row in
      row.map { if case .text(let text) = $0 { field(text) } else { "" } }.joined(separator: mark)
    }
    let file = CSVWriter.write(DisclosureRule.show(table), separator: separator)
    let all = ["x\(mark)y"] + wanted + [""]
    #expect(Array(file.bytes.dropFirst(3)) == Array(all.joined(separator: "\r\n").utf8))
  }

  @Test func `a cell after an empty one says where it is`() throws {
    var table = matrix(rows: 0)
    table.rows = [[.text("a"), .text(""), .count(1), .count(2), .text(""), .text("f")]]
    let sheet = try PackagePart.text("xl/worksheets/sheet1.xml", of: workbook(table, by: 1).bytes)
    let row = try #require(sheet.firstRange(of: "<row r=\"2\"")).lowerBound
    let end = try #require(sheet.firstRange(of: "</sheetData>")).lowerBound
    let references = sheet[row..<end].matches(of: /<c( r="([A-Z]+2)")?/).map { $0.2 ?? "" }
    #expect(references == ["", "C2", "", "F2"])
  }

  @Test(arguments: [0, 1, 21, 9000])
  func `a workbook reads back as the same cells, with the same notices`(_ count: Int) throws {
    let matrix = matrix(rows: count)
    let whole = try XLSXWriter.write(
      DisclosureRule.show(matrix), labels: labels, created: Self.created,
      properties: ["x": "y"])
    let parts = try workbook(matrix, by: 100)
    #expect(parts.notices == whole.notices)
    let (found, foundNotices) = try Tables.read(parts.bytes, name: "m.xlsx")
    let (wanted, wantedNotices) = try Tables.read(whole.bytes, name: "m.xlsx")
    #expect(found.headers == wanted.headers)
    #expect(found.rows.map(\.cells) == wanted.rows.map(\.cells))
    #expect(foundNotices == wantedNotices)
    for name in ["xl/worksheets/sheet2.xml", "xl/workbook.xml", "docProps/custom.xml"] {
      // Formats are numbered in another order.
      let (one, other) = try (
        PackagePart.text(name, of: parts.bytes), PackagePart.text(name, of: whole.bytes)
      )
      let format = #/ s="\d+"/#
      #expect(one.replacing(format, with: "") == other.replacing(format, with: ""))
    }
  }

  @Test func `rows are as high, and the frame of the sheet is the same`() throws {
    let matrix = matrix(rows: 40)
    let whole = try XLSXWriter.write(
      DisclosureRule.show(matrix), labels: labels, created: Self.created)
    func sheet(_ file: WrittenFile) throws -> String {
      try PackagePart.text("xl/worksheets/sheet1.xml", of: file.bytes)
    }
    let (found, wanted) = (try sheet(workbook(matrix, by: 7)), try sheet(whole))
    func heights(_ sheet: String) -> [String] {
      sheet.matches(of: /<row r="(\d+)"[^>]*ht="(\d+)"/).map { "\($0.1) \($0.2)" }
    }
    #expect(heights(found) == heights(wanted) && heights(wanted).count > 5)
    func frame(_ sheet: String) throws -> [Substring] {
      let end = try #require(sheet.firstRange(of: "</sheetData>")).upperBound
      let start = try #require(sheet.firstRange(of: "<cols>")).lowerBound
      return [sheet[..<start], sheet[end...]]
    }
    #expect(try frame(found) == frame(wanted))
  }

  @Test func `the same rows give the same bytes, however they are divided`() throws {
    let matrix = matrix(rows: 9000)
    let file = try workbook(matrix, by: 100)
    // Some pieces are compressed at the same time.
    #expect(file.pieces.count > 16)
    for _ in 0..<3 { #expect(try workbook(matrix, by: 100).bytes == file.bytes) }
  }

  @Test func `a sheet has no more rows than Excel takes`() throws {
    let numbers = XLSXFormats.Numbers()
    var rows = XLSXRows(below: XLSXWriter.mostRows, of: "Matriz", numbers, widths: [10])
    rows.add([.count(1)])
    #expect(rows.last > XLSXWriter.mostRows)
    let letters = [0, 25, 26, 701, 702, 16_383].map(XLSXRows.letters)
    #expect(letters == ["A", "Z", "AA", "ZZ", "AAA", "XFD"])
  }
}
