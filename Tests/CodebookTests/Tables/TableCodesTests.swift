import HebraLanguage
import HebraModel
import Testing

@testable import HebraCodebook

/// A table as people type it, as codes.
@Suite struct TableCodesTests {
  /// A table of lines with `|` between cells; an empty line is an empty row.
  private func grid(_ text: String, sheet: String? = nil, caption: String? = nil) -> SourceGrid {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      SourceGrid.Row(
        line: $0.offset + 1,
        cells: $0.element.split(separator: "|", omittingEmptySubsequences: false)
          .map { SourceGrid.Cell(String($0).trimmingSpaces) })
    }
    return SourceGrid(sheet: sheet, caption: caption, rows: rows)
  }

  private func combine(
    _ grids: [SourceGrid], onto codebook: Codebook? = nil
  ) throws -> CodebookCombination {
    let rows = try TableRows(grids, file: "t.csv", budget: ReadingBudget())
    return try CodebookCombination(
      rows.codes, caption: rows.caption,
      onto: codebook ?? Codebook(title: "T", version: "1", language: "es", codes: []),
      words: .init(noDefinition: "Sin definición.", general: "Códigos"), budget: ReadingBudget())
  }

  private func codes(_ text: String) throws -> [String] {
    try combine([grid(text)]).codebook.codes.map { "\($0.parent ?? "") \($0.id) \($0.name)" }
  }

  @Test(arguments: [
    ("Código", "id"), ("ID", "id"), ("Nombre del código", "name"), ("Label", "name"),
    ("Familia o categoría", "family"), ("Theme", "family"), ("Definición breve", "definition"),
    ("What is it? Description", "definition"), ("¿Cuándo usarlo?", "include"),
    ("When to use", "include"), ("Criterios de inclusión", "include"),
    ("Cuándo NO usar", "exclude"), ("When not to use it", "exclude"),
    ("Criterios de exclusión", "exclude"), ("Ejemplos", "example"), ("Cita textual", "quotation"),
    ("Color", "colour"), ("Notas", nil), ("N°", "ordinal"),
  ])
  func `a header says what its column holds, in either language`(
    header: String, expected: String?
  ) {
    let column =
      TableColumn.columns([header, "Nombre"])[0]
      ?? TableColumn.columns([header, "Definición"])[0]
    #expect(column?.rawValue == expected)
  }

  @Test func `a family stands in each row, above its rows, or once for several`() throws {
    let expected = [
      " SER Servicio", "SER SER-01 Demora", "SER SER-02 Costo", " TRA Trato", "TRA TRA-01 Gritos",
    ]
    let each = """
      Familia | Código | Nombre | Definición
      Servicio | SER-01 | Demora | Tarda.
      Servicio | SER-02 | Costo | Cobran.
      Trato | TRA-01 | Gritos | Gritan.
      """
    let once = """
      Familia | Código | Nombre | Definición
      Servicio | ser 1 | Demora | Tarda.
      | ser 2 | Costo | Cobran.
      Trato | tra-1 | Gritos | Gritan.
      """
    let above = """
      Código | Nombre | Definición
      SER – Servicio | |
      SER-01 | Demora | Tarda.
      SER-02 | Costo | Cobran.

      TRA: Trato | |
      TRA-01 | Gritos | Gritan.
      """
    for text in [each, once, above] { #expect(try codes(text) == expected, "\(text)") }
  }

  @Test func `codes without an id get the next one of their family, and never a second time`()
    throws
  {
    let old = Codebook(
      title: "T", version: "1", language: "es",
      codes: [
        Code(id: "SER", name: "Servicio", definition: "d"),
        Code(id: "SER-01", parent: "SER", name: "Vieja", definition: "d", isRetired: true),
      ])
    let table = """
      Familia | Nombre | Definición
      Servicio | Demora | Tarda.
      Servicio | Costo | Cobran.
      """
    let result = try combine([grid(table)], onto: old)
    #expect(result.codebook.codes.map(\.id) == ["SER", "SER-01", "SER-02", "SER-03"])
    #expect(try combine([grid(table)], onto: result.codebook).codebook == result.codebook)
  }

  @Test func `numbers make a tree`() throws {
    let text = """
      ID | Código | Definición
      1 | Servicio | Uno.
      1.1 | Demora | Dos.
      1.1.1. | Demora larga | Tres.
      2 | Trato | Cuatro.
      """
    #expect(
      try codes(text) == [" 1 Servicio", "1 1.1 Demora", "1.1 1.1.1 Demora larga", " 2 Trato"])
  }

  @Test func `what stands above and below the codes is no code`() throws {
    let text = """
      Libro de códigos
      Versión de marzo

      Código | Nombre | Definición
      SER-01 | Demora | Tarda.
      Código | Nombre | Definición
      SER-02 | Costo | Cobran.

      Leyenda | |
      Rojo | Grave | Muy grave.
      """
    let rows = try TableRows([grid(text)], file: "t.csv", budget: ReadingBudget())
    #expect(rows.codes.map(\.typedID) == ["SER-01", "SER-02"])
    let told = Set(rows.notices.map(\.code))
    #expect(told.isSuperset(of: [.tableTitleRows, .tableHeaderAgain, .tableLegend, .tableRead]))
  }

  @Test func `a known code keeps its id and what the table does not say`() throws {
    let old = Codebook(
      title: "T", version: "1", language: "es",
      codes: [
        Code(id: "F", name: "Familia", definition: "d"),
        Code(
          id: "F-01", parent: "F", name: "Uno", tableName: "Mesa", definition: "d", include: "sí",
          isCore: true, facetDefaults: ["riesgo_inicial": "rojo"], colour: "#112233",
          mirrors: ["F-02"], indicators: Indicators(strong: ["uno"])),
        Code(id: "F-02", parent: "F", name: "Dos", definition: "d", mirrors: ["F-01"]),
      ], mirrors: [Mirror(a: "F-01", b: "F-02", reading: "")])
    let result = try combine([grid("Código|Nombre|Definición\nX-9|Uno|otra")], onto: old)
    var expected = old
    expected.codes[1].definition = "otra"
    #expect(result.codebook == expected)
    #expect(result.missing == ["F", "F-02"] && result.changed == ["F-01"])
  }

  @Test(arguments: [
    ("A-01|Uno|d\nA-01|Dos|d", "codebook-table.duplicate-id"),
    ("A-01|Uno|d\nA-02|uno|d", "codebook-table.two-ids"),
  ])
  func `two codes are not made one`(rows: String, code: String) throws {
    let error = #expect(throws: ReadError.self) {
      try combine([grid("Código|Nombre|Definición\n" + rows)])
    }
    #expect(error?.code.rawValue == code && error?.location.line == 3)
  }

  @Test func `a ring of parents is refused, with its row`() {
    let text = "Padre|ID|Nombre|Definición\nB-1|A-1|Uno|d\nA-1|B-1|Dos|d"
    let error = #expect(throws: ReadError.self) { try combine([grid(text)]) }
    #expect(error?.code == .codebookTableCycle && error?.location.line != nil)
  }

  @Test func `a hundred thousand rows are refused, and a table without codes`() {
    let many = (0..<100_000).map { "A-\($0)|N\($0)|d" }.joined(separator: "\n")
    let error = #expect(throws: ReadError.self) {
      try combine([grid("Código|Nombre|Definición\n" + many)])
    }
    #expect(error?.code == .codebookTableTooMany)
    let none = #expect(throws: ReadError.self) { try combine([grid("uno|dos\ntres|cuatro")]) }
    #expect(none?.code == .codebookTableNone)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
