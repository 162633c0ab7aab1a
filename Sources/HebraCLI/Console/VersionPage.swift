import Hebra

/// `hebra --version --verbose`: the version with those of the libraries, as they are loaded.
enum VersionPage {
  static var isAsked: Bool {
    Console.arguments.count == 2
      && ["--version", "--verbose"].allSatisfy(Console.arguments.contains)
  }

  static var lines: [String] {
    ["hebra \(Release.version)"] + Release.packages.map { "\($0.name) \($0.version)" }
      + Library.all.map { "\($0.name) \($0.version)" }
  }
}
