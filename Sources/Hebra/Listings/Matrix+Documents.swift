public import HebraModel

/// Listings of documents, and of what is in a project.
extension Matrix {
  /// Documents: municipality, date, and numbers of turns and words.
  public init(documents: [Document], finished: [FinishedMark], _ messages: Messages) {
    let marks = Dictionary(grouping: finished, by: \.document)
    self.init(
      title: messages.word("documents"),
      columns: messages.columns(
        [
          "document", "municipality", "place_code", "instrument", "register", "date", "wave",
          "turns", "words", "paragraphs", "bytes", "finished", "text",
        ]),
      rows: documents.map { document in
        [
          .text(document.name), .text(document.municipality?.name ?? ""),
          .text(document.municipality?.code ?? ""), .text(document.instrument ?? ""),
          .text(document.register.rawValue), .text(document.date ?? ""),
          .text(document.wave ?? ""), .count(document.turns), .count(document.words),
          .count(document.paragraphs), .count(document.bytes),
          .text(Self.words(marks[document.name] ?? [])),
          .text(String(document.hash.prefix(12))),
        ]
      })
  }

  /// Documents of the study with what each one has, then the names of those outside it.
  public init(
    study documents: [Document], finished: [FinishedMark], aside: [String], _ messages: Messages
  ) {
    let marks = Dictionary(grouping: finished, by: \.document)
    let inside = documents.map { document -> [Cell] in
      [
        .text(document.name), .text(messages.word("study.in")),
        .text(document.municipality?.name ?? ""), .text(document.instrument ?? ""),
        .text(document.date ?? ""), .count(document.turns), .count(document.words),
        .text(Self.words(marks[document.name] ?? [])),
      ]
    }
    let keys = [
      "document", "study", "municipality", "instrument", "date", "turns", "words", "finished",
    ]
    let outside = aside.map { name -> [Cell] in
      [.text(name), .text(messages.word("study.aside"))] + keys.dropFirst(2).map { _ in .text("") }
    }
    self.init(
      title: messages.word("documents"), columns: messages.columns(keys), rows: inside + outside)
  }

  /// What is in a project, in a few lines.
  public init(overview: ProjectOverview, _ messages: Messages) {
    let rows: [(String, String)] = [
      ("documents", String(overview.documents)),
      ("turns", String(overview.turns)),
      ("words", String(overview.words)),
      ("municipalities", String(overview.municipalities)),
      ("participants", String(overview.participants)),
      ("codebook", overview.codebook ?? "—"),
      ("codings", String(overview.codings)),
      (
        "layers",
        overview.layers.map { "\($0.layer.name) \($0.codings)" }.joined(separator: ", ")
      ),
    ]
    self.init(
      title: "", columns: messages.columns(["what", "value"]),
      rows: rows.map { [.text(messages.word($0.0)), .text($0.1)] })
  }

  private static func words(_ marks: [FinishedMark]) -> String {
    marks.map { "\($0.coder) (\($0.scope.rawValue))" }.joined(separator: ", ")
  }
}
