import Foundation
import HebraLanguage
import TestSupport
import Testing

@Suite struct RecallTests {
  @Test func `the families are enough, each with what must match and what must not`() throws {
    let families = try Families()
    let queries = Set(families.rows.map(\.query))
    #expect(queries.count >= 200)
    for query in queries {
      let kinds = families.rows.filter { $0.query == query }.map(\.kind)
      #expect(kinds.contains { $0 != .lookalike && $0 != .derived }, "\(query)")
      #expect(kinds.contains(.lookalike), "\(query)")
      #expect(Set(kinds).count == kinds.count, "\(query)")
    }
  }

  @Test(arguments: [
    (Families.Class.inflection, 0.99), (.enclitic, 0.99), (.spoken, 0.99),
  ])
  func `what must match is found`(kind: Families.Class, least: Double) throws {
    let forms = WordForms(.spanish)
    let (found, of) = try Families().found(kind) { forms.share($0, $1) }
    #expect(Double(found) / Double(of) >= least, "\(found) of \(of)")
  }

  @Test(arguments: [false, true])
  func `of what is found, little is another word`(ofField: Bool) throws {
    let forms = WordForms(.spanish)
    let families = try Families(ofField: ofField)
    let right = [Families.Class.inflection, .enclitic, .spoken, .diminutive]
      .reduce(0) { $0 + families.found($1) { forms.share($0, $1) }.found }
    let (wrong, of) = families.found(.lookalike) { forms.share($0, $1) }
    #expect(Double(right) / Double(right + wrong) >= 0.985, "\(wrong) of \(of)")
  }

  @Test(arguments: [
    ("comunidad", "común comunes comunista"), ("mentira", "mente"), ("barrio", "barro barrer"),
    ("ley", "leyó"), ("seguridad", "seguro segura"), ("casar", "caso casa"), ("caso", "casa"),
  ])
  func `words that look alike are not found`(word: String, others: String) {
    let forms = WordForms(.spanish)
    for other in others.split(separator: " ") {
      let share = forms.share(word, String(other))
      #expect(!share, "\(word): \(other)")
    }
  }

  /// Writes the stems of words, one a line in `HEBRA_FORMS_IN`, for `Benchmarks/recall.py`.
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["HEBRA_FORMS_IN"] != nil, "no list of words"))
  func `writes the stems of a list of words`() throws {
    let environment = ProcessInfo.processInfo.environment
    let list = try #require(environment["HEBRA_FORMS_IN"])
    let out = try #require(environment["HEBRA_FORMS_OUT"])
    let forms = WordForms(.spanish)
    let dictionary = HunspellDictionary(.spanish)
    var lines: [String] = []
    for word in try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n") {
      let folded = Words.fold(String(word))
      lines.append(
        [
          String(word), folded, forms.stems(ofWritten: String(word)).joined(separator: " "),
          forms.withoutPronouns(folded) ?? "", forms.writtenForm(of: folded) ?? "",
          // As an import does: the dictionary is not asked about settled words.
          forms.isSettled(folded)
            ? "" : dictionary?.lemmas(of: folded).joined(separator: " ") ?? "",
        ].joined(separator: "\t"))
    }
    try lines.joined(separator: "\n").write(toFile: out, atomically: true, encoding: .utf8)
  }
}
