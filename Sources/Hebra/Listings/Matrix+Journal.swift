public import HebraModel

/// Listings of what was done.
extension Matrix {
  /// Events of the journal; names of acts are translated, or with `isRaw` as the file stores them.
  public init(journal events: [JournalEvent], isRaw: Bool = false, _ messages: Messages) {
    self.init(
      title: messages.word("journal"),
      columns: messages.columns(["number", "at", "who", "act", "subject", "before", "after"]),
      rows: events.map { event in
        func words(_ text: String?, _ part: JournalEvent.Part) -> Cell {
          .text(text ?? (event.erased.contains(part) ? messages.word("erased") : ""))
        }
        return [
          .count(event.number), .text(event.at), .text(event.who),
          .text(isRaw ? event.act : messages.word("act.\(event.act)")),
          words(event.subject, .subject), words(event.before, .before), words(event.after, .after),
        ]
      })
  }

  /// A row for each exported file, with its settings as `name=value` in order of name.
  ///
  /// - Parameters:
  ///   - exports: the files.
  ///   - isWhole: whether to give all hashes in full, for programs; a screen only has room for the
  ///     beginning of the file's own hash and of the last event's name.
  ///   - showsHeads: whether to say which event was the last of the project that the file was made
  ///     from.
  ///   - messages: the words of the titles.
  public init(
    exports: [ExportRecord], isWhole: Bool = true, showsHeads: Bool = true, _ messages: Messages
  ) {
    func hash(_ text: String) -> Cell { .text(isWhole ? text : String(text.prefix(12))) }
    self.init(
      title: messages.word("exports"),
      columns: messages.columns(
        ["number", "at", "who", "export", "level", "file", "sha256", "settings"]
          + (showsHeads ? ["last_event"] : [])),
      rows: exports.map { export in
        var said = export.settings
        if !isWhole { said["explained_sha256"] = nil }
        // It has a column of its own.
        said["head"] = nil
        // The name of an event says nothing to a person, and is another one in each project.
        said["event"] = nil
        if export.isQueryErased { said["query"] = messages.word("erased") }
        let settings = said.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return [
          .count(export.number), .text(export.at), .text(export.who), .text(export.kind),
          .text(export.level), .text(export.file), hash(export.sha256),
          .text(settings.joined(separator: "; ")),
        ] + (showsHeads ? [hash(export.settings["head"] ?? "")] : [])
      })
  }

  /// How much a purge erased, or would erase, by kind.
  public init(purged counts: [PurgedKind: Int], _ messages: Messages) {
    self.init(
      title: "", columns: messages.columns(["what", "value"]),
      rows: PurgedKind.allCases.map { kind in
        [.text(messages.word("purged.\(kind.rawValue)")), .count(counts[kind] ?? 0)]
      })
  }

  /// How much a withdrawal of consent erased, or would erase, by kind.
  public init(withdrawn counts: [WithdrawnKind: Int], _ messages: Messages) {
    self.init(
      title: "", columns: messages.columns(["what", "value"]),
      rows: WithdrawnKind.allCases.map { kind in
        [.text(messages.word("withdrawn.\(kind.rawValue)")), .count(counts[kind] ?? 0)]
      })
  }

  /// The result of checking a project; with `isRaw`, parts and states keep their machine-readable
  /// names.
  public init(check: ProjectCheck, isRaw: Bool = false, _ messages: Messages) {
    self.init(
      title: messages.word("checkup"),
      columns: messages.columns(["check", "result", "finding", "remedy"]),
      rows: check.lines.map { line in
        [
          .text(isRaw ? line.part : messages.word("check.\(line.part)")),
          .text(isRaw ? line.state : messages.word("checked.\(line.state)")),
          .text(line.code.map { messages.what($0, line.details) } ?? ""),
          .text(line.code.flatMap { messages.remedy($0, line.details) } ?? ""),
        ]
      })
  }
}
