import Foundation
import HebraModel
import TestSupport
import Testing

@testable import HebraAnalysis
@testable import HebraCodebook
@testable import HebraLanguage

/// Terms of indicators in turns.
@Suite struct IndicatorTests {
  /// The hits of a text of one turn: code, indicator and matched words.
  private func hits(
    _ indicators: Indicators, in text: String, side: String? = nil
  ) -> [String] {
    let code = Code(
      id: "A-01", parent: nil, name: "A", definition: "A.", indicators: indicators)
    var memory = IndicatorRules.Memory()
    let rules = IndicatorRules(
      Codebook(title: "A", version: "1", language: "es", codes: [code], facets: []))
    return rules.hits(
      in: text.utf8.span, [TextRange(0, text.utf8.count)], side: side, &memory
    ).map { hit in
      let words = text.utf8.dropFirst(hit.range.start).prefix(hit.range.end - hit.range.start)
      return "\(hit.indicator): \(String(decoding: words, as: UTF8.self))"
    }
  }

  @Test func `capitals and accents do not count, the tilde of the ñ does`() {
    let one = Indicators(strong: ["policia*", "año"])
    #expect(
      hits(one, in: "La POLICÍA, los policías y el ano.")
        == ["policia*: POLICÍA", "policia*: policías"])
    #expect(hits(one, in: "Hace un AÑO.") == ["año: AÑO"])
  }

  @Test func `a word with its accents, and words in a row`() {
    let one = Indicators(strong: ["=sí", "no llega nadie"])
    #expect(hits(one, in: "Si llaman, sí.") == ["=sí: sí"])
    #expect(hits(one, in: "No llega, nadie sabe; no llega nadie más.").count == 2)
    #expect(hits(one, in: "No llega casi nadie.").isEmpty)
  }

  @Test func `two terms near each other, in either order`() {
    let one = Indicators(near: [.init("llam*", "lleg*", 3)])
    #expect(hits(one, in: "Uno llama y no llegan.") == ["llam* ~3 lleg*: llama y no llegan"])
    #expect(
      hits(one, in: "Llegan cuando uno llama.") == ["llam* ~3 lleg*: Llegan cuando uno llama"])
    #expect(hits(one, in: "Llamamos uno, dos, tres, cuatro, y llegan.").isEmpty)
  }

  @Test func `a cancelling term reaches twelve words`() {
    let one = Indicators(strong: ["golpe*"], cancelling: ["de suerte"])
    let twelve = (1...12).map { "p\($0)" }.joined(separator: " ")
    #expect(hits(one, in: "Un golpe de suerte.").isEmpty)
    #expect(hits(one, in: "Golpe \(twelve) de suerte.").isEmpty)
    #expect(hits(one, in: "Golpe \(twelve) uno de suerte.") == ["golpe*: Golpe"])
  }

  @Test func `a code of one side proposes nothing where it is not known who speaks`() {
    let one = Indicators(strong: ["no hay gasolina"], side: "institucion")
    #expect(hits(one, in: "No hay gasolina.").isEmpty)
    #expect(hits(one, in: "No hay gasolina.", side: "comunidad").isEmpty)
    #expect(hits(one, in: "No hay gasolina.", side: "institucion").count == 1)
  }

  private static let shared = Places.sharedData?.deletingLastPathComponent()

  private struct Sentences: Decodable {
    struct Sentence: Decodable {
      struct Hit: Decodable, Hashable {
        var codigo: String
        var indicador: String
        var inicio: Int
        var fin: Int
      }
      var texto: String
      var codigo: String?
      var quien: String?
      var sugerencias: [Hit]
    }
    var frases: [Sentence]
    var ejemplos_del_libro: [Sentence]
  }

  /// Another program's hits on sentences that were written to be hard or to provoke, and on the examples
  /// of its codebook.
  @Test(.enabled(if: shared != nil, "../shared/data is absent"))
  func `every firing of another matcher, in code points`() throws {
    let shared = try #require(Self.shared)
    let data = try JSONDecoder().decode(
      Sentences.self,
      from: Data(contentsOf: shared.appending(path: "data/spanish/suggestions.json")))
    let book = try CodebookReader.read(
      Array(Data(contentsOf: shared.appending(path: "codebook/codebook-draft.yaml"))),
      name: "libro")
    let rules = IndicatorRules(try #require(book.codebook))
    var memory = IndicatorRules.Memory()
    var count = 0
    for sentence in data.frases + data.ejemplos_del_libro where sentence.quien != "entrevista" {
      let text = sentence.texto
      let places = CodePointMap(text)
      let found = rules.hits(
        in: text.utf8.span, [TextRange(0, text.utf8.count)], side: sentence.quien, &memory
      ).map {
        Sentences.Sentence.Hit(
          codigo: $0.code, indicador: $0.indicator,
          inicio: places.codePoint(atByte: $0.range.start),
          fin: places.codePoint(atByte: $0.range.end))
      }
      #expect(Set(found) == Set(sentence.sugerencias), "\(text)")
      count += 1
    }
    #expect(data.frases.count == 85 && data.ejemplos_del_libro.count == 76)
    #expect(count >= 160)
  }
}
