internal import HebraLanguage
internal import HebraModel

/// A search prepared for this engine, with its conditions resolved to rows.
struct SearchPlan {
  let search: ResolvedSearch
  let directory: SearchDirectory
  let conditions: SearchConditions
  /// Whether there are any conditions.
  let hasConditions: Bool
  /// Whether the index alone can count the hits of a turn: single words whose accents do not matter,
  /// in whole turns, with conditions on documents, speakers and turns only.
  let isPlain: Bool
  /// The texts in which n also matches ñ.
  let lenient: Set<Int64>

  init(_ search: ResolvedSearch, in store: borrowing ProjectStore) throws {
    self.search = search
    directory = try store.directory()
    conditions = try SearchConditions(search.filters, in: store)
    hasConditions = !search.query.conditions.isEmpty
    lenient = search.lenient.engineNumbers
    isPlain =
      search.unit == .turn && lenient.isEmpty && search.excludedForms.isEmpty
      && !search.includesLabels
      && Self.isPlain(search.query.root)
      && search.query.terms.allSatisfy(\.accented.isEmpty)
      && conditions.areOfWholeTurns
  }

  /// Whether the deadline has passed.
  var isLate: Bool { search.deadline.map { ContinuousClock.now > $0 } ?? false }

  /// Whether a turn of a current text satisfies the conditions of a plain search.
  func admits(_ row: UInt32, _ block: Int32, _ table: TurnTable) -> Bool {
    guard hasConditions else { return true }
    let text = table.blocks[Int(block)]
    let speaker = TurnTable.speaker(table.speakers[Int(row)])
    return search.query.conditions.allSatisfy {
      conditions.holds(
        $0, version: text.version, speaker: speaker, position: Int(Int64(row) - text.first))
    }
  }

  /// Whether the query has only single words joined by `Y` and `O`, and conditions on the whole
  /// query.
  private static func isPlain(_ root: SearchQuery.Node) -> Bool {
    func isOfWords(_ node: SearchQuery.Node) -> Bool {
      switch node {
      case .term(.phrase(let words)): words.count == 1
      case .term: true
      case .all(let nodes), .any(let nodes): nodes.allSatisfy(isOfWords)
      case .condition, .near, .without: false
      }
    }
    func top(_ node: SearchQuery.Node) -> [SearchQuery.Node] {
      switch node {
      case .all(let nodes): nodes.flatMap(top)
      case .condition: []
      case .term, .near, .any, .without: [node]
      }
    }
    let words = top(root)
    return !words.isEmpty && words.allSatisfy(isOfWords)
  }
}
