/// A file that left the project, as the journal records it: the manifest of the export.
public struct ExportRecord: Sendable, Hashable {
  /// The number of its event in the journal.
  public var number: Int
  /// When it was written, ISO 8601.
  public var at: String
  /// Who exported it.
  public var who: String
  /// What it contains, for example `matrix.case-by-code`.
  public var kind: String
  /// The audience, as the journal writes it: `A`, `B` or `C`.
  public var level: String
  /// The name of the file, without its folder.
  public var file: String
  /// SHA-256 of the file.
  public var sha256: String
  /// From what and how it was made: name → value.
  public var settings: [String: String]
  /// Whether the typed part of the settings, such as a query, was erased by a purge.
  public var isQueryErased: Bool

  /// An export.
  public init(
    number: Int, at: String, who: String, kind: String, level: String, file: String,
    sha256: String, settings: [String: String] = [:], isQueryErased: Bool = false
  ) {
    self.number = number
    self.at = at
    self.who = who
    self.kind = kind
    self.level = level
    self.file = file
    self.sha256 = sha256
    self.settings = settings
    self.isQueryErased = isQueryErased
  }
}
