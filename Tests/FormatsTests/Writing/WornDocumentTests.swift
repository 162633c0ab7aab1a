import HebraDisclosure
import HebraModel
import Testing

@testable import HebraFormats

/// What Word keeps of weeks of editing, written and read again.
@Suite struct WornDocumentTests {
  private func read(_ document: DOCXWriter.Document) throws -> SourceDocument {
    try DOCXReader.read(
      try DOCXWriter.write(DisclosureRule.show(document)).bytes, name: "e.docx",
      limits: ReadLimits())
  }

  private func revision(_ isInsertion: Bool, _ text: String) -> DOCXWriter.Inline {
    .revision(
      DOCXWriter.Revision(
        isInsertion: isInsertion, author: "Supervisora", date: "2021-06-14",
        runs: [DOCXWriter.Run(text)]))
  }

  @Test func `what was put in is text, what was struck out is set aside`() throws {
    let source = try read(
      DOCXWriter.Document(blocks: [
        .paragraph(
          .init([
            .run(.init("vino ")), revision(false, "nadie\ty\ntodos"), revision(true, "el\tuno"),
            .run(.init(" ayer")),
          ]))
      ]))
    #expect(source.text == "vino el\tuno ayer")
    let items = Dictionary(uniqueKeysWithValues: source.items.map { ($0.kind, $0) })
    #expect(items["insertion"]?.found == 1)
    #expect(items["deletion"]?.setAside == 1)
    #expect(items["deletion"]?.words == 3)
  }

  @Test func `the signs of lists are labels, and no part of the text`() throws {
    let source = try read(
      DOCXWriter.Document(
        blocks: [
          .paragraph(.init([.run(.init("¿Sí?"))], list: 0)),
          .paragraph(.init([.run(.init("Ya."))], list: 1)),
          .paragraph(.init([.run(.init("punto"))], list: 2)),
          .paragraph(.init([.run(.init("suelto"))])),
        ], lists: ["E:", "F:", "•"]))
    #expect(source.text == "¿Sí?\nYa.\npunto\nsuelto")
    #expect(source.paragraphs.map(\.listLabel) == ["E:", "F:", "•", nil])
  }

  @Test func `breaks of pages, bookmarks and languages leave the text as it is`() throws {
    let worn = try read(
      DOCXWriter.Document(blocks: [
        .paragraph(
          .init([
            .run(.init("me", language: "es-ES")), .renderedPageBreak, .run(.init("dio día")),
            .bookmark("_GoBack"),
          ]))
      ]))
    #expect(worn.text == "medio día")
    #expect(worn.paragraphs.count == 1)
    #expect(worn.notices.isEmpty)
  }

  @Test func `marks that are no comments have ids of their own`() throws {
    let paragraph = DOCXWriter.Block.paragraph(
      .init([revision(true, "a"), revision(false, "b"), .bookmark("_GoBack")]))
    let xml = String(
      decoding: DOCXWriter.body(of: DOCXWriter.Document(blocks: [paragraph, paragraph])).bytes,
      as: UTF8.self)
    let ids = xml.matches(of: #/<w:(?:ins|del|bookmarkStart) w:id="(\d+)"/#).map(\.1)
    #expect(ids.count == 6)
    #expect(Set(ids).count == 6)
  }
}
