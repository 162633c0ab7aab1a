/// A language that Hebra indexes: a row of a table, not a fork.
public struct Language: Hashable, Sendable {
  /// BCP 47, for example `es`.
  public var code: String
  /// Snowball's name of it.
  public var stemmer: String
  /// ICU's locale for sentences; `ss=standard` does not end one after an abbreviation.
  public var sentences: String

  /// Spanish.
  public static let spanish = Language(
    code: "es", stemmer: "spanish", sentences: "es@ss=standard")

  /// The languages of this version.
  public static let all = [spanish]
}
