import HebraLanguage
import HebraModel
import TestSupport
import Testing

/// Conditions, distance and places of errors.
@Suite struct QueryLanguageTests {
  private func root(_ text: String) throws -> SearchQuery.Node { try SearchQuery(text).root }

  private func condition(
    _ field: SearchQuery.Field, _ value: String,
    _ comparison: SearchQuery.Condition.Comparison = .equal, at: Range<Int>
  ) -> SearchQuery.Node {
    .condition(
      SearchQuery.Condition(
        field, comparison, value, start: at.lowerBound, end: at.upperBound))
  }

  @Test func `fields are known in both languages, whatever their accents and case`() throws {
    #expect(
      try root("género:mujer") == condition(.gender, "mujer", at: 0..<12))
    #expect(try root("GENDER:mujer") == condition(.gender, "mujer", at: 0..<12))
    #expect(try root("ge\u{301}nero:mujer") == condition(.gender, "mujer", at: 0..<13))
    #expect(
      try root("municipio:\"Peñas de Tuará\"")
        == condition(.place, "Peñas de Tuará", at: 0..<26))
    #expect(try root("dentro:COR-03") == condition(.inside, "COR-03", at: 0..<13))
    #expect(try root("sin:código") == condition(.uncoded, "código", at: 0..<10))
    #expect(try root("finca:x") == condition(.attribute("finca"), "x", at: 0..<7))
  }

  @Test func `values are compared`() throws {
    #expect(try root("fecha>=2021-06") == condition(.date, "2021-06", .atLeast, at: 0..<14))
    #expect(try root("ola:<2") == condition(.wave, "2", .less, at: 0..<6))
    #expect(
      try root("fecha:2021-06..2021-12")
        == .all([
          condition(.date, "2021-06", .atLeast, at: 0..<22),
          condition(.date, "2021-12", .atMost, at: 0..<22),
        ]))
    // What is no field's comparison is words.
    #expect(try root("10:30") == .term(.phrase(["10", "30"])))
    #expect(try root("a>b") == .term(.phrase(["a", "b"])))
  }

  @Test func `distance joins words, and words of which one is enough`() throws {
    #expect(
      try root("=a CERCA/3 =b") == .near(.term(.exact("a")), .term(.exact("b")), 3))
    #expect(
      try root("=a NEAR (=b O =c)")
        == .near(.term(.exact("a")), .any([.term(.exact("b")), .term(.exact("c"))]), 10))
    #expect(
      try root("=x =a CERCA/3 =b CERCA/0 =c")
        == .all([
          .term(.exact("x")),
          .all([
            .near(.term(.exact("a")), .term(.exact("b")), 3),
            .near(.term(.exact("b")), .term(.exact("c")), 0),
          ]),
        ]))
  }

  @Test(arguments: [
    ("policía municipio:", "query.missing-value", 8, 18),
    ("miedo CERCA/x plata", "query.bad-distance", 6, 13),
    ("miedo CERCA/101 plata", "query.bad-distance", 6, 15),
    ("miedo CERCA/5 rol:participante", "query.near-operand", 6, 13),
    ("miedo CERCA/5", "query.missing-term", 6, 13),
    ("CERCA/5 miedo", "query.missing-term", 0, 7),
    ("a Y CERCA b", "query.missing-term", 4, 9),
    ("=sí p*", "query.short-prefix", 4, 6),
    ("municipio:\"Peñas", "query.unclosed-quote", 10, 11),
    ("sí )", "query.stray-parenthesis", 3, 4),
  ])
  func `a wrong query says where`(text: String, code: String, start: Int, end: Int) {
    #expect {
      try SearchQuery(text)
    } throws: { error in
      guard let failure = error as? SearchQuery.Failure else { return false }
      return failure.reason.rawValue == code && failure.start == start && failure.end == end
    }
  }

  @Test func `a query of too many words is refused`() throws {
    let words = (0..<65).map { "=w\($0)" }.joined(separator: " O ")
    #expect(throws: SearchQuery.Failure.self) { _ = try Matcher(SearchQuery(words)) }
    let most = (0..<64).map { "=w\($0)" }.joined(separator: " O ")
    _ = try Matcher(SearchQuery(most))
  }

  @Test(arguments: [
    ("=a CERCA/1 =b", "⟦a⟧ x ⟦b⟧ y y a"), ("=a CERCA/0 =b", "⟦b⟧ ⟦a⟧ x b"),
    ("=a CERCA/2 =a", "⟦a⟧ x ⟦a⟧ y y y y a"), ("\"a b\" CERCA/1 =c", "⟦a b⟧ x ⟦c⟧ a x b c"),
    ("=a CERCA/1 (=b O =c)", "⟦a⟧ ⟦b⟧ x ⟦a⟧ ⟦c⟧"), ("=a =b NO =c", "⟦a⟧ ⟦b⟧"),
  ])
  func `words are as near as asked`(query: String, text: String) throws {
    let marked = MarkedText(text)
    var matcher = try Matcher(SearchQuery(query))
    #expect(matcher.matches(in: marked.text).map(\.range) == marked.ranges)
  }

  @Test func `a condition is asked of the words beside it`() throws {
    let text = "uno dos tres dos"
    let query = try SearchQuery("=dos NO dentro:X")
    var matcher = try Matcher(query)
    var words: [Occurrence] = []
    matcher.scan(text.utf8.span, into: &words)
    let whole = [SearchedStretch(text: 0, range: TextRange(0, text.utf8.count))]
    // Inside the first eight bytes is coded.
    let found = matcher.matches(words[...], in: whole) { _, place in place.range.start < 8 }
    #expect(found.map(\.range) == [TextRange(13, 16)])
    let other = try Matcher(SearchQuery("dentro:X"))
    #expect(other.matches([], in: whole).map(\.range) == [whole[0].range])
    #expect(other.matches([], in: whole) { _, _ in false }.isEmpty)
  }
}
