/// What a page shows of an output, with `…` for what it leaves out.
///
/// `…` on a line of its own stands for one or more lines, and inside a line for any part of it. What
/// a command itself writes as `…` is covered by this too.
struct Elision {
  private let shown: [Substring]

  init(_ shown: String) {
    self.shown = shown.isEmpty ? [] : shown.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Whether something is left out.
  var leavesOut: Bool { shown.contains { $0.contains("…") } }

  /// Whether it shows these lines.
  func shows(_ given: [String]) -> Bool {
    Self.shows(shown[...], given[...])
  }

  private static func shows(_ shown: ArraySlice<Substring>, _ given: ArraySlice<String>) -> Bool {
    guard let first = shown.first else { return given.isEmpty }
    if first == "…" {
      return given.indices.contains { shows(shown.dropFirst(), given[($0 + 1)...]) }
    }
    guard let line = given.first, shows(first, line) else { return false }
    return shows(shown.dropFirst(), given.dropFirst())
  }

  /// Whether the parts of a line between `…` stand in the other, in order, from end to end.
  private static func shows(_ shown: Substring, _ given: String) -> Bool {
    let parts = shown.split(separator: "…", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return shown == given }
    var rest = given[...]
    for (number, part) in parts.enumerated() where !part.isEmpty {
      if number == 0 {
        guard rest.hasPrefix(part) else { return false }
        rest = rest.dropFirst(part.count)
      } else if number == parts.count - 1 {
        return rest.hasSuffix(part)
      } else {
        guard let place = rest.firstRange(of: part) else { return false }
        rest = rest[place.upperBound...]
      }
    }
    return true
  }
}
