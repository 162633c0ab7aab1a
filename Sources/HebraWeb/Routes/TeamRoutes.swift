internal import Foundation
internal import Hebra
internal import HebraModel
internal import Hummingbird

/// What a team does with its copies, and what a participant may ask for at any time.
extension Desk {
  func addTeam(to router: Router<BasicRequestContext>) {
    router.get("/api/conflicts") { _, _ in
      _ = try person()
      // What two copies disagree about may be the reading of somebody else.
      try await seeingAll()
      return try answer(try await conflicts())
    }
    router.post("/api/conflicts") { request, _ in
      let typed = try await decoded(request, as: Requests.Hold.self)
      try await seeingAll()
      _ = try await writing { project, _ in
        try project.decideConflict(typed.number, version: typed.version)
      }
      return try answer(try await conflicts())
    }
    router.post("/api/merges") { request, _ in
      let typed = try await decoded(request, as: Requests.Copy.self)
      let drop = try study.drop()
      let file = try drop.paths([typed.file])[0]
      defer { if !typed.isPreview { drop.remove(typed.file) } }
      let (report, event) = try await writing { project, _ in
        try project.onText(of: nil, nil) {
          try project.merge(file, isDryRun: typed.isPreview)
        }
      }
      return try answer(
        Shapes.Merged(
          file: report.file, events: report.events, conflicts: report.conflicts,
          lines: report.lines.map { line in
            Shapes.MergedLine(
              kind: messages.word("record.\(line.kind)"), added: line.added,
              changed: line.changed, removed: line.removed)
          },
          event: OrNull(event), notices: report.notices.map { Shapes.Remark($0, messages) }))
    }
    router.get("/api/places") { request, _ in
      let typed = try query(request)["q"] ?? ""
      let found = try await reading { try $0.places(matching: typed, limit: 12) }
      return try answer(
        found.map { Shapes.Place(code: $0.code, name: $0.name, department: $0.department) })
    }
    router.patch("/api/documents") { request, _ in
      let typed = try await decoded(request, as: Requests.Described.self)
      let found = try await reading { try $0.places(matching: typed.place, limit: 12) }
      guard let place = found.first(where: { $0.code == typed.place }) else {
        throw Failure(.dataPlace, ["place": typed.place])
      }
      let rows = [
        ["documento", "codigo_lugar", "municipio", "departamento"],
        [typed.document, place.code, place.name, place.department],
      ]
      let drop = try study.drop()
      let table = try drop.keep(PlainRows.csv(rows), as: "documentos.csv")
      var options = ImportOptions()
      defer { drop.remove(table) }
      options.metadata = try drop.paths([table])[0]
      let wanted = options
      let (report, event) = try await writing { project, _ in
        try project.onText(of: nil, nil) { try project.importFiles([], wanted) }
      }
      return try answer(
        Shapes.Merged(
          file: typed.document, events: 0, conflicts: 0, lines: [], event: OrNull(event),
          notices: report.problems.map { Shapes.Remark($0, messages) }))
    }
    router.post("/api/withdrawals") { request, _ in
      let typed = try await decoded(request, as: Requests.Withdrawal.self)
      let report = try await writing { project, _ in
        try project.withdrawConsent(
          for: typed.document, reason: typed.reason, confirmation: typed.confirmation)
      }
      return try answer(
        Shapes.Withdrawn(
          document: report.document, erased: report.erased.values.reduce(0, +),
          sought: report.sought, found: report.found, isClean: report.isClean,
          copies: report.copies.map(\.file)))
    }
  }

  private func conflicts() async throws -> [Shapes.Conflict] {
    let messages = messages
    return try await reading { project in
      try project.conflicts().map { conflict in
        Shapes.Conflict(
          number: conflict.number, document: OrNull(conflict.document),
          what: messages.word("record.\(conflict.kind)"), subject: conflict.subject,
          field: messages.field(conflict.field),
          versions: conflict.versions.enumerated().map { place, version in
            Shapes.Version(
              version: place + 1, value: version.value ?? messages.word("nothing"),
              who: version.who, at: version.at, holds: place == conflict.versions.count - 1)
          })
      }
    }
  }
}

extension Requests {
  struct Described: Decodable, Sendable {
    var document: String
    /// The code of a municipality.
    var place: String
  }

  struct Hold: Decodable, Sendable {
    var number: Int
    var version: Int
  }

  struct Copy: Decodable, Sendable {
    var file: String
    var isPreview: Bool
  }

  struct Withdrawal: Decodable, Sendable {
    var document: String
    var reason: String
    /// The document's name once more; without it nothing changes.
    var confirmation: String?
  }
}

extension Shapes {
  struct Place: Encodable, Sendable {
    var code: String
    var name: String
    var department: String
  }

  struct Version: Encodable, Sendable {
    var version: Int
    var value: String
    var who: String
    var at: String
    var holds: Bool
  }

  struct Conflict: Encodable, Sendable {
    var number: Int
    var document: OrNull<String>
    var what: String
    var subject: String
    var field: String
    var versions: [Version]
  }

  struct MergedLine: Encodable, Sendable {
    var kind: String
    var added: Int
    var changed: Int
    var removed: Int
  }

  struct Merged: Encodable, Sendable {
    var file: String
    var events: Int
    var conflicts: Int
    var lines: [MergedLine]
    var event: OrNull<Int>
    var notices: [Remark]
  }

  struct Withdrawn: Encodable, Sendable {
    var document: String
    /// How many things were erased, or would be.
    var erased: Int
    /// How many words were looked for in the file afterwards, and how many are still there.
    var sought: Int
    var found: Int
    var isClean: Bool
    /// Exports in which copies of its words may be.
    var copies: [String]
  }
}
