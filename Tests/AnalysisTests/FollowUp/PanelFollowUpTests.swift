import Foundation
import HebraAnalysis
import HebraModel
import Testing

/// Change in the same people, against published values and by hand.
@Suite struct PanelFollowUpTests {
  /// The people of a question in one month: `+` yes, `-` no, `.` no answer, a digit a level.
  private func panel(_ rows: [(item: String, waves: [String])]) -> Panel {
    var answers: [PanelAnswer] = []
    for (item, waves) in rows {
      for (index, people) in waves.enumerated() {
        for (person, sign) in people.enumerated() where sign != "." {
          let value = sign == "+" ? 1 : sign == "-" ? 0 : sign.wholeNumberValue ?? 0
          answers.append(
            PanelAnswer(
              wave: "2021-\(index < 9 ? "0" : "")\(index + 1)", person: "L-\(person)", item: item,
              value: value))
        }
      }
    }
    return Panel(
      municipality: Municipality(code: "01001", name: "Villa", department: "D"), answers: answers)
  }

  private func one(_ waves: String...) throws -> PanelFollowUp.Item {
    try #require(PanelFollowUp(panel([("a", waves)])).items.first)
  }

  @Test(arguments: [
    (5, 1, 0.21875), (8, 2, 0.109375), (12, 3, 0.03515625), (3, 3, 1.0), (10, 0, 0.001953125),
    (9, 4, 0.266845703125), (1, 0, 1.0), (6, 1, 0.125), (5, 0, 0.0625),
  ])
  func `the exact test has the values of the binomial distribution`(up: Int, down: Int, p: Double) {
    #expect(SignTest.p(up: up, down: down) == p)
    #expect(SignTest.p(up: down, down: up) == p)
  }

  @Test func `without changes there is no p, and the two ways of adding agree`() throws {
    #expect(SignTest.p(up: 0, down: 0) == nil)
    // 1,000 changes are added exactly, 1,001 by logarithms: neighbours must nearly agree.
    let exact = try #require(SignTest.p(up: 540, down: 460))
    let logarithmic = try #require(SignTest.p(up: 541, down: 460))
    #expect(exact > logarithmic && exact - logarithmic < 0.002)
    #expect(try #require(SignTest.p(up: 5000, down: 5000)) == 1)
    #expect(try #require(SignTest.p(up: 100_000, down: 0)) == 0)
  }

  @Test func `Holm's correction by hand, and its laws`() {
    let found = SignTest.holm([0.01, 0.04, 0.03, 0.005])
    for (value, expected) in zip(found, [0.03, 0.06, 0.06, 0.02]) {
      #expect(abs(value - expected) < 1e-12)
    }
    #expect(SignTest.holm([]).isEmpty)
    #expect(SignTest.holm([0.4, 0.9]) == [0.8, 0.9])
    #expect(SignTest.holm([1, 1]) == [1, 1])
  }

  @Test func `only who answered twice is compared: 15, 4, 9 and 19 of 50`() throws {
    let first =
      String(repeating: "+", count: 19) + String(repeating: "-", count: 28) + "+++"
    let second =
      String(repeating: "+", count: 15) + "----" + String(repeating: "+", count: 9)
      + String(repeating: "-", count: 19) + "..."
    let followUp = PanelFollowUp(panel([("confianza", [first, second])]))
    let item = try #require(followUp.items.first)
    let last = try #require(item.points.last)
    #expect(last == .init(wave: "2021-02", both: 47, start: 19, now: 24, up: 9, down: 4))
    #expect(item.p == 0.266845703125)
    #expect(item.verdict == .chance)
    #expect(followUp.attrition == .init(people: 50, answered: [50, 47], always: 47, ends: 47))
  }

  @Test func `a change is sustained from three months in one direction up to the last`() throws {
    let no = String(repeating: "-", count: 9)
    let yes = String(repeating: "+", count: 9)
    #expect(try one(no, yes, yes, yes).verdict == .sustained(waves: 3))
    #expect(try one(no, no, yes, yes).verdict == .recent(waves: 2))
    #expect(try one(no, yes, no, yes, yes, yes).verdict == .sustained(waves: 3))
    #expect(try one(yes, no, no, no).verdict == .sustained(waves: 3))
    // As many up as down in a month breaks the series.
    #expect(
      try one("+---------", "++++++++++", "-+--------", "++++++++++").verdict == .recent(waves: 1))
    #expect(try one(no, no, no).verdict == .unchanged)
    #expect(try one(no, no, no).p == nil)
    #expect(try one(yes).verdict == .noPairs)
    #expect(try one("+.", ".-").verdict == .noPairs)
  }

  @Test func `the correction counts every question that was answered twice`() throws {
    let no = String(repeating: "-", count: 7)
    let yes = String(repeating: "+", count: 7)
    let alone = PanelFollowUp(panel([("a", [no, yes, yes, yes])]))
    #expect(alone.items[0].holm == 0.015625)
    let four = PanelFollowUp(
      panel([("a", [no, yes, yes, yes]), ("b", [no, no]), ("c", [no, no]), ("d", [no, no])]))
    #expect(four.items[0].holm == 0.0625)
    #expect(four.items[0].verdict == .uncorrected)
    #expect(four.items[1].holm == nil)
  }

  @Test func `levels go up, go down or stay`() throws {
    var panel = panel([("trato", ["0123", "1122"])])
    panel.items = [PanelItem(id: "trato", label: "Trato", scale: .ordinal(["a", "b", "c", "d"]))]
    let last = try #require(PanelFollowUp(panel).items.first?.points.last)
    #expect((last.up, last.down, last.both) == (1, 1, 4))
  }

  @Test func `the order of the answers changes nothing`() {
    let panel = panel([("a", ["+-+-", "++--", "+.+-"]), ("b", ["1.32", "3112"])])
    var other = panel
    other.answers.reverse()
    #expect(PanelFollowUp(panel) == PanelFollowUp(other))
    #expect(PanelFollowUp(Panel(municipality: panel.municipality)).items.isEmpty)
  }

  private static let fixture = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared/data/panel/panel_paired.json")
    .standardized

  private struct Fixture: Decodable {
    struct Case: Decodable {
      var up: Int
      var down: Int
      var p: Double?
    }
    // The names of the file.
    var mcnemar_exact: [Case]
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: fixture.path), "skipped: no shared data"))
  func `the shared panel is exact`() throws {
    let cases = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: Self.fixture))
    #expect(cases.mcnemar_exact.count == 6)
    for one in cases.mcnemar_exact {
      #expect(SignTest.p(up: one.up, down: one.down) == one.p, "\(one)")
    }
  }
}
