import HebraAnalysis
import HebraDisclosure
import HebraModel
import Testing

/// The follow-up for facilitators leaves at least two possibilities for everything that is withheld.
@Suite struct FollowUpRuleTests {
  /// How many of the same people said yes or no at the start, and now.
  private struct Answers: Hashable {
    var always: Int
    var began: Int
    var stopped: Int
    var never: Int

    var all: Int { always + began + stopped + never }
    var each: [Int] { [always, began, stopped, never] }

    static func random(_ random: inout SplitMix64, most: UInt64) -> Answers {
      func next() -> Int { Int(random.next() % most) }
      return Answers(always: next(), began: next(), stopped: next(), never: next())
    }

    /// All ways in which so many people may have answered.
    static func every(of people: Int) -> [Answers] {
      (0...people).flatMap { a in
        (0...people - a).flatMap { b in
          (0...people - a - b).map { c in
            Answers(always: a, began: b, stopped: c, never: people - a - b - c)
          }
        }
      }
    }

    static func + (a: Answers, b: Answers) -> Answers {
      Answers(
        always: a.always + b.always, began: a.began + b.began, stopped: a.stopped + b.stopped,
        never: a.never + b.never)
    }
  }

  private static func panel(_ answers: Answers, alone: Int = 0) -> PanelFollowUp {
    var panel = Panel(
      municipality: Municipality(code: "01001", name: "Tambo", department: ""),
      items: [PanelItem(id: "acude", label: "¿Acude alguien?")])
    var number = 0
    func add(_ count: Int, _ before: Int, _ now: Int?) {
      for _ in 0..<count {
        number += 1
        panel.answers.append(
          PanelAnswer(wave: "2021-06", person: "L-\(number)", item: "acude", value: before))
        if let now {
          panel.answers.append(
            PanelAnswer(wave: "2021-07", person: "L-\(number)", item: "acude", value: now))
        }
      }
    }
    add(answers.always, 1, 1)
    add(answers.began, 0, 1)
    add(answers.stopped, 1, 0)
    add(answers.never, 0, 0)
    add(alone, 0, nil)
    return PanelFollowUp(panel)
  }

  private static func isShown(_ answers: Answers) -> Bool {
    FollowUpRule.facilitators(panel(answers)).value.withheld.isEmpty
  }

  @Test func `no withheld answer can be told, in 10,000 panels`() {
    var random = SplitMix64(seed: 31)
    var ways: [Int: [Answers]] = [:]
    var (shown, withheld) = (0, 0)
    for _ in 0..<10_000 {
      let answers = Answers.random(&random, most: 6)
      guard answers.all > 0 else { continue }
      if Self.isShown(answers) {
        shown += 1
        #expect(answers.each.allSatisfy { $0 == 0 || $0 >= 3 }, "\(answers)")
        continue
      }
      withheld += 1
      // Who knows how many answered twice knows that one of these is so.
      if ways[answers.all] == nil {
        ways[answers.all] = Answers.every(of: answers.all).filter { !Self.isShown($0) }
      }
      let possible = ways[answers.all] ?? []
      #expect(possible.contains(answers))
      for number in 0..<4 {
        #expect(Set(possible.map { $0.each[number] }).count > 1, "\(number) of \(answers)")
      }
    }
    #expect(shown > 300 && withheld > 3_000, "\(shown), \(withheld)")
  }

  @Test func `two pages of one month differ by nobody, or by three or more`() {
    var random = SplitMix64(seed: 37)
    var passed = 0
    for _ in 0..<10_000 {
      let before = Answers.random(&random, most: 9)
      let after = before + Answers.random(&random, most: 4)
      let pages = [before, after].map { FollowUpRule.facilitators(Self.panel($0)).value }
      guard FichaRule.differences(pages[0].figures, pages[1].figures).isEmpty,
        pages.allSatisfy({ $0.withheld.isEmpty }), before.all > 0
      else { continue }
      passed += 1
      for (old, new) in zip(before.each, after.each) {
        #expect(old == new || new - old >= 3, "\(before), then \(after)")
      }
    }
    #expect(passed > 20, "\(passed)")
  }

  @Test func `nothing that is withheld is in what is shown`() {
    let seen = FollowUpRule.facilitators(
      Self.panel(Answers(always: 9, began: 2, stopped: 4, never: 9))
    ).value
    #expect(seen.withheld == ["acude"])
    #expect(seen.followUp.items.first?.points.isEmpty == true)
    #expect(seen.followUp.items.first?.p == nil && seen.followUp.items.first?.holm == nil)
    #expect(seen.figures == ["panel.acude.2021-07.n": "reservado"])
  }

  @Test func `months that differ by one person are not drawn beside each other`() throws {
    /// A month in which so many answered who answered in the first, too.
    func point(_ wave: String, _ both: Int) -> PanelFollowUp.Point {
      PanelFollowUp.Point(wave: wave, both: both, start: 6, now: 9, up: 3, down: 0)
    }
    let item = PanelFollowUp.Item(
      item: PanelItem(id: "acude", label: ""),
      points: [
        PanelFollowUp.Point(wave: "2021-06", both: 21, start: 6, now: 6, up: 0, down: 0),
        point("2021-07", 20), point("2021-08", 23), point("2021-09", 19), point("2021-10", 20),
      ])
    let seen = FollowUpRule.facilitators(
      PanelFollowUp(
        municipality: Municipality(code: "01001", name: "Tambo", department: ""),
        waves: item.points.map(\.wave), items: [item],
        attrition: .init(people: 23, answered: [21, 20, 23, 19, 20], always: 18, ends: 20))
    ).value
    let points = try #require(seen.followUp.items.first?.points)
    #expect(points.map(\.wave) == ["2021-06", "2021-07", "2021-08", "2021-10"])
    // The first month, among those who answer in the last.
    #expect(points.map(\.both) == [20, 20, 23, 20])
    #expect(points.first?.now == 6 && points.first?.start == 6)
    #expect(!seen.showsAttrition)
  }

  @Test func `who stayed is said only where nobody is counted by a difference`() {
    let answers = Answers(always: 15, began: 9, stopped: 4, never: 19)
    #expect(FollowUpRule.facilitators(Self.panel(answers)).value.showsAttrition)
    #expect(FollowUpRule.facilitators(Self.panel(answers, alone: 3)).value.showsAttrition)
    let two = FollowUpRule.facilitators(Self.panel(answers, alone: 2)).value
    #expect(!two.showsAttrition && two.followUp.attrition.people == 0)
    #expect(two.withheld.isEmpty, "\(two.withheld)")
  }
}
