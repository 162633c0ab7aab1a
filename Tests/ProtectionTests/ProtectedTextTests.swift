import Foundation
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraProtection

/// Replaced texts know where everything is.
@Suite struct ProtectedTextTests {
  private static func decision(
    _ found: FoundIdentifier, _ treatment: IdentifierDecision.Treatment, _ replacement: String
  ) -> IdentifierDecision {
    IdentifierDecision(
      key: found.key, kind: found.kind, treatment: treatment, replacement: replacement,
      isDecided: true)
  }

  /// The text with every finding as a pseudonym of its key.
  private static func tagged(_ text: String, _ found: [FoundIdentifier]) -> ProtectedText {
    var register = PseudonymRegister()
    var tags: [String: String] = [:]
    return ProtectedText(text, found) { identifier in
      let tag = tags[identifier.key] ?? register.next(for: identifier.kind, hint: identifier.hint)
      tags[identifier.key] = tag
      return Self.decision(identifier, .tag, tag)
    }
  }

  @Test func `words are replaced as decided`() {
    let marked = MarkedText("⟦Rosa⟧ y ⟦Paz⟧ en ⟦Timbío⟧, ⟦Cauca⟧, con ⟦Luz⟧.")
    let found = zip(marked.ranges, ["rosa", "paz", "timbio", "cauca", "luz"]).map {
      FoundIdentifier(range: $0, kind: .person, finding: .net, key: $1)
    }
    let replaced = ProtectedText(marked.text, found) { identifier in
      switch identifier.key {
      case "rosa": Self.decision(identifier, .tag, "[Persona-01]")
      case "paz": Self.decision(identifier, .word, "Paz")
      case "timbio": Self.decision(identifier, .generalize, "un municipio del sur")
      case "cauca": Self.decision(identifier, .keep, "Cauca")
      case "luz": Self.decision(identifier, .remove, "")
      default: nil
      }
    }
    #expect(replaced.text == "[Persona-01] y Paz en un municipio del sur, Cauca, con […].")
    #expect(replaced.original == marked.text)
    #expect(replaced.spans.map(\.original) == ["Rosa", "Timbío", "Luz"])
    // Inside a replaced word, all of it is taken.
    let name = replaced.spans[0]
    #expect(replaced.new(TextRange(1, 3)) == name.new)
    #expect(replaced.old(TextRange(3, 5)) == name.old)
    #expect(replaced.new(TextRange(2, 6)).end == name.new.end + 2)
    #expect(replaced.new(TextRange(0, 0)).isEmpty)
  }

  @Test func `a stored text is read back, and refused when its spans do not fit`() throws {
    let (_, text) = Corpus.texts[0]
    let replaced = Self.tagged(text, Corpus.found[0])
    let stored = try JSONDecoder().decode(
      [ProtectedText.Span].self, from: JSONEncoder().encode(replaced.spans))
    let read = try #require(ProtectedText(text: replaced.text, spans: stored))
    #expect(read == replaced)
    #expect(Array(read.original.utf8) == Array(text.utf8))
    #expect(ProtectedText(text: replaced.text, spans: stored.reversed()) == nil)
    #expect(ProtectedText(text: "", spans: stored) == nil)
    for change in 0..<5 {
      var spans = stored
      switch change {
      case 0: spans[1].old.end += 1
      case 1: spans[1].new.start += 1
      case 2: spans[2].original += "x"
      case 3: spans[0].new.end = spans[0].new.start
      default: spans[1].new.end = replaced.text.utf8.count + 1
      }
      #expect(ProtectedText(text: replaced.text, spans: spans) == nil, "\(change)")
    }
  }

  @Test func `of 10,000 random codings each covers the same words or their pseudonym`() {
    var random = SeededGenerator(20_261_130)
    let treatments = IdentifierDecision.Treatment.allCases
    var count = 0
    for ((_, text), found) in zip(Corpus.texts, Corpus.found) {
      let bytes = Array(text.utf8)
      func boundary(_ place: Int) -> Int {
        var place = place
        while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
        return place
      }
      for _ in 0..<6 {
        let replaced = ProtectedText(text, found) { identifier in
          let treatment = treatments.randomElement(using: &random) ?? .keep
          let words = ["[Persona-07]", "algo más largo que antes, mucho más", "[…]", "ñ", ""]
          return Bool.random(using: &random)
            ? Self.decision(identifier, treatment, words.randomElement(using: &random) ?? "")
            : nil
        }
        #expect(Array(replaced.original.utf8) == bytes)
        for _ in 0..<60 {
          let start = boundary(Int.random(in: 0..<bytes.count - 4, using: &random))
          let end = min(start + Int.random(in: 1...120, using: &random), bytes.count)
          let range = TextRange(start, boundary(end))
          if let fault = Self.fault(of: range, text, replaced) { Issue.record("\(fault)") }
          count += 1
        }
      }
    }
    #expect(count >= 10_000)
  }

  /// What is wrong with a coding after replacement; nil if nothing is.
  private static func fault(
    of old: TextRange, _ text: String, _ replaced: ProtectedText
  ) -> String? {
    let new = replaced.new(old)
    guard !new.isEmpty, let words = replaced.text.text(in: new) else { return "no range" }
    guard replaced.old(new).contains(old) else { return "not back" }
    // The same words: put back what stands for each span inside.
    var expected = ""
    var at = old.start
    for span in replaced.spans.drop(while: { $0.old.end <= old.start }) {
      if old.end <= span.old.start { break }
      if at < span.old.start { expected += text.text(in: TextRange(at, span.old.start)) ?? "?" }
      expected += replaced.text.text(in: span.new) ?? "?"
      at = span.old.end
    }
    if at < old.end { expected += text.text(in: TextRange(at, old.end)) ?? "?" }
    return words == expected ? nil : "\(words) is not \(expected)"
  }

  @Test func `pseudonyms are never found again`() {
    for ((name, text), found) in zip(Corpus.texts, Corpus.found) {
      let replaced = Self.tagged(text, found)
      let again = Corpus.finder.identifiers(in: replaced.text)
      let words = again.compactMap { replaced.text.text(in: $0.range) }
      #expect(words == [], "\(name)")
      let second = ProtectedText(replaced.text, again) { Self.decision($0, .tag, "[Persona-01]") }
      #expect(second.text == replaced.text)
    }
  }

  @Test func `a transcript keeps its turns; labels lose the brackets of a tag`() {
    let text = "María Caicedo: Vivo en Timbío.\nE: ¿Con Rosa?\nNada."
    func range(_ words: String) -> TextRange {
      let start = text.utf8.distance(
        from: text.startIndex, to: text.range(of: words)?.lowerBound ?? text.startIndex)
      return TextRange(start, start + words.utf8.count)
    }
    let first = range("María Caicedo: Vivo en Timbío.")
    let second = range("E: ¿Con Rosa?")
    let transcript = Transcript(
      text: text, paragraphs: [first, second, range("Nada.")],
      turns: [
        Turn(index: 0, label: "María Caicedo", range: first, speech: range("Vivo en Timbío.")),
        Turn(index: 1, label: "E", range: second, speech: range("¿Con Rosa?")),
        Turn(index: 2, label: "Rosa", range: range("Nada."), speech: range("Nada.")),
      ], stretches: [])
    let replaced = Self.tagged(text, Corpus.finder.identifiers(in: text))
    let result = transcript.protected(by: replaced) { $0 == "Rosa" ? "Persona-02" : $0 }
    #expect(
      result.text == "[Persona-01]: Vivo en [Municipio-A].\nE: ¿Con [Persona-02]?\nNada.")
    #expect(result.turns.map(\.label) == ["Persona-01", "E", "Persona-02"])
    #expect(
      result.paragraphs.map { result.text.text(in: $0) } == [
        "[Persona-01]: Vivo en [Municipio-A].", "E: ¿Con [Persona-02]?", "Nada.",
      ])
    #expect(
      result.turns.map { result.text.text(in: $0.speech) } == [
        "Vivo en [Municipio-A].", "¿Con [Persona-02]?", "Nada.",
      ])
    #expect(result.turns[0].range == result.paragraphs[0])
  }
}
