internal import HebraModel

/// What stands in comments beside codings and memos.
struct CommentData {
  var relations: [CausalRelation] = []
  /// The groups of a coding, by its id.
  private(set) var groups: [String: [ThemeGroup]] = [:]
  /// The confirmed risk of a coding, by its id.
  private(set) var risks: [String: RiskConfirmation] = [:]

  init(
    relations: [CausalRelation] = [], groups: [ThemeGroup] = [], risks: [RiskConfirmation] = []
  ) {
    self.relations = relations
    for group in groups {
      for member in group.members { self.groups[member, default: []].append(group) }
    }
    self.risks = Dictionary(risks.map { ($0.coding, $0) }) { first, _ in first }
  }

  /// What is compared when a comment comes back.
  func key(of coding: String) -> Set<String> {
    CodingNotes.key(groups[coding] ?? [], risks[coding])
  }

  /// The lines under a coding: its groups, then its confirmed risk.
  func lines(of coding: String) -> [String] {
    var lines: [String] = []
    for group in groups[coding] ?? [] {
      lines.append("grupo \(Self.words[group.kind] ?? ""): \(group.label)")
    }
    let stated = Set((groups[coding] ?? []).map(\.isIndependent))
    // One line speaks for all groups of the comment.
    if stated.count == 1, case .some(.some(let isSo)) = stated.first {
      lines.append("independiente: \(isSo ? "sí" : "no")")
    }
    if let risk = risks[coding] {
      lines.append("riesgo confirmado: \(risk.colour), por \(risk.by)")
    }
    return lines
  }

  private static let words: [ThemeGroupKind: String] = [
    .proposal: "propuesta", .condition: "condición", .bridge: "puente", .attempt: "intento",
    .concession: "concesión",
  ]

  /// The line of a relation; `map` gives the code points of the ends where they differ.
  static func line(_ relation: CausalRelation, _ map: CodePointMap) -> String {
    var line = "relación: \(relation.from.code) -> \(relation.to.code)"
    if relation.from.range != relation.to.range {
      let places = [relation.from.range, relation.to.range].map {
        "\(map.codePoint(atByte: $0.start))-\(map.codePoint(atByte: $0.end))"
      }
      line += " [\(places.joined(separator: ", "))]"
    }
    line += relation.kind == .explicit ? ": explícita" : ": inferida"
    if let quotation = relation.quotation { line += ": " + quotation }
    return line
  }
}
