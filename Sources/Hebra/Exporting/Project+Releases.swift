internal import HebraDisclosure
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// Something that leaves the team, with its numbers as they are printed.
struct Leaving {
  /// The kind of the export; its release begins with it.
  let kind: String
  let level: Disclosure
  /// The code of the only municipality that it is about.
  var place: String?
  /// Numbers of people and documents; with a municipality, their names do without it.
  let figures: [String: String]
  /// Everything that a reader sees.
  let text: String
  /// Whether it is a ficha.
  var isFicha: Bool { kind == FichaRelease.ficha }
}

extension FichaRelease {
  static let ficha = "ficha"

  /// The figures, each with its municipality before its name.
  static func placed(_ figures: [String: String], in place: String?) -> [String: String] {
    guard let place, !place.isEmpty else { return figures }
    return Dictionary(
      figures.map { ($0.contains("/") ? $0 : "\(place)/\($0)", $1) },
      uniquingKeysWith: { first, _ in first })
  }

  var placedFigures: [String: String] { Self.placed(figures, in: place) }

  /// Whether it was a ficha; what else is released says its kind before the hash.
  var isFicha: Bool {
    let kind = manifest.split(separator: " ").first.map(String.init) ?? ""
    return place != nil && !DisclosureRule.ruled.subtracting([Self.ficha]).contains(kind)
  }
}

extension Project {
  /// Refuses what names someone, or whose difference from something that was handed over points to someone.
  func check(_ leaving: Leaving) throws {
    guard leaving.level != .team else { return }
    let names = try participants().map(\.pseudonym) + asking { try $0.documentNames() }
    try FichaRule.check(leaving.text, for: leaving.level, without: names)
    let new = FichaRelease.placed(leaving.figures, in: leaving.place)
    for release in try releases() where release.level == leaving.level {
      let told = FichaRule.differences(release.placedFigures, new)
      guard !told.isEmpty else { continue }
      throw Failure(
        leaving.isFicha && release.isFicha ? .disclosureDifference : .disclosureDifferenceOther,
        ["date": String(release.at.prefix(10)), "count": "\(told.count)"])
    }
  }

  /// Checks what leaves, writes its files, and notes the release in the same act.
  ///
  /// - Parameters:
  ///   - leaving: what leaves.
  ///   - manifest: what it was made from; the hash of the first file follows it.
  ///   - exports: its files.
  /// - Throws: ``Failure``, with a status of 3 when it may not leave.
  func release(
    _ leaving: Leaving, manifest: String? = nil, _ exports: [Export]
  ) throws {
    try check(leaving)
    guard let first = exports.first?.files.first else { return }
    let release = FichaRelease(
      level: leaving.level, place: leaving.place, at: Moment.now(), by: who,
      manifest:
        "\(manifest ?? leaving.kind) · \(TextIdentity.sha256(first.written.pieces))",
      figures: leaving.figures)
    try act(exporting: { act in
      if leaving.level != .team { _ = try act.addRelease(release) }
      return ((), exports)
    })
  }

  /// Says that copies which have not come back may have releases that nobody here knows of.
  func unreturned(_ level: Disclosure) throws -> [Notice] {
    guard level != .team else { return [] }
    let open = try handoffs().count { handoff in
      handoff.hasWorkFile && handoff.documents.contains { $0.returns.isEmpty }
    }
    return open == 0 ? [] : [Notice(.fichaUnreturned, count: open)]
  }
}
