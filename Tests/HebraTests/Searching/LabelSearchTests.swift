import Foundation
import Hebra
import HebraModel
import HebraStore
import TestSupport
import Testing

/// Labels are no speech: they are searched only when that is asked for.
@Suite struct LabelSearchTests {
  private static let text = """
    Entrevista inventada
    Entrevistadora: ¿Quién manda en la vereda?
    Sargento Ruiz: El sargento de la vereda [risas] no soy yo.
    Señora Ñáñez: El sargento Ruiz, dicen.
    Entrevistadora: ¿Y por qué?
    Sargento Ruiz: Porque sí.
    Señora Ñáñez: Nadie sabe.
    """

  private func study() throws -> Study {
    let study = try Study()
    try study.bring([try study.write("E-01.txt", Self.text)])
    return study
  }

  private func search(
    _ query: String, _ study: borrowing Study, _ change: (inout SearchRequest) -> Void = { _ in }
  ) throws -> [Hit] {
    var request = SearchRequest(query)
    change(&request)
    return try Project.read(study.project).search(request).hits
  }

  @Test func `a label is found when asked, at its place in the text`() throws {
    let study = try study()
    #expect(try search("sargento", study).map(\.turn) == [1, 2])
    let found = try search("sargento", study) { $0.includesLabels = true }
    #expect(found.map(\.turn) == [1, 1, 2, 4])
    #expect(found.map(\.text) == ["Sargento", "sargento", "sargento", "Sargento"])
    #expect(found.map(\.before) == ["", "Sargento Ruiz: El ", "Señora Ñáñez: El ", ""])
    let text = try ProjectStore.open(study.project, for: .read).transcript("E-01").text
    for hit in found { #expect(Array(text.utf8)[hit.range.start..<hit.range.end].count == 8) }
    #expect(try search("=ñáñez", study).isEmpty)
    #expect(try search("=ñáñez", study) { $0.includesLabels = true }.map(\.turn) == [2, 5])
    // What is no speech stays out, with labels too.
    #expect(try search("risas", study) { $0.includesLabels = true }.isEmpty)
  }

  @Test func `words of the speech are found as without labels`() throws {
    let study = try study()
    for query in ["vereda", "sargento", "=ruiz", "\"de la\"", "manda CERCA/3 vereda"] {
      let speech = try search(query, study)
      let all = try search(query, study) { $0.includesLabels = true }
      #expect(all.filter { hit in speech.contains { $0.range == hit.range } }.count == speech.count)
    }
  }

  @Test func `a limit, an order and a saved search keep them; a count refuses them`() throws {
    let study = try study()
    let limited = try search("sargento", study) {
      $0.includesLabels = true
      $0.limit = 1
    }
    #expect(limited.map(\.text) == ["Sargento"])
    let ranked = try search("sargento", study) {
      $0.includesLabels = true
      $0.order = .relevance
    }
    #expect(ranked.map(\.turn).sorted { ($0 ?? 0) < ($1 ?? 0) } == [1, 1, 2, 4])
    var request = SearchRequest("sargento")
    request.includesLabels = true
    do {
      let work = try Project.write(study.project, who: "Ana")
      #expect(try work.save(request, as: "mando") == 4)
      #expect(try work.savedSearch("mando").includesLabels)
    }
    #expect(throws: Failure.self) {
      try Project.read(study.project).countHits(request, by: "documento")
    }
  }
}
