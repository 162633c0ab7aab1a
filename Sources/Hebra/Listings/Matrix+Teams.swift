public import HebraModel

/// Listings of merged copies.
extension Matrix {
  /// What a merge changed, by the kind of thing.
  public init(merged report: ProjectMergeReport, _ messages: Messages) {
    self.init(
      title: messages.word("merged"),
      columns: messages.columns(["what", "added", "changed", "removed"]),
      rows: report.lines.map { line in
        [
          .text(messages.word("record.\(line.kind)")), .count(line.added), .count(line.changed),
          .count(line.removed),
        ]
      })
  }

  /// What copies of a project disagree about: a row for each version, the one that holds last.
  public init(conflicts: [MergeConflict], _ messages: Messages) {
    self.init(
      title: messages.word("conflicts"),
      columns: messages.columns([
        "number", "version", "document", "what", "about", "field", "value", "who", "at", "holds",
      ]),
      rows: conflicts.flatMap { conflict in
        conflict.versions.enumerated().map { place, version in
          [
            .count(conflict.number), .count(place + 1), .text(conflict.document ?? ""),
            .text(messages.word("record.\(conflict.kind)")), .text(conflict.subject),
            .text(messages.field(conflict.field)), .text(version.value ?? messages.word("nothing")),
            .text(version.who), .text(version.at),
            .text(place == conflict.versions.count - 1 ? messages.word("yes") : ""),
          ]
        }
      })
  }
}
