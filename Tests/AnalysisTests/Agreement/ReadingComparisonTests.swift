import HebraAnalysis
import HebraModel
import TestSupport
import Testing

/// Two readings side by side: what is one question, and of which kind.
@Suite struct ReadingComparisonTests {
  private static let text = "uno dos tres cuatro cinco seis siete ocho nueve diez once doce"
  private static let starts: [Int] = {
    var starts = [0]
    for (index, byte) in text.utf8.enumerated() where byte == 0x20 { starts.append(index + 1) }
    return starts
  }()

  /// A coding on the words with these numbers, from 1.
  private static func coding(
    _ layer: String, _ code: String, _ words: ClosedRange<Int>, _ facets: [String: String] = [:],
    assumed: [String: String] = [:]
  ) -> Coding {
    let start = starts[words.lowerBound - 1]
    let end = words.upperBound < starts.count ? starts[words.upperBound] - 1 : text.utf8.count
    return Coding(
      id: "\(layer)-\(code)-\(words)", document: "D", range: TextRange(start, end), code: code,
      coder: layer, layer: layer,
      facets: facets.map { FacetValue(facet: $0, value: $1) }
        + assumed.map { FacetValue(facet: $0, value: $1, isAssumed: true) })
  }

  private func questions(
    _ codings: [Coding], layers: [String] = ["Ana", "Luis"], tolerance: Int = 3,
    current: (String) -> String = { $0 }
  ) -> [AgreementQuestion] {
    ReadingComparison(
      codings, layers: layers, wordStarts: Self.starts, tolerance: tolerance, current: current
    ).questions
  }

  private func kinds(_ codings: [Coding], tolerance: Int = 3) -> [AgreementQuestion.Kind] {
    questions(codings, tolerance: tolerance).map(\.kind)
  }

  @Test func `limits that differ by a few words are the same`() {
    let far = [Self.coding("Ana", "A", 1...8), Self.coding("Luis", "A", 4...9)]
    #expect(kinds(far) == [.same])
    #expect(kinds(far, tolerance: 2) == [.limits])
    #expect(kinds([Self.coding("Ana", "A", 1...8), Self.coding("Luis", "A", 5...9)]) == [.limits])
    #expect(kinds([Self.coding("Ana", "A", 1...4), Self.coding("Luis", "A", 1...8)]) == [.limits])
  }

  @Test func `codings of one code that share no word are two questions`() {
    let found = questions([Self.coding("Ana", "A", 1...3), Self.coding("Luis", "A", 4...6)])
    #expect(found.map(\.kind) == [.missing, .missing])
    #expect(found.map { $0.codings.count } == [1, 1])
  }

  @Test func `one long coding and two short ones of a code are one question`() {
    let found = questions([
      Self.coding("Ana", "A", 1...12), Self.coding("Luis", "A", 1...2),
      Self.coding("Luis", "A", 8...9),
    ])
    #expect(found.map(\.kind) == [.limits])
    #expect(found[0].codings.count == 3)
    #expect(found[0].range == TextRange(0, Self.text.utf8.count))
  }

  @Test func `different codes on about the same words are one question`() {
    #expect(kinds([Self.coding("Ana", "A", 1...4), Self.coding("Luis", "B", 3...6)]) == [.codes])
    #expect(
      kinds([Self.coding("Ana", "A", 1...4), Self.coding("Luis", "B", 4...6)])
        == [.missing, .missing])
    // Where both have A, the B of one is a question of its own.
    #expect(
      Set(
        kinds([
          Self.coding("Ana", "A", 1...4), Self.coding("Luis", "A", 1...4),
          Self.coding("Luis", "B", 1...4),
        ]))
        == [.same, .missing])
  }

  @Test func `only facet values that both state can differ`() {
    func kind(_ a: [String: String], _ b: [String: String], assumed: [String: String] = [:])
      -> AgreementQuestion.Kind?
    {
      questions([
        Self.coding("Ana", "A", 1...4, a), Self.coding("Luis", "A", 1...4, b, assumed: assumed),
      ]).first?.kind
    }
    #expect(kind(["actor": "x"], ["actor": "y"]) == .facets)
    #expect(kind(["actor": "x"], [:]) == .same)
    #expect(kind(["actor": "x"], [:], assumed: ["actor": "y"]) == .same)
    let question = questions([
      Self.coding("Ana", "A", 1...4, ["actor": "x"]),
      Self.coding("Luis", "A", 2...6, ["nivel": "raiz"], assumed: ["actor": "y"]),
    ])
    let common = ReadingComparison.common(question[0])
    #expect(common.range == question[0].range)
    #expect(
      common.facets == [
        FacetValue(facet: "actor", value: "x"), FacetValue(facet: "nivel", value: "raiz"),
      ])
  }

  @Test func `a retired code is its replacement`() {
    let codings = [Self.coding("Ana", "OLD", 1...4), Self.coding("Luis", "NEW", 1...4)]
    #expect(questions(codings).map(\.kind) == [.codes])
    #expect(questions(codings) { $0 == "OLD" ? "NEW" : $0 }.map(\.kind) == [.same])
  }

  @Test func `with three readings all of them must agree`() {
    let two = [Self.coding("Ana", "A", 1...4), Self.coding("Luis", "A", 1...4)]
    let three = ["Ana", "Luis", "Marta"]
    #expect(questions(two, layers: three).map(\.kind) == [.missing])
    #expect(
      questions(two + [Self.coding("Marta", "A", 2...5)], layers: three).map(\.kind) == [.same])
  }

  @Test(arguments: 0..<60) func `every coding is in exactly one question`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 700)
    var codings: [Coding] = []
    for layer in ["Ana", "Luis", "Marta"] {
      for _ in 0..<Int.random(in: 0..<7, using: &random) {
        let start = Int.random(in: 1...12, using: &random)
        let end = Int.random(in: start...12, using: &random)
        let code = ["A", "B", "C"].randomElement(using: &random) ?? "A"
        let new = Self.coding(layer, code, start...end)
        if !codings.contains(where: { $0.id == new.id }) { codings.append(new) }
      }
    }
    let layers = ["Ana", "Luis", "Marta"]
    let found = questions(codings, layers: layers)
    #expect(
      found.flatMap { $0.codings.map(\.id) }.sorted() == codings.map(\.id).sorted())
    // The order in which the codings come makes no difference.
    #expect(questions(codings.shuffled(using: &random), layers: layers) == found)
    #expect(Set(found.map(\.id)).count == found.count)
    for question in found where question.kind == .same {
      #expect(Set(question.codings.map(\.layer)).count == 3)
      #expect(Set(question.codings.map(\.code)).count == 1)
    }
  }
}
