import Foundation
import GRDB
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// JSON in cells: later keys, later versions, equal bytes.
@Suite struct RecordTests {
  private static let codebook = Codebook(
    title: "Libro", titleEnglish: "Book", version: "1", language: "es-CO", rules: ["Una/sola."],
    codes: [
      Code(id: "DES", name: "Desempeño", definition: "No llega."),
      Code(
        id: "DES-01", parent: "DES", name: "Tarde", nameEnglish: "Late", tableName: "Atención",
        definition: "Llega \"tarde\".", definitionEnglish: "Late.", include: "a", exclude: "b",
        example: "c", isCore: true, isCause: false, isRetired: true, replacedBy: "DES",
        isZeroUninterpretable: true,
        facetDefaults: ["direccion_tipica": "x", "riesgo_inicial": "y", "tono": "z"],
        colour: "#fff", survey: "s",
        mirrors: ["DES"], sources: ["K"],
        indicators: Indicators(
          strong: ["f"], weak: ["d"], near: [.init("a", "b", 3)], cancelling: ["n"],
          side: "comunidad")),
    ],
    facets: [
      Facet(
        id: "actor", name: "Actor", nameEnglish: "Actor", isMultiple: true, isRequired: true,
        isOrdinal: true, defaultValue: "policia", defaultExceptions: ["DES": "otro"],
        values: [FacetChoice(id: "policia", name: "Policía", nameEnglish: "Police", parent: "p")])
    ],
    mirrors: [Mirror(a: "DES", b: "DES-01", reading: "r")],
    instruments: [
      Instrument(
        id: "i", name: "Guía", nameEnglish: "Guide",
        blocks: [GuideBlock(id: "b", name: "Bloque", nameEnglish: "Block", codes: ["DES"])])
    ])

  private static let receipt = ImportReceipt(
    file: "E-01.txt", sha256: "aa", reader: "text", readerVersion: 1, textHash: "h",
    paragraphs: 4, turns: 3,
    speakers: [.init(label: "P", role: .participant, turns: 1, words: 2)], wordsIn: 1,
    wordsInText: 1, wordsSetAside: 0, wordsOut: 1, items: [],
    identifiers: [], notices: [Notice("x.y", at: Location(line: 2))])

  @Test func `a codebook comes back with every value that it has`() throws {
    let json = try CodebookJSON.encode(Self.codebook)
    #expect(try CodebookJSON.decode(json) == Self.codebook)
  }

  @Test func `a codebook has the bytes that earlier programs wrote`() throws {
    let json = try CodebookJSON.encode(
      Codebook(title: "T", version: "1", language: "es", codes: [Self.codebook.codes[0]]))
    #expect(
      json == """
        {"codes":[{"definition":"No llega.","id":"DES","indicators":{"cancelling":[],"near":[],\
        "strong":[],"weak":[]},"isCause":true,"isCore":false,"isRetired":false,\
        "isZeroUninterpretable":false,"mirrors":[],"name":"Desempeño","sources":[]}],"facets":[],\
        "instruments":[],"language":"es","mirrors":[],"rules":[],"title":"T","version":"1"}
        """)
  }

  /// A store with a codebook and a receipt, after `sql`.
  private func forged(_ world: borrowing World, _ sql: String) throws -> ProjectStore {
    do {
      let store = try world.make()
      try store.write(who: "p", at: World.date) { act in
        try act.setCodebook(Self.codebook, source: "libro")
        _ = try act.addOrigin(of: "E-01", receipt: Self.receipt, setAside: [])
      }
    }
    let queue = try DatabaseQueue(
      path: world.path, configuration: SpeechlessTokenizer.configuration)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
    return try ProjectStore.open(world.path, for: .read)
  }

  @Test func `a key of a later program is passed over and stays`() throws {
    let world = try World()
    let store = try forged(
      world,
      """
      UPDATE codebook SET content = json_set(content, '$.later', 'x', '$.codes[0].later', 1);
      UPDATE origin SET receipt = json_set(receipt, '$.later', json('[1]'));
      """)
    #expect(try store.codebook() == Self.codebook)
    #expect(try store.receipts(of: "E-01") == [Self.receipt])
    let kept = try store.read { db in
      try db.first("codebook", "SELECT content FROM codebook") { try $0[0].text() }
    }
    #expect(kept?.contains("\"later\"") == true)
  }

  @Test(arguments: [
    ("json_set(content, '$.record', 2)", true), ("'{\"record\": 2}'", true),
    ("json_set(content, '$.record', 0)", false), ("'{\"title\": 1}'", false),
  ])
  func `a record of a later version is refused as newer, and none as damage`(
    content: String, isNewer: Bool
  ) throws {
    let world = try World()
    let store = try forged(world, "UPDATE codebook SET content = \(content)")
    let error = #expect(throws: StoreError.self) { _ = try store.codebook() }
    #expect(error?.code == (isNewer ? .newer : .damaged))
  }
}
