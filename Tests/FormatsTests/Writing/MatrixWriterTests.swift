import Foundation
import HebraDisclosure
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraFormats

@Suite struct MatrixWriterTests {
  private let matrix = Matrix(
    title: "Códigos por documento",
    columns: [
      Matrix.Column(key: "document", title: "Documento"),
      Matrix.Column(key: "COR-03", title: "COR-03"), Matrix.Column(key: "share", title: "Parte"),
      Matrix.Column(key: "alpha", title: "Alfa"),
    ],
    rows: [
      [.text("E-01"), .count(0), .share(n: 3, total: 12), .decimal(0.5)],
      [.text("=E-02"), .missing(.notExplored), .missing(.unfinished), .decimal(-0.25)],
    ],
    settings: [Matrix.Setting("Capa", "final")])

  private let labels = XLSXWriter.Labels(
    matrixSheet: "Matriz", definitionsSheet: "Definiciones", settingName: "Nombre",
    settingValue: "Valor", legend: "Leyenda", zero: "nadie lo mencionó",
    missing: [.notExplored: "no se exploró"], cut: "texto cortado")

  @Test func `CSV tells zero from missing and keeps shares from becoming dates`() {
    let text = String(decoding: CSVWriter.write(DisclosureRule.show(matrix)).bytes, as: UTF8.self)
    #expect(
      text == "\u{FEFF}Documento,COR-03,Parte (n),Parte (N),Alfa\r\n"
        + "E-01,0,3,12,0.5\r\n'=E-02,,,,-0.25\r\n")
    let semicolons = CSVWriter.write(
      DisclosureRule.show(matrix), separator: .semicolon, missing: [.notExplored: "NE"]
    ).bytes
    #expect(
      String(decoding: semicolons, as: UTF8.self)
        == "\u{FEFF}Documento;COR-03;Parte (n);Parte (N);Alfa\r\n"
        + "E-01;0;3;12;0,5\r\n'=E-02;NE;;;-0,25\r\n")
  }

  @Test func `JSON keeps keys in order and says why a cell is empty`() throws {
    let bytes = MatrixJSON.write(DisclosureRule.show(matrix)).bytes
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        [
        {"document":"E-01","COR-03":0,"share":{"n":3,"total":12},"alpha":0.5},
        {"document":"=E-02","COR-03":{"missing":"not-explored"},\
        "share":{"missing":"unfinished"},"alpha":-0.25}]

        """)
    #expect(try JSONSerialization.jsonObject(with: Data(bytes)) is [[String: Any]])
  }

  @Test func `JSON of any text is read back by Foundation`() throws {
    var output = JSONOutput()
    let strings = NaughtyStrings.own + ["\u{0}\u{7F}\\\"/"]
    output.array { for string in strings { $0.string(string) } }
    let back = try JSONDecoder().decode([String].self, from: Data(output.bytes))
    #expect(back.map { Array($0.utf8) } == strings.map { Array($0.utf8) })
  }

  @Test func `JSON has an escape for each character that a terminal would obey`() throws {
    let hidden = (UInt32(0)...0x10FFFF).compactMap(Unicode.Scalar.init).filter(Shown.isHidden)
    let text = hidden.map { "a\($0)ñ—👩🏽\($0)" }.joined()
    var output = JSONOutput()
    output.array {
      $0.string(text)
      $0.raw("{\"b\u{202E}\": \"\u{E0001}\u{9B}\"}")
    }
    let json = String(decoding: output.bytes, as: UTF8.self)
    #expect(!json.unicodeScalars.contains(where: Shown.isHidden))
    let back = try #require(
      try JSONSerialization.jsonObject(with: Data(output.bytes)) as? [Any])
    #expect((back[0] as? String).map { Array($0.utf8) } == Array(text.utf8))
    #expect(back[1] as? [String: String] == ["b\u{202E}": "\u{E0001}\u{9B}"])
  }

  @Test func `a terminal sees aligned columns and no control characters`() {
    let text = TextTable.render(DisclosureRule.show(matrix))
    #expect(
      text == """
        Documento  COR-03  Parte   Alfa
        ─────────  ──────  ─────  ─────
        E-01            0   3/12    0.5
        =E-02           –      …  -0.25

        """)
    #expect(TextTable.displayWidth("n\u{303}andú 漢字") == 10)
    let hostile = Matrix(
      title: "", columns: [Matrix.Column(key: "a", title: "a")],
      rows: [[.text("x\u{1B}[2J\ny\u{202E}z")]])
    #expect(TextTable.render(DisclosureRule.show(hostile)).hasSuffix("\nx␛[2J␊y‹U+202E›z\n"))
    #expect(TextTable.render(DisclosureRule.show(hostile)).contains("\n────────────────\n"))
  }

  @Test func `a workbook is the same bytes twice and reads back`() throws {
    let file = try XLSXWriter.write(
      DisclosureRule.show(matrix), labels: labels, created: 1_625_000_000)
    #expect(
      try XLSXWriter.write(DisclosureRule.show(matrix), labels: labels, created: 1_625_000_000)
        == file)
    #expect(try XLSXWriter.write(DisclosureRule.show(matrix), labels: labels, created: 0) != file)
    let (table, notices) = try Tables.read(file.bytes, name: "m.xlsx")
    #expect(table.headers == ["Documento", "COR-03", "Parte", "Alfa"])
    #expect(
      table.rows.map(\.cells) == [["E-01", "0", "3/12", "0.5"], ["=E-02", "", "", "-0.25"]])
    // The second sheet is ours: nobody has to be told that it was not read.
    #expect(notices.isEmpty)
    let meaning = try secondSheet(file)
    #expect(meaning.contains(["Capa", "final"]))
    #expect(meaning.contains(["", "no se exploró"]) && meaning.contains(["0", labels.zero]))
  }

  private func secondSheet(_ file: WrittenFile) throws -> [[String]] {
    let cells = try ZIPArchive.open(file.bytes, budget: ReadingBudget()) {
      (archive) throws(ReadError) in
      try archive.parse(
        "xl/worksheets/sheet2.xml",
        into: XLSXCells(
          strings: [], styles: XLSXStyles(ReadingBudget()), countsFrom1904: false, part: "",
          budget: ReadingBudget()))
    }
    return try #require(cells).records.map(\.fields)
  }

  @Test func `our second sheet is known whatever it is called`() throws {
    var labels = labels
    labels.definitionsSheet = "Lo que dice 'eso' & más"
    let file = try XLSXWriter.write(DisclosureRule.show(matrix), labels: labels, created: 0)
    #expect(try Tables.read(file.bytes, name: "m.xlsx").1.isEmpty)
  }

  @Test func `a template of texts explains no zeros and no blanks`() throws {
    let template = Matrix(
      title: "Documentos", columns: [Matrix.Column(key: "a", title: "documento")],
      rows: [[.text("E-01")], [.text("")]], settings: [Matrix.Setting("estados", "preguntado")])
    let file = try XLSXWriter.write(DisclosureRule.show(template), labels: labels, created: 0)
    let shown = try secondSheet(file).joined()
    #expect(shown.contains("preguntado"))
    #expect(!shown.contains("Leyenda") && !shown.contains("nadie lo mencionó"))
    #expect(MatrixDefinitions(template, labels: labels).legend.isEmpty)
    var silent = labels
    silent.legend = nil
    #expect(MatrixDefinitions(matrix, labels: silent).legend.isEmpty)
  }

  @Test func `no reason for an empty cell looks like another or like nothing`() throws {
    let matrix = Matrix(
      title: "t", columns: [Matrix.Column(key: "a", title: "a")],
      rows: Matrix.Missing.allCases.map { [.missing($0)] })
    let lines = TextTable.render(DisclosureRule.show(matrix)).split(separator: "\n").dropFirst(2)
    #expect(lines.count == Matrix.Missing.allCases.count)
    #expect(Set(lines).count == lines.count && !lines.contains("0"))
    let file = try XLSXWriter.write(DisclosureRule.show(matrix), labels: labels, created: 0)
    let sheet = try ZIPArchive.open(file.bytes, budget: ReadingBudget()) {
      (archive) throws(ReadError) in
      try archive.parse("xl/worksheets/sheet1.xml", into: CellStyles())
    }
    let styles = try #require(sheet).styles.suffix(lines.count)
    #expect(styles.count == lines.count && Set(styles).count == lines.count)
    #expect(!styles.contains("0"))
  }

  @Test func `CSV and JSON have their meaning in a file beside them`() throws {
    let definitions = MatrixDefinitions(matrix, labels: labels, marks: [.notExplored: "NE"])
    let file = CSVWriter.write(DisclosureRule.show(definitions), separator: .semicolon)
    let (table, notices) = try Tables.read(file.bytes, name: "x.csv")
    #expect(notices.isEmpty)
    #expect(table.headers == ["Nombre", "Valor"])
    let rows = table.rows.map(\.cells)
    #expect(
      rows.prefix(3) == [["Códigos por documento", ""], ["Capa", "final"], ["0", labels.zero]])
    // Whatever stands in a cell of either file can be looked up.
    #expect(rows.contains(["NE", "no se exploró"]))
    #expect(rows.contains(["not-explored", "no se exploró"]))
    for reason in Matrix.Missing.allCases where ![.tooFewCases, .noVariation].contains(reason) {
      #expect(rows.contains { $0[0] == reason.rawValue })
    }
    for (path, expected) in [
      ("x.csv", "x.definiciones.csv"), ("a.b/x.json", "a.b/x.definiciones.csv"),
      ("a.b/x", "a.b/x.definiciones.csv"), ("./.csv", "./.csv.definiciones.csv"),
    ] {
      #expect(MatrixDefinitions.path(beside: path, word: "definiciones") == expected)
    }
  }

  private func law(_ strings: [String]) throws {
    let matrix = Matrix(
      title: "t", columns: ["n", "texto", "fin"].map { Matrix.Column(key: $0, title: $0) },
      rows: strings.enumerated().map { [.count($0), .text($1), .text("z")] })
    let file = try XLSXWriter.write(DisclosureRule.show(matrix), labels: labels, created: 0)
    let (table, _) = try Tables.read(file.bytes, name: "m.xlsx")
    let back = table.rows.map { Array($0.cells[1].utf8) }
    let expected = strings.map { Array($0.replacing("\u{0}", with: "\u{FFFD}").utf8) }
    #expect(back == expected)
    #expect(table.rows.map(\.cells[0]) == strings.indices.map(String.init))
  }

  @Test func `a workbook gives every text back`() throws { try law(NaughtyStrings.own) }

  @Test(.enabled(if: !NaughtyStrings.list.isEmpty))
  func `a workbook gives a public list of naughty strings back`() throws {
    try law(NaughtyStrings.list)
  }

  @Test func `a text longer than a cell is cut with a mark and a notice`() throws {
    let long = String(repeating: "ñ", count: 40_000)
    let matrix = Matrix(
      title: "t", columns: [Matrix.Column(key: "a", title: "a")],
      rows: [[.text(long)], [.text(String(long.prefix(32_767)))]])
    let file = try XLSXWriter.write(DisclosureRule.show(matrix), labels: labels, created: 0)
    #expect(
      file.notices == [
        Notice(
          "xlsx.text-cut", at: Location(part: "Matriz", line: 2, column: 1),
          details: ["characters": "40000", "limit": "32767"])
      ])
    let (table, _) = try Tables.read(file.bytes, name: "m.xlsx")
    #expect(table.rows[0].cells[0].hasSuffix("ñ[…]"))
    #expect(table.rows[0].cells[0].utf16.count == 32_767)
    #expect(table.rows[1].cells[0].utf16.count == 32_767)
  }

  @Test func `a sheet's name that Excel refuses is refused`() {
    var labels = labels
    labels.matrixSheet = "a/b"
    #expect(throws: WriteError(.sheetName, details: ["sheet": "a/b"])) {
      try XLSXWriter.write(DisclosureRule.show(matrix), labels: labels, created: 0)
    }
  }
}

/// The style of every cell of a sheet, in order.
private struct CellStyles: XMLConsumer {
  var styles: [String] = []

  func number(of name: String, in namespace: String?) -> Int32 {
    name == "c" ? 1 : name == "s" ? 2 : 0
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    if name == 1 { styles.append(attributes.string(2) ?? "0") }
  }

  mutating func end(_ name: Int32) {}
  mutating func text(_ bytes: Span<UInt8>) {}
}
