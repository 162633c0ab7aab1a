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
        "10:42 codebook.group-without-mirror D", "11:37 codebook.mirror-two-groups C",
        "11:40 codebook.unknown-group-code ",
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
    // Texts that YAML, or the reader, could take for something else.
    for text in [
      "no", "~", "1.10", "a: b", "# x", "- x", "uno, &dos", "&x", "*x", "«á» ñ", "'", "\"",
      "dos\nlíneas", "a\tb", "{x}", "[x]", "x:", "@x", "%", "null", "😀", "a  b",
    ] {
      var odd = book
      odd.codes[1].name = text
      odd.rules = [text, text]
      odd.mirrorGroups[0].name = text
      #expect(try read(try CodebookWriter.yaml(odd, keeping: source)) == odd, "\(text)")
    }
  }
}
