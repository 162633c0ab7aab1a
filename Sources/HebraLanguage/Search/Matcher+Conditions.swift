internal import HebraModel

/// How the conditions of a query restrict the occurrences of its words.
extension Matcher {
  /// A condition, and whether it must hold or must not hold.
  typealias Restriction = (condition: SearchQuery.Condition, isWanted: Bool)

  static func alternatives(_ node: SearchQuery.Node) -> [SearchQuery.Node] {
    if case .any(let nodes) = node { nodes } else { [node] }
  }

  static func allows(
    _ restrictions: [Restriction], _ place: SearchedStretch,
    _ holds: (SearchQuery.Condition, SearchedStretch) -> Bool
  ) -> Bool {
    restrictions.allSatisfy { holds($0.condition, place) == $0.isWanted }
  }

  static func whole(
    _ stretches: [SearchedStretch], _ restrictions: [Restriction],
    _ holds: (SearchQuery.Condition, SearchedStretch) -> Bool
  ) -> [FoundPlace]? {
    let found = stretches.filter { !$0.range.isEmpty && allows(restrictions, $0, holds) }.map {
      FoundPlace(range: $0.range, text: $0.text, first: 0, last: 0, form: -1)
    }
    return found.isEmpty ? nil : found
  }
}
