/// The release of this library and of the command `hebra`.
public enum Release {
  /// The version, as [Semantic Versioning](https://semver.org) numbers it.
  ///
  /// This is the only place in the package that states it. A test compares it with the newest
  /// heading of `CHANGELOG.md`.
  public static let version = "0.1.0"

  /// The Swift packages that are compiled into the command, with their versions.
  ///
  /// A test compares them with `Package.resolved`.
  public static let packages = [
    (name: "GRDB", version: "7.10.0"), (name: "Yams", version: "6.2.2"),
    (name: "swift-argument-parser", version: "1.8.2"),
  ]
}
