import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Searches that the index answers alone against those that read every turn: an excluded form that
/// nobody said makes the difference.
@Suite struct QuickSearchTests {
  private static let words = """
    policía policías denuncia denunciaron miedo mucho como comer vereda veredas confianza desconfían
    llegan llega nunca año caña pa' usté dígame decir otro ley
    caso casó casar casaron barrio barrió barrer
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// Six documents of three municipalities, some people known, some remarks off the record.
  private func study(_ random: inout SeededGenerator) throws -> Study {
    let study = try Study()
    var files: [String] = []
    for number in 1...6 {
      let labels = ["E", "P1", "P2"]
      let lines = (0..<40).map { _ in
        let count = Int.random(in: 1...9, using: &random)
        let said = (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "" }
        let label = labels.randomElement(using: &random) ?? "E"
        let remark = Int.random(in: 0..<25, using: &random) == 0
        return "\(label): \(said.joined(separator: " "))."
          + (remark ? " Esto no lo ponga: la policía da miedo." : "")
      }
      files.append(try study.write("E-0\(number).txt", lines.joined(separator: "\n")))
    }
    let documents = try study.write(
      "c.csv",
      """
      documento,municipio,codigo_lugar,instrumento,com-1,com-2
      E-01,Puerto Inventado,01001,comunidad,preguntado,no explorado
      E-02,Loma Inventada,01002,comunidad,preguntado,no explorado
      E-03,Loma Inventada,01002,comunidad,preguntado,preguntado
      E-04,Caño Inventado,01003,comunidad,preguntado,no explorado
      E-05,Caño Inventado,01003,comunidad,preguntado,no explorado
      """)
    let people = try study.write(
      "p.csv",
      """
      seudonimo,documento,etiqueta,rol,sector
      Pescador-01,E-01,P1,participante,comunidad
      Lideresa-01,E-02,P1,participante,comunidad
      Oficial-01,E-02,P2,participante,fuerza pública
      Oficial-01,E-03,P2,participante,fuerza pública
      """)
    try study.bring(files) {
      $0.metadata = documents
      $0.participants = people
    }
    return study
  }

  private static func query(_ random: inout SeededGenerator) -> String {
    func word() -> String {
      let word = words.randomElement(using: &random) ?? ""
      return switch Int.random(in: 0..<4, using: &random) {
      case 0: "=" + word
      case 1: String(word.prefix(3)) + "*"
      default: word
      }
    }
    let base =
      switch Int.random(in: 0..<5, using: &random) {
      case 0: "\(word()) O \(word())"
      case 1: "\(word()) \(word())"
      case 2: "(\(word()) O \(word())) \(word())"
      default: word()
      }
    let conditions = [
      "", "", "", " municipio:'Loma Inventada'".replacing("'", with: "\""), " rol:participante",
      " sector:comunidad", " hablante:P2", " documento:E-03",
    ]
    return base + (conditions.randomElement(using: &random) ?? "")
  }

  @Test func `what the index counts alone is what reading every turn counts`() throws {
    var random = SeededGenerator(5)
    let study = try study(&random)
    let work = try Project.read(study.project)
    var counted = 0
    for _ in 0..<400 {
      var request = SearchRequest(Self.query(&random))
      request.patience = nil
      request.subject = ["COR", nil].randomElement(using: &random) ?? nil
      let attribute = ["municipio", "sector", "documento"].randomElement(using: &random) ?? ""
      let quick = try work.countHits(request, by: attribute).matrix
      request.excludedForms = ["zzzz"]
      let slow = try work.countHits(request, by: attribute).matrix
      #expect(quick.rows == slow.rows, "\(request.query) \(attribute)")
      #expect(quick.settings == slow.settings, "\(request.query) \(attribute)")
      if quick.rows.contains(where: { if case .count(let n) = $0[1] { n > 0 } else { false } }) {
        counted += 1
      }
    }
    #expect(counted > 200)
  }

  @Test func `the best hits are the first of all hits in that order`() throws {
    var random = SeededGenerator(6)
    let study = try study(&random)
    let work = try Project.read(study.project)
    var differing = 0
    for _ in 0..<400 {
      var request = SearchRequest(Self.query(&random))
      request.patience = nil
      request.order = .relevance
      request.limit = Int.random(in: 1...20, using: &random)
      let quick = try work.search(request)
      request.excludedForms = ["zzzz"]
      let slow = try work.search(request)
      #expect(quick.hits == slow.hits, "\(request.query)")
      #expect(quick.total == slow.total, "\(request.query)")
      #expect(quick.documents == slow.documents, "\(request.query)")
      request.order = .position
      let placed = try work.search(request)
      if placed.hits != slow.hits { differing += 1 }
    }
    #expect(differing > 100)
  }

  @Test
  func `a municipality where nobody asked is not explored, and what came up there stands apart`()
    throws
  {
    var random = SeededGenerator(7)
    let study = try study(&random)
    let work = try Project.read(study.project)
    var request = SearchRequest("marciano")
    request.subject = "COR-01"
    let silent = try work.countHits(request, by: "municipio").matrix
    #expect(silent.rows[0][0] == .text("Caño Inventado"))
    #expect(silent.rows[0].dropFirst().allSatisfy { $0 == .missing(.notExplored) })
    // E-03 of Loma Inventada was asked: a zero, over that document alone.
    #expect(silent.rows[1][1] == .count(0))
    #expect(silent.rows[1][4] == .share(n: 0, total: 1))
    request.query = "policía"
    let heard = try work.countHits(request, by: "municipio").matrix
    // What came up without being asked stands beside, and is in no share.
    #expect(heard.rows[0][4] == .missing(.notExplored))
    #expect(heard.columns.map(\.key).suffix(2) == ["spontaneous_hits", "spontaneous_documents"])
    request.subject = nil
    let all = try work.countHits(request, by: "municipio").matrix
    #expect(all.rows[0][4] == .share(n: 2, total: 2))
    #expect(Array(heard.rows[0].suffix(2)) == [all.rows[0][1], .count(2)])
  }
}
