import HebraAnalysis
import HebraDisclosure
import HebraModel
import Testing

/// What facilitators see leaves at least two possibilities for everything that is withheld.
///
/// The solver knows how many people of each side were interviewed and asked, and everything that is
/// printed: more than a reader knows.
@Suite struct FacilitatorRuleTests {
  /// A cause with these numbers of people, by side: who says it, of whom.
  private static func figures(
    _ shares: [Side: CauseFigure.Share], low: Int = 4, high: Int? = nil, documents: Int = 6
  ) -> FichaFigures {
    var figures = FichaFigures(place: Municipality(code: "01", name: "Tambo", department: ""))
    var figure = CauseFigure(code: "DES-01")
    figure.documents = .init(n: low, total: documents)
    for (side, share) in shares {
      figure.sides[side] = share
      figure.people.n += share.n
      figure.people.total += share.total
      figures.people[side] = share.total
    }
    var other = figure
    other.documents.n = high ?? low
    figures.causes = [FichaCause(code: "DES-01", family: "DES", low: figure, high: other)]
    return figures
  }

  private static func random(_ random: inout SplitMix64) -> [Side: CauseFigure.Share] {
    var shares: [Side: CauseFigure.Share] = [:]
    for side in Side.allCases {
      let total = Int(random.next() % 9)
      shares[side] = .init(n: total == 0 ? 0 : Int(random.next() % UInt64(total + 1)), total: total)
    }
    return shares
  }

  /// For each withheld side, the numbers that agree with everything printed.
  private static func possible(
    _ cause: FacilitatorFicha.Cause, _ shares: [Side: CauseFigure.Share]
  ) -> [Side: Set<Int>] {
    let sides = Side.allCases
    /// The numbers of a side by what its own cell prints.
    let alone = sides.map { side -> [Int] in
      let total = shares[side]?.total ?? 0
      switch cause.sides[side] {
      case .shown(let n, _)?: return [n]
      case .withheld?:
        // Withheld is what the rule would withhold, and nothing else.
        return (0...total).filter { total < 3 || (1..<3).contains($0) || $0 == total }
      case .nobody?, nil: return [0]
      }
    }
    var found: [Side: Set<Int>] = [:]
    func choose(_ index: Int, _ chosen: [Int]) {
      guard index < sides.count else {
        if case .shown(let n, _) = cause.people, chosen.reduce(0, +) != n { return }
        for (side, value) in zip(sides, chosen) where cause.sides[side] == .withheld {
          found[side, default: []].insert(value)
        }
        return
      }
      for value in alone[index] { choose(index + 1, chosen + [value]) }
    }
    choose(0, [])
    return found
  }

  @Test func `no withheld number can be told, in 10,000 tables`() throws {
    var random = SplitMix64(seed: 20_210_601)
    var withheld = 0
    for _ in 0..<10_000 {
      let shares = Self.random(&random)
      let cause = try #require(
        FichaRule.facilitators(Self.figures(shares)).value.causes.first)
      for (side, values) in Self.possible(cause, shares) where (shares[side]?.total ?? 0) > 0 {
        withheld += 1
        #expect(values.count > 1, "\(side) of \(shares) prints \(cause.sides) \(cause.people)")
        #expect(values.contains(shares[side]?.n ?? -1))
      }
      if cause.sides.values.contains(.withheld) { #expect(cause.people == .withheld) }
    }
    #expect(withheld > 10_000)
  }

  @Test func `no withheld number can be told by two releases, when people were only added`() {
    var random = SplitMix64(seed: 7)
    var passed = 0
    for _ in 0..<10_000 {
      let total = Int(random.next() % 9)
      let n = total == 0 ? 0 : Int(random.next() % UInt64(total + 1))
      let added = Int(random.next() % 6)
      let more = added == 0 ? 0 : Int(random.next() % UInt64(added + 1))
      let before = Self.printed(n, total)
      let after = Self.printed(n + more, total + added)
      // A ficha prints how many people of the side were heard, too.
      guard
        FichaRule.differences(
          ["cause": before, "people": Self.heard(total)],
          ["cause": after, "people": Self.heard(total + added)]
        ).isEmpty
      else { continue }
      passed += 1
      /// The numbers that a release prints so, of so many people.
      func values(_ printed: String, _ total: Int) -> [Int] {
        (0...total).filter { Self.printed($0, total) == printed }
      }
      // Those in which the later is the earlier and at most the people who were added.
      let pairs = values(before, total).flatMap { first in
        values(after, total + added).filter { ($0 - first) >= 0 && ($0 - first) <= added }
          .map { (first, $0) }
      }
      #expect(!pairs.isEmpty)
      if after == FichaRule.withheld, total + added > 0 {
        #expect(Set(pairs.map(\.1)).count > 1, "\(n)/\(total), then \(n + more)/\(total + added)")
      }
    }
    #expect(passed > 1_000)
  }

  private static func heard(_ people: Int) -> String {
    (1..<3).contains(people) ? FichaRule.withheld : "\(people)"
  }

  private static func printed(_ n: Int, _ total: Int) -> String {
    total < 3 || (1..<3).contains(n) || n == total ? FichaRule.withheld : "\(n)/\(total)"
  }

  @Test func `documents that all name a cause are withheld, ranges included`() throws {
    func documents(_ low: Int, _ high: Int, _ total: Int) throws -> String {
      let figures = Self.figures(
        [.community: .init(n: 4, total: 8)], low: low, high: high, documents: total)
      guard let cause = FichaRule.facilitators(figures).value.causes.first else { return "none" }
      return cause.documents.map { "\($0.low)–\($0.high)/\($0.total)" } ?? "withheld"
    }
    #expect(try documents(3, 3, 6) == "3–3/6")
    #expect(try documents(3, 4, 6) == "3–4/6")
    #expect(try documents(3, 5, 6) == "3–5/6" && documents(3, 6, 6) == "withheld")
    #expect(try documents(3, 3, 4) == "3–3/4" && documents(3, 3, 3) == "withheld")
    #expect(try documents(6, 6, 6) == "withheld")
    #expect(try documents(2, 5, 6) == "none")
  }

  @Test
  func `documents that are printed do not tell what a withheld side says, in 1,000 municipalities`()
    throws
  {
    var random = SplitMix64(seed: 41)
    var (printed, checked) = (0, 0)
    for _ in 0..<1_000 {
      // Everybody speaks in one document, and every document has somebody.
      var shares = Self.random(&random)
      let people = shares.values.reduce(0) { $0 + $1.total }
      guard people > 4 else { continue }
      let documents = max(4, people - Int(random.next() % 6))
      guard documents <= people else { continue }
      for side in [Side.ombudsman, .ownAuthority] where random.next() % 2 == 0 {
        let total = shares[side]?.total ?? 0
        shares[side]?.n = min(1, total)
      }
      /// What a reader sees, when so many documents name it and these people say it.
      func seen(_ n: Int, _ shares: [Side: CauseFigure.Share]) -> FacilitatorFicha.Cause? {
        FichaRule.facilitators(Self.figures(shares, low: n, documents: documents)).value.causes
          .first
      }
      let sum = shares.values.reduce(0) { $0 + $1.n }
      let named = max(3, min(documents, sum - Int(random.next() % 3)))
      guard named <= sum, sum <= named + people - documents, let own = seen(named, shares) else {
        continue
      }
      // Where they are withheld, a reader who knows this rule may still guess why.
      guard own.documents != nil else { continue }
      printed += 1
      let hidden = Side.allCases.filter { own.sides[$0] == .withheld && shares[$0]?.total ?? 0 > 0 }
      var found: [Side: Set<Int>] = [:]
      func choose(_ index: Int, _ chosen: [Side: CauseFigure.Share]) {
        guard index < hidden.count else {
          let sum = chosen.values.reduce(0) { $0 + $1.n }
          for n in 3...documents where n <= sum && sum <= n + people - documents {
            guard seen(n, chosen) == own else { continue }
            for side in hidden { found[side, default: []].insert(chosen[side]?.n ?? 0) }
          }
          return
        }
        let total = shares[hidden[index]]?.total ?? 0
        for value in 0...total where total < 3 || (1..<3).contains(value) || value == total {
          var next = chosen
          next[hidden[index]]?.n = value
          choose(index + 1, next)
        }
      }
      choose(0, shares)
      for side in hidden {
        checked += 1
        #expect((found[side]?.count ?? 0) > 1, "\(side): \(shares), \(named) of \(documents)")
      }
    }
    #expect(printed > 20 && checked > 20, "\(printed), \(checked)")
  }

  @Test func `the worked page of the method: one of fifteen authorities hides the total`() throws {
    let figures = Self.figures(
      [.community: .init(n: 14, total: 31), .institutions: .init(n: 1, total: 15)], low: 8,
      documents: 14)
    let cause = try #require(FichaRule.facilitators(figures).value.causes.first)
    #expect(cause.sides[.community] == .shown(n: 14, total: 31))
    #expect(cause.sides[.institutions] == .withheld)
    #expect(cause.people == .withheld)
  }

  @Test func `a page on which more is withheld than shown has no table of causes`() {
    let few = Self.figures([
      .community: .init(n: 1, total: 4), .ownAuthority: .init(n: 1, total: 3),
      .institutions: .init(n: 2, total: 4),
    ])
    #expect(FichaRule.facilitators(few).value.isMostlyWithheld)
    let many = Self.figures([
      .community: .init(n: 5, total: 14), .ownAuthority: .init(n: 0, total: 5),
      .institutions: .init(n: 3, total: 9),
    ])
    #expect(!FichaRule.facilitators(many).value.isMostlyWithheld)
  }

  @Test func `a text with a pseudonym, or a digit for the table, is refused`() throws {
    func refusal(_ text: String, _ level: Disclosure) -> String? {
      do throws(DisclosureError) {
        try FichaRule.check(text, for: level, without: ["Líder-01", "E-01"])
        return nil
      } catch { return error.code.rawValue }
    }
    #expect(refusal("Lo dijo Líder-01.", .facilitators) == "disclosure.name")
    #expect(refusal("En E-01, tarde", .table) == "disclosure.digit")
    #expect(refusal("E-012 es otra cosa", .facilitators) == nil)
    #expect(refusal("Son tres, no ３", .table) == "disclosure.digit")
    #expect(refusal("Líder-01 en E-01", .team) == nil)
  }

  @Test func `a difference of one or two people between releases is refused`() {
    func told(_ before: String, _ after: String) -> Bool {
      !FichaRule.differences(["x": before], ["x": after]).isEmpty
    }
    #expect(told("4/9", "5/9") && told("4/9", "4/10") && told("7", "8") && told("5/9", "3/9"))
    #expect(!told("4/9", "4/9") && !told("4/9", "7/12") && !told("7", "10"))
    // Three of seven, and then all of them.
    #expect(told("3/7", "reservado"))
    #expect(!told("0/7", "reservado") && !told("reservado", "0/9"))
  }
}
