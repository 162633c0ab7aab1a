import HebraDisclosure
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraFormats

/// The sheet that a person opens and prints.
@Suite struct XLSXSheetTests {
  private let matrix = Matrix(
    title: "Casos & códigos",
    columns: [
      Matrix.Column(key: "document", title: "Documento", width: 16),
      Matrix.Column(key: "date", title: "Fecha"),
      Matrix.Column(
        key: "DES", title: "DES Desempeño", band: .init(title: "DES Desempeño", columnTitle: "Toda")
      ),
      Matrix.Column(
        key: "DES-01", title: "DES-01 Tarde",
        band: .init(title: "DES Desempeño", columnTitle: "DES-01 Tarde")),
      Matrix.Column(
        key: "COR", title: "COR Otra", band: .init(title: "COR Otra", columnTitle: "Toda")),
    ],
    rows: [
      [.text("E-01"), .text("2021"), .count(2), .count(0), .missing(.notExplored)],
      [
        .text("E-02"), .text(""), .provisional(.count(3)), .missing(.unfinished),
        .provisional(.decimal(0.5)),
      ],
    ], settings: [Matrix.Setting("Capa", "final")])

  private let labels = XLSXWriter.Labels(
    matrixSheet: "Matriz", definitionsSheet: "Definiciones", settingName: "Nombre",
    settingValue: "Valor", legend: "Leyenda", zero: "nadie lo mencionó",
    missing: [.notExplored: "no se exploró"], provisional: "puede crecer: termine el documento",
    level: "Nivel A: equipo", cut: "texto cortado")

  /// The text of a part of the workbook.
  private func part(_ name: String, _ matrix: Matrix) throws -> String {
    let file = try XLSXWriter.write(DisclosureRule.show(matrix), labels: labels, created: 0)
    return try PackagePart.text(name, of: file.bytes)
  }

  @Test func `titles and keys are repeated on pages one page wide, lying`() throws {
    let book = try part("xl/workbook.xml", matrix)
    #expect(book.contains("_xlnm.Print_Titles") && book.contains("Matriz!$A:$A,Matriz!$1:$2"))
    #expect(!book.contains("Print_Area"))
    let sheet = try part("xl/worksheets/sheet1.xml", matrix)
    #expect(sheet.contains("orientation=\"landscape\""))
    #expect(sheet.contains("<pageSetUpPr fitToPage=\"1\"/>") && sheet.contains("fitToHeight=\"0\""))
    #expect(sheet.contains("xSplit=\"1\" ySplit=\"2\"") && sheet.contains("state=\"frozen\""))
    #expect(sheet.contains("<autoFilter ref=\"A2:E4\"/>"))
    // In a header an ampersand begins a code, so that it is doubled.
    #expect(sheet.contains("&amp;LCasos &amp;&amp; códigos"))
    #expect(sheet.contains("&amp;LNivel A: equipo&amp;R&amp;P / &amp;N"))
  }

  @Test func `a family is a heading over its codes`() throws {
    let sheet = try part("xl/worksheets/sheet1.xml", matrix)
    #expect(sheet.contains("<mergeCells count=\"1\"><mergeCell ref=\"C1:D1\"/></mergeCells>"))
    let flat = Matrix(
      title: "t", columns: [Matrix.Column(key: "a", title: "a")], rows: [[.count(1)]])
    let plain = try part("xl/worksheets/sheet1.xml", flat)
    #expect(!plain.contains("mergeCell") && plain.contains("ySplit=\"1\""))
  }

  @Test func `a figure that can grow is a number with a sign, and the sheet says what to do`()
    throws
  {
    let file = try XLSXWriter.write(DisclosureRule.show(matrix), labels: labels, created: 0)
    let (table, _) = try Tables.read(file.bytes, name: "m.xlsx")
    let cells = table.rows.map(\.cells)
    #expect(cells.contains { $0.starts(with: ["E-02", "", "3", "", "0.5"]) })
    #expect(cells.joined().contains("1*  " + labels.provisional))
    let styles = try part("xl/styles.xml", matrix)
    #expect(styles.contains("formatCode=\"0&quot;*&quot;\""))
    #expect(
      MatrixDefinitions(matrix, labels: labels).legend.contains(.init("1*", labels.provisional)))
    let names = MatrixDefinitions(matrix, labels: labels).legend.map(\.name)
    #expect(names.starts(with: ["0", "1*", "provisional"]))
    var final = matrix
    final.rows.removeLast()
    #expect(!(try part("xl/worksheets/sheet1.xml", final)).contains(labels.provisional))
    #expect(
      !MatrixDefinitions(final, labels: labels).legend.contains { $0.name.contains("*") })
  }

  @Test func `CSV and JSON say which figures can grow`() {
    let csv = String(decoding: CSVWriter.write(DisclosureRule.show(matrix)).bytes, as: UTF8.self)
    #expect(csv.contains("E-02,,3*,,0.5*\r\n"))
    #expect(csv.contains("Documento,Fecha,DES Desempeño,DES-01 Tarde,COR Otra"))
    let json = String(decoding: MatrixJSON.write(DisclosureRule.show(matrix)).bytes, as: UTF8.self)
    #expect(json.contains("\"DES\":{\"provisional\":3}"))
    #expect(json.contains("\"COR\":{\"provisional\":0.5}"))
    #expect(TextTable.render(DisclosureRule.show(matrix)).contains("3*"))
  }

  @Test func `a page of hits says who may read it, and where and when each was said`() {
    let hit = Hit(
      document: "E-01", turn: 1, label: "P1", role: nil, range: TextRange(0, 4), form: "<b>")
    let list = HitList(
      title: "x", settings: [], hits: [hit], codePoints: [0..<4], level: "Nivel A: equipo",
      sources: ["E-01": "Puerto Inventado · 2021-06-14"], language: "es")
    let page = String(decoding: HitsPage.write(DisclosureRule.show(list)).bytes, as: UTF8.self)
    #expect(page.contains("<p class=\"level\">Nivel A: equipo</p>"))
    #expect(
      page.contains("E-01 1 P1<br><span class=\"about\">Puerto Inventado · 2021-06-14</span>"))
    let bare = HitList(title: "x", settings: [], hits: [hit], codePoints: [0..<4], language: "es")
    let plain = String(decoding: HitsPage.write(DisclosureRule.show(bare)).bytes, as: UTF8.self)
    #expect(!plain.contains("class=\"level\"") && !plain.contains("class=\"about\""))
  }

  @Test func `only the columns that a person reads are printed`() throws {
    var matrix = matrix
    matrix.printedColumns = 2
    #expect(try part("xl/workbook.xml", matrix).contains("Matriz!$A$1:$B$4"))
    for most in [0, 5, 9] {
      matrix.printedColumns = most
      #expect(!(try part("xl/workbook.xml", matrix)).contains("Print_Area"))
    }
  }
}
