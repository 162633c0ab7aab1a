// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// For targets without a pointer: the compiler warns of anything that is not memory-safe.
let safe: [SwiftSetting] = [.strictMemorySafety()]

func floor(
  _ name: String, _ dependencies: [Target.Dependency], _ more: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings + more)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], data: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: ["TestSupport"] + dependencies, exclude: data,
    swiftSettings: settings)
}

let package = Package(
  name: "Hebra",
  defaultLocalization: "es",
  products: [
    .library(name: "Hebra", targets: ["Hebra"]),
    .library(name: "HebraModel", targets: ["HebraModel"]),
    .executable(name: "hebra", targets: ["HebraCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
  ],
  targets: [
    // Floor 0: C libraries of the system.
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CXML2", dependencies: ["CLibXML2"]),
    .target(name: "CFiles"),
    .systemLibrary(
      name: "CLibFreeType", pkgConfig: "freetype2", providers: [.apt(["libfreetype-dev"])]),
    .target(name: "CFreeType", dependencies: ["CLibFreeType"]),
    .target(name: "CSQLiteGuard", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CSandbox"),
    .target(name: "CLinear", linkerSettings: [.linkedLibrary("linear")]),
    // The functions of Foundation's ICU, with the headers of libicu-dev.
    .target(name: "CICU", linkerSettings: [.linkedLibrary("_FoundationICU")]),

    // Floor 1: ground.
    floor("HebraModel", [], safe),
    floor(
      "HebraLanguage", ["HebraModel", "CICU", "CStemmer", "CCrypto"],
      [.enableExperimentalFeature("Lifetimes")]),
    floor("HebraDisclosure", ["HebraModel"], safe),

    floor(
      "HebraYAML",
      ["HebraModel", "HebraLanguage", .product(name: "Yams", package: "Yams")], safe),

    // Floor 2: parts. Parts never import parts.
    floor("HebraTurns", ["HebraModel", "HebraLanguage"], safe),
    floor("HebraProtection", ["HebraModel", "HebraLanguage"], safe),
    floor(
      "HebraFormats",
      [
        "HebraModel", "HebraLanguage", "HebraDisclosure", "HebraYAML", "CFiles", "CFreeType",
        "CXML2",
        "CZip", "CZlib", "CDeflate", "CXLSXWriter",
      ]),
    floor(
      "HebraCodebook",
      ["HebraModel", "HebraLanguage", "HebraYAML", .product(name: "Yams", package: "Yams")], safe),
    floor(
      "HebraStore",
      [
        "HebraModel", "HebraLanguage", "CSQLiteGuard",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    floor("HebraAnalysis", ["HebraModel", "HebraLanguage", "CLinear"], safe),
    floor("HebraSeal", ["HebraLanguage", "CCrypto"]),

    // Floor 3: the workbench.
    floor(
      "Hebra",
      [
        "HebraModel", "HebraLanguage", "HebraDisclosure", "HebraYAML", "HebraTurns",
        "HebraCodebook",
        "HebraFormats", "HebraStore", "HebraAnalysis", "HebraSeal", "HebraProtection",
        "CSandbox",
      ]),

    // Floor 4: fronts.
    .target(
      name: "HebraWeb",
      dependencies: [
        "Hebra", "HebraModel", .product(name: "Hummingbird", package: "hummingbird"),
      ],
      resources: [
        .embedInCode("Page/acts.js"),
        .embedInCode("Page/agree.js"),
        .embedInCode("Page/backend-file-seal.js"),
        .embedInCode("Page/backend-file-search.js"),
        .embedInCode("Page/backend-file.js"),
        .embedInCode("Page/backend-served.js"),
        .embedInCode("Page/book.js"),
        .embedInCode("Page/coding.js"),
        .embedInCode("Page/desk.js"),
        .embedInCode("Page/documents.js"),
        .embedInCode("Page/dom.js"),
        .embedInCode("Page/fold.js"),
        .embedInCode("Page/hebra.css"),
        .embedInCode("Page/ficha.js"),
        .embedInCode("Page/icon.svg"),
        .embedInCode("Page/importing.js"),
        .embedInCode("Page/index.html"),
        .embedInCode("Page/keys.js"),
        .embedInCode("Page/log.js"),
        .embedInCode("Page/main.js"),
        .embedInCode("Page/map.js"),
        .embedInCode("Page/margin.js"),
        .embedInCode("Page/matrix.js"),
        .embedInCode("Page/page.js"),
        .embedInCode("Page/paint.js"),
        .embedInCode("Page/palette.js"),
        .embedInCode("Page/pointer.js"),
        .embedInCode("Page/search.js"),
        .embedInCode("Page/segments.js"),
        .embedInCode("Page/sheets.js"),
        .embedInCode("Page/start.js"),
        .embedInCode("Page/suggestions.js"),
        .embedInCode("Page/team.js"),
        .embedInCode("Page/text.js"),
        .embedInCode("Page/words.js"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "HebraCLI",
      dependencies: [
        "Hebra", "HebraModel", "HebraWeb",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "HebraCorpus",
      dependencies: [
        "HebraModel", "HebraLanguage", "HebraDisclosure", "HebraCodebook", "HebraFormats",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "SearchBench",
      dependencies: [
        "Hebra", "HebraModel", "HebraStore", .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], path: "Benchmarks/SearchBench", swiftSettings: settings),
    .executableTarget(
      name: "CodingBench",
      dependencies: [
        "Hebra", "HebraModel", .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], path: "Benchmarks/CodingBench", swiftSettings: settings),

    // Tests.
    .target(
      name: "TestSupport",
      dependencies: ["HebraModel", .product(name: "GRDB", package: "GRDB.swift")],
      path: "Tests/TestSupport", swiftSettings: settings),
    .executableTarget(
      name: "SandboxProbe", dependencies: ["CSandbox"], path: "Tests/SandboxProbe",
      swiftSettings: settings),
    tests("ModelTests", ["HebraModel"]),
    tests(
      "LanguageTests", ["HebraLanguage", "HebraModel"],
      data: ["Recall/families.tsv"]),
    tests("ProtectionTests", ["HebraProtection", "HebraLanguage", "HebraModel"]),
    tests("TurnsTests", ["HebraTurns", "HebraModel"], data: ["Conventions"]),
    tests(
      "FormatsTests",
      [
        "HebraFormats", "HebraDisclosure", "HebraTurns", "HebraYAML", "HebraLanguage", "HebraModel",
      ],
      data: ["DOCX/outcomes.tsv"]),
    tests(
      "StoreTests",
      [
        "HebraStore", "HebraLanguage", "HebraModel",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], data: ["Frozen"]),
    tests("CodebookTests", ["HebraCodebook", "HebraYAML", "HebraLanguage", "HebraModel"]),
    tests("SealTests", ["HebraSeal", "HebraLanguage", "CZlib"], data: ["Vectors"]),
    tests("AnalysisTests", ["HebraAnalysis", "HebraLanguage", "HebraModel"]),
    tests(
      "HebraTests",
      [
        "Hebra", "HebraTurns", "HebraCodebook", "HebraFormats", "HebraYAML", "HebraLanguage",
        "HebraSeal", "HebraAnalysis",
        "HebraModel", "CSandbox",
        "SandboxProbe",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests(
      "CommandTests",
      [
        "HebraCLI", "HebraCorpus", "Hebra", "HebraStore", "HebraModel",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], data: ["Commands", "Figures"]),
    tests(
      "WebTests",
      [
        "HebraWeb", "Hebra", "HebraModel", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("StyleTests", ["Hebra"]),
  ],
  swiftLanguageModes: [.v6]
)

// Fuzzers link libFuzzer's loop and are built by Tests/Hostile/fuzz/run alone, with its sanitizer.
if Context.environment["HEBRA_FUZZ"] == "yes" {
  func fuzzer(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
      name: name,
      dependencies: ["CFuzzer", "Hebra", "HebraTurns", "HebraFormats", "HebraModel"] + dependencies,
      path: "Tests/Hostile/fuzz/" + name, swiftSettings: settings)
  }
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Tests/Hostile/fuzz/CFuzzer"),
    fuzzer("FuzzCells", [.product(name: "GRDBSQLite", package: "GRDB.swift")]),
    fuzzer("FuzzComments", ["HebraCodebook", "HebraLanguage"]),
  ]
}
