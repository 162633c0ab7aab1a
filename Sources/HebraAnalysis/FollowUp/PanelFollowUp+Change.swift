package import HebraModel

extension PanelFollowUp {
  /// Months in the same direction, up to the last, from which a change is called sustained.
  package static let sustainedWaves = 3
  /// The level of the tests.
  package static let level = 0.05

  /// The change of a panel: each question against the first month in which it was answered, among the
  /// people who answered it both times.
  ///
  /// The correction counts every question that somebody answered twice. One that nobody answered
  /// otherwise has no p, and counts among them.
  package init(_ panel: Panel) {
    var items = panel.items
    let described = Set(items.map(\.id))
    // An answer without a described question is one of yes or no.
    for id in Set(panel.answers.map(\.item)).subtracting(described).sorted() {
      items.append(PanelItem(id: id, label: id))
    }
    let answers = Dictionary(grouping: panel.answers, by: \.item)
    var results = items.map { Item(item: $0, points: Self.points(answers[$0.id] ?? [])) }
    let tested = results.indices.filter { index in
      results[index].points.count > 1 && results[index].points.last.map { $0.both > 0 } ?? false
    }
    let values = tested.map { index in
      results[index].points.last.flatMap { SignTest.p(up: $0.up, down: $0.down) }
    }
    let corrected = SignTest.holm(values.map { $0 ?? 1 })
    for (place, index) in tested.enumerated() {
      guard let p = values[place] else {
        results[index].verdict = .unchanged
        continue
      }
      results[index].p = p
      results[index].holm = corrected[place]
      results[index].verdict = Self.verdict(results[index].points, p, corrected[place])
    }
    let waves = panel.waves
    self.init(
      municipality: panel.municipality, waves: waves, items: results,
      attrition: Self.attrition(panel.answers, waves))
  }

  /// The months of a question.
  private static func points(_ answers: [PanelAnswer]) -> [Point] {
    var waves: [String: [String: Int]] = [:]
    for answer in answers { waves[answer.wave, default: [:]][answer.person] = answer.value }
    guard let first = waves.keys.min(), let start = waves[first] else { return [] }
    return waves.keys.sorted().map { wave in
      var point = Point(wave: wave, both: 0, start: 0, now: 0, up: 0, down: 0)
      for (person, now) in waves[wave] ?? [:] {
        guard let before = start[person] else { continue }
        point.both += 1
        if before > 0 { point.start += 1 }
        if now > 0 { point.now += 1 }
        if now > before { point.up += 1 }
        if now < before { point.down += 1 }
      }
      return point
    }
  }

  private static func verdict(_ points: [Point], _ p: Double, _ holm: Double) -> Verdict {
    guard holm < level else { return p < level ? .uncorrected : .chance }
    let direction = points.last?.isRise
    let waves = points.reversed().prefix { $0.isRise == direction }.count
    return waves >= sustainedWaves ? .sustained(waves: waves) : .recent(waves: waves)
  }

  private static func attrition(_ answers: [PanelAnswer], _ waves: [String]) -> Attrition {
    var people: [String: Set<String>] = [:]
    for answer in answers { people[answer.wave, default: []].insert(answer.person) }
    let answered = waves.map { people[$0] ?? [] }
    let always = answered.dropFirst().reduce(answered.first ?? []) { $0.intersection($1) }
    let ends = (answered.first ?? []).intersection(answered.last ?? [])
    return Attrition(
      people: Set(answers.map(\.person)).count, answered: answered.map(\.count),
      always: always.count, ends: ends.count)
  }
}
