package import HebraModel

/// What facilitators may see of a panel: level B.
///
/// Only ``FollowUpRule`` makes one.
package struct FacilitatorFollowUp: Hashable, Sendable {
  /// The panel: withheld questions have no months and no test, the others only months that may be shown;
  /// without ``showsAttrition`` nobody is counted in it.
  package let followUp: PanelFollowUp
  /// The ids of the questions of which nothing is shown.
  package let withheld: Set<String>
  /// Whether it may be said how many people the panel has and who stayed.
  package let showsAttrition: Bool
  /// For how many questions the tests are corrected.
  package let tested: Int
  /// Every number of people as it is printed, by question and month.
  package let figures: [String: String]
}

/// The rule by which the follow-up of a panel leaves the team.
///
/// In each month, the same people said yes or no at the start, and say yes or no now. Of these four numbers
/// none may be one or two, and neither answer may be everybody's: else the whole month is withheld, with its
/// totals. A question whose last month is withheld is withheld.
package enum FollowUpRule {
  /// What facilitators may see.
  package static func facilitators(
    _ panel: PanelFollowUp
  ) -> Released<FacilitatorFollowUp> {
    var own = panel
    var withheld: Set<String> = []
    var figures: [String: String] = [:]
    for index in panel.items.indices {
      let item = panel.items[index]
      let id = item.item.id
      let isYesNo = item.item.scale == .yesNo
      guard let last = item.points.last, isShown(last, isYesNo: isYesNo) else {
        if !item.points.isEmpty { withheld.insert(id) }
        own.items[index].points = []
        (own.items[index].p, own.items[index].holm) = (nil, nil)
        own.items[index].verdict = .noPairs
        if let last = item.points.last {
          figures["panel.\(id).\(last.wave).n"] = FichaRule.withheld
        }
        continue
      }
      let months = months(of: item, last, isYesNo: isYesNo)
      own.items[index].points = [start(of: item, last)] + months
      for point in months {
        let name = "panel.\(id).\(point.wave)"
        figures["\(name).n"] = "\(point.both)"
        figures["\(name).up"] = "\(point.up)"
        figures["\(name).down"] = "\(point.down)"
        // Nobody prints these, but who has the others can compute them.
        figures["\(name).same"] = "\(point.both - point.up - point.down)"
        guard isYesNo else { continue }
        figures["\(name).start"] = "\(point.start)"
        figures["\(name).now"] = "\(point.now)"
        figures["\(name).always"] = "\(point.now - point.up)"
        figures["\(name).never"] = "\(point.both - point.now - point.down)"
      }
    }
    let showsAttrition = isShown(panel.attrition, besides: own.items)
    if !showsAttrition {
      own.attrition = PanelFollowUp.Attrition(people: 0, answered: [], always: 0, ends: 0)
    }
    return Released(
      FacilitatorFollowUp(
        followUp: own, withheld: withheld, showsAttrition: showsAttrition,
        tested: panel.items.count { $0.points.count > 1 && ($0.points.last?.both ?? 0) > 0 },
        figures: figures), for: .facilitators)
  }

  /// The first month, among those who answer in the last month too.
  private static func start(
    of item: PanelFollowUp.Item, _ last: PanelFollowUp.Point
  ) -> PanelFollowUp.Point {
    PanelFollowUp.Point(
      wave: item.points[0].wave, both: last.both, start: last.start, now: last.start, up: 0,
      down: 0)
  }

  /// The months after the first that may be shown: no two of them differ by one or two people.
  private static func months(
    of item: PanelFollowUp.Item, _ last: PanelFollowUp.Point, isYesNo: Bool
  ) -> [PanelFollowUp.Point] {
    var months = item.points.count > 1 ? [last] : []
    for point in item.points.dropFirst().dropLast().reversed()
    where isShown(point, isYesNo: isYesNo)
      && !months.contains(where: { isFew(abs($0.both - point.both)) })
    {
      months.append(point)
    }
    return months.reversed()
  }

  private static func isFew(_ count: Int) -> Bool {
    (1..<DisclosureSettings.people).contains(count)
  }

  /// Whether a month may be shown.
  private static func isShown(_ point: PanelFollowUp.Point, isYesNo: Bool) -> Bool {
    guard point.both >= DisclosureSettings.people else { return false }
    let same = point.both - point.up - point.down
    guard isYesNo else {
      return ![point.up, point.down, same].contains { isFew($0) } && point.up < point.both
        && point.down < point.both
    }
    let always = point.now - point.up
    let never = same - always
    return ![point.up, point.down, always, never].contains { isFew($0) }
      && point.start < point.both && point.now < point.both
  }

  /// Whether it may be said who stayed: no two numbers, those of the questions among them, may differ by one
  /// or two people.
  private static func isShown(
    _ attrition: PanelFollowUp.Attrition, besides items: [PanelFollowUp.Item]
  ) -> Bool {
    let numbers = [attrition.people, attrition.always, attrition.ends] + attrition.answered
    let all = Set(numbers + items.flatMap { $0.points.map(\.both) })
    return !numbers.contains { own in all.contains { isFew(abs($0 - own)) } }
      && !numbers.contains { isFew($0) }
  }
}
