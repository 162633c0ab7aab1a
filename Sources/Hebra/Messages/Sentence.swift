internal import Foundation

/// A sentence of the catalog: what happened, and what to do.
///
/// Both parts have places for details:
///
/// - `{name}`: the detail; empty when unknown.
/// - `{'name}`: the detail as one word of a command.
/// - `{name|one|many}`: the first word when the detail is the number 1, else the second.
/// - `[[ … {name} … ]]`: left out when a detail in it is missing, empty or "—".
/// - A word in capitals, such as `PROYECTO`, that has a value in `places`: the value.
struct Sentence: Hashable, Sendable {
  var what: String
  var remedy: String?

  /// Whether the sentence itself says how often.
  var hasCount: Bool { what.contains("{count}") }

  /// What happened, with its details.
  func what(_ details: [String: String], _ places: [String: String] = [:]) -> String {
    Self.fill(what, details, places)
  }

  /// What to do, with its details; nil when there is nothing to say.
  func remedy(_ details: [String: String], _ places: [String: String] = [:]) -> String? {
    remedy.flatMap { Self.fill($0, details, places).nilIfEmpty }
  }

  /// Fills the places of a text with details.
  static func fill(
    _ text: String, _ details: [String: String], _ places: [String: String] = [:]
  ) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.range(of: "[["),
      let close = rest[open.upperBound...].range(of: "]]")
    {
      result += filled(rest[..<open.lowerBound], details, places).text
      let part = filled(rest[open.upperBound..<close.lowerBound], details, places)
      if part.isComplete { result += part.text }
      rest = rest[close.upperBound...]
    }
    return result + filled(rest, details, places).text
  }

  /// A text without its capital words that have a value.
  private static func named(_ text: Substring, _ places: [String: String]) -> String {
    places.isEmpty
      ? String(text) : String(text).replacing(/[A-Z]+/) { places[String($0.0)] ?? String($0.0) }
  }

  private static func filled(
    _ text: Substring, _ details: [String: String], _ places: [String: String]
  ) -> (text: String, isComplete: Bool) {
    var result = ""
    var isComplete = true
    var rest = text
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += named(rest[..<open], places)
      let parts = rest[rest.index(after: open)..<close]
        .split(separator: "|", omittingEmptySubsequences: false)
      let isWord = parts[0].first == "'"
      let name = isWord ? parts[0].dropFirst() : parts[0]
      let value = details[String(name)] ?? ""
      let detail = isWord && !value.isEmpty ? ShellWord.quoted(value) : value
      if detail.isEmpty || detail == "—" { isComplete = false }
      if parts.count == 3 {
        result += detail == "1" ? parts[1] : parts[2]
      } else {
        result += detail
      }
      rest = rest[rest.index(after: close)...]
    }
    return (result + named(rest, places), isComplete)
  }
}
