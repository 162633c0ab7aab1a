internal import Foundation
internal import HebraCodebook
internal import HebraFormats
internal import HebraLanguage
internal import HebraModel

/// The expected content of each file of the corpus, computed from the sources alone.
struct CorpusKey {
  static let headers = [
    "archivo", "documento", "contenedor", "intervenciones", "etiquetas", "participantes",
    "palabras", "palabras_participantes", "codificaciones", "memos", "respuestas", "revisiones",
  ]

  private let codebook: Codebook
  private let coders: [String: String]
  private let people: [Person]

  /// A row of `participants.csv`.
  private struct Person {
    var pseudonym: String
    var document: String
    var label: String
    var isInterviewer: Bool
    var isParticipant: Bool
  }

  /// `folder` holds `participants.csv` and `coders.csv`; both are optional.
  init(folder: String, codebook path: String) throws {
    guard let bytes = FileManager.default.contents(atPath: path),
      let codebook = try CodebookReader.read([UInt8](bytes), name: path).codebook
    else { throw CorpusError(file: path, line: nil, message: "no codebook can be read there") }
    self.codebook = codebook
    people = try Self.table(folder + "/participants.csv").map { row in
      Person(
        pseudonym: row["seudonimo"] ?? "", document: row["documento"] ?? "",
        label: row["etiqueta"] ?? "", isInterviewer: row["rol"] == "entrevistador",
        isParticipant: row["rol"] == "participante")
    }
    coders = try Self.table(folder + "/coders.csv").reduce(into: [:]) {
      $0[Words.fold($1["autor"] ?? "")] = $1["codificador"]
    }
  }

  private static func table(_ path: String) throws -> [[String: String]] {
    guard let bytes = FileManager.default.contents(atPath: path) else { return [] }
    let (table, _) = try Tables.read([UInt8](bytes), name: path)
    return table.rows.map { row in
      Dictionary(zip(table.headers, row.cells)) { first, _ in first }
    }
  }

  /// A row for every file with turns or text that the source is written to.
  func rows(of source: CorpusSource) throws -> [[String]] {
    let files = try CorpusContainer.files(of: source).map(\.name).filter {
      !$0.hasSuffix(".codings.csv")
    }
    let copies = source.copies.isEmpty ? [source] : source.copies.map { source.copy($0) }
    return zip(files, copies).map { row(file: $0, $1) }
  }

  /// A label without case, accents, spaces and points, which part no two people.
  private static func spelling(_ label: String) -> String {
    Words.fold(label).filter { $0.isLetter || $0.isNumber }
  }

  private func row(file: String, _ source: CorpusSource) -> [String] {
    var labels: [String] = []
    var turns = 0
    var words: [String: Int] = [:]
    for paragraph in source.paragraphs {
      if case .labelled(let label, _) = paragraph.kind {
        turns += 1
        labels.append(label)
      }
      guard paragraph.isSpoken, let label = labels.last else { continue }
      words[label, default: 0] += SpokenWords.count(paragraph)
    }
    let people = self.people.filter {
      $0.document == source.document && labels.contains($0.label)
    }
    let theirs = people.filter(\.isParticipant).reduce(0) { $0 + (words[$1.label] ?? 0) }
    let pseudonyms = Set(people.filter { !$0.isInterviewer }.map(\.pseudonym)).subtracting([""])
    let tally = CommentTally(source, codebook: codebook, coders: coders)
    let revisions = source.paragraphs.reduce(0) { $0 + $1.revisions.count }
    let numbers = [
      turns, Set(labels.map(Self.spelling)).count, pseudonyms.count, words.values.reduce(0, +),
      theirs, tally.codings,
      tally.memos, tally.replies, revisions,
    ]
    return [file, source.document, source.container] + numbers.map(String.init)
  }
}
