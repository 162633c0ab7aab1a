public import HebraModel

/// Where a file goes, for whom, and how it is written.
public struct Destination: Sendable {
  /// The file, as it was named; its extension says the form.
  public var path: String
  /// Whether a file of that name may be replaced.
  public var replaces: Bool
  /// Who may read it.
  public var level: Disclosure
  /// What stands between two fields, where it is CSV.
  public var separator: FieldSeparator

  /// A destination.
  public init(
    _ path: String, replaces: Bool = false, level: Disclosure = .team,
    separator: FieldSeparator = .comma
  ) {
    self.path = path
    self.replaces = replaces
    self.level = level
    self.separator = separator
  }
}
