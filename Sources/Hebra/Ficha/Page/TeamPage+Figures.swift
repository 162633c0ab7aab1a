internal import HebraModel

extension TeamPage {
  /// The figures by name, as a page prints them, decimals with a point; for programs, and for what a
  /// signature stands under.
  static func printed(_ figures: FichaFigures) -> [String: String] {
    var result: [String: String] = ["disputed": "\(figures.disputed)"]
    for side in Side.allCases {
      result["people.\(FichaWords.key(side))"] = "\(figures.people[side, default: 0])"
    }
    for cause in figures.causes {
      for (name, value) in printed(cause) { result["\(cause.code).\(name)"] = value }
    }
    for chain in figures.chains {
      let name = "\(chain.from)>\(chain.to)"
      result["\(name).documents"] = "\(chain.documents.count)"
      result["\(name).with-mirrors"] = "\(chain.documentsWithMirrors.count)"
      result["\(name).explicit"] = "\(chain.explicit)"
    }
    for theme in figures.themes {
      let name = "\(theme.kind.rawValue) \(theme.label)"
      result["\(name).people"] = "\(theme.peopleInAll)"
      result["\(name).documents"] = "\(theme.documents.count)"
    }
    return result
  }

  private static func printed(_ cause: FichaCause) -> [String: String] {
    let low = cause.low
    var result = [
      "documents": documents(cause), "people": "\(low.people.n)/\(low.people.total)",
      "spontaneous": "\(low.spontaneousPeople)", "sources": "\(low.sources)",
      "turns": "\(low.turns)", "sectors": "\(low.sectors)", "instruments": "\(low.instruments)",
      "lived": "\(cause.lived)/\(cause.voicing)", "harm": harm(cause, decimalSign: "."),
      "contrary": "\(cause.contrary)", "class": key(cause.convergence),
      "strength": "\(cause.strength.rawValue)", "red": "\(cause.red)",
    ]
    for (level, people) in cause.levels.people { result["level.\(level)"] = "\(people)" }
    for side in Side.allCases {
      let share = low.sides[side] ?? .init()
      result[FichaWords.key(side)] = "\(share.n)/\(share.total)"
    }
    return result
  }

  private static func key(_ convergence: FichaCause.Convergence) -> String {
    switch convergence {
    case .oneView(let side): "one-view \(FichaWords.key(side))"
    case .tooFew(let a, let b): "too-few \(a) \(b)"
    case .crossed: "crossed"
    case .shared: "shared"
    case .sharedUnconfirmed: "shared-unconfirmed"
    case .ofCommunity: "of-community"
    case .ofInstitutions: "of-institutions"
    case .more(let side): "more \(FichaWords.key(side))"
    case .scattered: "scattered"
    }
  }
}
