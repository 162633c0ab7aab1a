internal import HebraFormats
internal import HebraModel

/// The words of the pages that say who holds what and how it is kept.
struct CustodyWords {
  let messages: Messages

  /// A sentence of the catalog.
  func say(_ key: String, _ details: [String: String] = [:]) -> String {
    messages.what(MessageCode(rawValue: "word.custody.\(key)"), details)
  }

  /// A line whose text between asterisks is strong.
  func line(_ key: String, _ details: [String: String] = [:]) -> [Sheet.Span] {
    let written = Catalog.of(messages.language)["word.custody.\(key)"]?.what ?? key
    return written.split(separator: "*", omittingEmptySubsequences: false).enumerated()
      .compactMap { index, part in
        // Details are filled in afterwards, so that nothing in them is markup.
        let text = Sentence.fill(String(part), details)
        guard !text.isEmpty else { return nil }
        return index % 2 == 1 ? .strong(text) : .text(text)
      }
  }

  /// A date of the journal: its day.
  func day(_ at: String) -> String { String(at.prefix(10)) }

  /// What a holding is.
  func kind(_ holding: Holding) -> String { say("kind.\(holding.kind.rawValue)") }

  /// Whether it is sealed.
  func form(_ holding: Holding) -> String { say(holding.isSealed ? "sealed" : "plain") }

  /// How much of a handoff came back; empty for anything else.
  func state(_ holding: Holding) -> String {
    holding.state.map { messages.word("handoff-state.\($0.rawValue)") } ?? ""
  }

  /// A page of the team.
  func sheet(title: String, subtitle: String, running: String, head: String?) -> Sheet {
    var sheet = Sheet(
      title: title, level: messages.word("ficha.level.A"),
      audience: messages.word("ficha.audience.A"), language: messages.spellingTag)
    sheet.subtitle = subtitle
    sheet.running = running
    sheet.manifest = say("manifest", ["head": head.map { String($0.prefix(12)) } ?? ""])
    return sheet
  }
}
