import Foundation
import TestSupport
import Testing

@testable import HebraCorpus

/// What a source may say beyond turns and comments.
@Suite struct ExtendedSourceTests {
  private func source(_ body: String, _ container: String, copies: String = "") throws
    -> CorpusSource
  {
    let header = """
      documento: E-09
      contenedor: \(container)
      titulo: Entrevista inventada
      fecha: 2021-06-14
      \(copies.isEmpty ? "municipio: Loma" : "copias: " + copies)


      """
    var parser = CorpusParser(header + body, file: "E-09.txt")
    return try parser.source()
  }

  @Test func `the small conversation has what its lines say`() throws {
    var parser = CorpusParser(TinyCorpus.text("word-bold"), file: "E-90.txt")
    let source = try parser.source()
    #expect(source.paragraphs[0].kind == .field("Lugar"))
    #expect(source.paragraphs[3].text.hasPrefix("Pues vienen casi nunca, vea."))
    #expect(
      source.paragraphs[3].revisions == [
        .init(start: 12, end: 12, deleted: "nunca"), .init(start: 12, end: 22),
      ])
    #expect(source.comments[4].parent == 1)
    #expect(source.comments.map(\.isResolved) == [false, false, true, false, false])
    let copies = source.copies.map { source.copy($0) }
    #expect(copies.map { $0.comments.map(\.number) } == [[1, 3, 5], [2, 4]])
    let said = copies.map { $0.paragraphs[5] }
    #expect(said.map { $0.text.prefix(14) } == ["Fue el lunes. ", "Fue los lunes."])
    // The end of a comment moves with the words before it.
    for (copy, end) in zip(said, ["Fue el lunes.", "Fue los lunes."]) {
      let mark = try #require(copy.marks.first { $0.number == 2 && !$0.isStart })
      #expect(copy.text.utf8.prefix(mark.position).elementsEqual(end.utf8))
    }
  }

  @Test func `a turn may stand behind another in its paragraph`() throws {
    let source = try source("A: b\n& B: c\n", "word-initials")
    #expect(source.paragraphs.map(\.sharesLine) == [false, true])
    let file = try CorpusContainer.files(of: source)[0]
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(file.bytes).write(to: folder.appending(path: file.name))
    let text = try hebra("text", file.name, "--format", "json", in: folder).output
    #expect(text.contains("\"A: b B: c\""))
  }

  @Test(arguments: [
    ("word-trint", "A: b\n", 7, "every turn has a time in 'word-trint'"),
    ("vtt", "[00:00:09] A: b\n[00:00:08] B: c\n", 8, "the time is before that of the turn above"),
    (
      "vtt", "[00:00:07] A: b\n[00:00:08] A: c\n", 8,
      "in 'vtt' what one voice says in a row is one turn"
    ),
    ("elan", "> Título\n", 7, "in 'elan' a paragraph without voice is a '(stage note)'"),
    ("word-notes", "A: b\n", 7, "'word-notes' has no turns"),
    ("word-bold", "A: b\n* c\n", 8, "'*' stands only in 'word-notes'"),
    ("tei", "| Lugar | Loma\n", 7, "'|' stands only in Word containers"),
    ("word-bold", "| Lugar: Loma\n", 7, "a row of the sheet is '| what | value'"),
    ("word-bold", "> b\n& A: c\n", 8, "'&' stands behind a turn, and there is none above"),
    ("tei", "A: b\n& B: c\n", 8, "'&', '{-…-}' and '{+…+}' stand only in Word containers"),
    ("tei", "A: b {-c-}\n", 7, "'&', '{-…-}' and '{+…+}' stand only in Word containers"),
    ("word-bold", "A: {Luis~b~c}\n", 7, "'luis' has no copy in which a word could differ"),
    (
      "word-bold",
      "A: {1}b{/1}\n---\n1 | Ana | 2021-07-02T09:10:00Z | x\n2 > 3 | Ana | "
        + "2021-07-02T09:10:00Z | x\n", 10, "comment 2 answers 3, which is not there"
    ),
  ])
  func `what a container cannot hold is said with its line`(
    container: String, body: String, line: Int, message: String
  ) {
    #expect(throws: CorpusError(file: "E-09.txt", line: line, message: message)) {
      try source(body, container)
    }
  }

  @Test func `a comment that would be in no copy is refused`() {
    let body = "A: {1}b{/1}\n---\n1 | Eva | 2021-07-02T09:10:00Z | x\n"
    let message = "comment 1 is in no copy: 'copias' lacks its author"
    #expect(throws: CorpusError(file: "E-09.txt", line: 9, message: message)) {
      try source(body, "word-bold", copies: "ana = Ana; luis = Luis, LUIS R.")
    }
  }

  @Test(arguments: [
    ("pa'l río, 3.5 o 1,900", 5), ("(se ríe) Ya.", 1), ("(no se entiende 00:31:12) Y", 1),
    ("[inaudible 00:12:31]", 0), ("(a mí me lo contaron) Sí", 6), ("[PERSONA-3] vino", 3),
    ("(...) […] y", 1), ("[nasa yuwe, pendiente] ee", 4), ("(le decían que no)", 4), ("XXX", 1),
    ("(audio 0:47) Mire", 1), ("a (b [risas] c", 3), ("", 0),
  ])
  func `words are counted without what is no speech`(text: String, count: Int) {
    #expect(SpokenWords.words(in: SpokenWords.withoutMarks(text)) == count)
  }

  @Test func `a stage note on a line of its own is no speech`() {
    func paragraph(_ kind: CorpusSource.Paragraph.Kind) -> CorpusSource.Paragraph {
      CorpusSource.Paragraph(line: 1, kind: kind, text: "(mira al techo)", marks: [])
    }
    #expect(SpokenWords.count(paragraph(.continuation)) == 0)
    #expect(SpokenWords.count(paragraph(.labelled(label: "A", time: nil))) == 3)
  }

  @Test func `eight words in a row that two documents share are counted, once each`() throws {
    let shared = "uno dos tres cuatro cinco seis siete ocho nueve"
    let sources = try [
      "A: \(shared) y más\n", "B: Antes, \(shared.uppercased()).\nB: \(shared)\n",
      "C: uno dos tres cuatro cinco seis siete otra\n",
    ].map { try source($0, "word-bold") }
    let measures = CorpusMeasures(sources)
    #expect(measures.lines.map(\.shared) == [9, 18, 0])
    #expect(measures.lines[0].closest?.shared == 9)
    #expect(measures.lines.map(\.turns) == [[11], [9, 10], [8]])
    #expect(!measures.isOriginal)
    #expect(CorpusMeasures([sources[0], sources[2]]).isOriginal)
  }
}
