import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Ten thousand searches through a whole project: read and answered, or refused with a reason that is
/// the query's.
@Suite struct HostileQueryTests {
  /// What may be said of a query; never a word of the store's.
  private static let refusals = ["query.", "usage.", "place.", "code.", "document.", "codebook."]

  @Test func `ten thousand hostile queries are answered or refused for what they say`() throws {
    let study = try Study()
    let documents = try study.write(
      "c.csv",
      """
      documento,municipio,codigo_lugar,instrumento,fecha,ola
      E-01,Puerto Inventado,01001,comunidad,2021-06-14,1
      E-02,Loma Inventada,01002,comunidad,2022-01-20,2
      """)
    let people = try study.write(
      "p.csv",
      """
      seudonimo,documento,etiqueta,rol,sector
      Pescador-01,E-01,P1,participante,comunidad
      Oficial-01,E-02,P2,participante,fuerza pública
      """)
    try study.bring([
      study.write("E-01.txt", Study.interview), study.write("E-02.txt", Study.other),
    ]) {
      $0.metadata = documents
      $0.participants = people
    }
    do {
      let work = try Project.write(study.project, who: "Ana")
      _ = try work.addCoding(
        CodingRequest(
          document: "E-01", at: .quotation("nunca llegan"), code: "DES-01", coder: "Ana",
          facets: ["policia"]))
    }
    let work = try Project.read(study.project)
    var random = SeededGenerator(10)
    var (answered, hits) = (0, 0)
    var refused: [String: Int] = [:]
    for number in 0..<10_000 {
      let typed = HostileQuery.drawn(number, &random)
      var request = SearchRequest(typed)
      request.patience = nil
      request.unit = SearchUnit.allCases[number % 4 == 2 ? number / 4 % 4 : 0]
      do {
        let found = try work.search(request)
        answered += 1
        hits += found.total
      } catch let failure as Failure {
        refused[failure.code.rawValue, default: 0] += 1
        #expect(
          Self.refusals.contains { failure.code.rawValue.hasPrefix($0) },
          "\(number): \(failure.code.rawValue): \(typed.prefix(100).debugDescription)")
        // A sentence, and a place inside what was typed.
        #expect(!Messages.spanish.line(failure).isEmpty)
        let start = failure.details["start"].flatMap { Int($0) } ?? 0
        #expect(
          0 <= start && start <= typed.unicodeScalars.count, "\(typed.prefix(100).debugDescription)"
        )
      } catch {
        Issue.record("\(number): \(error): \(typed.prefix(100).debugDescription)")
      }
    }
    #expect(answered > 1000 && hits > 1000)
    #expect(refused.count >= 12, "\(refused)")
  }
}
