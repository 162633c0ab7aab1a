import Foundation
import HebraCodebook
import HebraModel
import HebraYAML
import TestSupport
import Testing

/// A codebook that is written is read back as the same codebook.
struct CodebookWriterTests {
  static let files = [
    "Codebooks/desconfianza.yaml", "Tests/StoreTests/Frozen/codebook.yaml",
    "Tests/CommandTests/Commands/estudio/libro.yaml",
  ]

  static func read(_ text: String) throws -> Codebook {
    let (codebook, findings) = try CodebookReader.read(Array(text.utf8), name: "libro")
    return try #require(codebook, "\(findings.filter { $0.severity == .error }.prefix(3))")
  }

  static func source(_ file: String) throws -> String {
    try String(contentsOf: Places.package.appending(path: file), encoding: .utf8)
  }

  @Test(arguments: files) func `a codebook of the repository is read back as the same`(
    file: String
  ) throws {
    let source = try Self.source(file)
    let codebook = try Self.read(source)
    let written = try CodebookWriter.yaml(codebook, keeping: source)
    #expect(try Self.read(written) == codebook)
    // Writing it again changes nothing, with or without what the model does not keep.
    #expect(try CodebookWriter.yaml(codebook, keeping: written) == written)
    #expect(try Self.read(CodebookWriter.yaml(codebook)) == codebook)
  }

  @Test func `what the model does not keep is in the file that is written`() throws {
    let source = try Self.source("Codebooks/desconfianza.yaml")
    let written = try CodebookWriter.yaml(try Self.read(source), keeping: source)
    for key in [
      "unidad_de_codificacion:", "estructura:", "cambios:", "encuesta:", "referencias:",
      "lexico_transversal:", "supuesto:",
    ] {
      #expect(
        written.components(separatedBy: key).count == source.components(separatedBy: key).count,
        "\(key)")
    }
  }

  /// Texts that YAML would read as something else, or fold, or end early.
  private static let texts = [
    "no", "sí", "null", "~", "0.2", "1e3", "2021-06-01", "- guion", "# no es comentario", "a: b",
    "a #b", "'comillas'", "\"dobles\"", "«latinas»", "uno\ndos", "uno\n\n  dos\n tres", "a\tb",
    "dos  espacios", "&ancla", "*alias", "!etiqueta", "[a, b]", "{a: b}", "%", "@", "`", "|", ">",
    "emoji 🌱", "a\u{AD}b", "a\u{200B}b", "e\u{301}", "\\n", "?", "-", "---", "...", "a,b", "=",
    String(repeating: "palabra ", count: 60) + "fin", "\u{2028}x",
  ]

  @Test(arguments: texts) func `any text of a codebook comes back as it was`(text: String) throws {
    let codebook = Codebook(
      title: text, titleEnglish: text, version: text, language: "es", rules: [text],
      codes: [
        Code(
          id: "A", name: text, tableName: text, definition: text, include: text, exclude: text,
          example: text, facetDefaults: ["f": "v"], colour: text, sources: [text],
          indicators: Indicators(
            strong: ["no", "=sí", "a b*"], near: [Indicators.Near("no", "alcanza*", 4)]))
      ], facets: [Facet(id: "f", name: text, values: [FacetChoice(id: "v", name: text)])],
      history: [
        CodebookChange(
          version: text, from: "x", act: .define, codes: ["A"], author: text, date: text,
          reason: text)
      ])
    #expect(try Self.read(CodebookWriter.yaml(codebook)) == codebook)
  }
}
