import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

@Suite struct FoundRowsTests {
  /// Turns of a word or two, more than the first room for sums.
  private func store(_ count: Int, in world: borrowing World) throws -> ProjectStore {
    let lines = (0..<count).map { number in
      let words = [7, 11, 13].enumerated().filter {
        number % $0.element == 1 || number == count - 1
      }
      .map { ["uno", "dos", "uno unos"][$0.offset] }
      if number == count - 1 { return "P: uno dos uno unos final" }
      return "P: " + (words.isEmpty ? "nada" : words.joined(separator: " "))
    }
    let text = lines.joined(separator: "\n")
    let store = try world.make()
    try store.write(who: "prueba", at: World.date) { act in
      try act.addDocument(
        "E-02", register: .literal, transcript: World.transcript(text),
        turnWords: lines.map { $0.split(separator: " ").count - 1 },
        hash: TextIdentity.sha256(text), likeness: Likeness(text))
    }
    return store
  }

  @Test(arguments: [1, 2, 4095, 4096, 5000, 12_289])
  func `lists put together are what SQLite's own rows say`(count: Int) throws {
    let world = try World()
    let store = try store(count, in: world)
    for typed in [
      "=uno O =dos", "=dos O =uno", "uno O =dos", "=uno", "=dos O =nada O =uno O =unos",
      "=final O =dicho", "=dicho O =final",
    ] {
      let query = try SearchQuery(typed)
      let sums = try #require(try store.rows(of: query, detail: .frequencies))
      // Places are collected row by row, in SQLite's own machine where there are several words.
      let rows = try #require(try store.rows(of: query, detail: .places))
      #expect(sums.rows == rows.rows, "\(typed)")
      #expect(sums.hits == rows.hits, "\(typed)")
      #expect(rows.places.count == rows.hits.reduce(0) { $0 + Int($1) }, "\(typed)")
      var ofTerms = Array(repeating: 0, count: sums.terms.count)
      for (i, frequency) in sums.frequencies.enumerated() {
        ofTerms[i % sums.terms.count] += Int(frequency)
      }
      for (term, found) in zip(sums.terms, ofTerms) {
        var one = query
        one.root = .term(term)
        let alone = try #require(try store.rows(of: one))
        #expect(alone.hits.reduce(0) { $0 + Int($1) } == found, "\(typed)")
      }
    }
  }
}
