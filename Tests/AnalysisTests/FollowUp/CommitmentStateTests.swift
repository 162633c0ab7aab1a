import HebraAnalysis
import HebraModel
import Testing

/// Where a commitment stands: every combination of answers, date and withdrawal.
///
/// Six pairs of answers (the sides may be swapped) by four times are 24 combinations. FICHA decides those in
/// which both sides spoke, and the withdrawn ones. Where a side said nothing, nobody knows, and the
/// commitment is under way; the list says which of these are past due.
@Suite struct CommitmentStateTests {
  private static let day = "2022-05-31"
  /// No date, a date that has not passed, one that has, and withdrawn.
  private static let times = ["none", "ahead", "past", "withdrawn"]

  /// Answers of one side and the other (`+` met, `-` not met, `.` nothing) → the state at each time.
  private static let table: [(answers: String, states: [CommitmentState])] = [
    ("++", [.met, .met, .met, .withdrawn]),
    ("+-", [.disputed, .disputed, .disputed, .withdrawn]),
    ("+.", [.ongoing, .ongoing, .ongoing, .withdrawn]),
    ("--", [.ongoing, .ongoing, .overdue, .withdrawn]),
    ("-.", [.ongoing, .ongoing, .ongoing, .withdrawn]),
    ("..", [.ongoing, .ongoing, .ongoing, .withdrawn]),
  ]

  private func commitment(_ answers: String, _ time: String) -> Commitment {
    var commitment = Commitment(place: "01001", what: "\(answers) \(time)", responsible: "Policía")
    for (side, sign) in zip(Commitment.Side.allCases, answers) where sign != "." {
      commitment.answers[side] = .init(isMet: sign == "+", by: "Ana", at: Self.day)
    }
    switch time {
    case "ahead": commitment.due = ApproximateDate("2022-06")
    case "past": commitment.due = ApproximateDate("2022-04")
    case "withdrawn":
      commitment.due = ApproximateDate("2022-04")
      commitment.withdrawal = .init(reason: "cerró", by: "Ana", at: Self.day)
    default: break
    }
    return commitment
  }

  @Test func `all 24 combinations, with the sides either way`() {
    var count = 0
    for (answers, states) in Self.table {
      for (time, state) in zip(Self.times, states) {
        for answers in Set([answers, String(answers.reversed())]) {
          #expect(commitment(answers, time).state(on: Self.day) == state, "\(answers) \(time)")
        }
        count += 1
      }
    }
    #expect(count == 24)
  }

  @Test func `someone must ask where the time is over and a side has said nothing`() {
    let asked = Self.table.flatMap { row in Self.times.map { commitment(row.answers, $0) } }
      .filter { $0.isUnanswered(on: Self.day) }.map(\.what)
    #expect(asked == ["+. past", "-. past", ".. past"])
  }

  @Test(arguments: [
    ("2022-05-30", true), ("2022-05-31", false), ("2022-05", false), ("2022-04", true),
    // About April may be May; the middle of May is over.
    ("2022-04~", false), ("2022-03~", true), ("2022-05~mid", true), ("2022-05~late", false),
    ("2022", false), ("2021~", false), ("2020~", true),
  ])
  func `the time is over when the last day that the date may mean has passed`(
    due: String, isOver: Bool
  ) {
    var commitment = commitment("--", "none")
    commitment.due = ApproximateDate(due)
    #expect(commitment.isDue(on: Self.day) == isOver)
    #expect((commitment.state(on: Self.day) == .overdue) == isOver)
  }

  @Test func `what asks for a conversation comes first`() {
    let all = Self.table.flatMap { row in Self.times.map { commitment(row.answers, $0) } }
    let states = Commitment.ordered(all, on: Self.day).map { $0.state(on: Self.day) }
    #expect(states == states.sorted())
    #expect(states.first == .disputed && states.last == .withdrawn)
    let dates = ["2022-07", "2022-06", nil].map { text in
      var one = commitment("..", "none")
      one.due = text.flatMap { ApproximateDate($0) }
      return one
    }
    #expect(
      Commitment.ordered(dates, on: Self.day).map { $0.due?.text } == ["2022-06", "2022-07", nil])
  }
}
