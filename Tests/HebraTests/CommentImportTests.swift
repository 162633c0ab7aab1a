import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

@Suite struct CommentImportTests {
  private func bring(
    _ marked: String, _ comments: [Study.Comment], coder: String? = nil, coders: String? = nil,
    codebook: String? = Study.codebook
  ) throws -> (FileReport, [[String: String]], Bool) {
    let study = try Study(codebook: codebook)
    let file = try study.word("E-01.docx", marked, comments)
    let table = try coders.map { try study.write("coders.csv", $0) }
    let report = try study.bring([file]) {
      $0.coder = coder
      $0.coders = table
    }
    return (report.files[0], try study.codings(), report.isClean)
  }

  private let plain = """
    E: ¿Cómo es el ⟦servicio⟧?
    P1: Uno llama y ⟦nunca llegan⟧. La ⟦policía⟧ llega tarde.
    E: ¿Y más?
    P1: Nada más.
    """

  private func text(_ keeping: Int) -> String {
    var seen = -1
    var inside = false
    var result = ""
    for character in plain {
      if character == "⟦" {
        seen += 1
        inside = seen == keeping
        if inside { result.append(character) }
      } else if character == "⟧" {
        if inside { result.append(character) }
        inside = false
      } else {
        result.append(character)
      }
    }
    return result
  }

  @Test func `a comment becomes a coding of its author's layer, with its date and facets`() throws {
    let (file, codings, isClean) = try bring(
      text(1), [.init("Ana", "DES-01: policía", "lo dice dos veces")])
    #expect(isClean && file.codings == 1 && file.coders == ["Ana"])
    let coding = try #require(codings.first)
    #expect(coding["quotation"] == "nunca llegan")
    #expect(coding["code"] == "DES-01" && coding["layer"] == "Ana" && coding["coder"] == "Ana")
    #expect(coding["facets"] == "actor=policia, valencia=negativa?")
    #expect(coding["date"] == "2021-07-02T09:30:00Z")
    #expect(coding["memo"] == "lo dice dos veces")
    #expect(coding["origin"] == "word-comment")
  }

  @Test func `a comment on one word is widened to its sentence and listed`() throws {
    let (file, codings, isClean) = try bring(text(2), [.init("Ana", "DES-01: policía")])
    #expect(codings.map { $0["quotation"] } == ["La policía llega tarde."])
    #expect(file.problems.map(\.code) == ["comment.widened"])
    #expect(isClean, "widened is listed and taken")
  }

  @Test func `a comment on the interviewer keeps its range and is listed`() throws {
    let (file, codings, isClean) = try bring(
      "E: ¿Cómo ⟦es el servicio⟧?\nP1: Malo, muy malo.\nE: ¿Y más?\nP1: Nada.",
      [.init("Ana", "DES-01: policía")])
    #expect(codings.map { $0["quotation"] } == ["es el servicio"])
    #expect(file.problems.map(\.code) == ["comment.on-interviewer"])
    #expect(isClean)
  }

  @Test func `a comment on a label keeps its range and is listed`() throws {
    let (file, codings, _) = try bring(
      "E: ¿Cómo es?\n⟦P1: Malo, muy malo⟧.\nE: ¿Y más?\nP1: Nada.",
      [.init("Ana", "DES-01: policía")])
    #expect(codings.map { $0["quotation"] } == ["P1: Malo, muy malo"])
    #expect(file.problems.map(\.code) == ["comment.on-label"])
  }

  @Test func `an unknown code stays as a memo, with what may have been meant`() throws {
    let (file, codings, isClean) = try bring(text(1), [.init("Ana", "DES-09")])
    #expect(codings.isEmpty && file.memos == 1 && !isClean)
    #expect(file.problems.map(\.code) == ["comment.unknown-code"])
    #expect(file.problems.first?.details["options"]?.contains("DES-0") == true)
  }

  @Test func `a missing facet is listed, never refused`() throws {
    let (file, codings, isClean) = try bring(text(1), [.init("Ana", "DES-01")])
    #expect(codings.count == 1 && isClean)
    #expect(file.problems.map(\.code) == ["coding.to-complete"])
  }

  @Test func `a comment without a code line is a memo, and so is an answer`() throws {
    let (file, codings, isClean) = try bring(
      "E: ¿Cómo es?\nP1: Uno llama y ⟦⟦nunca llegan⟧⟧.",
      [.init("Ana", "esto se repite en E-12"), .init("Luis", "DES-01", answers: 0)])
    #expect(codings.isEmpty && isClean)
    #expect(file.memos == 2)
    #expect(file.coders == ["Ana", "Luis"])
  }

  @Test(arguments: ["Usuario de Windows", "usuario", "", "Microsoft Office User", "AUTOR"])
  func `an author who is nobody codes nothing`(author: String) throws {
    let (file, codings, isClean) = try bring(text(1), [.init(author, "DES-01: policía")])
    #expect(codings.isEmpty && !isClean)
    #expect(file.problems.map(\.code) == ["comment.author-nobody"])
    let line = Messages.spanish.line(try #require(file.problems.first))
    #expect(line.contains("--coder") && line.contains("--coders"))
  }

  @Test func `--coder says who made every comment`() throws {
    let (file, codings, isClean) = try bring(
      text(1), [.init("Usuario de Windows", "DES-01: policía")], coder: "Ana")
    #expect(isClean && file.coders == ["Ana"])
    #expect(codings.map { $0["layer"] } == ["Ana"])
  }

  @Test func `a table of coders says who an author is`() throws {
    let (_, codings, isClean) = try bring(
      text(1), [.init("Usuario de Windows", "DES-01: policía")],
      coders: "autor,codificador\nusuario de windows,Luis\n")
    #expect(isClean)
    #expect(codings.map { $0["layer"] } == ["Luis"])
  }

  @Test func `two people's copies are one document with two layers`() throws {
    let study = try Study()
    let files = try [
      study.word("E-01_ana.docx", text(1), [.init("Ana", "DES-01: policía")]),
      study.word("E-01_luis.docx", text(1), [.init("Luis", "DES-01: policía")]),
    ]
    let table = try study.write("c.csv", "documento,codigo_lugar\nE-01,01001\n")
    let report = try study.bring(files) { $0.metadata = table }
    #expect(report.isClean)
    #expect(report.files.map(\.document) == ["E-01", "E-01"])
    #expect(try study.codings().map { $0["layer"] } == ["Ana", "Luis"])
  }

  @Test func `without a codebook comments are kept as memos`() throws {
    let (file, codings, isClean) = try bring(text(1), [.init("Ana", "DES-01")], codebook: nil)
    #expect(codings.isEmpty && file.memos == 1 && !isClean)
    #expect(file.problems.map(\.code) == ["comment.no-codebook"])
  }
}
