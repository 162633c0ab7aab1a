import Foundation
import HebraDisclosure
import HebraFormats
import HebraModel
import TestSupport
import Testing

@testable import Hebra

/// A study that leaves in REFI-QDA and comes into another project.
@Suite struct QDAExchangeTests {
  private static let interview = """
    E: ¿Cómo es el servicio?
    P1: 👩🏽‍🌾 Uno llama y nunca llegan, compa\u{301}. La policía llega tarde.
    E: ¿Y denunciar?
    P1: Denunciar es avisarle al otro. Todos saben.
    """

  private func study() throws -> Study {
    let study = try Study()
    let people = try study.write(
      "people.csv",
      "documento,etiqueta,seudonimo,rol,sector\nE-01,P1,Lideresa-1,participante,comunidad\n")
    let table = try study.write(
      "corpus.csv", "documento,ola,fecha,tema propio\nE-01,2,2021-06-14,agua\n")
    try study.bring([try study.write("E-01.txt", Self.interview)]) {
      $0.participants = people
      $0.metadata = table
    }
    let work = try Project.write(study.project, who: "Ana")
    for (words, code, coder, memo) in [
      ("nunca llegan, compa\u{301}", "DES-01", "Ana", "con emoji antes\nDES-01: no es código"),
      ("La policía llega tarde.", "DES-01", "Luis", nil), ("Todos saben", "COR-01", "Ana", nil),
    ] as [(String, String, String, String?)] {
      _ = try work.addCoding(
        CodingRequest(
          document: "E-01", at: .quotation(words), code: code, coder: coder,
          facets: ["actor=policia"], memo: memo, isNewCoder: true))
    }
    return study
  }

  private struct Said: Hashable {
    var document: String
    var words: String
    var range: TextRange
    var code: String
    var coder: String
    var facets: Set<FacetValue>
    var memo: String?
  }

  private func said(_ project: String) throws -> Set<Said> {
    Set(
      try Project.read(project).segments().map { one in
        Said(
          document: one.coding.document, words: one.quotation, range: one.coding.range,
          code: one.coding.code, coder: one.coding.coder,
          facets: Set(one.coding.facets.filter { !$0.isAssumed }), memo: one.coding.memo)
      })
  }

  @Test func `what leaves comes back whole, and twice changes nothing`() throws {
    let study = try study()
    let file = study.folder.appending(path: "estudio.qdpx").path
    let exported = try Project.export(from: study.project, who: "Ana")
      .exportQDA(to: Destination(file))
    #expect(exported.count == 3)
    #expect(exported.notices.map(\.code.rawValue).contains("exchange.astral"))
    let other = study.folder.appending(path: "otro.hebra").path
    _ = try Project.create(at: other, codebook: nil, language: .spanish, who: "Marta")
    let work = try Project.write(other, who: "Marta")
    let report = try work.importQDA(file)
    #expect(report.added == 1 && report.codings == 3 && report.positions == "code-points")
    #expect(try said(other) == said(study.project))
    #expect(try work.transcript(of: "E-01") == Project.read(study.project).transcript(of: "E-01"))
    #expect(try work.codebook().codes == Project.read(study.project).codebook().codes)
    #expect(try work.codebook().facets == Project.read(study.project).codebook().facets)
    let person = try #require(try work.participants().first)
    #expect(person.pseudonym == "Lideresa-1" && person.attributes["sector"] == "comunidad")
    #expect(try work.speakers(of: "E-01").first { $0.label == "P1" }?.pseudonym == "Lideresa-1")
    // Again, also into the project that it came from.
    let again = try work.importQDA(file)
    #expect(again.added == 0 && again.known == 1 && again.codings == 0 && again.codes == 0)
    let own = try Project.write(study.project, who: "Ana").importQDA(file)
    #expect(own.known == 1 && own.codings == 0)
    // Out again: the same bytes.
    let second = study.folder.appending(path: "otra.qdpx").path
    _ = try Project.export(from: study.project, who: "Ana").exportQDA(to: Destination(second))
    #expect(
      try Data(contentsOf: URL(filePath: file)) == Data(contentsOf: URL(filePath: second)))
    try work.check()
  }

  @Test func `a project of another program gets codes with ids of ours`() throws {
    var foreign = QDAProject(name: "../nvivo", origin: "NVivo 14")
    foreign.users = [.init(guid: "u", name: "María Pérez")]
    var family = QDAProject.Code(guid: "f", name: "Desconfianza institucional", isCodable: false)
    family.children = [.init(guid: "a", name: "Llegan tarde"), .init(guid: "b", name: "Cobran")]
    foreign.codes = [family, .init(guid: "c", name: "Agua", description: "El acueducto.")]
    var source = QDAProject.Source(guid: "s", name: "Entrevista/1.docx", text: Self.interview)
    for (number, code) in ["a", "c"].enumerated() {
      var one = QDAProject.Selection(
        guid: "x\(number)", start: 30 + number * 20, end: 45 + number * 20)
      one.codings = [.init(guid: "y\(number)", code: code, user: number == 0 ? "u" : nil)]
      source.selections.append(one)
    }
    source.selections[0].description = "un comentario"
    foreign.sources = [source]
    let study = try Study()
    let file = study.folder.appending(path: "n.qdpx").path
    let released = try QDPXBench.bytes(foreign)
    try Data(released).write(to: URL(filePath: file))
    let other = study.folder.appending(path: "otro.hebra").path
    _ = try Project.create(at: other, codebook: nil, language: .spanish, who: "Marta")
    let work = try Project.write(other, who: "Marta")
    let report = try work.importQDA(file)
    // A name in the archive is no path.
    #expect(!FileManager.default.fileExists(atPath: study.folder.appending(path: "nvivo.csv").path))
    #expect(report.origin == "NVivo 14" && report.codings == 2 && report.memos == 1)
    let names = Dictionary(
      try work.codebook().codes.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
    #expect(names["Desconfianza institucional"] == "DES" && names["Llegan tarde"] == "DES-01")
    #expect(names["Cobran"] == "DES-02")
    let segments = try work.segments()
    #expect(segments.map(\.coding.coder).sorted() == ["María Pérez", "importado"])
    #expect(segments.allSatisfy { $0.coding.document == "Entrevista-1" })
    // The first begins inside an emoji, which is taken whole.
    let first = try #require(segments.first { $0.coding.coder == "María Pérez" })
    #expect(first.quotation.hasPrefix("👩🏽‍🌾 Uno llama"))
    try work.check()
  }
}

/// Bytes of an exchanged project.
private enum QDPXBench {
  static func bytes(_ project: QDAProject) throws -> [UInt8] {
    try QDPXWriter.write(DisclosureRule.release(project, for: .team)).bytes
  }
}
