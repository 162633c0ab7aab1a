internal import HebraDisclosure
internal import HebraFormats
internal import HebraModel

/// What is asked of one institution, level B: from what a rule released.
///
/// It says what people say of the institution, and the conditions and proposals in which it is named.
struct BriefPage {
  /// The institution.
  let name: String
  /// What facilitators may see of the codings in which it is named.
  let ficha: FacilitatorFicha
  let words: FichaWords
  let manifest: String

  private func say(_ key: String, _ details: [String: String] = [:]) -> String {
    words.say(key, details)
  }

  /// The page.
  var sheet: Sheet {
    var sheet = Sheet(
      title: name, level: say("level.B"), audience: say("audience.B"),
      language: words.messages.spellingTag)
    sheet.running = say("brief.running", ["place": ficha.place])
    sheet.manifest = manifest
    sheet.subtitle = say("brief.subtitle", ["place": ficha.place])
    sheet.isDense = true
    sheet.blocks = [.box(words.line("brief.box"))]
    sheet.blocks += asked
    sheet.blocks += themes(.proposal, "brief.proposals") + themes(.condition, "brief.conditions")
    sheet.blocks += themes(.attempt, "brief.attempts")
    sheet.blocks += [
      .heading(say("brief.answer")), .blank(say("brief.can")), .blank(say("brief.cannot")),
      .blank(say("brief.when")), .note([.text(say("brief.note"))]),
    ]
    return sheet
  }

  private var asked: [Sheet.Block] {
    let causes = ficha.causes.sorted { words.name($0.code) < words.name($1.code) }
    let names = causes.map { cause -> [Sheet.Span] in
      let table = words.tableName(cause.code).map { [Sheet.Span.small(" " + $0)] } ?? []
      return [.text(words.name(cause.code))] + table
    }
    return [
      .heading(say("brief.asked")),
      names.isEmpty
        ? .paragraph([.text(say("B.none-reaches"))]) : .list(names, isLead: false),
      .note([.text(say("brief.order"))]),
    ]
  }

  private func themes(_ kind: ThemeGroupKind, _ key: String) -> [Sheet.Block] {
    let own = ficha.themes[kind]
    var blocks: [Sheet.Block] = [.heading(say(key))]
    if let shown = own?.shown, !shown.isEmpty {
      blocks.append(
        .list(
          shown.map { theme in
            [
              .strong(theme.label + " "),
              .small(
                "\(words.people(theme.people)), \(words.documents(theme.documents))"
                  + (theme.isOfBothSides ? ", " + say("both-sides") : "")),
            ]
          }, isLead: false))
    } else {
      blocks.append(.paragraph([.text(say("B.none-reaches"))]))
    }
    if let unnamed = own?.unnamed, !unnamed.isEmpty {
      blocks.append(.note(words.line("B.also", ["names": unnamed.joined(separator: "; ")])))
    }
    return blocks
  }
}
