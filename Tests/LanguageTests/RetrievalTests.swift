import HebraLanguage
import Testing

/// How a query of operands and relations is read.
@Suite struct RetrievalTests {
  /// A retrieval as text: operands as they are typed, relations between them.
  private func shown(_ node: Retrieval.Node) -> String {
    switch node {
    case .search(let text, _): "‹\(text)›"
    case .coded(let coded):
      "[" + ([coded.code] + coded.facets + [coded.layer].compactMap { $0 }).joined(separator: "+")
        + "]"
    case .related(let a, let relation, let b): "(\(shown(a)) \(relation) \(shown(b)))"
    case .either(let a, let b): "(\(shown(a)) or \(shown(b)))"
    case .atLeast(let count, let nodes, let unit):
      "atLeast \(count) \(unit) \(nodes.map(shown).joined(separator: ", "))"
    case .only(let coded, let unit): "only \(coded.code) \(unit.map { "\($0)" } ?? "text")"
    }
  }

  @Test(arguments: [
    ("[COR-03] DENTRO [COR]", "([COR-03] within [COR])"),
    ("[COR-03] CRUZA policía", "([COR-03] overlaps ‹policía›)"),
    ("policía O soldado DENTRO [COR]", "(‹policía O soldado› within [COR])"),
    ("policía CERCA/5 miedo DENTRO [COR]", "(‹policía CERCA/5 miedo› within [COR])"),
    ("policía CERCA/5 [COR]", "(‹policía› near(5, \(Self.unit(.word))) [COR])"),
    ("[A] O [B]", "([A] or [B])"),
    ("policía O [B]", "(‹policía› or [B])"),
    ("(policía O soldado) FUERA [B]", "(‹(policía O soldado)› outside(nil) [B])"),
    (
      "([A] CON [B]) DESPUÉS/2i [C]",
      "(([A] with(\(Self.unit(.turn))) [B]) after(Optional(2), \(Self.unit(.turn))) [C])"
    ),
    ("[A] ANTES [B]", "([A] before(nil, \(Self.unit(.word))) [B])"),
    ("policía ANTES/1p miedo", "(‹policía› before(Optional(1), \(Self.unit(.paragraph))) ‹miedo›)"),
    ("[A] WITH/d [B]", "([A] with(\(Self.unit(.document))) [B])"),
    (
      "[DES-01 actor=policia capa:Ana] ENCIERRA \"nunca llegan\"",
      "([DES-01+actor=policia+Ana] encloses ‹\"nunca llegan\"›)"
    ),
    ("[Respuesta tardía] CON [A]", "([Respuesta tardía] with(\(Self.unit(.turn))) [A])"),
    ("ALMENOS/2 ([A], [B], miedo O temor)", "atLeast 2 turn [A], [B], ‹miedo O temor›"),
    ("ALMENOS/1d (policía, miedo)", "atLeast 1 document ‹policía›, ‹miedo›"),
    ("SOLO [A]", "only A text"), ("SOLO/p [A]", "only A paragraph"),
    ("sector:comunidad CON [A]", "(‹sector:comunidad› with(\(Self.unit(.turn))) [A])"),
  ])
  func `operands and relations are read from left to right`(
    typed: String, expected: String
  ) throws {
    let retrieval = try #require(try Retrieval.read(typed))
    let unit = "HebraLanguage.Retrieval.Unit."
    #expect(
      shown(retrieval.root).replacing(unit, with: "") == expected.replacing(unit, with: ""))
  }

  private static func unit(_ unit: Retrieval.Unit) -> String { "\(unit)" }

  @Test(arguments: [
    "policía", "policía CERCA/5 miedo", "policía O soldado NO cabo", "\"[risas]\"",
    "con antes después", "POLICÍA CON MIEDO", "ANTES DENTRO FUERA", "(a O b) CERCA c",
  ])
  func `a search of words alone is no retrieval`(typed: String) throws {
    #expect(try Retrieval.read(typed) == nil)
  }

  @Test(arguments: [
    ("[A] [B]", "missing-relation", 4), ("[A] policía", "missing-relation", 4),
    ("[A] CON", "missing-operand", 4), ("CON [A]", "missing-operand", 0),
    ("[A", "unclosed-bracket", 0), ("[] CON [A]", "missing-operand", 0),
    ("([A] CON [B]", "unclosed-parenthesis", 0), ("ALMENOS/2 [A]", "missing-list", 0),
    ("ALMENOS/4 ([A], [B])", "missing-list", 0), ("SOLO policía CON [A]", "missing-operand", 0),
    ("[A] CON ([B] [C])", "missing-relation", 13),
  ])
  func `what cannot be read says where`(typed: String, reason: String, start: Int) {
    do {
      _ = try Retrieval.read(typed)
      Issue.record("read")
    } catch {
      #expect(error.reason.rawValue == "query.\(reason)")
      #expect(error.start == start)
    }
  }

  @Test func `no text makes it fail otherwise`() {
    let pieces = [
      "[", "]", "(", ")", ",", "\"", "«", " ", "CON", "ALMENOS/2", "SOLO", "CERCA/3i", "O", "[A]",
      "policía", "=", ":", "/", "ANTES/", "ñ", "\u{301}",
    ]
    var state: UInt64 = 7
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<9 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      do {
        _ = try Retrieval.read(text)
      } catch {
        #expect(0 <= error.start && error.start <= error.end, "\(text)")
        #expect(error.end <= text.unicodeScalars.count + 1, "\(text)")
      }
    }
  }
}
