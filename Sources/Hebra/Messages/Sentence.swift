internal import Foundation

/// A sentence of the catalog: what happened, and what to do.
///
/// Both parts have places for details:
///
/// - `{name}`: the detail; empty when unknown.
/// - `{name|one|many}`: the first word when the detail is the number 1, else the second.
/// - `[[ … {name} … ]]`: left out when a detail in it is missing, empty or "—".
struct Sentence: Hashable, Sendable {
  var what: String
  var remedy: String?

  /// Whether the sentence itself says how often.
  var hasCount: Bool { what.contains("{count}") }

  /// What happened, with its details.
  func what(_ details: [String: String]) -> String { Self.fill(what, details) }

  /// What to do, with its details; nil when there is nothing to say.
  func remedy(_ details: [String: String]) -> String? {
    remedy.flatMap { Self.fill($0, details).nilIfEmpty }
  }

  /// Fills the places of a text with details.
  static func fill(_ text: String, _ details: [String: String]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.range(of: "[["),
      let close = rest[open.upperBound...].range(of: "]]")
    {
      result += places(in: rest[..<open.lowerBound], details).text
      let part = places(in: rest[open.upperBound..<close.lowerBound], details)
      if part.isComplete { result += part.text }
      rest = rest[close.upperBound...]
    }
    return result + places(in: rest, details).text
  }

  private static func places(
    in text: Substring, _ details: [String: String]
  ) -> (text: String, isComplete: Bool) {
    var result = ""
    var isComplete = true
    var rest = text
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let parts = rest[rest.index(after: open)..<close]
        .split(separator: "|", omittingEmptySubsequences: false)
      let detail = details[String(parts[0])] ?? ""
      if detail.isEmpty || detail == "—" { isComplete = false }
      if parts.count == 3 {
        result += detail == "1" ? parts[1] : parts[2]
      } else {
        result += detail
      }
      rest = rest[rest.index(after: close)...]
    }
    return (result + rest, isComplete)
  }
}
