import Foundation
import HebraLanguage
import HebraModel
import HebraYAML
import TestSupport
import Testing

@testable import HebraCodebook

/// Groups of mirrors, and who is asked about their halves.
@Suite struct MirrorGroupTests {
  private func read(_ more: String) throws -> (codebook: Codebook?, findings: [String]) {
    let text = """
      codigos:
        - {id: A, nombre: Uno, definicion: d, espejo: B}
        - {id: B, nombre: Dos, definicion: d, espejo: [A, C]}
        - {id: C, nombre: Tres, definicion: d, espejo: B}
        - {id: D, nombre: Cuatro, definicion: d}
      espejos:
        - {a: A, b: B}
        - {a: B, b: C}

      """
    let (codebook, findings) = try CodebookReader.read(Array((text + more).utf8), name: "l.yaml")
    return (
      codebook,
      findings.map {
        "\($0.line ?? 0):\($0.column ?? 0) \($0.code.rawValue) \($0.details["id"] ?? "")"
      }
    )
  }

  @Test func `without groups, codes joined by pairs are one group`() throws {
    let book = try #require(try read("").codebook)
    #expect(book.groupsOfMirrors.map(\.codes) == [["A", "B", "C"]])
  }

  @Test func `named groups cut the pairs between them, and the cut is told`() throws {
    let (book, findings) = try read(
      """
      grupos_espejo:
        - {id: g, nombre: Primero, codigos: [A, B]}
        - {id: h, nombre: Segundo, codigos: [C]}
      """)
    #expect(book?.groupsOfMirrors.map(\.codes) == [["A", "B"], ["C"]])
    #expect(findings == ["8:9 codebook.mirror-cut B"])
  }

  @Test func `a code is in one group, exists and mirrors something`() throws {
    let (book, findings) = try read(
      """
      mirror_groups:
        - {id: g, name: First, codes: [A, B, C, D]}
        - {id: h, name: Second, codes: [C, X]}
      """)
    #expect(book == nil)
    #expect(
      findings == [
        "10:43 codebook.group-without-mirror D", "11:35 codebook.mirror-two-groups C",
        "11:38 codebook.unknown-group-code ",
      ])
  }

  @Test func `a half that nobody is asked about is named, and by side where the guide says whom`()
    throws
  {
    let guide = """
      guia:
        instrumentos:
          - {id: com, nombre: Comunidad, WHO bloques: [{id: c1, codigos: [A, B]}]}
          - {id: inst, nombre: Institución, bloques: [{id: i1, codigos: [B]}]}
      """
    #expect(
      try read(guide.replacing(" WHO", with: "")).findings == ["8:15 codebook.mirror-unasked C"])
    #expect(
      try read(guide.replacing("WHO", with: "quien: comunidad,")).findings
        == ["8:15 codebook.mirror-unasked C"])
    let both = guide.replacing("WHO", with: "quien: comunidad,")
      .replacing("Institución,", with: "Institución, quien: institucion,")
    #expect(
      try read(both).findings
        == ["7:9 codebook.mirror-unasked-institution A", "8:15 codebook.mirror-unasked C"])
  }

  @Test func `a codebook is read back from what is written of it, with what the model lacks`()
    throws
  {
    let url = Places.package.appending(path: "Codebooks/desconfianza.yaml")
    let source = try String(contentsOf: url, encoding: .utf8)
    let read = { (text: String) in
      try CodebookReader.read(Array(text.utf8), name: "l.yaml").codebook
    }
    let book = try #require(try read(source))
    #expect(book.mirrorGroups.count == 8)
    let again = try CodebookWriter.yaml(book, keeping: source)
    #expect(try read(again) == book)
    #expect(again.contains("lexico_transversal") && again.contains("referencias"))
    #expect(try CodebookWriter.yaml(book, keeping: again) == again)
  }

  @Test func `texts that YAML could take for something else are read back`() throws {
    var book = try #require(try read("").codebook)
    let texts = [
      "no", "~", "1.10", "a: b", "# x", "- x", "uno, &dos", "&x", "*x", "«á» ñ", "'", "\"",
      "dos\nlíneas", "a\tb", "{x}", "[x]", "x:", "@x", "%", "null", "😀", "a  b",
    ]
    book.rules = texts
    book.codes = texts.enumerated().map {
      Code(id: "C-\($0.offset)", name: "Nombre \($0.offset)", definition: $0.element)
    }
    book.mirrors = []
    let text = try CodebookWriter.yaml(book)
    let (again, findings) = try CodebookReader.read(Array(text.utf8), name: "l.yaml")
    #expect(again == book, "\(findings)")
  }
}
