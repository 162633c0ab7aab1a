public import HebraModel

/// Where a file goes, for whom, and how it is written.
public struct Destination: Sendable {
  /// The path as given; its extension decides the file format.
  public var path: String
  /// Whether a file of that name may be replaced.
  public var replaces: Bool
  /// Who may read it.
  public var level: Disclosure
  /// The field separator of a CSV file.
  public var separator: FieldSeparator
  /// Whether programs in R and Python that read a CSV file are written beside it.
  public var hasScripts: Bool
  /// Whether a folder of the path that does not exist is made when the file is placed.
  package var makesFolder = false

  /// A destination.
  public init(
    _ path: String, replaces: Bool = false, level: Disclosure = .team,
    separator: FieldSeparator = .comma, hasScripts: Bool = false
  ) {
    self.path = path
    self.replaces = replaces
    self.level = level
    self.separator = separator
    self.hasScripts = hasScripts
  }
}
