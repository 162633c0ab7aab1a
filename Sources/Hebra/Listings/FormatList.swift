internal import HebraFormats
public import HebraModel

/// The table of readers, for people.
public enum FormatList {
  /// One row for each format: its extensions, its reader, and the features that are read.
  public static func matrix(_ language: UserLanguage) -> Matrix {
    func words(_ features: [FormatFeature]) -> Matrix.Cell {
      .text(
        features.map { Messages.word("feature.\($0.rawValue)", language) }.joined(separator: ", "))
    }
    return Matrix(
      title: Messages.word("formats", language),
      columns: ["format", "extensions", "reader", "version", "reads", "not_read"].map {
        Matrix.Column($0, language)
      },
      rows: Readers.all.map { row in
        [
          .text(Messages.word("format.\(row.id)", language)),
          .text(row.extensions.map { "." + $0 }.joined(separator: " ")), .text(row.id),
          .count(row.version), words(row.features.read), words(row.features.unread),
        ]
      })
  }
}
