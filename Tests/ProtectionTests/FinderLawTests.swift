import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraProtection

/// Laws of the finder, on random texts and on the corpus.
@Suite struct FinderLawTests {
  private static let pieces = [
    "Rosa", "Caicedo", "María", "Mari\u{301}a", "ofelia", "Ofe\u{AD}lia", "DON", "don", "la", "de",
    "del",
    "La", "vereda", "Vereda", "alcalde", "junta", "SIJIN", "frente", "30", "3105550142", "310",
    "555",
    "0142", "1.061.234", "14", "junio", "2021", "alias", "mi", "hermano", "uno", "cero", "ocho",
    "dos",
    "calle", "#", "-", "–", "—", ".", ",", ":", ";", "…", "?", "¿", "(", ")", "[", "]", "«", "»",
    "\"",
    "\n", "\n", "E:", "P1:", "[Persona-07]", "[Maria-3]", "a@b.co", "@yo", "http://x.org/y", "ñ",
    "Ñandú",
    "\u{200B}", "\u{303}", "n\u{303}", "日本", "Ж", "😀", "°", "'", "O'Neill", "ABC", "123", "KTR41F",
    "Timbío", "timbío", "El", "Tambo", "\t", "\u{A0}", "paro", "cédula", "NIT", "900", "M.", "J.",
    "S.A.S.", "Mil", "MIL", "dos", "Uno", "y", "mil", "mayor", "primero", "sargento", "calle",
    "Asociación", "mujeres", "Primero", "Km", "Dicen",
    "le",
    "El", "Frente", "Comunal", "acción", "Presidenta", "Señora", "Hermano", "San", "Sra.",
    "Policía", "Nacional",
  ]

  /// Words that rules use for something else.
  private static let known = KnownIdentifiers([
    "mil": .person, "mayor": .person, "junta": .organization, "mujeres": .other, "dos": .person,
    "hermano": .person, "calle": .place, "primero": .person,
  ])

  private static func randomText(_ random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
      if Int.random(in: 0..<4, using: &random) > 0 { text += " " }
    }
    return text
  }

  /// What is wrong with findings; nil if nothing is.
  private static func fault(_ found: [FoundIdentifier], in text: String) -> String? {
    var end = 0
    for identifier in found {
      guard end <= identifier.range.start, !identifier.range.isEmpty else { return "order" }
      guard let words = text.text(in: identifier.range) else { return "boundary" }
      if words.contains("\n") { return "line" }
      if identifier.finding != .combination, identifier.key != IdentifierKey.of(words) {
        return "key \(words): \(identifier.key)"
      }
      if identifier.key.isEmpty { return "empty key: \(words)" }
      end = identifier.range.end
    }
    return nil
  }

  @Test
  func `ranges of random texts are sorted, disjoint and whole, and keys are those of the words`() {
    var random = SeededGenerator(18)
    var total = 0
    for _ in 0..<3_000 {
      let text = Self.randomText(&random)
      let found = Corpus.finder.identifiers(in: text, known: Self.known)
      let fault = Self.fault(found, in: text)
      #expect(fault == nil, "\(text.debugDescription)")
      #expect(Corpus.finder.identifiers(in: text, known: Self.known) == found)
      let missed = Self.missed(by: found, in: text)
      #expect(missed == [], "\(text.debugDescription)")
      total += found.count
    }
    #expect(total > 10_000)
  }

  /// The tokens with a capital or a digit that no finding covers, though the net takes them.
  private static func missed(by found: [FoundIdentifier], in text: String) -> [String] {
    let scan = IdentifierScan(text, Corpus.finder, known)
    var missed: [String] = []
    var skipped = 0
    for (i, token) in scan.tokens.enumerated() {
      if let end = scan.pseudonym(i) { skipped = end }
      if token.shape.contains(.line), let end = scan.labelEnd(i) { skipped = max(skipped, end) }
      let isSeen =
        token.isCapital || token.shape.contains(.digits) || token.shape.contains(.caseless)
      let isKnown = !known.phrases.phrases(token.hash).isEmpty
      guard isSeen || isKnown, skipped <= i, !scan.isLeftOut(i) else { continue }
      let range = TextRange(token.start, token.end)
      if !found.contains(where: { $0.range.contains(range) }) {
        missed.append(text.text(in: range) ?? "?")
      }
    }
    return missed
  }

  @Test func `random bytes break nothing`() {
    var random = SeededGenerator(19)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(Self.fault(Corpus.finder.identifiers(in: text), in: text) == nil)
    }
  }

  @Test func `every capitalized word and number of the corpus is found, or left out by the rule`() {
    var found = 0
    var leftOut = 0
    for ((name, text), findings) in zip(Corpus.texts, Corpus.found) {
      #expect(Self.fault(findings, in: text) == nil, "\(name)")
      let (hits, others) = Self.uncovered(text, findings)
      found += hits
      for (word, context) in others {
        leftOut += 1
        #expect(Self.mayBeLeftOut(word, context), "\(name): \(word) after \(context)")
      }
    }
    #expect(Corpus.texts.count == 28)
    #expect(found > 2_500)
    #expect(leftOut > 3_000)
  }

  /// The number of words with a capital or a digit that findings cover, and the others with the
  /// line before them.
  private static func uncovered(
    _ text: String, _ findings: [FoundIdentifier]
  ) -> (Int, [(String, String)]) {
    var hits = 0
    var others: [(String, String)] = []
    var next = 0
    let bytes = Array(text.utf8)
    for range in Words.ranges(in: text) {
      guard let word = text.text(in: range),
        word.contains(where: { $0.isUppercase || $0.isNumber })
      else { continue }
      while next < findings.count, findings[next].range.end <= range.start { next += 1 }
      if next < findings.count, findings[next].range.contains(range) {
        hits += 1
      } else {
        let line = bytes[..<range.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        others.append((word, String(decoding: bytes[line..<range.start], as: UTF8.self)))
      }
    }
    return (hits, others)
  }

  /// The rule, said again in other words.
  private static func mayBeLeftOut(_ word: String, _ before: String) -> Bool {
    let folded = Words.fold(word)
    let roles: Set = [
      "entrevistadora", "equipo", "hablante", "investigadora", "participante", "moderadora",
      "entrev", "moderador",
      "señora", "observacion",
    ]
    // A label: a role or a code, with nothing but a time before it.
    let isLabel = before.allSatisfy { $0.isNumber || "[]:. ,".contains($0) }
    if isLabel, roles.contains(folded) || word.count <= 6 && word.uppercased() == word {
      return true
    }
    let isCount = word.allSatisfy(\.isNumber) || ["uno", "dos"].contains(folded)
    if isCount, roles.contains(where: { Words.fold(before).contains($0) }) {
      return true
    }
    guard
      Corpus.words.contains(folded) || roles.contains(folded)
        || WordTable.standard.marks(FoldedHash.of(folded)).contains(.common)
    else { return false }
    let rest = before.drop(while: { _ in false })
    guard let last = rest.last(where: { !" \"“«(¿¡[*_".contains($0) }) else { return true }
    return ".!?…:—)]-\"»”".contains(last) || rest.hasSuffix("¿") || rest.hasSuffix("¡")
      || rest.hasSuffix("«") || rest.hasSuffix("(") || rest.hasSuffix("“") || rest.hasSuffix("\"")
      || rest.hasSuffix("[") || rest.hasSuffix("- ")
  }
}
