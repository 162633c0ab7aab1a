import Foundation
import HebraDisclosure
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraFormats

/// A sheet says the same in every form.
@Suite struct SheetTests {
  private var sheet: Sheet {
    var sheet = Sheet(
      title: "Peñas <de> Tuará", level: "NIVEL B", audience: "facilitación & equipo",
      language: "es")
    sheet.subtitle = "Subtítulo"
    sheet.running = "Ficha · Peñas"
    sheet.manifest = "libro 0.3"
    sheet.figures = ["DES-01.documents": "3/6"]
    sheet.blocks = [
      .heading("Lo esencial"),
      .list([[.strong("Primero."), .text(" Después, *nada*.")]], isLead: true),
      .table(
        Sheet.Table(
          [.init("Causa", width: 2), .init("n | N", .end)],
          rows: [[[.text("Respuesta "), .small("DES-01")], [.withheld("reservado")]]])),
      .columns([
        [.label("Una mitad"), .paragraph([.text("Uno")])],
        [.quotation([.text("«Dos»")], source: "E-01")],
      ]),
      .paragraph([
        .marks(
          [.init(.person, .full), .init(.person, .hollow), .init(.document, .half)], text: "1 de 2")
      ]),
      .pageBreak, .topic("Otra página"), .question([.text("¿Qué falta?")]),
      .blank("Lo que proponemos"), .signatures(["Analizó"]),
    ]
    return sheet
  }

  /// What a reader must find in every form.
  private let words = [
    "NIVEL B", "Subtítulo", "Lo esencial", "Primero.", "Causa", "Respuesta", "DES-01", "reservado",
    "Una mitad", "«Dos»", "E-01", "Otra página", "¿Qué falta?", "Lo que proponemos", "Analizó",
    "libro 0.3",
  ]

  private func released() throws -> Released<Sheet> { DisclosureRule.show(sheet) }

  @Test func `every form has every word`() throws {
    let page = String(decoding: SheetPage.write(try released()).bytes, as: UTF8.self)
    let markdown = String(decoding: SheetMarkdown.write(try released()).bytes, as: UTF8.self)
    let json = String(decoding: SheetJSON.write(try released()).bytes, as: UTF8.self)
    for word in words {
      for form in [page, markdown, json] { #expect(form.contains(word), "\(word)") }
    }
    #expect(page.contains("Peñas &lt;de&gt; Tuará"))
    #expect(page.contains("facilitación &amp; equipo"))
    #expect(page.contains("aria-label=\"1 de 2\""))
    #expect(!page.contains("<script") && !page.contains("http"))
    #expect(markdown.contains("●○◧"))
    #expect(markdown.contains("n \\| N"), "a stroke in a cell begins no cell")
    #expect(json.contains("\"figures\":{\"DES-01.documents\":\"3/6\"}"))
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
  }

  @Test func `the Word document can be read, and every page has its level`() throws {
    let bytes = try DOCXWriter.write(try released()).bytes
    let source = try DOCXReader.read(bytes, name: "f.docx", limits: ReadLimits())
    for word in words.dropFirst() where !["libro 0.3"].contains(word) {
      // A label stands in capitals.
      let shown = word == "Una mitad" ? "UNA MITAD" : word
      #expect(source.text.contains(shown), "\(word)")
    }
    let head = try PackagePart.text("word/header1.xml", of: bytes)
    #expect(head.contains("NIVEL B") && head.contains("facilitación &amp; equipo"))
    #expect(try PackagePart.text("word/footer1.xml", of: bytes).contains("libro 0.3"))
  }

  @Test func `a sheet without page numbers has none`() throws {
    var sheet = sheet
    sheet.hasPageNumbers = false
    let page = String(
      decoding: SheetPage.write(DisclosureRule.show(sheet)).bytes, as: UTF8.self)
    #expect(!page.contains("counter(page)"))
    let foot = try PackagePart.text(
      "word/footer1.xml", of: try DOCXWriter.write(DisclosureRule.show(sheet)).bytes)
    #expect(!foot.contains("PAGE"))
  }
}
