import Foundation
import HebraAnalysis
import HebraDisclosure
import HebraModel
import TestSupport
import Testing

@testable import Hebra
@testable import HebraFormats

/// A practice as a file: what is in it, what is not, and what comes of it when it is filled in.
@Suite struct PracticeFileTests {
  /// A town whose documents two people read and agreed on, with an example in the codebook.
  private func town(_ count: Int = 6) throws -> FichaTown {
    let town = try FichaTown(count, coders: ["Ana", "Luis"])
    let work = try Project.write(town.study.project, who: "Lead")
    for document in try work.documents() { _ = try work.agreeOnCommon(in: document.name) }
    return town
  }

  private func items(_ town: borrowing FichaTown) throws -> [PracticeItem] {
    let work = try Project.read(town.study.project)
    return try work.practiceItems(work.codebook(), hasExamplesOnly: false)
  }

  @Test func `turns come from what was agreed on, with the codes of the agreed layer`() throws {
    let town = try town()
    let all = try items(town)
    let calls = all.filter { $0.text.hasPrefix("Uno llama") }
    // Two of them are of institutions, where nobody gave it a code.
    #expect(calls.count == 6 && calls.count { $0.key == ["DES-01"] } == 4)
    #expect(all.contains { $0.key == ["DIA-05"] } && all.contains { $0.key.isEmpty })
    // Where nobody agreed on anything there are no turns.
    let other = try FichaTown(6)
    #expect(try items(other).isEmpty)
    #expect(
      code {
        let work = try Project.export(from: other.study.project, who: "Lead")
        _ = try work.writePractice(to: Destination("/tmp/x.docx"))
      } == "practice.nothing")
  }

  @Test func `what is red in any layer is never taken`() throws {
    let town = try town(11)
    let silent = try items(town).filter { $0.text.hasPrefix("De eso aquí") }
    // In it is coded with a red code.
    #expect(silent.count == 9)
    let work = try Project.write(town.study.project, who: "Eva")
    _ = try work.addCoding(
      CodingRequest(
        document: "X-101", at: .quotation("De eso aquí no se habla"), code: "DES-01",
        coder: "Eva", facets: ["riesgo=rojo"]))
    #expect(try items(town).count { $0.text.hasPrefix("De eso aquí") } == 8)
  }

  @Test func `what is off the record is never taken, whatever was decided`() throws {
    let study = try Study()
    let text = Study.interview.replacing(
      "Todos saben.", with: "Todos saben. Esto no lo ponga: fue el secretario.")
    try study.bring([study.write("E-01.txt", text)])
    let work = try Project.write(study.project, who: "Lead")
    for coder in ["Ana", "Luis"] {
      _ = try work.addCoding(
        CodingRequest(
          document: "E-01", at: .quotation("nunca llegan"), code: "DES-01", coder: coder,
          facets: ["policia"]))
      try work.finish(document: "E-01", coder: coder, scope: .completo)
    }
    _ = try work.agreeOnCommon(in: "E-01")
    func texts() throws -> [String] {
      try work.practiceItems(work.codebook(), hasExamplesOnly: false).map(\.text)
    }
    #expect(try texts() == ["Uno llama y nunca llegan. La policía llega tarde."])
    let remark = try #require(try work.offRecordRemarks(of: "E-01").first)
    try work.decideOffRecord(remark.number, in: "E-01", counts: true)
    #expect(try texts().count == 1)
  }

  @Test func `a file without the key is the file`() throws {
    let town = try town()
    let codebook = try Project.read(town.study.project).codebook()
    let all = try items(town)
    func bytes(_ items: [PracticeItem]) throws -> [[UInt8]] {
      let sheet = PracticeSheet(
        items: items, codebook: codebook, codes: codebook.codes, seed: 1, messages: .spanish)
      return [
        try DOCXWriter.write(DisclosureRule.show(sheet.document(head: nil))).bytes,
        CSVWriter.write(DisclosureRule.show(sheet.matrix)).bytes,
      ]
    }
    let blank = all.map { item -> PracticeItem in
      var item = item
      item.key = []
      return item
    }
    #expect(try bytes(all) == bytes(blank))
  }

  @Test(arguments: ["docx", "csv", "xlsx"])
  func `what is filled in comes back with its agreement`(ending: String) throws {
    let town = try town()
    let work = try Project.export(from: town.study.project, who: "Lead")
    let path = town.study.folder.appending(path: "p.\(ending)").path
    var options = PracticeOptions()
    options.count = 12
    let done = try work.writePractice(options, to: Destination(path))
    #expect(done.count == 12)
    #expect(
      try PracticeRows(path, by: .inProcess).rows.map(\.codes) == Array(repeating: "", count: 12))
    #expect(code { _ = try work.scorePractice(from: path) } == "practice.unanswered")
    // A coder who gives every passage the first of its codes, but two.
    let set = PracticeSet(
      try items(town), count: 12, seed: 1
    ).items
    let answers = set.enumerated().map { index, item in
      index == 0 ? "" : index == 1 ? "un enredo" : item.key.min() ?? "ninguno"
    }
    try fill(path, ending, set, answers)
    let report = try work.scorePractice(from: path)
    #expect(report.text.contains("**10 de 10**"), "\(report.text)")
    #expect(report.text.contains("Sin contestar: 1"))
    #expect(report.notices.map(\.code.rawValue) == ["practice.no-code"])
    #expect(report.text.contains("Ninguna: todo lo contestado es como la clave"))
  }

  /// Writes the same file with answers, as a person would leave it.
  private func fill(
    _ path: String, _ ending: String, _ items: [PracticeItem], _ answers: [String]
  ) throws {
    if ending == "docx" {
      var sheet = PracticeSheet(
        items: items, codebook: Codebook(title: "", version: "", language: "es", codes: []),
        codes: [], seed: 1, messages: .spanish
      ).document(head: nil)
      for index in sheet.blocks.indices {
        guard case .formattedTable(let headers, var rows, let widths) = sheet.blocks[index] else {
          continue
        }
        for (row, answer) in answers.enumerated() {
          rows[row][2] = [
            DOCXWriter.Paragraph([.run(DOCXWriter.Run(answer))], style: .cell)
          ]
        }
        sheet.blocks[index] = .formattedTable(headers: headers, rows: rows, widths: widths)
      }
      try Data(DOCXWriter.write(DisclosureRule.show(sheet)).bytes)
        .write(to: URL(fileURLWithPath: path))
    } else {
      var matrix = PracticeSheet(
        items: items, codebook: Codebook(title: "", version: "", language: "es", codes: []),
        codes: [], seed: 1, messages: .english
      ).matrix
      for (row, answer) in answers.enumerated() { matrix.rows[row][2] = .text(answer) }
      let shown = DisclosureRule.show(matrix)
      let bytes =
        ending == "csv" ? CSVWriter.write(shown, separator: .semicolon).bytes : try workbook(shown)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
  }

  private func workbook(_ matrix: Released<Matrix>) throws -> [UInt8] {
    let place = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: place) }
    let file = try OutputFile(Destination(place.appending(path: "m.xlsx").path), of: .matrix)
    return try MatrixFile(matrix, to: file, .english).files[0].written.bytes
  }

  @Test func `a filled sheet of another project, or no sheet`() throws {
    let town = try town()
    let work = try Project.read(town.study.project)
    let other = try town.study.write("otra.csv", "id,códigos\naaaaaaaaaaaa,DES-01\n")
    #expect(code { _ = try work.scorePractice(from: other) } == "practice.unanswered")
    let none = try town.study.write("nada.csv", "a,b\n1,2\n")
    #expect(code { _ = try work.scorePractice(from: none) } == "table.no-column")
    let word = try town.study.word("carta.docx", "Hola.", [])
    #expect(code { _ = try work.scorePractice(from: word) } == "practice.no-sheet")
    var options = PracticeOptions()
    options.count = 0
    let writer = try Project.export(from: town.study.project, who: "Lead")
    let path = town.study.folder.appending(path: "x.docx").path
    #expect(
      code { _ = try writer.writePractice(options, to: Destination(path)) }
        == "usage.practice-count")
    options.count = 3
    options.codes = ["ZZZ"]
    #expect(code { _ = try writer.writePractice(options, to: Destination(path)) } == "code.unknown")
    #expect(
      code {
        _ = try writer.writePractice(to: Destination(path, level: .facilitators))
      } == "disclosure.words")
  }
}
