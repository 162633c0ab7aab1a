internal import Foundation
package import Hebra
internal import HebraModel

/// A desk in one file, for a coder whose laptop has a browser and nothing else.
package struct DeskFileMaker: Sendable {
  /// Who will code; a name that the project need not have.
  package var coder: String
  /// Whether the coder is new even if the name is close to that of another.
  package var isNewCoder = false
  /// The names of the documents; empty for those that are assigned to the coder, or all if none is.
  package var documents: [String] = []
  /// Whether words seal it.
  package var isSealed = true

  package init(coder: String) { self.coder = coder }

  /// What the page is about: the answers of the desk's routes for these documents.
  private struct Content: Encodable {
    var page: String
    var person: String
    var status: Shapes.Status
    var documents: Shapes.Documents
    var codebook: Shapes.Book
    var texts: [String: Shapes.Page]
    var forms: [String: [String]]
    var sealsWork = false
    var workName: String
  }

  /// Writes the file, with a row of the journal that says who holds it.
  ///
  /// - Returns: what was written, the names of the documents, and the words that open it.
  /// - Throws: ``Failure``; no file is left behind then.
  package func write(
    _ project: borrowing Project, to destination: Destination, _ messages: Messages
  ) throws -> (desk: WrittenDesk, documents: [String]) {
    let coder = try project.checkPerson(coder, isNew: isNewCoder)
    let view = try project.blindView(of: coder)
    let chosen = try chosen(project, coder)
    let name = Desk.name(of: project.path)
    let book = Shapes.Book(try project.codebook())
    let frame = DeskFrame(
      page: String(decoding: Files.index, as: UTF8.self),
      style: String(decoding: Files.style, as: UTF8.self),
      script: String(decoding: Files.script("backend-file.js"), as: UTF8.self),
      language: messages.language.rawValue, words: messages.pageWords)
    var texts: [String: Shapes.Page] = [:]
    for item in chosen {
      texts[item.document.name] = Shapes.Page(
        try project.deskReading(of: item.document.name, in: view, layer: coder), layers: "own",
        hidden: true, searched: true)
    }
    let names = chosen.map(\.document.name)
    let forms = try project.searchForms(of: names)
    let status = Shapes.Status(
      project: OrNull(name), language: messages.language.rawValue, person: OrNull(coder),
      coders: [coder],
      version: Release.version, event: OrNull(nil), idleMinutes: 0)
    let desk = try project.writeDesk(
      for: coder, chosen.map(\.document), to: destination, frame, isSealed: isSealed
    ) { page in
      let content = Content(
        page: page, person: coder, status: status,
        documents: Shapes.Documents(
          project: name, coders: [coder],
          documents: chosen.map { Shapes.Entry($0, of: coder) }),
        codebook: book, texts: texts, forms: forms, workName: "\(name)-\(coder).json")
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(content))
    }
    return (desk, names)
  }

  private func chosen(
    _ project: borrowing Project, _ coder: String
  ) throws -> [DeskDocument] {
    let all = try project.deskDocuments(for: coder)
    if !documents.isEmpty {
      let names = try Set(documents.map { try project.document(named: $0).name })
      return all.filter { names.contains($0.document.name) }
    }
    let own = all.filter { $0.assignment != nil }
    let chosen = own.isEmpty ? all : own
    guard !chosen.isEmpty else { throw Failure(.handoffNoDocuments) }
    return chosen
  }
}

extension Shapes.Entry {
  /// The same without anything of other people.
  fileprivate init(_ item: DeskDocument, of coder: String) {
    var item = item
    item.codings = item.codings.filter { $0.key == coder }
    item.finished = item.finished.filter { $0 == coder }
    self.init(item)
  }
}
