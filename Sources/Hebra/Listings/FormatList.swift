internal import HebraFormats
public import HebraModel

/// The table of readers, for people.
public enum FormatList {
  /// One row for each format: its extensions, its reader, and the features that are read.
  public static func matrix(_ messages: Messages) -> Matrix {
    func words(_ features: [FormatFeature]) -> Matrix.Cell {
      .text(
        features.map { messages.word("feature.\($0.rawValue)") }.joined(separator: ", "))
    }
    return Matrix(
      title: messages.word("formats"),
      columns: messages.columns(
        ["format", "extensions", "reader", "version", "reads", "not_read"]),
      rows: Readers.all.map { row in
        [
          .text(messages.word("format.\(row.id)")),
          .text(row.extensions.map { "." + $0 }.joined(separator: " ")), .text(row.id),
          .count(row.version), words(row.features.read), words(row.features.unread),
        ]
      })
  }
}
