internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel

extension FacilitatorPage {
  var conceded: [Sheet.Block] {
    let own = ficha.themes[.concession]
    var blocks: [Sheet.Block] = [.heading(say("B.conceded"))]
    if let shown = own?.shown, !shown.isEmpty {
      blocks.append(
        .list(shown.map { [.strong($0.label + " "), .small(counted($0))] }, isLead: false))
    }
    if let own, own.undescribed > 0 {
      let sides = ficha.conceding.map(words.side)
      blocks.append(
        .paragraph(
          words.line(
            sides.count > 1 ? "B.conceding" : "B.conceding-some", ["sides": words.list(sides)])))
      blocks.append(.note([.text(say("B.undescribed"))]))
    } else if own?.shown.isEmpty ?? true {
      blocks.append(.paragraph(nothingReaches(.concession, hasOthers: false)))
    }
    return blocks
  }

  var unsaid: [Sheet.Block] {
    var lines = ["B.unsaid.facts", "B.unsaid.who"].map { words.line($0) }
    if ficha.hasRed { lines.append(words.line("B.unsaid.red")) }
    lines += ["B.unsaid.words", "B.unsaid.silence", "B.unsaid.people"].map { words.line($0) }
    if let written = words.statement("palabras", [.facilitators]) {
      lines.append([.text(written.text)])
    }
    return [.heading(say("B.unsaid")), .list(lines, isLead: false)]
  }

  var harm: [Sheet.Block] {
    var lines: [[Sheet.Span]] = []
    for alert in ["amenaza_reciente", "menor_de_edad", "violencia_sexual", "puede_inculpar"]
    where ficha.alerts.contains(alert) {
      lines.append(words.line("B.harm.\(alert)"))
    }
    if ficha.heard[.institutions] != .people(0) { lines.append(words.line("B.harm.uniform")) }
    lines.append(words.line("B.harm.bridge"))
    return [.heading(say("B.harm")), .list(lines, isLead: false)]
  }

  var unknown: [Sheet.Block] {
    var lines: [[Sheet.Span]] = []
    let missing = Side.allCases.flatMap {
      (ficha.unheard[$0] ?? []) + (ficha.waiting[$0] ?? [])
    }
    if !missing.isEmpty {
      lines.append(words.line("B.unknown.voices", ["names": words.list(missing)]))
    }
    if ficha.first == nil {
      lines.append(words.line(ficha.undecided > 0 ? "B.unknown.order" : "B.unknown.tie"))
    }
    lines.append(words.line("B.unknown.silence"))
    return [.heading(say("B.unknown")), .list(lines, isLead: false)]
  }
}
