internal import HebraAnalysis
internal import HebraFormats
internal import HebraLanguage
public import HebraModel
internal import HebraStore

/// A library that Hebra uses, and a known reason to upgrade it.
public struct Library: Hashable, Sendable {
  /// As its makers write it: `SQLite`.
  public let name: String
  /// The version that is loaded, for example `3.40.1`.
  public let version: String
  /// The first version without the defect for which this one should be upgraded; nil when no reason is
  /// known.
  ///
  /// Distributions mend a defect without changing the version, so a reason may no longer hold where the
  /// system is kept up to date.
  public let mended: String?
  /// The names of the defects that are mended in that version.
  public let defects: [String]

  /// The libraries, by name, with the versions that are loaded.
  public static var all: [Library] {
    let used =
      UsedLibrary.ofFormats + UsedLibrary.ofLanguage + UsedLibrary.ofStore + UsedLibrary.ofAnalysis
    return used.map { Library(name: $0.name, version: $0.version) }
      .sorted { $0.name.lowercased() < $1.name.lowercased() }
  }

  init(name: String, version: String) {
    self.name = name
    self.version = version
    let known = Self.known[name].flatMap { Self.isEarlier(version, than: $0.mended) ? $0 : nil }
    mended = known.map { $0.mended.map(String.init).joined(separator: ".") }
    defects = known?.defects ?? []
  }

  /// What a version is compared with, number by number; what is no number ends it.
  private static func isEarlier(_ version: String, than other: [Int]) -> Bool {
    let numbers = version.split(separator: ".").map { Int($0.prefix { $0.isNumber }) ?? 0 }
    return numbers.lexicographicallyPrecedes(other)
  }

  /// Defects of versions that systems still have, in parts that read what others wrote.
  private static let known: [String: (mended: [Int], defects: [String])] = [
    // Writing outside of memory while a glyph of a font is read.
    "FreeType": ([2, 13, 1], ["CVE-2025-27363"]),
    // Too long a text made in one piece.
    "ICU": ([66, 1], ["CVE-2020-10531"]),
    // References of entities in a circle; names that are hashed beyond their end.
    "libxml2": ([2, 10, 4], ["CVE-2022-40304", "CVE-2023-29469"]),
    // Memory that is freed twice, and asked for without limit, by an archive.
    "libzip": ([1, 3, 0], ["CVE-2017-12858", "CVE-2017-14107"]),
    // Overflow while the name in a certificate is read.
    "OpenSSL": ([3, 0, 7], ["CVE-2022-3602", "CVE-2022-3786"]),
    // More terms of an aggregate than there are columns.
    "SQLite": ([3, 50, 2], ["CVE-2025-6965"]),
    // Writing outside of memory while an extra field of a header is read.
    "zlib": ([1, 2, 13], ["CVE-2022-37434"]),
  ]
}

extension Matrix {
  /// The libraries with their versions, and what is known of them.
  public init(libraries: [Library], _ messages: Messages) {
    self.init(
      title: messages.word("libraries"),
      columns: messages.columns(["library", "version", "mended", "defects"]),
      rows: libraries.map { library in
        [
          .text(library.name), .text(library.version), .text(library.mended ?? ""),
          .text(library.defects.joined(separator: ", ")),
        ]
      })
  }
}

extension Library {
  /// What a person reads about the libraries: one line each, then what to do.
  public static func report(_ libraries: [Library], _ messages: Messages) -> [String] {
    var report = libraries.map { library in
      library.mended.map {
        messages.what(
          .libraryKnown,
          [
            "library": library.name, "version": library.version, "mended": $0,
            "defects": library.defects.joined(separator: ", "),
          ])
      } ?? "\(library.name) \(library.version)"
    }
    let isKnown = libraries.contains { $0.mended != nil }
    report.append(messages.what(isKnown ? .librariesUpgrade : .librariesSound))
    return report
  }
}
