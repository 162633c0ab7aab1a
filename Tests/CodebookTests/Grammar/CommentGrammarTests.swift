import HebraCodebook
import HebraModel
import TestSupport
import Testing

/// Three families and what is needed to confuse them.
private let book = Codebook(
  title: "Libro", version: "1", language: "es",
  codes: [
    Code(id: "COR", name: "Corrupción y connivencia", definition: "x"),
    Code(
      id: "COR-03", parent: "COR", name: "Filtración de lo denunciado", nameEnglish: "Leaks",
      definition: "x",
      facetDefaults: ["direccion_tipica": "comunidad_a_proveedor", "riesgo_inicial": "rojo"]),
    Code(
      id: "COR-04", parent: "COR", name: "Falta de claridad", definition: "x",
      facetDefaults: ["riesgo_inicial": "verde"]),
    Code(id: "CON", name: "Conflicto y control", definition: "x"),
    Code(id: "CON-03", parent: "CON", name: "Falta de tierra", definition: "x"),
    Code(
      id: "CON-09", parent: "CON", name: "Viejo asunto", definition: "x", isRetired: true,
      replacedBy: "COR-03"),
    Code(id: "DIA", name: "Capacidades: lo que sirve", definition: "x"),
    Code(id: "DIA-01", parent: "DIA", name: "Año nuevo", definition: "x"),
    Code(id: "DIA-02", parent: "DIA", name: "Ano viejo", definition: "x"),
  ],
  facets: [
    Facet(
      id: "actor", name: "Actor aludido", isMultiple: true, isRequired: true,
      values: [
        FacetChoice(id: "policia", name: "Policía Nacional"),
        FacetChoice(id: "esmad", name: "Esmad", parent: "policia"),
        FacetChoice(id: "armada", name: "Armada / Infantería de Marina"),
        FacetChoice(id: "otra", name: "Otra"),
      ]),
    Facet(
      id: "direccion", name: "Dirección", defaultValue: "codigo.direccion_tipica",
      values: [
        FacetChoice(id: "comunidad_a_proveedor", name: "De la comunidad"),
        FacetChoice(id: "mutua", name: "Mutua"),
      ]),
    Facet(
      id: "nivel", name: "Nivel causal",
      values: [
        FacetChoice(id: "raiz", name: "Causa raíz: condición de fondo"),
        FacetChoice(id: "efecto", name: "Efecto: consecuencia"),
        FacetChoice(id: "no_dice", name: "No se sabe"),
        FacetChoice(id: "grave", name: "Policia / grave"),
      ]),
    Facet(
      id: "tipo", name: "Tipo", defaultValue: "problema",
      defaultExceptions: ["CON": "contexto", "CON-03": "propuesta", "DIA": "propuesta"],
      values: [
        FacetChoice(id: "problema", name: "Problema"),
        FacetChoice(id: "contexto", name: "Contexto"),
        FacetChoice(id: "propuesta", name: "Propuesta"),
      ]),
    Facet(
      id: "experiencia", name: "Cercanía de la fuente",
      values: [
        FacetChoice(id: "vivida", name: "Le ocurrió a quien habla"),
        FacetChoice(id: "de_oidas", name: "Se lo contaron"),
        FacetChoice(id: "no_dice", name: "No se dice"),
      ]),
    Facet(
      id: "riesgo", name: "Semáforo", defaultValue: "codigo.riesgo_inicial",
      values: [FacetChoice(id: "verde", name: "Verde"), FacetChoice(id: "rojo", name: "Rojo")]),
  ])

private let grammar = CommentGrammar(codebook: book)

/// A line, the codes it asks for, what stays as memo and the problems met.
private struct Line: CustomTestStringConvertible, Sendable {
  var text: String
  var codes: [String]
  var memo: String?
  var problems: [String]
  var testDescription: String { text }

  init(_ text: String, _ codes: [String], memo: String? = nil, _ problems: [String] = []) {
    self.text = text
    self.codes = codes
    self.memo = memo
    self.problems = problems
  }
}

@Suite struct CommentGrammarTests {
  private static let lines: [Line] = [
    Line("COR-03", ["COR-03"]), Line("cor 3", ["COR-03"]), Line("cor03", ["COR-03"]),
    Line("Cor-3", ["COR-03"]), Line("  COR–03. ", ["COR-03"], memo: nil),
    Line("COR\u{2011}03", ["COR-03"]), Line("COR\u{A0}03", ["COR-03"]),
    Line("#COR-03", ["COR-03"]), Line("# cor 3", ["COR-03"]),
    // A digit of another script, an accent, and what a soft hyphen joins make one word with the id.
    Line("COR-03\u{AD}4", [], memo: "COR-03\u{AD}4", ["comment.unknown-code"]),
    Line("COR-03٣", [], memo: "COR-03٣", ["comment.unknown-code"]),
    Line("COR-03\u{301}x", [], memo: "COR-03\u{301}x", ["comment.unknown-code"]),
    Line("#filtración", ["COR-03"]), Line("#FILTRACION", ["COR-03"]),
    Line("#filtracio\u{301}n de lo", ["COR-03"]), Line("#leaks", ["COR-03"]),
    Line("#COR-03 Filtración de lo denunciado", ["COR-03"]),
    Line("COR-03 filtracion", ["COR-03"]),
    Line("COR", ["COR"]), Line("#Corrupción", ["COR"]),
    Line("#Capacidades: lo que sirve", ["DIA"]),
    // ñ is a letter of its own.
    Line("#año", ["DIA-01"]), Line("#ano", ["DIA-02"]),
    // Prose after a numbered id is its memo.
    Line("COR-03 y eso se repite", ["COR-03"], memo: "y eso se repite"),
    Line("cor-03, otra vez", ["COR-03"], memo: "otra vez"),
    Line("COR-03 — otra vez", ["COR-03"], memo: "otra vez"),
    Line("COR-03, CON-03", ["COR-03", "CON-03"]),
    Line("COR-03 y #falta de tierra", ["COR-03", "CON-03"]),
    Line("#COR-03 #viejo", ["COR-03", "COR-03"], ["comment.retired-code"]),
    Line("COR-03 CON-03", ["COR-03", "CON-03"]),
    Line("COR. Otra vez", ["COR"], memo: "Otra vez"),
    Line("[COR-03]", [], memo: "[COR-03]", ["comment.doubtful-code"]),
    Line("• COR-03", [], memo: "• COR-03", ["comment.doubtful-code"]),
    // Words that look like ids.
    Line("DIA siguiente al paro", [], memo: "DIA siguiente al paro"),
    Line("Día: lunes", [], memo: "Día: lunes"),
    Line("Con la gente", [], memo: "Con la gente"),
    Line("DIA — siguió igual", ["DIA"], memo: "siguió igual"),
    Line("con 3 policías", [], memo: "con 3 policías", ["comment.doubtful-code"]),
    // A code's name alone on its line, without `#`: pointed out, and a memo.
    Line(
      "Filtración de lo denunciado", [], memo: "Filtración de lo denunciado",
      ["comment.name-without-sign"]),
    Line(
      "filtracion de lo denunciado.", [], memo: "filtracion de lo denunciado.",
      ["comment.name-without-sign"]),
    Line(
      "Filtración de lo denunciado, otra vez", [], memo: "Filtración de lo denunciado, otra vez"),
    Line("con 15 familias", [], memo: "con 15 familias"),
    Line("CON 3 policías", ["CON-03"], memo: "policías"),
    Line("esto se repite en E-12", [], memo: "esto se repite en E-12"),
    Line("E-12 dice lo mismo", [], memo: "E-12 dice lo mismo"),
    // What names nothing stays in the memo.
    Line("COR-99", [], memo: "COR-99", ["comment.unknown-code"]),
    Line("COR-031", [], memo: "COR-031", ["comment.unknown-code"]),
    Line("#filtrasion", [], memo: "#filtrasion", ["comment.unknown-code"]),
    Line("#falta", [], memo: "#falta", ["comment.ambiguous-code"]),
    Line("#", [], memo: "#", ["comment.unknown-code"]),
    Line("CON-09", ["COR-03"], ["comment.retired-code"]),
    Line("   ", []),
  ]

  @Test(arguments: lines)
  private func `a line is read as its codes, its memo and its problems`(line: Line) {
    let reading = grammar.read([line.text])
    #expect(reading.codings.map(\.code) == line.codes)
    #expect(reading.memo == line.memo)
    #expect(reading.problems.map(\.code.rawValue) == line.problems)
  }

  @Test func `lines of one comment keep their order and place`() {
    let reading = grammar.read(["COR-03", "una nota", "", "#año", "otra"])
    #expect(reading.codings.map(\.line) == [0, 3])
    #expect(reading.memo == "una nota\notra")
  }

  @Test func `facets are read after the colon only`() {
    let reading = grammar.read(["COR-03: policía, raíz, vivida."])
    #expect(
      reading.codings.first?.facets == [
        FacetValue(facet: "actor", value: "policia"), FacetValue(facet: "nivel", value: "raiz"),
        FacetValue(facet: "experiencia", value: "vivida"),
      ])
    #expect(reading.problems.isEmpty && reading.memo == nil)
    let named = grammar.read(["#filtración: infantería de marina; De oídas, ESMAD"])
    #expect(named.codings.first?.facets.map(\.value) == ["armada", "de_oidas", "esmad"])
    #expect(grammar.read(["COR-03 policía"]).codings.first?.facets == [])
  }

  @Test func `a value that two facets have needs the facet's name`() {
    let reading = grammar.read(["COR-03: no dice, nivel=no dice"])
    #expect(reading.codings.first?.facets == [FacetValue(facet: "nivel", value: "no_dice")])
    #expect(reading.problems.map(\.code) == ["comment.ambiguous-value"])
    #expect(reading.problems.first?.options == ["nivel=no_dice", "experiencia=no_dice"])
    #expect(reading.memo == "no dice")
  }

  @Test func `what is no value stays in the memo with the nearest one`() {
    let reading = grammar.read(["COR-03: polisia, raíz, efecto, niveles=raiz, nivel=hondo"])
    #expect(reading.codings.first?.facets == [FacetValue(facet: "nivel", value: "raiz")])
    #expect(
      reading.problems.map(\.code) == [
        "comment.unknown-value", "comment.second-value", "comment.unknown-facet",
        "comment.unknown-value",
      ])
    #expect(reading.problems.first?.options.first == "actor=policia")
    #expect(reading.memo == "polisia, efecto, niveles=raiz, nivel=hondo")
  }

  @Test func `an unknown code names the nearest`() {
    #expect(grammar.read(["#filtrasion"]).problems.first?.options.first == "COR-03")
    #expect(grammar.read(["COR-05"]).problems.first?.options.prefix(2) == ["COR-03", "COR-04"])
  }

  @Test func `a code resolves by id, name and first words`() throws {
    #expect(grammar.resolve("cor 3") == .code(try #require(book.code("COR-03"))))
    #expect(grammar.resolve("Filtración de lo") == .code(try #require(book.code("COR-03"))))
    #expect(grammar.resolve("COR") == .code(try #require(book.code("COR"))))
    let old = try #require(book.code("CON-09"))
    #expect(grammar.resolve("CON-09") == .retired(old, replacement: book.code("COR-03")))
    guard case .ambiguous(let codes) = grammar.resolve("falta de") else {
      Issue.record("two names begin so")
      return
    }
    #expect(codes.map(\.id) == ["COR-04", "CON-03"])
    guard case .unknown(let nearest) = grammar.resolve("COR-3 prosa") else {
      Issue.record("prose after an id is no code")
      return
    }
    #expect(nearest.count <= 3)
  }

  @Test func `defaults are assumed and follow code, family, facet`() throws {
    let leak = try #require(book.code("COR-03"))
    #expect(
      book.facetDefaults(for: leak, given: [FacetValue(facet: "tipo", value: "contexto")]) == [
        FacetValue(facet: "direccion", value: "comunidad_a_proveedor", isAssumed: true),
        FacetValue(facet: "riesgo", value: "rojo", isAssumed: true),
      ])
    func kind(_ id: String) throws -> String? {
      let code = try #require(book.code(id))
      return book.facetDefaults(for: code, given: []).first { $0.facet == "tipo" }?.value
    }
    #expect(try kind("COR-04") == "problema")
    #expect(try kind("CON") == "contexto")
    #expect(try kind("CON-03") == "propuesta")
    #expect(try kind("DIA-01") == "propuesta")
    #expect(book.missingFacets(for: leak, given: []).map(\.id) == ["actor"])
    let given = [FacetValue(facet: "actor", value: "otra")]
    #expect(book.missingFacets(for: leak, given: given).isEmpty)
  }
}
