internal import HebraAnalysis
public import HebraModel

/// What is said of the change of a question.
struct ChangeSentence: Hashable, Sendable {
  /// The figures: `10 → 30 de 45: 20 empezaron a decir sí…`; empty when there are none.
  var figures = ""
  /// What may be said about them; a sustained change stands out.
  var verdict = ""
  var standsOut = false
  /// What follows a verdict that stands out.
  var rest = ""

  var text: String {
    [figures, verdict + rest].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Messages {
  /// The change of a question of a panel as a sentence.
  public func sentence(_ item: PanelFollowUp.Item, of followUp: PanelFollowUp) -> String {
    changeSentence(item, of: followUp).text
  }

  /// The same, with what stands out in it.
  func changeSentence(
    _ item: PanelFollowUp.Item, of followUp: PanelFollowUp
  ) -> ChangeSentence {
    guard let first = item.points.first, let last = item.points.last else {
      return ChangeSentence(verdict: what(.panelNobodyAnswered))
    }
    guard item.points.count > 1 else { return ChangeSentence(verdict: what(.panelOneWave)) }
    guard last.both > 0 else { return ChangeSentence(verdict: what(.panelNoPairs)) }
    var details = [
      "start": "\(last.start)", "now": "\(last.now)", "n": "\(last.both)",
      "up": "\(last.up)", "down": "\(last.down)", "same": "\(last.both - last.up - last.down)",
    ]
    let isYesNo = item.item.scale == .yesNo
    var figures = ""
    if [first.wave, last.wave] != [followUp.waves.first, followUp.waves.last] {
      figures = what(.panelSpan, ["first": wave(first.wave), "last": wave(last.wave)]) + " "
    }
    guard let p = item.p, let holm = item.holm else {
      let code = isYesNo ? MessageCode.panelUnchanged : .panelUnchangedLevels
      return ChangeSentence(figures: figures + what(code, details))
    }
    details["p"] = probability(p, sign: true)
    details["holm"] = probability(holm, sign: false)
    if isYesNo {
      details["began"] = people(last.up, "panel-began", .panelBegan)
      details["stopped"] = people(last.down, "panel-stopped", .panelStopped)
      figures += what(.panelChange, details)
    } else {
      figures += what(.panelLevels, details)
    }
    var sentence = ChangeSentence(figures: figures)
    let hasYear = spansYears(followUp)
    details = [
      "wave": wave(first.wave, hasYear: hasYear),
      "side": word(last.isRise ?? true ? "panel.above" : "panel.below"),
    ]
    func streak(_ count: Int) -> String {
      details["count"] = "\(count)"
      return what(areMonthsInARow(item.points.suffix(count)) ? .panelMonths : .panelWaves, details)
    }
    switch item.verdict {
    case .sustained(let waves):
      sentence.verdict = word("panel.sustained")
      sentence.standsOut = true
      sentence.rest = ": \(streak(waves))."
    case .recent(let waves): sentence.verdict = word("panel.recent") + ": \(streak(waves))."
    case .uncorrected: sentence.verdict = what(.panelUncorrected)
    default: sentence.verdict = what(.panelChance)
    }
    return sentence
  }

  /// Whether the name of a month is not enough to tell it.
  func spansYears(_ followUp: PanelFollowUp) -> Bool {
    let months = followUp.waves.map { $0.suffix(2) }
    return Set(months).count < months.count
  }

  private func people(_ count: Int, _ key: String, _ code: MessageCode) -> String {
    switch count {
    case 0: word(key + "-none")
    case 1: word(key + "-one")
    default: what(code, ["count": "\(count)"])
    }
  }

  private func areMonthsInARow(_ points: ArraySlice<PanelFollowUp.Point>) -> Bool {
    let months = points.compactMap { point in
      ApproximateDate(point.wave).map { $0.year * 12 + ($0.month ?? 1) }
    }
    return zip(months, months.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// A probability with three decimals and no zero before them; with `sign`, `= ` before it.
  func probability(_ value: Double, sign: Bool) -> String {
    let equals = sign ? "= " : ""
    let thousandths = Int((value * 1000).rounded(.toNearestOrEven))
    if value < 0.001 { return "< \(decimalSign)001" }
    guard value < 1 else { return equals + "1" }
    guard thousandths < 1000 else { return "> \(decimalSign)999" }
    return "\(equals)\(decimalSign)\(String(1000 + thousandths).dropFirst())"
  }

  /// Who answered, from the first month to the last.
  public func attrition(_ followUp: PanelFollowUp) -> String {
    guard let first = followUp.waves.first, let last = followUp.waves.last,
      let start = followUp.attrition.answered.first, let end = followUp.attrition.answered.last
    else { return "" }
    let hasYear = spansYears(followUp)
    return what(
      followUp.waves.count > 1 ? .panelAttrition : .panelAttritionOne,
      [
        "start": "\(start)", "first": wave(first, hasYear: hasYear), "end": "\(end)",
        "last": wave(last, hasYear: hasYear), "count": "\(followUp.attrition.always)",
        "ends": "\(followUp.attrition.ends)",
      ])
  }

  /// The word for where a commitment stands.
  public func word(_ state: CommitmentState) -> String { word("commitment.\(state.rawValue)") }
}
