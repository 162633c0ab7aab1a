/// The release of this library and of the command `hebra`.
public enum Release {
  /// The version, as [Semantic Versioning](https://semver.org) numbers it.
  ///
  /// This is the only place in the package that states it. A test compares it with the newest
  /// heading of `CHANGELOG.md`.
  public static let version = "0.1.0"
}
