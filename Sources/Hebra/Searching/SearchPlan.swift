internal import HebraLanguage
internal import HebraStore

/// A search made ready: the query read, widened and narrowed, and its conditions worked out.
struct SearchPlan {
  let query: SearchQuery
  let directory: SearchDirectory
  let conditions: SearchConditions
  let request: SearchRequest
  let deadline: ContinuousClock.Instant?
  /// Whether the index alone can say how many hits a turn has: single words, in whole turns, under
  /// conditions about documents, speakers and turns.
  let isPlain: Bool
  /// The texts in which n is read as ñ too.
  let lenient: Set<Int64>

  init(_ request: SearchRequest, in project: borrowing Project) throws {
    self.request = request
    // A tenth is for what comes after the last turn.
    deadline = request.patience.map { ContinuousClock.now + .seconds(min($0, 1e9) * 0.9) }
    query = try SearchQuery(request.query).widened { try project.store.forms(like: $0) }
      .narrowed(by: Self.conditions(request))
    directory = try project.store.directory()
    conditions = try SearchConditions(query, directory, in: project)
    hasConditions = !query.conditions.isEmpty
    lenient = request.isLenient ? try project.textsWithoutTilde(query) : []
    isPlain =
      request.unit == .turn && lenient.isEmpty && request.excludedForms.isEmpty
      && !request.includesLabels
      && Self.isPlain(query.root)
      && conditions.areOfWholeTurns
  }

  /// Whether it took too long.
  var isLate: Bool { deadline.map { ContinuousClock.now > $0 } ?? false }

  /// The texts that its conditions name; nil for all.
  func texts() -> Set<Int64>? {
    var chosen: Set<Int64>?
    for condition in query.required {
      guard let rows = conditions.documents(of: condition) else { continue }
      chosen = chosen?.intersection(rows) ?? rows
    }
    return chosen
  }

  /// The code that it is about, as typed: what was named, or the one code inside which it looks.
  var subject: String? {
    if let subject = request.subject { return subject }
    let inside = query.required.filter { [.inside, .code, .near].contains($0.field) }
    return inside.count == 1 ? inside[0].value : nil
  }

  /// Whether there are conditions at all.
  let hasConditions: Bool

  /// Whether a turn of a current text satisfies the conditions of a plain search.
  func admits(_ row: UInt32, _ block: Int32, _ table: TurnTable) -> Bool {
    guard hasConditions else { return true }
    let text = table.blocks[Int(block)]
    let speaker = TurnTable.speaker(table.speakers[Int(row)])
    return query.conditions.allSatisfy {
      conditions.holds(
        $0, version: text.version, speaker: speaker, position: Int(Int64(row) - text.first))
    }
  }

  /// What the options of the command ask.
  private static func conditions(_ request: SearchRequest) -> [SearchQuery.Condition] {
    [
      (SearchQuery.Field.place, request.municipality), (.inside, request.code),
      (.role, request.role), (.document, request.document), (.speaker, request.speaker),
    ].compactMap { field, value in value.map { SearchQuery.Condition(field, .equal, $0) } }
  }

  /// Single words joined by `Y` and `O`, and conditions that hold of the whole.
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
