import Foundation
import HebraModel
import TestSupport
import Testing

@testable import Hebra
@testable import HebraFormats
@testable import HebraLanguage

/// The ficha as its readers get it.
@Suite struct FichaPageTests {
  /// The text of a part of a Word document.
  private static func part(_ name: String, of package: [UInt8]) throws -> String {
    let bytes = try ZIPArchive.open(package, budget: ReadingBudget()) {
      (archive) throws(ReadError) -> [UInt8] in
      guard let entry = try archive.entry(name) else { return [] }
      var bytes: [UInt8] = []
      try archive.read(entry) { (piece) throws(ReadError) in bytes += piece }
      return bytes
    }
    try #require(!bytes.isEmpty, "no \(name)")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a reader of a file can find in its bytes, with the parts of a Word document opened.
  private func text(_ data: Data, _ ending: String) throws -> String {
    guard ending == "docx" else { return String(decoding: data, as: UTF8.self) }
    return try ["document", "header1", "footer1", "styles", "settings"].map {
      try Self.part("word/\($0).xml", of: Array(data))
    }.joined(separator: "\n") + Self.part("docProps/core.xml", of: Array(data))
  }

  @Test(arguments: ["html", "docx", "md", "json"])
  func `no name, document or office leaves the team, in any form`(ending: String) throws {
    let town = try FichaTown(12)
    let team = try text(try town.ficha(.team, "md"), "md")
    #expect(team.contains("X-100"), "the team sees documents")
    for level in [Disclosure.facilitators, .table] {
      let page = try text(try town.ficha(level, ending), ending)
      for name in FichaTown.names + FichaTown.offices {
        #expect(!page.contains(name), "\(name) at \(level)")
        #expect(!page.contains(name.replacing("-", with: " ")), "\(name) at \(level)")
      }
      for number in 0..<12 { #expect(!page.contains("X-\(100 + number)")) }
      #expect(!page.contains("gasolina para la moto"), "no quotation")
    }
  }

  @Test func `groups are compared only where eight people of two were asked`() throws {
    let small = try text(try FichaTown(9).ficha(.team, "md"), "md")
    #expect(small.contains("Por sector, género, pertenencia étnica y edad no se compara nada"))
    let large = try text(try FichaTown(18).ficha(.team, "md"), "md")
    #expect(large.contains("| Causa | comunidad | fuerza pública |"), "\(large)")
  }

  @Test func `what the table reads has topics and no digit`() throws {
    let town = try FichaTown(12)
    let page = try text(try town.ficha(.table, "md"), "md")
    #expect(page.contains("Atención de llamados"))
    #expect(page.contains("personal y medios") || page.contains("Personal y medios"))
    #expect(!page.contains { $0.isNumber }, "\(page)")
    let word = try Self.part("word/document.xml", of: Array(try town.ficha(.table, "docx")))
    for match in word.matches(of: /<w:t[^>]*>([^<]*)</) {
      #expect(!match.1.contains { $0.isNumber }, "\(match.1)")
    }
  }

  @Test func `a second release that differs by one person is refused, and nothing is written`()
    throws
  {
    let town = try FichaTown(12)
    _ = try town.ficha(.facilitators, "md")
    // The same page again is no difference.
    _ = try town.ficha(.facilitators, "md")
    let work = try Project.write(town.study.project, who: "Lead")
    _ = try work.unfinish(["X-111"], coder: "Ana")
    let path = town.study.folder.appending(path: "second.md").path
    #expect(
      code {
        _ = try work.writeFicha(
          of: "Tambo Alto", to: Destination(path, level: .facilitators))
      } == "disclosure.difference")
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try work.releases().count == 2)
  }

  @Test func `the order in which a study was made changes no byte`() throws {
    let one = try FichaTown(9, coders: ["Ana", "Luis"])
    let other = try FichaTown(9, isReversed: true, coders: ["Ana", "Luis"])
    for level in Disclosure.allCases {
      func lines(_ town: borrowing FichaTown) throws -> [Substring] {
        try text(try town.ficha(level, "md"), "md").split(separator: "\n")
          // The last event has a random name.
          .filter { !$0.contains("último acto") }
      }
      let (first, second) = (try lines(one), try lines(other))
      #expect(first == second, "\(level)")
    }
  }

  @Test func `readings that disagree give a range that nobody signs`() throws {
    let town = try FichaTown(6, coders: ["Ana", "Luis"])
    let work = try Project.write(town.study.project, who: "Lead")
    #expect(try !work.ficha(of: "01001").contains("Borrador"), "both readings are the same")
    _ = try work.addCoding(
      CodingRequest(
        document: "X-101", at: .quotation("No hay ni gasolina"), code: "DES-02", coder: "Luis"))
    let page = try work.ficha(of: "01001")
    #expect(page.contains("queda 1 marca por acordar"))
    #expect(page.contains("2–3/6"))
    #expect(code { try work.signFicha(of: "01001", .analysis) } == "ficha.unsignable")
  }

  @Test func `a signature stands under the figures that were signed`() throws {
    let town = try FichaTown(6)
    let work = try Project.write(town.study.project, who: "Marta")
    try work.signFicha(of: "Tambo Alto", .analysis)
    #expect(try work.ficha(of: "01001").contains("Analizó: Marta"))
    _ = try work.addCoding(
      CodingRequest(
        document: "X-101", at: .quotation("No hay ni gasolina"), code: "DES-02", coder: "Ana"))
    #expect(try !work.ficha(of: "01001").contains("Analizó: Marta"))
  }

  @Test func `empty parts say why they are empty`() throws {
    let empty = try FichaTown(1)
    let work = try Project.write(empty.study.project, who: "Lead")
    let page = try work.ficha(of: "01001")
    for sentence in [
      "En ningún asunto se ve a los dos lados nombrar mitades distintas",
      "Ninguna causa se nombra en dos documentos",
      "Nadie codificó relaciones; no quiere decir que no las haya",
      "Se preguntó en 1 de 1 documentos", "no se entrevistó",
      "no se calcula con un documento",
    ] { #expect(page.contains(sentence), "\(sentence)") }
    _ = try work.unfinish(["X-100"], coder: "Ana")
    #expect(
      try work.ficha(of: "01001").contains("No hay documentos con capa final: 1 sin terminar"))
    let table = try text(try empty.ficha(.table, "md"), "md")
    #expect(
      table.contains("Todavía no hay temas que se puedan llevar a la mesa sin señalar a alguien"))
    let facilitators = try text(try empty.ficha(.facilitators, "md"), "md")
    #expect(facilitators.contains("Todavía no hay documentos leídos hasta el final"))
  }

  @Test func `an unknown place, and a name that people typed, are refused`() throws {
    let town = try FichaTown(3)
    let work = try Project.write(town.study.project, who: "Lead")
    #expect(code { _ = try work.ficha(of: "Tanbo Alto") } == "ficha.place")
    try work.addStatement(
      SignedStatement(
        block: "palabras", level: .facilitators, text: "No diga Don-Eladio", signedBy: "Lead",
        signedAt: "2022-05-01"))
    #expect(code { _ = try town.ficha(.facilitators, "md") } == "disclosure.name")
  }
}
