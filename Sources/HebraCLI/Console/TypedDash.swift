import Hebra

/// Refuses an option that begins with a dash instead of two hyphens, as Word writes it.
enum TypedDash {
  /// Throws `usage.dash` for the first such argument: the parser would take it for a name or a word.
  static func refuse(_ arguments: [String]) throws(Failure) {
    for argument in arguments.prefix(while: { $0 != "--" }) {
      guard let match = argument.wholeMatch(of: dashed) else { continue }
      throw Failure(.usageDash, ["typed": argument, "option": "--\(match.1)"])
    }
  }

  /// A dash or two, then the name of an option and perhaps its value.
  private static var dashed: Regex<(Substring, Substring)> {
    /[\u2010-\u2015\u2212][-\u2010-\u2015\u2212]?([a-z][a-z0-9-]+(?:=.*)?)/
  }
}
