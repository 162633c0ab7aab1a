import Foundation
import HebraLanguage
import HebraModel
import HebraStore
import TestSupport

/// A tiny project in a folder of its own.
struct World: ~Copyable {
  static let date = "2021-06-14T10:00:00Z"
  let folder: URL
  var path: String { folder.appending(path: "p.hebra").path }

  init() throws { folder = try Places.temporary() }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static let codebook = Codebook(
    title: "Prueba", version: "1", language: "es",
    codes: [
      Code(id: "DES", name: "Desempeño", definition: "Familia."),
      Code(id: "DES-01", parent: "DES", name: "Respuesta tardía", definition: "No llegan."),
      Code(id: "COR", name: "Corrupción", definition: "Familia."),
      Code(id: "COR-03", parent: "COR", name: "Filtración", definition: "Se sabe lo denunciado."),
    ])

  /// `E: …` and `P: …` lines, one turn each; the first line is a title.
  static func transcript(_ text: String) -> Transcript {
    var transcript = Transcript(text: text, paragraphs: [], turns: [], stretches: [])
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let range = TextRange(start, start + line.utf8.count)
      transcript.paragraphs.append(range)
      start = range.end + 1
      guard let colon = line.utf8.firstIndex(of: 0x3A) else {
        transcript.stretches.append(range)
        continue
      }
      let label = String(line[..<colon])
      transcript.turns.append(
        Turn(
          index: transcript.turns.count, label: label,
          role: label == "E" ? .interviewer : .participant, range: range,
          speech: TextRange(min(range.start + label.utf8.count + 2, range.end), range.end)))
    }
    return transcript
  }

  static let text =
    "Entrevista\nE: ¿La policía viene?\nP: Nunca llegan, este año tampoco.\nP: Los policías se van."

  func make() throws -> ProjectStore {
    let store = try ProjectStore.create(at: path, who: "prueba")
    try store.write(who: "prueba", at: Self.date) { act in
      try act.setCodebook(Self.codebook, source: "libro: {}")
      try act.addDocument(
        "E-01", register: .literal, transcript: Self.transcript(Self.text), turnWords: [3, 5, 4],
        hash: TextIdentity.sha256(Self.text), likeness: Likeness(Self.text))
    }
    return store
  }

  static func coding(_ start: Int, _ end: Int, _ code: String, _ coder: String = "Ana") -> Coding {
    Coding(
      id: "", document: "E-01", range: TextRange(start, end), code: code, coder: coder,
      layer: coder,
      facets: [FacetValue(facet: "actor", value: "policia")], date: date, memo: "nota")
  }
}
