import HebraAnalysis
import HebraModel

/// A codebook of five codes, two interviews and a half-read third.
enum TinyStudy {
  static let book = Codebook(
    title: "Libro", version: "3", language: "es",
    codes: [
      Code(id: "F", name: "Familia", definition: "x"),
      Code(id: "F-1", parent: "F", name: "Uno", definition: "x", isCore: true),
      Code(id: "F-2", parent: "F", name: "Dos", definition: "x", isZeroUninterpretable: true),
      Code(
        id: "F-9", parent: "F", name: "Viejo", definition: "x", isRetired: true, replacedBy: "F-2"),
      Code(id: "G", name: "Otra", definition: "x", isCause: false),
    ],
    facets: [
      Facet(
        id: "tipo", name: "Tipo", defaultValue: "problema",
        values: [FacetChoice(id: "problema", name: "P"), FacetChoice(id: "contexto", name: "C")]),
      Facet(
        id: "valencia", name: "Valencia", defaultValue: "negativa",
        values: [FacetChoice(id: "negativa", name: "N")]),
    ],
    instruments: [
      Instrument(
        id: "i", name: "I",
        blocks: [
          GuideBlock(id: "b1", name: "B1", codes: ["F-1"]),
          GuideBlock(id: "b2", name: "B2", codes: ["F-2"]),
        ])
    ])

  /// Two interviews and a half-read third.
  static func world() -> World {
    let both: [String: TopicState] = ["b1": .asked, "b2": .notAskedRisk]
    var world = World()
    world.add(
      "D1", [("E", "qué pasó"), ("Ana", "la ñapa llegó tarde"), ("-", "nadie vino [risas] hoy")],
      attributes: ["instrument": "i", "place_code": "00001", "municipality": "Villa Uno"],
      topics: both, finishedBy: ["ana": .completo], nonSpeech: "[risas]")
    world.add(
      "D2", [("Ana", "no sé"), ("Luz", "sí hubo respuesta")],
      attributes: ["instrument": "i", "place_code": "00001", "municipality": "Villa Uno"],
      topics: both, finishedBy: ["ana": .nucleo])
    world.add("D3", [("Luz", "poco más")], attributes: ["place_code": "00002"], topics: both)
    world.code("D1", "pasó\nAna: la ñapa llegó", "F-1")
    world.code("D1", "ñapa", "F-2")
    world.code("D1", "tarde\n-: nadie vino [risas]", "F-9")
    world.code("D1", "qué", "G")
    return world
  }

  static func corpus(_ world: World, layers: [String: LayerKind] = [:]) -> AnalysisCorpus {
    AnalysisCorpus(
      codebook: book, documents: world.documents, codings: world.codings,
      participants: [
        Participant(pseudonym: "Luz", attributes: ["sector": "comunidad"]),
        Participant(pseudonym: "Ana", attributes: ["sector": "justicia"]),
      ], layers: layers)
  }
}
