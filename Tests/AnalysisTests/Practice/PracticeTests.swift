import HebraAnalysis
import HebraModel
import TestSupport
import Testing

/// Which passages a practice has, and what an answer is worth.
@Suite struct PracticeTests {
  /// Invented passages, each with one to three of some codes.
  private static func candidates(
    _ count: Int, codes: [String], seed: UInt64
  ) -> [PracticeItem] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { number in
      var key: Set<String> = []
      for _ in 0..<Int(random.next() % 3 + 1) {
        // The first codes are far more frequent than the last ones, as in interviews.
        let place = Int(random.next() % UInt64(codes.count)) * Int(random.next() % 4) / 3
        key.insert(codes[min(place, codes.count - 1)])
      }
      if random.next() % 6 == 0 { key = [] }
      return PracticeItem(
        turn: TextRange(number, number + 1), of: "h", text: "Pasaje \(number)", key: key)
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `a choice depends on the seed and on nothing else`(seed: UInt64) {
    let codes = (1...8).map { "C-0\($0)" }
    let all = Self.candidates(60, codes: codes, seed: seed)
    var random = SplitMix64(seed: seed &* 7)
    let one = PracticeSet(all, count: 20, seed: seed)
    let other = PracticeSet(all.shuffled(using: &random), count: 20, seed: seed)
    #expect(one.items == other.items)
    #expect(Set(one.items.map(\.id)).count == 20)
    #expect(PracticeSet(all, count: 20, seed: seed + 1).items.map(\.id) != one.items.map(\.id))
  }

  @Test func `no code has a second passage while another that could have one has none`() {
    let codes = (1...8).map { "C-0\($0)" }
    for seed in 1...60 as ClosedRange<UInt64> {
      let all = Self.candidates(80, codes: codes, seed: seed).filter { $0.key.count < 2 }
      let set = PracticeSet(all, count: 24, seed: seed)
      let available = Dictionary(
        grouping: all, by: { $0.key.first ?? "" }
      ).mapValues(\.count)
      let most = set.counts.values.max() ?? 0
      for (code, count) in available where count > set.counts[code, default: 0] {
        #expect(set.counts[code, default: 0] >= most - 1, "\(code) of seed \(seed)")
      }
    }
  }

  @Test func `only the wanted codes are practised, and not more than there are`() {
    let all = Self.candidates(60, codes: ["A", "B", "C"], seed: 3)
    let set = PracticeSet(all, codes: ["B"], count: 500, seed: 1)
    #expect(set.items.count == all.count { $0.key.contains("B") })
    #expect(set.items.allSatisfy { $0.key.contains("B") })
    #expect(PracticeSet([], count: 5, seed: 1).items.isEmpty)
  }

  @Test func `an id says nothing about the key`() {
    let one = PracticeItem(example: "Nadie viene.", key: ["DES-01"])
    let other = PracticeItem(example: "Nadie viene.", key: ["COR-03", "MIE-01"])
    #expect(one.id == other.id && one.id.count == PracticeItem.idLength)
    #expect(PracticeItem(example: "Nadie viene", key: []).id != one.id)
  }

  @Test func `codes with one example are one passage, and retired codes give none`() {
    func code(_ id: String, _ example: String?, retired: Bool = false) -> Code {
      Code(id: id, parent: "A", name: id, definition: "", example: example, isRetired: retired)
    }
    let book = Codebook(
      title: "", version: "1", language: "es",
      codes: [
        code("A-1", "Uno."), code("A-2", "Dos."), code("A-3", "Uno."), code("A-4", nil),
        code("A-5", "Tres.", retired: true),
      ])
    let items = PracticeItem.examples(of: book)
    #expect(items.map(\.text) == ["Uno.", "Dos."])
    #expect(items.map(\.key) == [["A-1", "A-3"], ["A-2"]])
  }

  // MARK: - Scores

  private static let book = Codebook(
    title: "", version: "1", language: "es",
    codes: [
      Code(id: "A", name: "Familia", definition: "Todo."),
      Code(
        id: "A-1", parent: "A", name: "Uno", definition: "Lo uno.", include: "Lo primero.",
        exclude: "Lo segundo (A-2); lo de A-10. Lo demás."),
      Code(id: "A-2", parent: "A", name: "Dos", definition: "Lo dos."),
      Code(id: "A-3", parent: "A", name: "Tres", definition: "Lo tres.", exclude: "Nada."),
    ])

  private static func answer(
    _ number: Int, _ key: Set<String>, _ given: Set<String>
  ) -> PracticeScore.Answer {
    .init(
      number: number, item: PracticeItem(example: "Ejemplo \(number)", key: key), given: given)
  }

  @Test func `agreement with the key is that of two coders`() throws {
    var answers: [PracticeScore.Answer] = []
    // Eight right, two missed, one too many, nine without the code.
    for number in 1...8 { answers.append(Self.answer(number, ["A-1"], ["A-1"])) }
    for number in 9...10 { answers.append(Self.answer(number, ["A-1"], [])) }
    answers.append(Self.answer(11, [], ["A-1"]))
    for number in 12...20 { answers.append(Self.answer(number, [], [])) }
    let score = PracticeScore(answers, Self.book)
    let row = try #require(score.rows.first)
    #expect(score.rows.count == 1 && score.exact == 17)
    #expect((row.key, row.given, row.both) == (10, 9, 8))
    #expect(row.percent == 17.0 / 20)
    // Krippendorff's alpha of two coders: 1 − (N − 1) · disagreements ÷ (n₀ · n₁), with N = 40 values.
    let expected = 1 - 39.0 * 6 / 2 / (21.0 * 19)
    #expect(abs((row.alpha ?? 0) - expected) < 1e-12)
    #expect(abs((score.alpha ?? 0) - expected) < 1e-12)
  }

  @Test func `few cases give no coefficient`() {
    let score = PracticeScore(
      (1...4).map { Self.answer($0, ["A-1"], ["A-1"]) } + [Self.answer(5, [], [])], Self.book)
    #expect(score.rows[0].alpha == nil && score.rows[0].percent == 1)
    #expect(score.alpha == nil && score.exact == 5)
    #expect(score.confusions.isEmpty)
  }

  @Test func `what is taken for something else comes with its places`() {
    let score = PracticeScore(
      [
        Self.answer(4, ["A-2"], ["A-1"]), Self.answer(1, ["A-2"], ["A-1", "A-3"]),
        Self.answer(2, ["A-1"], ["A-2"]), Self.answer(3, ["A-1"], ["A-1", "A-2"]),
      ], Self.book)
    #expect(
      score.confusions.map { "\($0.key) \($0.given) \($0.passages)" } == [
        "A-2 A-1 [1, 4]", "A-1 A-2 [2]", "A-2 A-3 [1]",
      ])
    #expect(score.rows.map(\.code) == ["A-1", "A-2", "A-3"])
  }

  @Test func `the rule that a wrong code breaks is the clause that names the right one`() {
    func rules(_ key: String?, _ given: String?) -> [String] {
      PracticeRule.rules(key: key, given: given, Self.book).map {
        "\($0.code) \($0.part.rawValue): \($0.text)"
      }
    }
    #expect(rules("A-2", "A-1") == ["A-1 exclude: Lo segundo (A-2)"])
    // The other way round the same clause tells them apart.
    #expect(rules("A-1", "A-2") == ["A-1 exclude: Lo segundo (A-2)"])
    #expect(rules("A-1", "A-3") == ["A-1 include: Lo primero.", "A-3 definition: Lo tres."])
    #expect(rules("A-2", nil) == ["A-2 definition: Lo dos."])
    #expect(rules(nil, "A-3") == ["A-3 exclude: Nada."])
    // A-10 is not A-1.
    #expect(rules("A-3", "A-1").first == "A-3 definition: Lo tres.")
  }
}
