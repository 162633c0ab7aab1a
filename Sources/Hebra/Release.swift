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
    (name: "hummingbird", version: "2.28.1"), (name: "swift-argument-parser", version: "1.8.2"),
    (name: "swift-async-algorithms", version: "1.1.4"), (name: "swift-atomics", version: "1.3.0"),
    (name: "swift-collections", version: "1.6.0"), (name: "swift-configuration", version: "1.4.0"),
    (name: "swift-distributed-tracing", version: "1.7.3"),
    (name: "swift-http-types", version: "1.8.0"), (name: "swift-log", version: "1.16.2"),
    (name: "swift-metrics", version: "2.13.0"), (name: "swift-nio", version: "2.101.2"),
    (name: "swift-nio-extras", version: "1.35.2"),
    (name: "swift-service-context", version: "1.5.1"),
    (name: "swift-service-lifecycle", version: "2.13.0"), (name: "swift-system", version: "1.8.1"),
  ]
}
