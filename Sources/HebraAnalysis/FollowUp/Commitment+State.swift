package import HebraModel

extension Commitment {
  /// Where it stands on a day, ISO 8601.
  ///
  /// Only both sides together say that it was met, or that it was not. Where a side has said nothing, it is
  /// ongoing, even when its time is over: nobody said that it was not met. Its time is over when the last
  /// day that its date may mean has passed; without a date it never is.
  package func state(on day: String) -> CommitmentState {
    guard withdrawal == nil else { return .withdrawn }
    switch (answers[.community]?.isMet, answers[.institution]?.isMet) {
    case (true, true): return .met
    case (true, false), (false, true): return .disputed
    case (false, false): return isDue(on: day) ? .overdue : .ongoing
    default: return .ongoing
    }
  }

  /// Whether its time is over on a day.
  package func isDue(on day: String) -> Bool { due.map { $0.latest < day } ?? false }

  /// Whether its time is over and a side has not said whether it was met, so that someone must ask.
  package func isUnanswered(on day: String) -> Bool {
    withdrawal == nil && isDue(on: day) && answers.count < Side.allCases.count
  }

  /// By state, then by date, then as they were given: those without a date last.
  package static func ordered(_ commitments: [Commitment], on day: String) -> [Commitment] {
    commitments.enumerated().sorted { a, b in
      let (first, second) = (a.element.state(on: day), b.element.state(on: day))
      guard first == second else { return first < second }
      switch (a.element.due, b.element.due) {
      case (let one?, let other?) where one != other: return one < other
      case (.some, nil): return true
      case (nil, .some): return false
      default: return a.offset < b.offset
      }
    }.map(\.element)
  }
}
