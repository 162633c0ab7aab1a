internal import Foundation
internal import HTTPTypes
internal import Hebra
internal import HebraModel
internal import Hummingbird

extension Desk {
  /// Where the bytes of a file are sent; everything else is JSON.
  static let filePath = "/api/files"

  func addImports(to router: Router<BasicRequestContext>) {
    router.post(RouterPath(Self.filePath)) { request, _ in
      _ = try person()
      guard let field = HTTPField.Name("X-File-Name"),
        let name = request.headers[field]?.removingPercentEncoding
      else { throw Failure(.deskRequest) }
      let body = try await request.body.collect(upTo: Drop.most)
      return try answer(["id": try study.drop().keep(Data(body.readableBytesView), as: name)])
    }
    router.post("/api/imports") { request, _ in
      let typed = try await decoded(request, as: Requests.Import.self)
      let drop = try study.drop()
      var options = ImportOptions()
      options.isDryRun = typed.isPreview
      options.metadata = try typed.documents.map { try drop.paths([$0])[0] }
      options.participants = try typed.participants.map { try drop.paths([$0])[0] }
      options.isNewCoder = true
      var table: String?
      defer { if let table { drop.remove(table) } }
      if let labels = typed.labels, !labels.isEmpty {
        let kept = try drop.keep(Self.roster(labels), as: "hablantes.csv")
        table = kept
        options.roster = try drop.paths([kept])[0]
      }
      let (paths, wanted) = (try drop.paths(typed.files), options)
      let report = try await writing { project, _ in try project.importFiles(paths, wanted) }
      if !typed.isPreview { drop.clear() }
      return try answer(Shapes.Imported(report, messages))
    }
  }

  /// The codebook of a new study: the one that comes with Hebra, or a file that was dropped.
  func addBook(to router: Router<BasicRequestContext>) {
    router.post("/api/codebook") { request, _ in
      let typed = try await decoded(request, as: Requests.Book.self)
      let file = try typed.file.map { try study.drop().paths([$0])[0] } ?? study.sample
      guard let file else { throw Failure(.deskRequest) }
      let notices = try await writing { project, _ in
        typed.file == nil
          ? try project.setCodebook(file: file).notices
          : try project.importCodebook(file: file).notices
      }
      return try answer(notices.map { Shapes.Remark($0, messages) })
    }
  }

  /// The table of speakers that the page filled in.
  private static func roster(_ labels: [Requests.Label]) -> Data {
    PlainRows.csv(
      [["archivo", "etiqueta", "hablante", "rol"]]
        + labels.map { [$0.file, $0.label, $0.speaker ?? "", $0.role ?? ""] })
  }
}

extension Requests {
  struct Label: Decodable, Sendable {
    var file: String
    var label: String
    /// Another name for the label; `-` for one that is no speaker.
    var speaker: String?
    var role: String?
  }

  /// A codebook; without a file, the one that comes with Hebra.
  struct Book: Decodable, Sendable { var file: String? }

  struct Import: Decodable, Sendable {
    /// What the files were kept as.
    var files: [String]
    /// A table of documents, and one of participants.
    var documents: String?
    var participants: String?
    var labels: [Label]?
    /// Whether nothing enters.
    var isPreview: Bool
  }
}

extension Shapes {
  struct Label: Encodable, Sendable {
    var label: String
    var role: OrNull<String>
    var turns: Int
  }

  struct ImportedFile: Encodable, Sendable {
    var file: String
    var outcome: String
    var document: OrNull<String>
    var lines: [String]
    var labels: [Label]
    var notices: [Remark]
    var refusal: OrNull<Problem>
  }

  struct Imported: Encodable, Sendable {
    var files: [ImportedFile]
    var added: Int
    var notices: [Remark]

    init(_ report: ImportReport, _ messages: Messages) {
      added = report.added
      notices = (report.notices + report.problems).map { Remark($0, messages) }
      files = report.files.map { file in
        ImportedFile(
          file: file.file, outcome: file.outcome.rawValue, document: OrNull(file.document),
          lines: messages.lines(file),
          labels: file.labels.map {
            Label(label: $0.label, role: OrNull($0.role?.rawValue), turns: $0.turns)
          },
          notices: (file.notices + file.problems).map { Remark($0, messages) },
          refusal: OrNull(file.refusal.map { Problem($0, messages) }))
      }
    }
  }
}
