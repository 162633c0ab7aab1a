internal import HebraModel

/// Reduces the figures of a municipality to those that facilitators may see.
struct FacilitatorRule {
  let figures: FichaFigures

  init(_ figures: FichaFigures) { self.figures = figures }

  var ficha: FacilitatorFicha {
    let mentioned = figures.causes.filter {
      (1..<DisclosureSettings.documents).contains($0.high.documents.n) && !isRed($0)
    }
    let open = mirrors
    let causes = self.causes
    return FacilitatorFicha(
      place: figures.place.name, documentsCounted: figures.counted.count,
      documentsInAll: figures.sources.count,
      undecided: figures.sources.count { $0.state == .undecided }, heard: heard,
      heardInAll: heardInAll, unheard: figures.unheard,
      waiting: figures.waiting, first: first, causes: causes,
      apart: Set(figures.causes.filter(isRed).map(\.code)).intersection(causes.map(\.code)),
      quotations: quotations(on: causes),
      mentioned: mentioned.filter { $0.high.documents.n > 1 }.map(\.code).sorted(),
      mentionedOnce: mentioned.count { $0.high.documents.n == 1 }, mirrors: open,
      reservedMirrors: figures.mirrors.count(where: \.hasTwoHalves) - open.count,
      themes: themes, conceding: conceding,
      alerts: Set(figures.alerts.keys), hasRed: figures.red > 0)
  }

  // MARK: - Who was heard

  private func heard(_ count: Int) -> FacilitatorFicha.Heard {
    (1..<DisclosureSettings.people).contains(count) ? .few : .people(count)
  }

  private var heard: [Side: FacilitatorFicha.Heard] {
    Dictionary(
      uniqueKeysWithValues: Side.allCases.map { ($0, heard(figures.people[$0, default: 0])) })
  }

  /// The sum tells what one withheld part is.
  private var heardInAll: Int? {
    heard.values.contains(.few) || heard(figures.peopleOfNoSide) == .few
      ? nil : figures.peopleInAll
  }

  /// Whether so many people of some sides were heard that none of them is meant.
  private func areMany(_ sides: [Side]) -> Bool {
    sides.reduce(0) { $0 + figures.people[$1, default: 0] } >= DisclosureSettings.people
  }

  /// Whether this holds for both columns: community and own authorities, and institutions.
  private var haveBothColumns: Bool {
    areMany([.community, .ownAuthority]) && areMany([.institutions])
  }

  // MARK: - Causes

  /// A cause of which nothing is said below three documents.
  private func isRed(_ cause: FichaCause) -> Bool { cause.red > 0 || cause.isRedByCodebook }

  /// The cause that comes first in both readings, when its row is shown.
  private var first: String? {
    guard let cause = figures.causes.first, cause.highRank == 0 else { return nil }
    return causes.contains { $0.code == cause.code } ? cause.code : nil
  }

  /// Whether a cause has a row: where three documents count, a row would tell that all of them name it.
  private func isRow(_ documents: CauseFigure.Share) -> Bool {
    documents.n >= DisclosureSettings.documents
      && figures.counted.count != DisclosureSettings.documents
  }

  private var causes: [FacilitatorFicha.Cause] {
    figures.causes.filter { isRow($0.low.documents) }
      .sorted { a, b in
        // Ties are ordered by code: by hidden numbers, the order would tell them.
        let (first, second) = (a.low.documents.n, b.low.documents.n)
        return first == second ? a.code < b.code : first > second
      }.map(row)
  }

  private func row(_ cause: FichaCause) -> FacilitatorFicha.Cause {
    var cells: [Side: FacilitatorFicha.Cell] = [:]
    var rest = (n: cause.low.people.n, total: cause.low.people.total)
    for side in Side.allCases {
      let share = cause.low.sides[side] ?? .init()
      rest.n -= share.n
      rest.total -= share.total
      cells[side] =
        figures.people[side, default: 0] == 0 ? .nobody : Self.cell(share.n, of: share.total)
    }
    // People of no side are no column, but the total would tell what they say.
    let others = rest.total > 0 ? Self.cell(rest.n, of: rest.total) : .nobody
    let isHidden = cells.values.contains(.withheld) || others == .withheld
    var open = Side.allCases.filter { cells[$0] == .withheld }
      .map { cause.low.sides[$0]?.total ?? 0 }
    if others == .withheld { open.append(rest.total) }
    let shown = Side.allCases.reduce(others == .withheld ? 0 : rest.n) { sum, side in
      if case .shown(let n, _)? = cells[side] { sum + n } else { sum }
    }
    let documents = cause.low.documents
    let high = max(cause.high.documents.n, documents.n)
    return FacilitatorFicha.Cause(
      code: cause.code,
      // How many were asked is withheld too, so that all of them may be three or many.
      documents: high == documents.total
        || !Self.leaveOpen(
          open, besides: shown, documents: documents.n,
          more: cause.low.people.total - documents.total)
        ? nil : (documents.n, high, documents.total),
      sides: cells,
      people: isHidden
        ? .withheld : .shown(n: cause.low.people.n, total: cause.low.people.total),
      strength: cause.strength)
  }

  /// Whether documents leave two possibilities for each withheld number of people.
  ///
  /// At least one person in each of these documents says it, and no more than there are: where documents have one
  /// person each, their number is the total. Only what is shown is read.
  ///
  /// - Parameters:
  ///   - withheld: how many were asked, of each side that is withheld.
  ///   - shown: how many of the other sides say it.
  ///   - documents: how many documents name it.
  ///   - more: how many more people were asked than documents.
  /// - Returns: whether they do.
  static func leaveOpen(
    _ withheld: [Int], besides shown: Int, documents: Int, more: Int
  ) -> Bool {
    let least = DisclosureSettings.people
    let values = withheld.map { $0 < least ? Array(0...$0) : Array(1..<least) + [$0] }
    let sums = documents - shown...max(documents, documents + more) - shown
    var found = values.map { _ in Set<Int>() }
    func choose(_ chosen: [Int]) {
      guard chosen.count < values.count else {
        guard sums.contains(chosen.reduce(0, +)) else { return }
        for (place, value) in chosen.enumerated() { found[place].insert(value) }
        return
      }
      for value in values[chosen.count] { choose(chosen + [value]) }
    }
    choose([])
    return zip(found, values).allSatisfy { $0.count > 1 || $1.count == 1 }
  }

  /// A side: withheld when few were asked, when few say it, or when all do.
  static func cell(_ n: Int, of total: Int) -> FacilitatorFicha.Cell {
    let least = DisclosureSettings.people
    return total < least || (1..<least).contains(n) || n == total
      ? .withheld : .shown(n: n, total: total)
  }

  /// The most words of one cause.
  private static let mostQuotations = 3

  /// Words on the causes that are shown: green, confirmed by a person, with consent, of a group only where it
  /// is known who was there.
  ///
  /// A side is quoted where it may be said how many of it say the cause, which three people or more do. The
  /// words are of different people and documents, of each side one.
  private func quotations(
    on causes: [FacilitatorFicha.Cause]
  ) -> [FacilitatorFicha.Quotation] {
    var speakers: Set<String> = []
    return causes.flatMap { cause -> [FacilitatorFicha.Quotation] in
      var found: [FacilitatorFicha.Quotation] = []
      var documents: Set<String> = []
      for side in Side.allCases where found.count < Self.mostQuotations {
        guard case .shown(let n, _)? = cause.sides[side], n >= DisclosureSettings.people else {
          continue
        }
        let candidate = figures.candidates.first { candidate in
          candidate.code == cause.code && candidate.quotation.side == side
            && mayBeQuoted(candidate) && !speakers.contains(candidate.speaker)
            && !documents.contains(candidate.quotation.document)
        }
        guard let candidate else { continue }
        speakers.insert(candidate.speaker)
        documents.insert(candidate.quotation.document)
        found.append(
          FacilitatorFicha.Quotation(
            code: cause.code, side: side, text: candidate.quotation.text))
      }
      return found
    }
  }

  private func mayBeQuoted(_ candidate: FichaCandidate) -> Bool {
    candidate.quotation.isConfirmed && candidate.hasConsent && !candidate.isToldElsewhere
      && (!candidate.quotation.isFromGroup || candidate.isGroupChecked)
  }

  // MARK: - For the dialogue

  private var mirrors: [FacilitatorFicha.Mirror] {
    guard haveBothColumns else { return [] }
    return figures.mirrors.compactMap { mirror in
      let one = mirror.community.filter { mirror.open.contains($0) }
      let other = mirror.institutions.filter { mirror.open.contains($0) }
      guard !one.isEmpty, !other.isEmpty, Set(one + other).count > 1 else { return nil }
      return FacilitatorFicha.Mirror(group: mirror.group, one: one, other: other)
    }
  }

  private var themes: [ThemeGroupKind: FacilitatorFicha.Themes] {
    var result: [ThemeGroupKind: FacilitatorFicha.Themes] = [:]
    for kind in ThemeGroupKind.allCases {
      let own = figures.themes.filter { $0.kind == kind && !$0.isRed }
      let shown = own.filter {
        $0.peopleInAll >= DisclosureSettings.people
          && $0.documents.count >= DisclosureSettings.documents
      }
      let others = own.filter { !shown.contains($0) }.map(\.label).sorted()
      let isDescribed = kind != .concession
      result[kind] = FacilitatorFicha.Themes(
        shown: shown.map {
          FacilitatorFicha.Theme(
            label: $0.label, people: $0.peopleInAll, documents: $0.documents.count,
            isOfBothSides: $0.isOfBothSides && haveBothColumns)
        }.sorted {
          $0.documents == $1.documents ? $0.label < $1.label : $0.documents > $1.documents
        },
        unnamed: isDescribed ? others : [], undescribed: isDescribed ? 0 : others.count)
    }
    return result
  }

  private var conceding: [Side] {
    Side.allCases.filter { side in
      areMany([side])
        && figures.themes.filter { $0.kind == .concession }
          .reduce(0) { $0 + $1.people[side, default: 0] } > 0
    }
  }
}
