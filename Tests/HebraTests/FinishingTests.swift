import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Marks of finished documents, and names of coders that may be typing errors.
@Suite struct FinishingTests {
  private func study() throws -> Study {
    let study = try Study()
    try study.bring([
      study.write("E-01.txt", Study.interview), study.write("E-02.txt", Study.other),
    ])
    return study
  }

  private func add(_ study: borrowing Study, quote: String, coder: String = "Ana") throws {
    let work = try Project.write(study.project, who: coder)
    _ = try work.addCoding(
      CodingRequest(
        document: "E-01", at: .quotation(quote), code: "DES-01", coder: coder,
        facets: ["policia"]))
  }

  @Test func `a mark is put on several documents at once, and taken back`() throws {
    let study = try study()
    try add(study, quote: "nunca llegan")
    let work = try Project.write(study.project, who: "Ana")
    #expect(
      code { try work.finish(["E-01", "E-09"], coder: "Ana", scope: .completo) }
        == "document.unknown")
    #expect(try work.finishedMarks().isEmpty)
    #expect(try work.finishAll(coder: "Ana", scope: .nucleo) == ["E-01", "E-02"])
    #expect(try work.unfinish(["E-02", "E-02"], coder: "Ana") == ["E-02"])
    #expect(try work.finishedMarks().map(\.document) == ["E-01"])
    #expect(code { _ = try work.unfinish(["E-02"], coder: "Ana") } == "finish.none")
    try work.check()
    try work.finish(document: "E-02", coder: "Ana", scope: .completo)
    _ = try work.unfinishAll(coder: "Ana")
    try work.check()
    _ = try work.purge()
    try work.check()
    #expect(try work.finishedMarks().isEmpty)
  }

  @Test func `a new coder with nearly the name of another is asked about`() throws {
    let study = try study()
    try add(study, quote: "nunca llegan", coder: "Marcela")
    #expect(code { try add(study, quote: "Todos saben", coder: "Marcla") } == "coder.near")
    let table = try study.write(
      "t.csv", "documento,codigo,codificador,cita\nE-01,DES-01,Marcelo,Todos saben\n")
    let work = try Project.write(study.project, who: "Lead")
    #expect(
      try work.importCodings(table, coder: nil).problems.map(\.code.rawValue) == ["coder.near"])
    #expect(
      code { try work.finish(document: "E-01", coder: "Marcla", scope: .completo) } == "coder.near")
    #expect(try work.layers().compactMap(\.coder) == ["Marcela"])
    #expect(try work.importCodings(table, coder: nil, isNewCoder: true).added == 1)
    try add(study, quote: "Todos saben", coder: "Luis")
    #expect(try work.layers().compactMap(\.coder) == ["Luis", "Marcela", "Marcelo"])
  }
}
