import HebraLanguage
import HebraModel

@testable import HebraStore

/// A turn that holds a query, and its speech as the index reads it.
struct FoundTurn {
  var turn: SearchedTurn
  var indexText: String
}

extension ProjectStore {
  /// The turns of the current texts in which `query` is true.
  func find(
    _ query: SearchQuery, document: String? = nil, role: Role? = nil
  ) throws -> [FoundTurn] {
    let directory = try directory()
    var matcher = try Matcher(query)
    var found: [FoundTurn] = []
    try eachTurn(of: query) { turn, speech in
      guard let place = directory.document(turn.version) else { return true }
      if let document, place.name != document { return true }
      if let role, turn.speaker.flatMap({ directory.speaker($0)?.role }) != role { return true }
      let text = String(decoding: speech)
      if !matcher.matches(in: text).isEmpty { found.append(FoundTurn(turn: turn, indexText: text)) }
      return true
    }
    return found
  }
}
