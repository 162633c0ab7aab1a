import HebraLanguage
import HebraModel
import TestSupport
import Testing

@Suite struct SearchQueryTests {
  private func term(_ text: String) throws -> SearchQuery.Node { try SearchQuery(text).root }

  @Test func `words are inflected unless told otherwise`() throws {
    #expect(
      try term("Policías") == .term(.inflected(word: "policias", stems: ["polici-"], others: [])))
    #expect(try term("casó") == .term(.inflected(word: "casar", stems: ["casar"], others: [])))
    #expect(try term("caso") == .term(.inflected(word: "caso", stems: ["caso="], others: [])))
    #expect(try term("=Policías") == .term(.exact("policias")))
    #expect(try term("polic*") == .term(.prefix("polic")))
    #expect(try term("\"no llega nadie\"") == .term(.phrase(["no", "llega", "nadie"])))
    #expect(try term("«a la»") == .term(.phrase(["a", "la"])))
  }

  @Test func `operators group as a person reads them`() throws {
    #expect(
      try term("=a =b O =c")
        == .any([.all([.term(.exact("a")), .term(.exact("b"))]), .term(.exact("c"))]))
    #expect(
      try term("=a NO (=b O =c)")
        == .without(.term(.exact("a")), .any([.term(.exact("b")), .term(.exact("c"))])))
  }

  @Test(arguments: [
    ("", "query.empty"), ("\"abierta", "query.unclosed-quote"),
    ("(a", "query.unclosed-parenthesis"),
    ("a)", "query.stray-parenthesis"), ("a O", "query.missing-term"),
    ("NO a", "query.only-negative"),
    ("***", "query.no-word"), ("O", "query.missing-term"), ("a Y", "query.missing-term"),
    (String(repeating: "(", count: 60) + "a", "query.too-long"),
  ])
  func `a wrong query says what is wrong`(text: String, code: String) {
    #expect {
      try SearchQuery(text)
    } throws: {
      ($0 as? SearchQuery.Failure)?.reason.rawValue == code
    }
  }

  @Test(arguments: ["policía", "policía vecinos", "\"no llega nadie\" O policía", "=a NO policía"])
  func `what goes wrong while words are widened reaches whoever asked`(text: String) throws {
    struct Fault: Error {}
    let query = try SearchQuery(text)
    #expect(throws: Fault.self) { try query.widened { _ in throw Fault() } }
  }

  @Test func `hits are the words of the untouched text`() throws {
    let marked = MarkedText(
      "La ⟦Policía⟧ vino; los ⟦policías⟧ se fueron y el ⟦poli\u{AD}cía⟧ calló. Político no.")
    var matcher = try Matcher(SearchQuery("policia"))
    #expect(matcher.matches(in: marked.text).map(\.range) == marked.ranges)
    var exact = try Matcher(SearchQuery("=policías"))
    #expect(exact.matches(in: marked.text).map(\.range) == [marked.ranges[1]])
  }

  @Test func `ano does not find año`() throws {
    var matcher = try Matcher(SearchQuery("ano"))
    #expect(matcher.matches(in: "este año y los años").isEmpty)
  }
}
