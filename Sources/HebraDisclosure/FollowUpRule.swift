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
/// totals.
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
      let shown = item.points.filter { isShown($0, isYesNo: isYesNo) }
      guard let last = item.points.last, shown.last == last, shown.first == item.points.first else {
        if !item.points.isEmpty { withheld.insert(id) }
        own.items[index].points = []
        (own.items[index].p, own.items[index].holm) = (nil, nil)
        own.items[index].verdict = .noPairs
        if let last = item.points.last {
          figures["panel.\(id).\(last.wave).n"] = FichaRule.withheld
        }
        continue
      }
      own.items[index].points = shown
      for point in shown {
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
