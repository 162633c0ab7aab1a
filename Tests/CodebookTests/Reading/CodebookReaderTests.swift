import Foundation
import HebraCodebook
import HebraModel
import HebraYAML
import Testing

private let draftPath = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "Codebooks/desconfianza.yaml")

@Suite struct CodebookReaderTests {
  static func draft() throws -> Codebook {
    let bytes = [UInt8](try Data(contentsOf: draftPath))
    let (codebook, findings) = try CodebookReader.read(bytes, name: "desconfianza")
    // What its guide asks nobody about, and one pair that is cut by hand, are known.
    let others = findings.filter {
      !$0.code.rawValue.hasPrefix("codebook.mirror-unasked-") && $0.code != .codebookMirrorCut
    }
    #expect(others.isEmpty, "\(others)")
    return try #require(codebook)
  }

  @Test func `the codebook that comes with Hebra has the counts its method states`() throws {
    let book = try Self.draft()
    let families = book.codes.filter { $0.parent == nil }
    let codes = book.codes.filter { $0.parent != nil }
    let active = codes.filter { !$0.isRetired }
    #expect(families.count == 12)
    #expect(active.count == 76)
    #expect(codes.filter(\.isRetired).map(\.id).sorted() == ["ACC-03", "TRA-06"])
    #expect(active.filter(\.isCore).count == 36)
    #expect(active.filter(\.isCause).count == 71)
    #expect(active.filter(\.isZeroUninterpretable).count == 8)
    #expect(active.filter { $0.tableName != nil }.count == 71)
    #expect(active.filter { $0.indicators.side == "institucion" }.count == 8)
    #expect(active.reduce(0) { $0 + $1.indicators.strong.count } == 882)
    #expect(active.reduce(0) { $0 + $1.indicators.weak.count } == 319)
    #expect(active.reduce(0) { $0 + $1.indicators.near.count } == 276)
    #expect(
      active.filter { $0.facetDefaults["direccion_tipica"] == "comunidad_a_proveedor" }.count == 57)
    #expect(active.filter { $0.facetDefaults["direccion_tipica"] == "mutua" }.count == 12)
    #expect(
      active.filter { $0.facetDefaults["direccion_tipica"] == "proveedor_a_comunidad" }.count == 7)
    #expect(book.facets.count == 13)
    #expect(book.facets.filter(\.isRequired).map(\.id) == ["actor"])
    #expect(book.facets.first?.values.filter { $0.parent == nil }.count == 29)
    #expect(book.mirrors.count == 12)
    #expect(book.instruments.map { $0.blocks.count } == [10, 10, 5])
    #expect(book.version == "0.3-borrador")
    #expect(book.language == "es-CO")
    #expect(book.rules.count == 13)
  }

  @Test func `every field of a code arrives`() throws {
    let code = try #require(try Self.draft().code("DES-01"))
    #expect(code.parent == "DES")
    #expect(code.name == "Respuesta tardía o nula")
    #expect(code.nameEnglish == "Slow or no response")
    #expect(code.tableName == "Atención de llamados y denuncias")
    #expect(code.definition.hasPrefix("La autoridad no acude"))
    #expect(code.definitionEnglish?.hasPrefix("The authority") == true)
    #expect(code.include?.hasPrefix("Llamadas sin respuesta") == true)
    #expect(code.exclude?.hasPrefix("Demora dentro") == true)
    #expect(code.example?.hasPrefix("Uno llama") == true)
    #expect(code.isCore && code.isCause && !code.isRetired)
    #expect(code.facetDefaults["riesgo_inicial"] == "verde")
    #expect(code.survey == "respuesta_a_llamados")
    #expect(code.mirrors == ["DES-02"])
    #expect(code.sources == ["MAL21", "SAL23"])
    #expect(code.indicators.near.first == Indicators.Near("llam*", "lleg*", 10))
    #expect(code.indicators.cancelling == ["no hicieron nada malo"])
    let retired = try #require(try Self.draft().code("TRA-06"))
    #expect(retired.isRetired && retired.replacedBy == "COM-02")
    let kind = try #require(try Self.draft().facets.first { $0.id == "tipo" })
    #expect(kind.defaultValue == "problema")
    #expect(kind.defaultExceptions["DIA-05"] == "condicion")
  }

  @Test func `a team's flat list reads the same in Spanish and in English`() throws {
    let spanish = """
      titulo: Mi libro
      codigos:
        - {id: A, nombre: Agua, definicion: Todo lo del agua}
        - {id: A1, padre: A, nombre: Pozo, definicion: Uno, nucleo: sí, espejos: [A2]}
        - {id: A2, padre: A, nombre: Río, definicion: Dos, espejo: A1, color: '#00aa00'}
      """
    let english = """
      title: Mi libro
      codes:
        - {id: A, name: Agua, definition: Todo lo del agua}
        - {id: A1, parent: A, name: Pozo, definition: Uno, core: yes, mirrors: [A2]}
        - {id: A2, parent: A, name: Río, definition: Dos, mirror: A1, colour: '#00aa00'}
      """
    let a = read(spanish)
    let b = read(english)
    #expect(a.findings.isEmpty && b.findings.isEmpty)
    #expect(a.codebook == b.codebook)
    let book = try #require(a.codebook)
    #expect(book.codes.map(\.id) == ["A", "A1", "A2"])
    #expect(book.codes.map(\.parent) == [nil, "A", "A"])
    #expect(book.code("A1")?.isCore == true)
    #expect(book.code("A2")?.colour == "#00aa00")
    #expect(book.mirrors == [Mirror(a: "A1", b: "A2", reading: "")])
  }

  @Test func `a facet of any name takes its default from the code`() throws {
    let spanish = """
      titulo: Mi libro
      codigos:
        - {id: A, nombre: Agua, definicion: Todo lo del agua, facetas: {tono: alegre}}
        - {id: B, nombre: Barro, definicion: Todo lo del barro}
      facetas:
        - {id: tono, nombre: Tono, por_defecto: codigo, valores: [alegre, triste]}
        - {id: uso, nombre: Uso, por_defecto: codigo, valores: [codigo, otro]}
      """
    let english = """
      title: Mi libro
      codes:
        - {id: A, name: Agua, definition: Todo lo del agua, facets: {tono: alegre}}
        - {id: B, name: Barro, definition: Todo lo del barro}
      facets:
        - {id: tono, name: Tono, default: code, values: [alegre, triste]}
        - {id: uso, name: Uso, default: codigo, values: [codigo, otro]}
      """
    let read = [read(spanish), read(english)]
    #expect(read.allSatisfy { $0.findings.isEmpty } && read[0].codebook == read[1].codebook)
    let book = try #require(read[0].codebook)
    let values = book.codes.map { code in
      book.facetDefaults(for: code, given: []).map { "\($0.facet)=\($0.value)" }
    }
    // A facet with a value of that name means the value.
    #expect(values == [["tono=alegre", "uso=codigo"], ["uso=codigo"]])
  }
}
