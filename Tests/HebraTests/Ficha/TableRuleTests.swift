import Foundation
import HebraAnalysis
import HebraDisclosure
import HebraModel
import TestSupport
import Testing

/// Tables for facilitators leave at least two possibilities for everything that is withheld.
@Suite struct TableRuleTests {
  private typealias Shares = [Side: CauseFigure.Share]

  private static func place(_ number: Int) -> Municipality {
    Municipality(code: "0100\(number)", name: "Lugar \(number)", department: "")
  }

  /// A municipality with one cause: its documents, and who of each side says it.
  private static func figures(
    _ place: Municipality, _ shares: Shares, documents: CauseFigure.Share, high: Int? = nil,
    code: String = "DES-01"
  ) -> FichaFigures {
    var figures = FichaFigures(place: place)
    figures.sources = (0..<max(documents.total, 4)).map {
      FichaSource(name: "E-\($0)", state: .agreed)
    }
    var figure = CauseFigure(code: code)
    figure.documents = documents
    for (side, share) in shares {
      figure.sides[side] = share
      figure.people.n += share.n
      figure.people.total += share.total
      figures.people[side] = share.total
    }
    var other = figure
    other.documents.n = high ?? documents.n
    figures.causes = [FichaCause(code: code, family: "DES", low: figure, high: other)]
    return figures
  }

  /// The same with other causes that are shown, so that a withheld cell does not take its column along.
  private static func amongOthers(_ figures: FichaFigures) -> FichaFigures {
    var result = figures
    for number in 1...4 {
      var figure = CauseFigure(code: "ZZZ-0\(number)")
      figure.documents = .init(n: 5, total: 9)
      figure.people = .init(n: 4 * 4, total: 9 * 4)
      for side in Side.allCases {
        figure.sides[side] = .init(n: 4, total: 9)
        result.people[side] = max(1, result.people[side] ?? 0)
      }
      result.causes.append(
        FichaCause(code: figure.code, family: "ZZZ", low: figure, high: figure))
    }
    return result
  }

  private static func shares(_ random: inout SplitMix64, most: UInt64 = 9) -> Shares {
    var shares: Shares = [:]
    for side in Side.allCases {
      let total = Int(random.next() % most)
      shares[side] = .init(n: total == 0 ? 0 : Int(random.next() % UInt64(total + 1)), total: total)
    }
    return shares
  }

  private static func table(
    _ figures: [FichaFigures], _ division: FacilitatorTable.Division
  ) -> FacilitatorTable? {
    try? TableRule.causes(figures, by: division).value
  }

  private static func cell(
    _ table: FacilitatorTable?, _ place: Municipality, _ unit: FacilitatorTable.Unit
  ) -> FacilitatorTable.Cell? {
    // The causes beside it come after it.
    guard let table, let row = table.rows.first, !row.code.hasPrefix("ZZZ") else { return nil }
    return table.columns.firstIndex { $0.place == place && $0.unit == unit }.map { row.cells[$0] }
  }

  /// What a cell can be, for somebody who knows how many were asked and nothing but the cell.
  ///
  /// Where everything of a cause is withheld in a municipality, it may be that few documents name it.
  private static func values(
    _ cell: FacilitatorTable.Cell?, of total: Int, isNamed: Bool = true
  ) -> [Int] {
    switch cell {
    case .shown(let low, _, _)?: [low]
    case .unasked?: [0]
    case .withheld? where !isNamed: Array(0...total)
    case .withheld?: (0...total).filter { total < 3 || (1..<3).contains($0) || $0 == total }
    // A column that is left out.
    case nil: Array(0...total)
    }
  }

  @Test func `nothing withheld can be told from both tables of 10,000 studies`() throws {
    var random = SplitMix64(seed: 17)
    var (withheld, shown) = (0, 0)
    for _ in 0..<10_000 {
      var figures: [FichaFigures] = []
      var known: [Municipality: Shares] = [:]
      for number in 1...3 {
        let total = 4 + Int(random.next() % 8)
        let documents = CauseFigure.Share(n: Int(random.next() % UInt64(total + 1)), total: total)
        let high = documents.n + Int(random.next() % 3)
        let own = Self.shares(&random)
        known[Self.place(number)] = own
        figures.append(
          Self.amongOthers(
            Self.figures(Self.place(number), own, documents: documents, high: min(high, total))))
      }
      let tables = (Self.table(figures, .places), Self.table(figures, .sides))
      for figure in figures {
        let place = figure.place
        let own = try #require(known[place])
        let sides = Side.allCases
        let cells = sides.map { Self.cell(tables.1, place, .side($0)) }
        let totals = [
          Self.cell(tables.0, place, .people), Self.cell(tables.1, place, .people),
        ]
        // A total is printed in both tables or in none, and never beside a withheld side.
        let printed = totals.compactMap { total -> Int? in
          if case .shown(let n, _, _)? = total { n } else { nil }
        }
        #expect(Set(printed).count <= 1)
        if cells.contains(.withheld) { #expect(printed.isEmpty) }
        var found: [Side: Set<Int>] = [:]
        let all = cells + totals + [Self.cell(tables.0, place, .documents)]
        let isNamed = all.contains { if case .shown? = $0 { true } else { false } }
        let alone = zip(sides, cells).map {
          Self.values($1, of: own[$0]?.total ?? 0, isNamed: isNamed)
        }
        func choose(_ index: Int, _ chosen: [Int]) {
          guard index < sides.count else {
            if let total = printed.first, chosen.reduce(0, +) != total { return }
            for (side, value) in zip(sides, chosen) { found[side, default: []].insert(value) }
            return
          }
          for value in alone[index] { choose(index + 1, chosen + [value]) }
        }
        if printed.isEmpty {
          for (side, values) in zip(sides, alone) { found[side] = Set(values) }
        } else {
          choose(0, [])
        }
        for (side, cell) in zip(sides, cells) where (own[side]?.total ?? 0) > 0 {
          #expect(found[side]?.contains(own[side]?.n ?? -1) == true)
          if cell == .withheld {
            withheld += 1
            #expect((found[side]?.count ?? 0) > 1, "\(side) of \(own): \(cells)")
          } else if case .shown? = cell {
            shown += 1
          }
        }
        try Self.checkDocuments(figure, Self.cell(tables.0, place, .documents))
      }
    }
    #expect(withheld > 3_000 && shown > 3_000)
  }

  /// Withheld documents may be few, or all.
  private static func checkDocuments(
    _ figures: FichaFigures, _ cell: FacilitatorTable.Cell?
  ) throws {
    let cause = try #require(figures.causes.first)
    let (n, high, total) = (
      cause.low.documents.n, cause.high.documents.n, cause.low.documents.total
    )
    switch cell {
    case .shown(let low, let most, let all)?:
      #expect(low == n && most == high && all == total)
      #expect(low >= 3 && most < total)
    // Else because they would tell what a side says.
    case .withheld?:
      #expect(n < 3 || high == total || figures.people.values.contains { $0 > 0 })
    case .unasked?: #expect(total == 0)
    case nil: break
    }
  }

  @Test func `what is withheld cannot be told by two releases, when people were only added`() {
    var random = SplitMix64(seed: 23)
    var passed = 0
    for _ in 0..<10_000 {
      let place = Self.place(1)
      let before = Self.shares(&random)
      var after = before
      for side in Side.allCases {
        let added = Int(random.next() % 6)
        let more = added == 0 ? 0 : Int(random.next() % UInt64(added + 1))
        after[side]?.n += more
        after[side]?.total += added
      }
      let documents = CauseFigure.Share(n: 5, total: 9)
      guard
        let first = Self.table(
          [Self.amongOthers(Self.figures(place, before, documents: documents))], .sides),
        let second = Self.table(
          [Self.amongOthers(Self.figures(place, after, documents: documents))], .sides),
        FichaRule.differences(
          Self.printed(first, before, place), Self.printed(second, after, place)
        ).isEmpty
      else { continue }
      passed += 1
      for side in Side.allCases {
        guard let old = before[side], let new = after[side], new.total > 0,
          Self.cell(second, place, .side(side)) == .withheld
        else { continue }
        let pairs = Self.values(Self.cell(first, place, .side(side)), of: old.total).flatMap {
          one in
          Self.values(.withheld, of: new.total)
            .filter { ($0 - one) >= 0 && ($0 - one) <= new.total - old.total }
        }
        #expect(Set(pairs).count > 1, "\(side): \(old), then \(new)")
      }
    }
    #expect(passed > 200, "\(passed)")
  }

  /// A release, with how many were heard: the ficha prints that.
  private static func printed(
    _ table: FacilitatorTable, _ shares: Shares, _ place: Municipality
  ) -> [String: String] {
    var result = table.figures
    for (side, share) in shares {
      result["\(place.code)/people.\(side.key)"] =
        (1..<3).contains(share.total) ? FichaRule.withheld : "\(share.total)"
    }
    return result
  }

  @Test func `the worked page of the method, as a table`() throws {
    let figures = Self.figures(
      Self.place(7),
      [.community: .init(n: 14, total: 31), .institutions: .init(n: 1, total: 15)],
      documents: .init(n: 8, total: 14), code: "COR-03")
    let sides = try TableRule.causes([figures], by: .sides).value
    #expect(sides.columns.map(\.unit) == [.side(.community)])
    #expect(sides.rows.first?.cells == [.shown(low: 14, high: 14, total: 31)])
    #expect(sides.withheld.map(\.unit) == [.side(.institutions), .people])
    let places = try TableRule.causes([figures], by: .places).value
    #expect(places.columns.map(\.unit) == [.documents])
  }

  @Test func `a table of which nothing may be shown is refused, and few documents have no column`()
  {
    let few = Self.figures(
      Self.place(1), [.community: .init(n: 1, total: 4)], documents: .init(n: 2, total: 6))
    #expect(throws: DisclosureError.self) { try TableRule.causes([few], by: .places) }
    var small = Self.figures(
      Self.place(2), [.community: .init(n: 4, total: 9)], documents: .init(n: 3, total: 5))
    small.sources.removeLast(2)
    let large = Self.figures(
      Self.place(3), [.community: .init(n: 4, total: 9)], documents: .init(n: 4, total: 9))
    let table = Self.table([small, large], .places)
    #expect(table?.left.map(\.code) == ["01002"])
    #expect(table?.columns.map(\.place.code) == ["01003", "01003"])
  }

  @Test func `every kind of export has a rule for facilitators, or one reason why it stays`() throws
  {
    var kinds: Set<String> = []
    for folder in ["Sources/Hebra", "Sources/HebraCLI"] {
      let root = Places.package.appending(path: folder)
      for case let path as String in FileManager.default.enumerator(atPath: root.path) ?? .init()
      where path.hasSuffix(".swift") {
        let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        for match in text.matches(of: /\b(?:as|kind): "([a-z][a-z.-]+)/) where !text.isEmpty {
          kinds.insert(match.1.trimmingCharacters(in: CharacterSet(charactersIn: ".")))
        }
      }
    }
    for kind in MatrixKinds.names { kinds.insert("matrix.\(kind)") }
    #expect(kinds.count > 40)
    // What is done with an event is no export.
    for kind in kinds.subtracting(["undo", "redo"]).sorted() {
      let refused = DisclosureRule.refusal(of: kind) != nil
      #expect(refused || DisclosureRule.ruled.contains(kind), "nobody decided about \(kind)")
      #expect(throws: DisclosureError.self) { try DisclosureRule.check(.table, kind: kind) }
      if !DisclosureRule.ruled.contains(kind) {
        #expect(throws: DisclosureError.self) {
          try DisclosureRule.check(.facilitators, kind: kind)
        }
      }
    }
  }

  private enum MatrixKinds {
    static let names = [
      "case-by-code", "participant-by-code", "code-by-attribute", "municipality-by-code",
      "attribute-by-attribute", "code-by-code", "code-pairs", "document-table", "sequence",
      "segments",
    ]
  }
}
