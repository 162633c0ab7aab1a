public import HebraModel

/// The table of readers, for people.
extension Matrix {
  /// One row for each format: its extensions, its reader, and the features that are read.
  public init(formats: [SupportedFormat], _ messages: Messages) {
    func words(_ features: [String]) -> Cell {
      .text(features.map { messages.word("feature.\($0)") }.joined(separator: ", "))
    }
    self.init(
      title: messages.word("formats"),
      columns: messages.columns(
        ["format", "extensions", "reader", "version", "reads", "not_read"]),
      rows: formats.map { format in
        [
          .text(messages.word("format.\(format.reader)")),
          .text(format.extensions.map { "." + $0 }.joined(separator: " ")),
          .text(format.reader), .count(format.version), words(format.reads),
          words(format.ignores),
        ]
      })
  }
}
