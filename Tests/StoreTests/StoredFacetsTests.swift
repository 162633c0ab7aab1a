import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// Codings that are read together are those that are read one by one.
@Suite struct StoredFacetsTests {
  private static let values = [
    FacetValue(facet: "actor", value: "policia"), FacetValue(facet: "actor", value: "fiscalía"),
    FacetValue(facet: "nivel", value: "local", isAssumed: true),
    FacetValue(facet: "nivel", value: "local"), FacetValue(facet: "ámbito", value: "ñ"),
  ]

  @Test(arguments: UInt64(0)..<20)
  func `every coding has its own facets`(seed: UInt64) throws {
    let world = try World()
    let store = try world.make()
    var dice = SeededGenerator(seed)
    let bytes = Array(World.text.utf8)
    let starts = (36..<70).filter { bytes[$0] & 0xC0 != 0x80 && bytes[$0 + 4] & 0xC0 != 0x80 }
    try store.write(who: "Ana", at: World.date) { act in
      for start in starts where Int.random(in: 0..<4, using: &dice) > 0 {
        var coding = World.coding(
          start, start + 4, ["DES-01", "COR-03"].randomElement(using: &dice) ?? "",
          ["Ana", "Luis"].randomElement(using: &dice) ?? "")
        coding.facets = Self.values.filter { _ in Bool.random(using: &dice) }
        coding.memo =
          ["nota", "otra, más larga que la primera", nil].randomElement(using: &dice) ?? nil
        coding.date = Bool.random(using: &dice) ? World.date : nil
        _ = try act.addCoding(coding)
      }
    }
    let together = try store.codings()
    // With a document, the facets of each coding are looked up by its id.
    #expect(together == (try store.codings(document: "E-01")))
    #expect(together.contains { !$0.facets.isEmpty } && together.contains { $0.memo != nil })
    let placed = try store.placedCodings(withFacets: true)["E-01"] ?? []
    #expect(
      Set(placed)
        == Set(
          together.map {
            PlacedCoding(range: $0.range, code: $0.code, layer: $0.layer, facets: $0.facets)
          }))
    var listed: [Coding] = []
    try store.eachCodedText { listed += $0.codings }
    var plain = together
    for i in plain.indices { plain[i].codebookVersion = nil }
    #expect(Set(listed) == Set(plain) && listed.count == plain.count)
  }
}
