import Foundation
import HebraLanguage
import TestSupport
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("AÑO", "año"), ("an\u{303}o", "año"), ("ano", "ano"), ("pingüino", "pinguino"),
    ("POLICÍA", "policia"), ("policía", "policia"), ("policı́a", "policıa"), ("d'Ávila", "d'avila"),
    ("co\u{AD}mu\u{200B}na", "comuna"),
  ])
  func `folds case and accents and keeps ñ`(text: String, folded: String) {
    #expect(Words.fold(text) == folded)
  }

  struct Vectors: Decodable {
    struct Case: Decodable {
      var input: String
      var strict: String
    }
    var cases: [Case]
  }

  @Test(.enabled(if: Places.sharedData != nil, "../shared/data is absent"))
  func `agrees with every vector of the folding table`() throws {
    let file = try #require(Places.sharedData).appending(path: "spanish/folding.json")
    let vectors = try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
    #expect(vectors.cases.count > 20)
    for vector in vectors.cases { #expect(Words.fold(vector.input) == vector.strict) }
  }

  @Test func `NFC is Unicode's`() {
    #expect(Array(Normalization.nfc("an\u{303}o").utf8) == Array("año".utf8))
    #expect(Array(Normalization.nfc("\u{212B}").utf8) == Array("\u{C5}".utf8))
    // U+FB2C grows in NFC; so does U+1D160: the buffer must hold it.
    #expect(Array(Normalization.nfc("\u{1D160}").utf8) == Array("\u{1D158}\u{1D165}\u{1D16E}".utf8))
  }
}
