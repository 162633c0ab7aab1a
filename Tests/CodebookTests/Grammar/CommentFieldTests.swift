import HebraCodebook
import HebraModel
import Testing

/// Lines of comments that say something else than a code.
@Suite struct CommentFieldTests {
  private static let grammar = CommentGrammar(
    codebook: Codebook(
      title: "Libro", version: "1", language: "es",
      codes: [
        Code(id: "COR", name: "Corrupción", definition: "x"),
        Code(id: "COR-03", parent: "COR", name: "Filtración", definition: "x"),
        Code(id: "PRE-04", parent: "COR", name: "Retiro", definition: "x"),
        Code(
          id: "PRE-09", parent: "COR", name: "Viejo", definition: "x", isRetired: true,
          replacedBy: "PRE-04"),
      ],
      facets: [
        Facet(
          id: "actor", name: "Actor", isMultiple: true,
          values: [FacetChoice(id: "policia", name: "Policía")]),
        Facet(
          id: "riesgo", name: "Riesgo",
          values: [
            FacetChoice(id: "verde", name: "Puede citarse"),
            FacetChoice(id: "rojo", name: "No citar"),
          ]),
      ]))

  private func read(_ lines: String...) -> CommentReading { Self.grammar.read(lines) }

  private func relation(_ line: String) -> CommentRelation? {
    guard case .relation(let relation)? = read(line).fields.first else { return nil }
    return relation
  }

  @Test(arguments: ["COR-03 -> PRE-04", "cor-03 → #PRE-04", "COR-03 => pre 4.", "COR-03->PRE-09"])
  func `an arrow between two codes is a relation, and both codes are on the passage`(line: String) {
    let reading = read(line)
    #expect(reading.codings.map(\.code) == ["COR-03", "PRE-04"])
    let relation = relation(line)
    #expect(relation?.from == "COR-03" && relation?.to == "PRE-04")
    #expect(relation?.kind == .inferred && relation?.quotation == nil && reading.memo == nil)
  }

  @Test func `a relation says its kind, a shortened quotation and places`() {
    #expect(relation("COR-03 -> PRE-04: explícita")?.kind == .explicit)
    let long = relation("relación: COR-03 -> PRE-04 [3-9, 12-20]: inferida: se sabe […] se van: ya")
    #expect(long?.kind == .inferred && long?.places == [3..<9, 12..<20])
    #expect(long?.quotation == "se sabe […] se van: ya")
    #expect(read("relation: COR-03 -> PRE-04: explicit").codings.isEmpty)
  }

  @Test func `groups, independence and a confirmed risk belong to the codes of the comment`() {
    let reading = read(
      "COR-03: policía", "grupo propuesta: mesa mensual", "independiente: no",
      "riesgo confirmado: puede citarse, por Ana", "lo dijo dos veces")
    #expect(
      reading.fields == [
        .group(kind: .proposal, label: "mesa mensual"), .independent(false),
        .risk(colour: "verde", by: "Ana"),
      ])
    #expect(reading.codings.count == 1 && reading.memo == "lo dijo dos veces")
    #expect(reading.problems.isEmpty)
  }

  @Test(arguments: [
    ("COR-03: municipio=01001", "01001"), ("COR-03: policía, municipio 01001", "01001"),
    ("COR-03: municipio_referido=Tambo Alto; policía", "Tambo Alto"),
    ("COR-03: municipality: 05001", "05001"),
  ])
  func `a code line says of which municipality the passage speaks`(line: String, place: String) {
    let reading = read(line)
    #expect(reading.codings.map(\.place) == [place] && reading.memo == nil)
    #expect(reading.problems.isEmpty)
  }

  @Test func `consent is the answer to a question about recording or quoting`() {
    let line = "consentimiento citar: sí"
    #expect(read(line).fields == [.consent(toQuote: true, answer: true, line: line)])
    let other = "consent record: no"
    #expect(read(other).fields == [.consent(toQuote: false, answer: false, line: other)])
  }

  /// Ordinary words of comments, which mean what they always meant.
  private static let prose = [
    "propuesta: mesa mensual", "condición: que venga el personero", "independiente: no",
    "relación con la policía: mala", "relación: se conocen de antes", "grupo: propuesta",
    "grupo focal: dos hablan", "grupo propuesta:", "riesgo: que lo reconozcan",
    "riesgo confirmado: fucsia", "consentimiento citar: tal vez", "consentimiento: lo firmó",
    "municipio: Tambo", "municipio=01001", "de ahí -> que se van", "sí: explícita",
  ]

  @Test(arguments: prose)
  func `what is not recognized stays memo`(line: String) {
    for reading in [read(line), read("COR-03", line)] {
      #expect(reading.memo == line && reading.fields.isEmpty, "\(line)")
      #expect(reading.problems.isEmpty, "\(line)")
    }
  }

  @Test func `what is about a code needs one in the comment, and keeps its place in the memo`() {
    let reading = read("uno", "grupo propuesta: mesa", "independiente: no", "dos")
    #expect(reading.memo == "uno\ngrupo propuesta: mesa\nindependiente: no\ndos")
    #expect(reading.fields.isEmpty)
    #expect(reading.problems.map(\.code.rawValue) == ["comment.field-no-code"])
  }

  @Test(arguments: [
    "COR-03 -> algo", "COR-03 -> PRE-04: policía", "COR-03 -> PRE-04 porque sí", "COR-03 - PRE-04",
  ])
  func `an arrow to anything else is a code with words after it`(line: String) {
    let reading = read(line)
    #expect(reading.codings.first?.code == "COR-03" && reading.fields.isEmpty)
  }
}
