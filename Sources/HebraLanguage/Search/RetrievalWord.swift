/// An operator of a retrieval, written in capitals in Spanish or English.
enum RetrievalWord: Equatable {
  case relation(Retrieval.Relation)
  case or
  case atLeast(Int, Retrieval.Unit)
  case only(Retrieval.Unit?)

  /// The operator that a word is; nil for any other word.
  ///
  /// After a slash stands a number, a unit, or both: `CERCA/10` (words), `CERCA/3i`, `CON/p`.
  init?(_ typed: String) {
    let pieces = typed.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(pieces[0])
    var count: Int?
    var unit: Retrieval.Unit?
    if pieces.count == 2 {
      let digits = pieces[1].prefix(while: \.isNumber)
      let letter = pieces[1].dropFirst(digits.count)
      count = Int(digits)
      guard digits.isEmpty || count.map({ $0 <= Self.farthest }) ?? false else { return nil }
      if !letter.isEmpty {
        guard let known = Self.units[String(letter)] else { return nil }
        unit = known
      }
      guard count != nil || unit != nil else { return nil }
    }
    switch name {
    case "CRUZA", "OVERLAPS": self = .relation(.overlaps)
    case "DENTRO", "WITHIN": self = .relation(.within)
    case "ENCIERRA", "ENCLOSES": self = .relation(.encloses)
    case "CON", "WITH": self = .relation(.with(unit ?? .turn))
    case "FUERA", "OUTSIDE": self = .relation(.outside(unit))
    case "ANTES", "BEFORE": self = .relation(.before(count, unit ?? .word))
    case "DESPUÉS", "DESPUES", "AFTER": self = .relation(.after(count, unit ?? .word))
    case "CERCA", "NEAR":
      self = .relation(.near(count ?? SearchQuery.defaultDistance, unit ?? .word))
    case "O", "OR": self = .or
    case "ALMENOS", "ATLEAST":
      guard let count else { return nil }
      self = .atLeast(count, unit ?? .turn)
    case "SOLO", "SÓLO", "ONLY": self = .only(unit)
    default: return nil
    }
  }

  /// The greatest distance.
  private static let farthest = 10_000

  private static let units: [String: Retrieval.Unit] = [
    "i": .turn, "t": .turn, "p": .paragraph, "d": .document,
  ]

  /// Whether it makes a retrieval of any query: words have no such operator.
  var hasUnit: Bool {
    switch self {
    case .relation(.near(_, let unit)), .relation(.before(_, let unit)),
      .relation(.after(_, let unit)):
      unit != .word
    case .atLeast: true
    case .relation, .or, .only: false
    }
  }

  /// Whether searches of words have the same operator.
  var isOfWords: Bool {
    switch self {
    case .relation(.near(_, .word)), .or: true
    case .relation, .atLeast, .only: false
    }
  }
}
