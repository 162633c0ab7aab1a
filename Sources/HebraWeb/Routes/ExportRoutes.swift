internal import Foundation
internal import Hebra
internal import HebraModel
internal import Hummingbird

extension Desk {
  func addExports(to router: Router<BasicRequestContext>) {
    router.get("/api/cell") { request, _ in
      let query = try query(request)
      guard let row = query["row"], let column = query["column"] else {
        throw Failure(.deskRequest)
      }
      let wanted = try await matrixRequest(query)
      let (matrix, notices) = try await reading {
        try $0.segments(behind: row, column, of: wanted)
      }
      return try answer(Shapes.Table(matrix, notices, messages))
    }
    router.post("/api/exports") { request, _ in
      let typed = try await decoded(request, as: Requests.Export.self)
      guard let level = Disclosure(rawValue: typed.level) else { throw Failure(.deskRequest) }
      let (file, notices) =
        switch typed.what {
        case "matrix": try await leaveMatrix(typed, level)
        case "ficha": try await leaveFicha(typed, level)
        default: throw Failure(.deskRequest)
        }
      return try answer(
        Shapes.Left(
          file: file, notices: notices.map { Shapes.Remark($0, messages) }))
    }
  }

  private func leaveMatrix(
    _ typed: Requests.Export, _ level: Disclosure
  ) async throws -> (file: String, notices: [Notice]) {
    let wanted = try await matrixRequest(Query(typed.query ?? ""))
    let place = try destination(
      "\(wanted.kind.name)-\(wanted.layer.name)", ["xlsx", "csv"], typed.format, level)
    return try await leaving { project in
      let exported = try project.writeMatrix(wanted, to: place)
      return (exported.path, exported.notices)
    }
  }

  private func leaveFicha(
    _ typed: Requests.Export, _ level: Disclosure
  ) async throws -> (file: String, notices: [Notice]) {
    guard let municipality = typed.place else { throw Failure(.deskRequest) }
    let place = try destination(
      "ficha-\(level.rawValue)-\(municipality)", ["docx", "pdf", "html"], typed.format, level)
    return try await leaving { project in
      let exported = try project.writeFicha(of: municipality, to: place)
      return (exported.path, exported.notices)
    }
  }

  /// The matrix that a query asks for; that the person looks at other readings is noted.
  func matrixRequest(_ query: Query) async throws -> MatrixRequest {
    let person = try person()
    let layer = LayerChoice(query["layer"] ?? person)
    if layer != .layer(person) { try await seeingAll(layer: layer.only) }
    let kind = try MatrixRequest.Kind(
      name: query["kind"] ?? "",
      MatrixOptions(
        value: query["cell"], rows: query["rows"], by: query["by"], code: query["code"],
        unit: query["unit"]))
    var wanted = MatrixRequest(kind, layer: layer, causesOnly: query["causes"] == "1")
    wanted.withoutSuggested = query["without-suggested"] == "1"
    return wanted
  }

  /// A file in the folder for exports beside the project, with a name that no file has.
  private func destination(
    _ stem: String, _ formats: [String], _ format: String, _ level: Disclosure
  ) throws -> Destination {
    guard formats.contains(format) else { throw Failure(.deskRequest) }
    let stem = String(stem.map { $0.isLetter || $0.isNumber || "-_ .".contains($0) ? $0 : "-" })
    let folder = URL(fileURLWithPath: try study.path()).deletingLastPathComponent()
      .appending(path: "\(name)-\(messages.word("exported-folder"))")
    var number = 1
    func file() -> URL {
      folder.appending(path: "\(stem)\(number > 1 ? "-\(number)" : "").\(format)")
    }
    while FileManager.default.fileExists(atPath: file().path) { number += 1 }
    var destination = Destination(file().path, level: level)
    destination.makesFolder = true
    return destination
  }
}

extension Requests {
  struct Export: Decodable, Sendable {
    var what: String
    var format: String
    var level: String
    /// Of a matrix, as `/api/matrix` takes it.
    var query: String?
    /// Of a ficha.
    var place: String?
  }
}

extension Shapes {
  struct Left: Encodable, Sendable {
    var file: String
    var notices: [Remark]
  }
}
