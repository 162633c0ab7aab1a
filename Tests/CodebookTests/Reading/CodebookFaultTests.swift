import HebraCodebook
import HebraModel
import HebraYAML
import TestSupport
import Testing

/// A codebook with one fault, marked at the place where it must be reported.
struct Fault: CustomTestStringConvertible, Sendable {
  var code: MessageCode
  var severity: YAMLFinding.Severity = .error
  var details: [String: String] = [:]
  var yaml: String
  var testDescription: String {
    code.rawValue + " " + details.values.sorted().joined(separator: " ")
  }

  /// Two good codes, then `more` at the margin.
  static func book(_ more: String) -> String {
    """
    codigos:
      - {id: A, nombre: Árbol, definicion: Una familia}
      - {id: A-1, padre: A, nombre: Rama, definicion: Un código}
    """ + "\n" + more
  }

  /// One more code with these lines of its own.
  static func code(_ lines: String) -> String {
    book("  - id: A-2\n    padre: A\n    nombre: Hoja\n    definicion: Otro código\n    " + lines)
  }
}

@Suite struct CodebookFaultTests {
  static let faults: [Fault] = [
    Fault(code: "codebook.syntax", yaml: "codigos:\n  - id: A\n ⟦x: 1\n"),
    Fault(
      code: "codebook.duplicate-key", details: ["key": "nombre"],
      yaml: "codigos:\n  - id: A\n    ⟦nombre: Uno\n    nombre: Dos\n    definicion: x\n"),
    Fault(
      code: "codebook.duplicate-key", details: ["key": "name"],
      yaml: "codigos:\n  - id: A\n    nombre: Uno\n    ⟦name: Dos\n    definicion: x\n"),
    Fault(
      code: "codebook.anchor", yaml: "codigos: ⟦&todo\n  - {id: A, nombre: B, definicion: x}\n"),
    Fault(code: "codebook.alias", yaml: "codigos:\n  - ⟦*todo\n"),
    Fault(
      code: "codebook.wrong-type-list", details: ["key": "codigos"], yaml: "codigos: ⟦{id: A}\n"),
    Fault(code: "codebook.wrong-type-mapping", yaml: Fault.book("  - ⟦solo palabras\n")),
    Fault(
      code: "codebook.wrong-type-boolean", details: ["key": "nucleo"],
      yaml: Fault.code("nucleo: ⟦tal vez\n")),
    Fault(
      code: "codebook.wrong-type-text", details: ["key": "incluir"],
      yaml: Fault.code("incluir: ⟦{a: b}\n")),
    Fault(
      code: "codebook.missing-id", yaml: "codigos:\n  - ⟦nombre: Uno\n    definicion: x\n"),
    Fault(
      code: "codebook.missing-name", details: ["id": "A"],
      yaml: "codigos:\n  - ⟦id: A\n    definicion: x\n"),
    Fault(
      code: "codebook.missing-definition", details: ["id": "A"],
      yaml: "codigos:\n  - ⟦id: A\n    nombre: Uno\n"),
    Fault(
      code: "codebook.empty-definition", details: ["id": "A"],
      yaml: "codigos:\n  - id: A\n    nombre: Uno\n    definicion: ⟦'  '\n"),
    Fault(
      code: "codebook.unknown-parent", details: ["value": "AA", "nearest": "A"],
      yaml: Fault.book("  - {id: A-2, nombre: Hoja, definicion: x, padre: ⟦AA}\n")),
    Fault(
      code: "codebook.parent-cycle", details: ["id": "B"],
      yaml: "codigos:\n  - {id: B, nombre: Uno, definicion: x, padre: ⟦B}\n"),
    Fault(
      code: "codebook.duplicate-id", details: ["id": "A-1", "first": "3"],
      yaml: Fault.book("  - {id: ⟦A-1, nombre: Hoja, definicion: x}\n")),
    Fault(
      code: "codebook.duplicate-name", details: ["id": "A-2", "other": "A", "first": "2"],
      yaml: Fault.book("  - {id: A-2, nombre: ⟦ARBOL, definicion: x}\n")),
    Fault(
      code: "codebook.duplicate-id", details: ["id": "f", "first": "5"],
      yaml: Fault.book(
        "facetas:\n  - {id: f, nombre: F, valores: [x]}\n  - {id: ⟦f, nombre: G, valores: [y]}\n")),
    Fault(
      code: "codebook.duplicate-id", details: ["id": "x", "first": "7", "facet": "f"],
      yaml: Fault.book(
        "facetas:\n  - {id: f, nombre: F, valores: [\n    y,\n    x,\n    ⟦x]}\n")),
    Fault(
      code: "codebook.duplicate-id", details: ["id": "p", "first": "6"],
      yaml: Fault.book("encuesta:\n  constructos:\n  - {id: p}\n  - {id: ⟦p}\n")),
    Fault(
      code: "codebook.duplicate-id", details: ["id": "b", "first": "6"],
      yaml: Fault.book(
        "guia: {instrumentos: [{id: e, bloques: [\n  {id: c},\n  {id: b},\n  {id: ⟦b}]}]}\n")),
    Fault(
      code: "codebook.unknown-mirror", details: ["value": "A-9", "nearest": "A-1"],
      yaml: Fault.code("espejo: [⟦A-9]\n")),
    Fault(
      code: "codebook.unknown-mirror", details: ["value": "A-9"],
      yaml: Fault.book("espejos:\n  - {a: A-1, b: ⟦A-9, lectura: x}\n")),
    Fault(
      code: "codebook.mirror-one-way", severity: .warning, details: ["id": "A-2", "other": "A-1"],
      yaml: Fault.code("espejo: [⟦A-1]\n")),
    Fault(
      code: "codebook.unknown-replacement", details: ["value": "A-7"],
      yaml: Fault.code("estado: retirado\n    reemplazado_por: ⟦A-7\n")),
    Fault(
      code: "codebook.replacement-retired", details: ["id": "A-2", "other": "A-3"],
      yaml: Fault.code("estado: retirado\n    reemplazado_por: [⟦A-3]\n")
        + "  - {id: A-3, nombre: Flor, definicion: x, estado: retirado, reemplazado_por: A-1}\n"),
    Fault(
      code: "codebook.retired-without-replacement", severity: .warning, details: ["id": "A-3"],
      yaml: Fault.book("  - {id: ⟦A-3, nombre: Flor, definicion: x, estado: retirado}\n")),
    Fault(
      code: "codebook.several-replacements", severity: .warning,
      yaml: Fault.code("estado: retirado\n    reemplazado_por: [A-1, ⟦A]\n")),
    Fault(
      code: "codebook.unknown-state", details: ["value": "retirada", "nearest": "retirado"],
      yaml: Fault.code("estado: ⟦retirada\n")),
    Fault(code: "codebook.unknown-zero", yaml: Fault.code("cero: ⟦quizás\n")),
    Fault(
      code: "codebook.indicator-not-list", details: ["key": "fuertes"],
      yaml: Fault.code("indicadores: {fuertes: ⟦nunca llegan}\n")),
    Fault(
      code: "codebook.indicator-not-text",
      yaml: Fault.code("indicadores: {debiles: [⟦[nunca]]}\n")),
    Fault(
      code: "codebook.indicator-empty",
      yaml: Fault.code("indicadores: {excluir: [⟦'']}\n")),
    Fault(
      code: "codebook.indicator-lone-sign",
      yaml: Fault.code("indicadores: {fuertes: [⟦'no *']}\n")),
    Fault(
      code: "codebook.indicator-letters", severity: .warning, details: ["plain": "policia"],
      yaml: Fault.code("indicadores: {fuertes: [=sí, niño*, ⟦Policía]}\n")),
    Fault(
      code: "codebook.near-form",
      yaml: Fault.code("indicadores: {cerca: [[a, b, 3], ⟦[a, b]]}\n")),
    Fault(
      code: "codebook.near-form", yaml: Fault.code("indicadores: {cerca: [⟦[a, b, 0]]}\n")),
    Fault(
      code: "codebook.unknown-side", yaml: Fault.code("indicadores: {quien: ⟦institutos}\n")),
    Fault(
      code: "codebook.unknown-source", details: ["value": "FIP1", "nearest": "FIP19"],
      yaml: Fault.code("fuentes: [⟦FIP1]\nreferencias: {FIP19: x}\n")),
    Fault(
      code: "codebook.unknown-survey", details: ["value": "confiansa", "nearest": "confianza"],
      yaml: Fault.code("encuesta: ⟦confiansa\nencuesta: {constructos: [{id: confianza}]}\n")),
    Fault(
      code: "codebook.unknown-guide-code", details: ["value": "A-4"],
      yaml: Fault.book(
        "guia: {instrumentos: [{id: e, nombre: E, bloques: [{id: b, codigos: [A-1, ⟦A-4]}]}]}\n")),
    Fault(
      code: "codebook.unknown-direction", details: ["nearest": "mutua"],
      yaml: Fault.code("direccion_tipica: ⟦mutuo\n")),
    Fault(
      code: "codebook.unknown-risk", details: ["nearest": "ambar"],
      yaml: Fault.code("riesgo_inicial: ⟦ambas\n")),
    Fault(
      code: "codebook.unknown-default", details: ["id": "A-2", "value": "z"],
      yaml: Fault.code(
        "facetas: {f: ⟦z}\nfacetas:\n  - {id: f, nombre: F, valores: [x, y]}\n")),
    Fault(
      code: "codebook.unknown-default", details: ["facet": "f", "value": "codigo.g"],
      yaml: Fault.book(
        "facetas:\n  - {id: f, nombre: F, por_defecto: ⟦codigo.g, valores: [x, y]}\n")),
    Fault(
      code: "codebook.unknown-default", details: ["facet": "f", "value": "z"],
      yaml: Fault.book("facetas:\n  - {id: f, nombre: F, por_defecto: ⟦z, valores: [x, y]}\n")),
    Fault(
      code: "codebook.unknown-default", details: ["value": "w"],
      yaml: Fault.book(
        "facetas: [{id: f, nombre: F, por_defecto_excepciones: {A: ⟦w}, valores: [x, y]}]\n")),
    Fault(
      code: "codebook.unknown-default-code", details: ["value": "Q"],
      yaml: Fault.book(
        "facetas: [{id: f, nombre: F, por_defecto_excepciones: {⟦Q: x}, valores: [x, y]}]\n")),
    Fault(
      code: "codebook.facet-empty", yaml: Fault.book("facetas:\n  - ⟦{id: f, nombre: F}\n")),
    Fault(
      code: "codebook.unknown-key", severity: .warning,
      details: ["value": "defincion", "nearest": "definicion"],
      yaml: Fault.code("⟦defincion: y\n")),
    Fault(code: "codebook.no-codes", yaml: "⟦libro: {titulo: T}\n"),
  ]

  @Test(arguments: faults)
  func `each fault is found once, at its line and column`(fault: Fault) throws {
    let marked = MarkedYAML(fault.yaml)
    let (codebook, findings) = read(marked.text)
    let found = findings.filter { $0.code == fault.code }
    #expect(found.count == 1, "\(findings)")
    let finding = try #require(found.first)
    #expect(finding.severity == fault.severity)
    #expect(finding.line == marked.line)
    #expect(finding.column == marked.column)
    for (key, value) in fault.details { #expect(finding.details[key] == value) }
    // One fault is one finding; only a warning leaves the codebook usable.
    #expect(findings.count == 1, "\(findings)")
    #expect((codebook != nil) == (fault.severity == .warning))
  }

  @Test func `files that are no codebook are refused whole`() {
    #expect(read("").findings.map(\.code) == ["codebook.empty"])
    #expect(read("# nada\n").findings.map(\.code) == ["codebook.empty"])
    #expect(read("solo palabras").findings.map(\.code) == ["codebook.wrong-type-mapping"])
    let latin = read([0x61, 0xF1, 0x3A])
    #expect(latin.findings.map(\.code) == ["codebook.not-utf8"])
    let big = read([UInt8](repeating: 0x20, count: (2 << 20) + 1))
    #expect(big.findings.map(\.code) == ["codebook.too-large"])
  }

  @Test func `hostile nesting and aliases end in a finding`() {
    for (opening, code) in [
      ("[", "file.too-much"), ("- ", "codebook.syntax"), ("{a: ", "file.too-much"),
    ] {
      let deep = String(repeating: opening, count: 100_000)
      #expect(read(deep).findings.map(\.code.rawValue) == [code])
    }
    var laughs = "a: &a0 [x, x]\n"
    for i in 1..<40 { laughs += "b\(i): &a\(i) [*a\(i - 1), *a\(i - 1)]\n" }
    #expect(read(laughs).findings.map(\.code) == ["codebook.anchor"])
    #expect(read("? !!map &a {x: y}\n: *a\n").findings.map(\.code) == ["codebook.anchor"])
  }

  @Test func `an ampersand in prose is no anchor`() {
    let text = Fault.book("referencias:\n  X: 'Tyler & Mentovich, R&D'  # ver &otro\n  Y: a &b\n")
    #expect(read(text).findings.isEmpty)
  }
}
