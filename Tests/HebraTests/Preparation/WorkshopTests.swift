import Foundation
import HebraModel
import TestSupport
import Testing

@testable import Hebra
@testable import HebraFormats

/// The sheets of a workshop: the same for both sides, and nothing of anybody in them.
@Suite struct WorkshopTests {
  private func codebook() throws -> Codebook {
    let file = Places.package.appending(path: "Codebooks/desconfianza.yaml")
    let study = try Study(codebook: String(contentsOf: file, encoding: .utf8))
    return try Project.read(study.project).codebook()
  }

  private func page(
    _ topics: [WorkshopTopic], _ codebook: Codebook, _ messages: Messages = .spanish
  ) -> WorkshopPage {
    WorkshopPage(
      topics: topics, sides: WorkshopSide.allCases,
      words: FichaWords(messages: messages, codebook: codebook, statements: []))
  }

  /// The words of a sheet, with one word for the side that it is for.
  private func lines(_ page: WorkshopPage, _ side: WorkshopSide) -> [String] {
    var sheet = Sheet(title: "", level: "", audience: "", language: "es")
    sheet.blocks = page.blocks(side)
    return sheet.readableText.replacing(page.name(of: side), with: "LADO")
      .split(separator: "\n").map(String.init)
  }

  @Test(arguments: [Messages.spanish, .english])
  func `changing the sides changes the sheets, and nothing else`(messages: Messages) throws {
    let codebook = try codebook()
    let topics = WorkshopTopic.all(codebook).topics
    #expect(topics.count == 5)
    let (page, swapped) = (
      page(topics, codebook, messages), page(topics.map(\.swapped), codebook, messages)
    )
    for side in WorkshopSide.allCases {
      #expect(lines(page, side) == lines(swapped, side.other))
      #expect(lines(page, side) != lines(page, side.other))
    }
  }

  @Test func `both sheets have the same lines at the same places, and are as long`() throws {
    let codebook = try codebook()
    let page = page(WorkshopTopic.all(codebook).topics, codebook)
    let (one, other) = (lines(page, .community), lines(page, .institutions))
    #expect(one.count == other.count)
    #expect(one.joined(separator: " ").count == other.joined(separator: " ").count)
    let halves = zip(one, other).filter { $0 != $1 }
    // Two lines of each matter differ: the own half and the other one.
    #expect(halves.count == 10)
    for (first, second) in halves {
      #expect(first.prefix { $0 != ":" } == second.prefix { $0 != ":" })
    }
    for (a, b) in zip(halves, halves.dropFirst()) where a.0.contains("su lado") {
      // What is the own half here is the other one there.
      #expect(a.0.drop { $0 != ":" } == b.1.drop { $0 != ":" })
      #expect(a.1.drop { $0 != ":" } == b.0.drop { $0 != ":" })
    }
  }

  @Test func `a red half takes its whole matter along`() throws {
    let codebook = try codebook()
    let (topics, leftOut) = WorkshopTopic.all(codebook)
    #expect(leftOut == ["territorio", "procedimientos", "memoria"])
    let codes = topics.flatMap { $0.halves.values.flatMap(\.self) }
    #expect(Set(codes).isDisjoint(with: ["COR-03", "MIE-01", "EST-08", "MIE-04", "CON-01"]))
    #expect(topics.first { $0.group == "denuncia" }?.halves[.community] == ["ACC-05"])
    // A code that both sides say goes to the side that has none.
    #expect(topics.first?.halves == [.community: ["DES-01"], .institutions: ["DES-02"]])
  }

  @Test(arguments: ["html", "docx", "md", "json"])
  func `no figure, name or document stands in a sheet, in any form`(ending: String) throws {
    let town = try FichaTown(6)
    let path = town.study.folder.appending(path: "taller.\(ending)").path
    let work = try Project.export(from: town.study.project, who: "Lead")
    let done = try work.writeWorkshop(to: path)
    #expect(done.notices.isEmpty)
    let last = try #require(try work.exports().last)
    #expect((last.kind, last.level) == ("workshop", "C"))
    guard ending == "md" else { return }
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("atención de llamados") && text.contains("personal y medios"))
    #expect(!text.contains { $0.isNumber }, "\(text)")
    for name in FichaTown.names { #expect(!text.contains(name)) }
  }

  @Test func `one side, one matter, and mistakes`() throws {
    let town = try FichaTown(1)
    let work = try Project.export(from: town.study.project, who: "Lead")
    func sheet(_ side: WorkshopSide?, _ groups: [String]) throws -> String {
      let path = town.study.folder.appending(path: "t.md").path
      _ = try work.writeWorkshop(for: side, groups: groups, to: path, replaces: true)
      return try String(contentsOfFile: path, encoding: .utf8)
    }
    let one = try sheet(.community, ["acudir cuando se llama"])
    #expect(one.contains("Para trabajar con la comunidad"))
    #expect(!one.contains("Para trabajar con las instituciones"))
    #expect(code { _ = try sheet(nil, ["respuestas"]) } == "workshop.group")
    let none = try Study()
    let other = try Project.export(from: none.project, who: "Lead")
    let path = none.folder.appending(path: "t.md").path
    _ = try other.writeWorkshop(to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("no nombra un grupo"))
  }
}
