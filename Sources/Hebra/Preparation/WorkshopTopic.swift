internal import HebraModel

extension WorkshopSide {
  var other: WorkshopSide { self == .community ? .institutions : .community }
}

/// A matter of which each side can say a half, for the sheets of a workshop.
struct WorkshopTopic: Hashable {
  /// The id of the group of mirrors.
  var group: String
  /// The ids of the codes that each side can say; red codes are not among them.
  var halves: [WorkshopSide: [String]]

  /// The topics of a codebook's named groups, in its order, and the ids of the groups that give none.
  ///
  /// A code is of the side that its usual direction names. One without a direction is of the side that
  /// has no code yet, the community first. A red code is left out; a group of which a side then has
  /// nothing to say under a neutral label is left out whole, never one half.
  static func all(_ codebook: Codebook) -> (topics: [WorkshopTopic], leftOut: [String]) {
    var topics: [WorkshopTopic] = []
    var leftOut: [String] = []
    for group in codebook.mirrorGroups {
      var halves: [WorkshopSide: [Code]] = [:]
      let codes = group.codes.compactMap { codebook.code($0) }.filter { !$0.isRetired }
      for code in codes {
        if let usual = side(of: code) { halves[usual, default: []].append(code) }
      }
      for code in codes where side(of: code) == nil {
        let free = WorkshopSide.allCases.first { halves[$0, default: []].isEmpty }
        let shorter = WorkshopSide.allCases.min {
          halves[$0, default: []].count < halves[$1, default: []].count
        }
        halves[free ?? shorter ?? .community, default: []].append(code)
      }
      let open = halves.mapValues { half in
        half.filter { !codebook.isRed($0) && $0.tableName?.isEmpty == false }.map(\.id)
      }
      if WorkshopSide.allCases.allSatisfy({ open[$0]?.isEmpty == false }) {
        topics.append(WorkshopTopic(group: group.id, halves: open))
      } else {
        leftOut.append(group.id)
      }
    }
    return (topics, leftOut)
  }

  /// The side that usually says a code; nil where the codebook does not say, or both do.
  private static func side(of code: Code) -> WorkshopSide? {
    switch code.facetDefaults["direccion_tipica"] {
    case "comunidad_a_proveedor": .community
    case "proveedor_a_comunidad": .institutions
    default: nil
    }
  }

  /// The topic with each half on the other side.
  var swapped: WorkshopTopic {
    var topic = self
    for side in WorkshopSide.allCases { topic.halves[side] = halves[side.other] }
    return topic
  }
}

extension Codebook {
  /// Whether what has a code is red as long as nobody says otherwise.
  func isRed(_ code: Code) -> Bool {
    facetDefaults(for: code, given: []).contains { $0.facet == "riesgo" && $0.value == "rojo" }
  }
}
