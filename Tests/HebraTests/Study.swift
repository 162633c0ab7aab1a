import Foundation
import Hebra
import HebraDisclosure
import HebraFormats
import HebraModel
import TestSupport

/// A study of a few lines in a folder of its own.
struct Study: ~Copyable {
  let folder: URL
  var project: String { folder.appending(path: "p.hebra").path }

  /// Three codes, one facet that is asked for, one with a default, two blocks of a guide.
  static let codebook = """
    libro: {titulo: Prueba, version: '1', idioma: es-CO}
    familias:
      - id: DES
        nombre: Desempeño
        definicion: El servicio no responde.
        codigos:
          - {id: DES-01, nombre: Respuesta tardía, definicion: No acuden., nucleo: true}
          - {id: DES-02, nombre: Falta de medios, definicion: No tienen con qué.}
      - id: COR
        nombre: Corrupción
        definicion: El cargo para lo propio.
        codigos:
          - {id: COR-01, nombre: Filtración, definicion: Lo que se denuncia se sabe.}
    facetas:
      - id: actor
        nombre: Actor
        multiple: true
        obligatoria: true
        valores: [{id: policia, nombre: Policía}, {id: fiscalia, nombre: Fiscalía}]
      - id: valencia
        nombre: Valencia
        por_defecto: negativa
        valores: [{id: negativa, nombre: Negativa}, {id: positiva, nombre: Positiva}]
    guia:
      instrumentos:
        - id: comunidad
          nombre: Comunidad
          bloques:
            - {id: com-1, nombre: Servicio, codigos: [DES-01, DES-02]}
            - {id: com-2, nombre: Denuncia, codigos: [COR-01]}
    """

  static let interview = """
    Entrevista inventada
    E: ¿Cómo es el servicio?
    P1: Uno llama y nunca llegan. La policía llega tarde.
    E: ¿Y denunciar?
    P1: Denunciar es avisarle al otro. Todos saben.
    """

  static let other = """
    E: ¿Quién vive en la montaña?
    P1: Dos familias y un caño crecido; la niña sube a pie.
    P2: El caño se llevó el puente, nunca lo arreglaron.
    E: ¿Y después?
    P1: Nada más.
    P2: Eso es todo.
    """

  init(codebook: String? = Study.codebook) throws {
    let place = try Places.temporary()
    let book = place.appending(path: "libro.yaml")
    if let codebook { try Data(codebook.utf8).write(to: book) }
    _ = try Project.create(
      at: place.appending(path: "p.hebra").path, codebook: codebook.map { _ in book.path },
      language: .spanish, who: "prueba")
    folder = place
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let path = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: path)
    return path.path
  }

  /// Writes a Word document; the ranges between marks carry the comments, in order.
  @discardableResult
  func word(_ name: String, _ marked: String, _ comments: [Comment]) throws -> String {
    let text = MarkedText(marked)
    var start = 0
    let paragraphs = text.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      let range = TextRange(start, start + $0.count)
      start = range.end + 1
      return range
    }
    let document = TranscriptDocument(
      text: text.text, paragraphs: paragraphs,
      comments: zip(comments, text.ranges).enumerated().map { number, pair in
        SourceComment(
          id: String(number), range: pair.1, author: pair.0.author, date: "2021-07-02T09:30:00Z",
          lines: pair.0.lines, parent: pair.0.answers.map(String.init))
      })
    let path = folder.appending(path: name)
    try Data(try DOCXWriter.write(DisclosureRule.show(document)).bytes).write(to: path)
    return path.path
  }

  /// Who wrote what beside the text.
  struct Comment {
    var author: String
    var lines: [String]
    var answers: Int?

    init(_ author: String, _ lines: String..., answers: Int? = nil) {
      self.author = author
      self.lines = lines
      self.answers = answers
    }
  }

  /// Imports files.
  @discardableResult
  func bring(
    _ paths: [String], _ change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> ImportReport {
    var options = ImportOptions()
    change(&options)
    let work = try Project.write(project, who: "prueba")
    return try work.importFiles(paths, options)
  }

  /// The rows of a listing, by key.
  func rows(
    _ listing: (borrowing Project) throws -> Matrix
  ) throws -> [[String: String]] {
    let work = try Project.read(project)
    let matrix = try listing(work)
    return matrix.rows.map { row in
      Dictionary(zip(matrix.columns.map(\.key), row.map(Self.text))) { first, _ in first }
    }
  }

  /// The listing of documents, by key.
  func documents() throws -> [[String: String]] {
    try rows {
      Matrix(documents: try $0.documents(), finished: try $0.finishedMarks(), .spanish)
    }
  }

  /// All codings, by key.
  func codings() throws -> [[String: String]] {
    try rows { Matrix(segments: try $0.segments(), .spanish) }
  }

  static func text(_ cell: Matrix.Cell) -> String {
    switch cell {
    case .text(let text): text
    case .count(let count): String(count)
    case .share(let n, let total): "\(n)/\(total)"
    case .decimal(let value): String(value)
    case .missing(let missing): "(\(missing.rawValue))"
    case .provisional(let value): text(value) + "*"
    }
  }
}

extension Matrix {
  /// The cells of each row under codes, after the row's key: without the attributes of the case.
  var codeCells: [[String]] {
    let kept = columns.indices.filter { $0 == 0 || columns[$0].band != nil }
    return rows.map { row in kept.map { Study.text(row[$0]) } }
  }
}

/// The code of the failure that `body` throws; empty when it throws nothing.
func code(_ body: () throws -> Void) -> String {
  do {
    try body()
    return ""
  } catch let failure as Failure {
    return failure.code.rawValue
  } catch {
    return "\(error)"
  }
}
