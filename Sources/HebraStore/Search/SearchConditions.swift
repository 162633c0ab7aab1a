internal import HebraLanguage
internal import HebraModel

/// The filters of a search resolved to rows: the texts, speakers and ranges that satisfy each
/// condition.
struct SearchConditions {
  private enum Answer {
    case documents(Set<Int64>)
    case speakers(Set<Int64>)
    /// Ranges of codings by text.
    case under([Int64: [TextRange]], wanted: Bool)
    /// Positions of turns by text.
    case turns([Int64: Set<Int>])
  }

  private var answers: [SearchQuery.Condition: Answer] = [:]

  init(
    _ filters: [SearchQuery.Condition: SearchFilter], in store: borrowing ProjectStore
  ) throws {
    for (condition, filter) in filters { answers[condition] = try Self.answer(filter, store) }
  }

  /// Whether `condition` is true of `range` in the speech of `turn`.
  func holds(_ condition: SearchQuery.Condition, _ range: TextRange, _ turn: SearchedTurn) -> Bool {
    if case .under(let ranges, let wanted) = answers[condition] {
      return (ranges[turn.version] ?? []).contains { $0.overlaps(range) } == wanted
    }
    return holds(
      condition, version: turn.version, speaker: turn.speaker, position: turn.position)
  }

  /// Whether every condition is either true or false of a whole turn.
  var areOfWholeTurns: Bool {
    answers.values.allSatisfy { if case .under = $0 { false } else { true } }
  }

  /// Whether a condition on whole turns is true of a turn.
  func holds(
    _ condition: SearchQuery.Condition, version: Int64, speaker: Int64?, position: Int
  ) -> Bool {
    switch answers[condition] {
    case .documents(let rows): rows.contains(version)
    case .speakers(let rows): speaker.map(rows.contains) ?? false
    case .turns(let places): places[version]?.contains(position) ?? false
    case .under, nil: true
    }
  }

  private static func answer(
    _ filter: SearchFilter, _ store: borrowing ProjectStore
  ) throws -> Answer {
    switch filter {
    case .documents(let keys):
      return .documents(keys.engineNumbers)
    case .speakers(let keys):
      return .speakers(keys.engineNumbers)
    case .codings(let filter, let relation):
      let ranges = try store.codedRanges(filter)
      switch relation {
      case .inside: return .under(ranges, wanted: true)
      case .outside: return .under(ranges, wanted: false)
      case .turn: return .turns(try turns(ranges, reach: 0, store))
      case .neighbourhood: return .turns(try turns(ranges, reach: 1, store))
      }
    }
  }

  /// The positions of the turns that ranges overlap, and of `reach` turns on both sides.
  private static func turns(
    _ ranges: [Int64: [TextRange]], reach: Int, _ store: borrowing ProjectStore
  ) throws -> [Int64: Set<Int>] {
    let places = try store.speechRanges(of: Set(ranges.keys))
    var result: [Int64: Set<Int>] = [:]
    for (text, ranges) in ranges {
      let speech = places[text] ?? []
      for range in ranges {
        // Positions count all rows of the text in order.
        for (place, stretch) in speech.enumerated() where stretch.overlaps(range) {
          for near in (place - reach)...(place + reach) { result[text, default: []].insert(near) }
        }
      }
    }
    return result
  }
}
