public import HebraModel

extension Matrix {
  /// A row for each thing that somebody holds of the project.
  public init(holdings: [Holding], _ messages: Messages) {
    func list(_ names: [String]) -> Cell { .text(names.joined(separator: ", ")) }
    self.init(
      title: messages.word("holders"),
      columns: messages.columns([
        "holder", "holding", "level", "since", "last", "form", "files", "documents", "out",
        "handoff_state", "people", "recipients", "who",
      ]),
      rows: holdings.map { holding in
        [
          .text(holding.holder), .text(messages.word("custody.kind.\(holding.kind.rawValue)")),
          .text(holding.level), .text(holding.since), .text(holding.last),
          .text(messages.word(holding.isSealed ? "custody.sealed" : "custody.plain")),
          .count(holding.files), list(holding.documents), list(holding.out),
          .text(holding.state.map { messages.word("handoff-state.\($0.rawValue)") } ?? ""),
          list(holding.participants), list(holding.recipients), .text(holding.who),
        ]
      })
  }
}
