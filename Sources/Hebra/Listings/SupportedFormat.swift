internal import HebraFormats

/// A format that Hebra reads: a row of the table of readers.
public struct SupportedFormat: Sendable, Hashable {
  /// The name of the reader, as receipts give it.
  public var reader: String
  /// The version of the reader; it is raised when the reader gives another text for some file.
  public var version: Int
  /// The extensions of its files, in lower case, without the dot.
  public var extensions: [String]
  /// What is read besides running text, for example `comments`.
  public var reads: [String]
  /// What the format has and the reader ignores.
  public var ignores: [String]

  /// Every format, in the order in which they are recognized.
  public static let all: [SupportedFormat] = Readers.all.map { row in
    SupportedFormat(
      reader: row.id, version: row.version, extensions: row.extensions,
      reads: row.features.read.map(\.rawValue), ignores: row.features.unread.map(\.rawValue))
  }
}
