internal import HebraModel

extension FichaBuilder {
  /// How the community and the institutions compare in a cause.
  func compare(_ cause: inout FichaCause, _ code: Int, _ units: [PlacedUnit]) {
    let community = cause.low.sides[.community] ?? .init()
    let institutions = cause.low.sides[.institutions] ?? .init()
    let sources = (
      cause.sourcesOfSides[.community, default: 0], cause.sourcesOfSides[.institutions, default: 0]
    )
    cause.convergence = Self.convergence(community, institutions, sources)
    for (a, b) in [(1, 0), (-1, 0), (0, 1), (0, -1)] {
      var (one, other) = (community, institutions)
      one.n += a
      other.n += b
      guard 0...one.total ~= one.n, 0...other.total ~= other.n else { continue }
      if Self.convergence(one, other, sources) != cause.convergence {
        cause.isConvergenceUnstable = true
      }
    }
  }

  /// Thresholds are shares in whole numbers, so that 3 of 10 is exactly 30 %.
  private static func convergence(
    _ community: CauseFigure.Share, _ institutions: CauseFigure.Share,
    _ sources: (community: Int, institutions: Int)
  ) -> FichaCause.Convergence {
    if community.total == 0 { return .oneView(.community) }
    if institutions.total == 0 { return .oneView(.institutions) }
    let base = FichaThresholds.base
    guard community.total >= base, institutions.total >= base else {
      return .tooFew(community.total, institutions.total)
    }
    func isMuch(_ share: CauseFigure.Share) -> Bool {
      share.n * FichaThresholds.share.of >= FichaThresholds.share.n * share.total
    }
    func isLittle(_ share: CauseFigure.Share) -> Bool {
      share.n * FichaThresholds.low.of < FichaThresholds.low.n * share.total
    }
    switch (isMuch(community), isMuch(institutions)) {
    case (true, true):
      return sources.community >= 2 && sources.institutions >= 2 ? .shared : .sharedUnconfirmed
    case (true, false): return isLittle(institutions) ? .ofCommunity : .more(.community)
    case (false, true): return isLittle(community) ? .ofInstitutions : .more(.institutions)
    case (false, false): return .scattered
    }
  }

  /// Adds the groups of mirrors, and notes which mirrors are crossed.
  func addMirrors(_ figures: inout FichaFigures) {
    cross(&figures)
    let causes = Dictionary(
      figures.causes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    for group in codebook.groupsOfMirrors {
      var mirror = FichaMirror(group: group.id)
      var seen: Set<String> = []
      let codes = group.codes.compactMap { tree.index(of: $0).map { tree.codes[$0].id } }
        .filter { seen.insert($0).inserted }
      for id in codes {
        guard let cause = causes[id], cause.low.turns > 0 else { continue }
        func isNamed(by sides: [Side]) -> Bool {
          sides.contains { side in
            cause.voices[side].map { $0.named + $0.spontaneous > 0 } ?? false
          }
        }
        if isNamed(by: [.community, .ownAuthority]) { mirror.community.append(id) }
        if isNamed(by: [.institutions]) { mirror.institutions.append(id) }
        if cause.red > 0 || cause.isRedByCodebook {
          mirror.red.append(id)
        } else {
          mirror.open.append(id)
        }
      }
      guard !(mirror.community + mirror.institutions).isEmpty else { continue }
      countOpen(&mirror)
      figures.mirrors.append(mirror)
    }
  }

  /// The people and documents that say one of the codes of a group that are not red.
  private func countOpen(_ mirror: inout FichaMirror) {
    var people: Set<String> = []
    var documents: Set<Int> = []
    var byCode: [String: Set<String>] = [:]
    for (index, document) in evidence.enumerated() {
      for unit in document.causes where unit.isCommon {
        let code = tree.codes[unit.code].id
        guard mirror.open.contains(code) else { continue }
        documents.insert(index)
        guard let name = unit.pseudonym else { continue }
        people.insert(name)
        byCode[code, default: []].insert(name)
      }
    }
    (mirror.openPeople, mirror.openDocuments) = (people.count, documents.count)
    mirror.peopleOfOpen = byCode.mapValues(\.count)
  }

  /// Finds crossed attributions: a cause on one side and its mirror on the other, both of them much.
  ///
  /// Mirrors that the other side names at all are listed.
  private func cross(_ figures: inout FichaFigures) {
    var mirrors: [String: Set<String>] = [:]
    for pair in codebook.mirrors {
      mirrors[pair.a, default: []].insert(pair.b)
      mirrors[pair.b, default: []].insert(pair.a)
    }
    let causes = Dictionary(
      figures.causes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    func isMuch(_ cause: FichaCause, _ side: Side) -> Bool {
      let share = cause.low.sides[side] ?? .init()
      return share.total >= FichaThresholds.base
        && share.n * FichaThresholds.share.of >= FichaThresholds.share.n * share.total
    }
    // The community does not include own authorities here, as in the class.
    func isSaid(_ cause: FichaCause, by side: Side) -> Bool {
      cause.voices[side].map { $0.named + $0.spontaneous > 0 } ?? false
    }
    for place in figures.causes.indices {
      let cause = figures.causes[place]
      for other in (mirrors[cause.code] ?? []).sorted() {
        guard let mirror = causes[other] else { continue }
        for (own, opposite) in [(Side.community, Side.institutions), (.institutions, .community)]
        where isSaid(cause, by: own) && isSaid(mirror, by: opposite) {
          if !figures.causes[place].crossed.contains(other) {
            figures.causes[place].crossed.append(other)
          }
          if isMuch(cause, own), isMuch(mirror, opposite) {
            figures.causes[place].convergence = .crossed
          }
        }
      }
    }
  }
}
