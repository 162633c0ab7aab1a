import HebraModel
import TestSupport
import Testing

@testable import HebraFormats

@Suite struct XLSXReaderTests {
  private func workbook(
    _ rows: String, date1904: Bool = false, after: String = ""
  ) throws -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    var archive = ZIPWriter()
    func add(_ name: String, _ xml: String) { archive.add(name, Array(xml.utf8)) }
    add(
      "_rels/.rels",
      """
      <Relationships xmlns="\(package)"><Relationship Id="r1" Type="\(office)/officeDocument" \
      Target="xl/workbook.xml"/></Relationships>
      """)
    add(
      "xl/workbook.xml",
      """
      <workbook xmlns="\(main)" xmlns:r="\(office)"><workbookPr date1904="\(date1904 ? 1 : 0)"/>\
      <sheets><sheet name="Oculta" state="hidden" sheetId="2" r:id="r2"/>\
      <sheet name="Personas" sheetId="1" r:id="r1"/></sheets></workbook>
      """)
    add(
      "xl/_rels/workbook.xml.rels",
      """
      <Relationships xmlns="\(package)"><Relationship Id="r1" Type="\(office)/worksheet" \
      Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="\(office)/worksheet" \
      Target="/xl/worksheets/sheet2.xml"/></Relationships>
      """)
    add(
      "xl/sharedStrings.xml",
      """
      <sst xmlns="\(main)"><si><t>nombre</t></si><si><r><t>Lide</t></r><r><t>resa</t></r>\
      <rPh sb="0" eb="1"><t>KANA</t></rPh></si></sst>
      """)
    add(
      "xl/styles.xml",
      """
      <styleSheet xmlns="\(main)"><numFmts><numFmt numFmtId="164" formatCode="00000"/>\
      <numFmt numFmtId="165" formatCode="dd\\-mmm\\-yyyy"/><numFmt numFmtId="166" \
      formatCode="[Red]0.0&quot;m&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>\
      <xf numFmtId="166"/></cellXfs></styleSheet>
      """)
    let sheet = "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData>\(after)</worksheet>"
    add("xl/worksheets/sheet1.xml", sheet)
    add("xl/worksheets/sheet2.xml", sheet.replacing("nombre", with: "oculto"))
    return try archive.bytes()
  }

  private func cell(_ inside: String) throws -> String {
    let header = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
    let bytes = try workbook(header + "<row r=\"2\"><c r=\"A2\" \(inside)</c></row>")
    return try Tables.read(bytes, name: "p.xlsx").0.rows[0].cells[0]
  }

  @Test(arguments: [
    ("t=\"s\"><v>1</v>", "Lideresa"), ("t=\"inlineStr\"><is><t>a_x000D_b</t></is>", "a\rb"),
    ("t=\"str\"><f>1+1</f><v>dos</v>", "dos"), ("t=\"b\"><v>1</v>", "TRUE"),
    ("><v>5001</v>", "5001"),
    ("><v>5001.0</v>", "5001"), ("><v>0.30000000000000004</v>", "0.3"),
    ("s=\"2\"><v>5001</v>", "05001"),
    // Serial numbers of the standard, ECMA-376 part 1, 18.17.4, and of Excel itself.
    ("s=\"1\"><v>1</v>", "1900-01-01"), ("s=\"1\"><v>59</v>", "1900-02-28"),
    ("s=\"1\"><v>61</v>", "1900-03-01"), ("s=\"1\"><v>44361</v>", "2021-06-14"),
    ("s=\"3\"><v>44361.5</v>", "2021-06-14T12:00:00"), ("s=\"1\"><v>0.75</v>", "18:00:00"),
    ("s=\"4\"><v>2.5</v>", "2.5"), ("s=\"1\"><v>2958465</v>", "9999-12-31"),
  ])
  func `a cell reads as people see it`(inside: String, expected: String) throws {
    #expect(try cell(inside) == expected)
  }

  /// A sheet of inline strings; an empty text is no cell.
  private func sheet(_ rows: [[String]], merged: [String] = []) throws -> [UInt8] {
    var xml = ""
    for (row, cells) in rows.enumerated() {
      xml += "<row r=\"\(row + 1)\">"
      for (column, text) in cells.enumerated() where !text.isEmpty {
        let name = ["A", "B", "C"][column]
        xml += "<c r=\"\(name)\(row + 1)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
      }
      xml += "</row>"
    }
    let ranges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return try workbook(xml, after: merged.isEmpty ? "" : "<mergeCells>\(ranges)</mergeCells>")
  }

  @Test func `a title above the table is left out, and said`() throws {
    let bytes = try sheet(
      [
        ["Proyecto de diálogos"], [], ["documento", "fecha"], ["E-01", "2022"], [], ["E-02", ""],
      ],
      merged: ["A1:C1"])
    let (table, notices) = try Tables.read(bytes, name: "p.xlsx")
    #expect(table.headers == ["documento", "fecha"])
    #expect(table.headerLine == 3)
    #expect(table.rows.map(\.cells) == [["E-01", "2022"], ["E-02", ""]])
    #expect(table.rows.map(\.line) == [4, 6])
    #expect(notices.contains { $0.code == .tableTitle && $0.details == ["line": "3"] })
  }

  @Test func `a table of one column has its header in the first row`() throws {
    let (table, notices) = try Tables.read(try sheet([["lema"], ["uno"], ["dos"]]), name: "p.xlsx")
    #expect(table.headers == ["lema"])
    #expect(table.rows.count == 2)
    #expect(!notices.contains { $0.code == .tableTitle })
  }

  @Test func `a cell merged downwards is the value of every row that it covers`() throws {
    let bytes = try sheet(
      [
        ["documento", "municipio", "nota"], ["E-01", "Medellín", "uno"], ["E-02", "", "dos"], [],
        ["E-03", "", ""], ["E-04", "", ""],
      ], merged: ["B2:B5", "C2:C3", "A1:B1", "B9:B4", "ZZZ1:ZZZ9", "B6"])
    let (table, notices) = try Tables.read(bytes, name: "p.xlsx")
    #expect(
      table.rows.map(\.cells) == [
        ["E-01", "Medellín", "uno"], ["E-02", "Medellín", "dos"], ["E-03", "Medellín", ""],
        ["E-04", "", ""],
      ])
    #expect(notices.first { $0.code == .xlsxMergedCells }?.count == 2)
    #expect(notices.first { $0.code == .xlsxMergedCells }?.location?.line == 3)
  }

  @Test func `days are counted from 1904 where the workbook says so`() throws {
    let rows = "<row><c t=\"s\"><v>0</v></c></row><row><c s=\"1\"><v>0</v></c></row>"
    let bytes = try workbook(rows, date1904: true)
    #expect(try Tables.read(bytes, name: "p.xlsx").0.rows[0].cells == ["1904-01-01"])
  }

  @Test func `cells keep their columns and rows their numbers`() throws {
    let rows = """
      <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>c</t></is></c></row>\
      <row r="7"><c r="C7"><v>3</v></c></row><row r="9"/>
      """
    let (table, notices) = try Tables.read(try workbook(rows), name: "p.xlsx")
    #expect(table.headers == ["nombre", "", "c"])
    #expect(table.headerLine == 2)
    #expect(table.rows == [Table.Row(line: 7, cells: ["", "", "3"])])
    #expect(notices.map(\.code) == ["table.header-missing"])
  }

  @Test func `a damaged or hostile workbook is refused with its part`() throws {
    let bytes = try workbook("<row><c r=\"ZZZZ1\"><v>1</v></c></row>")
    let limit = #expect(throws: ReadError.self) { try Tables.read(bytes, name: "p.xlsx") }
    #expect(limit?.code == .tableLimit)
    let huge = "<row r=\"9223372036854775807\"/><row><c><v>1</v></c></row>"
    #expect(try Tables.read(try workbook(huge), name: "p.xlsx").0.headers == ["1"])
    let error = #expect(throws: ReadError.self) {
      try Tables.read(bytes, name: "p.xlsx", sheet: "Otra")
    }
    #expect(error?.code == .noSheet)
    for length in stride(from: 2, to: bytes.count, by: 97) {
      #expect(throws: ReadError.self) { try Tables.read(Array(bytes[..<length]), name: "p.xlsx") }
    }
  }
}
