// swift-tools-version: 6.2
import PackageDescription

/// A small program that uses the library.
func example(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: [
      .product(name: "Hebra", package: "Hebra"), .product(name: "HebraModel", package: "Hebra"),
    ])
}

let package = Package(
  name: "Examples",
  // Another package gives the URL of the repository and a version instead of a path.
  dependencies: [.package(name: "Hebra", path: "..")],
  targets: [
    example("CheckCodebook"), example("FirstImport"), example("SearchTestimony"),
    example("WriteMatrix"),
  ],
  swiftLanguageModes: [.v6]
)
