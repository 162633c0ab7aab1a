import Foundation
import HebraModel
import TestSupport
import Testing

/// What a person sees at a terminal of 80 columns, which is also the width of a pipe.
@Suite struct ScreenTests {
  /// Every listing, with the options that change its columns.
  static let listings = [
    "formats", "transcripts estudio.hebra", "documents estudio.hebra", "data estudio.hebra",
    "data estudio.hebra relaciones", "data estudio.hebra entregas",
    "panel list estudio.hebra", "panel show estudio.hebra 01001",
    "panel show estudio.hebra 01001 --waves", "commitments list estudio.hebra --day 2022-03-31",
    "commitments propose estudio.hebra",
    "participants estudio.hebra", "show estudio.hebra", "log estudio.hebra",
    "protect status estudio.hebra", "protect sample estudio.hebra --paragraphs 5",
    "log estudio.hebra --exports", "receipt estudio.hebra E-07",
    "receipt estudio.hebra E-07 --off-record", "speakers estudio.hebra E-06",
    "speakers list estudio.hebra GF-04", "speakers preview estudio.hebra E-06",
    "coders estudio.hebra", "codebook show estudio.hebra", "codebook show estudio.hebra --facets",
    "codebook show estudio.hebra --guide", "codebook show estudio.hebra --mirrors",
    "codebook show estudio.hebra --versions",
    "codebook diff estudio.hebra 0.3-borrador 0.3.3-borrador",
    "codebook drift estudio.hebra --code COR", "codebook drift estudio.hebra --by month",
    "codebook split estudio.hebra COR-03", "pending estudio.hebra", "suggest estudio.hebra",
    "suggest estudio.hebra --evaluate --any-reading",
    "suggest estudio.hebra --indicators", "code list estudio.hebra",
    "memos list estudio.hebra", "progress estudio.hebra", "progress estudio.hebra --by waiting",
    "reconcile list estudio.hebra E-03", "reconcile feedback estudio.hebra Ana",
    "handoffs estudio.hebra", "holders estudio.hebra", "declare estudio.hebra",
    "conflicts list estudio.hebra", "agreement estudio.hebra",
    "agreement estudio.hebra --by familia --power", "agreement estudio.hebra --by municipio",
    "agreement estudio.hebra --by pareja --measure todas",
    "agreement estudio.hebra --disagreements", "saturation estudio.hebra",
    "saturation estudio.hebra --documents",
    "ficha trace estudio.hebra 01001", "searches estudio.hebra",
    "framework show estudio.hebra --layer union --code COR",
    "matrix estudio.hebra caso-por-codigo --layer union --rows sector",
    "matrix estudio.hebra codigo-por-atributo --layer union --by sector --cell COR-03 comunidad",
    "search estudio.hebra policía",
    "search estudio.hebra 'que CERCA/20 policía' --order relevancia --limit 50",
    "search estudio.hebra policía --by municipio", "search estudio.hebra denunciar --by sector",
    "search estudio.hebra denunciar --by documento", "words estudio.hebra",
    "keyness estudio.hebra --by municipio --limit 5", "collocates estudio.hebra policía",
    "update estudio.hebra E-17 --pending", "purge estudio.hebra --dry-run",
    "doctor estudio.hebra",
  ]

  @Test(arguments: listings, ["es", "en"])
  func `no line of a listing is wider than 80 columns`(line: String, language: String) throws {
    let folder = try DemoProject.folder.get()
    let result = try Command.shell("hebra \(line) --lang \(language)", in: folder)
    #expect(result.status == 0 || line.hasPrefix("purge"), "\(result.errors)")
    for shown in result.output.split(separator: "\n") {
      #expect(Shown.width(String(shown)) <= 80, "\(shown)")
    }
    #expect(!result.output.isEmpty)
  }

  @Test func `every command with a table is among the listings`() throws {
    for command in try CommandTree.load().leaves {
      let names = (command.arguments ?? []).flatMap { $0.names ?? [] }.map(\.name)
      // One table needs the key of a study; its page shows it.
      guard names.contains("wide"), command.path != "hebra protect recall" else { continue }
      let words = command.path.split(separator: " ").dropFirst().joined(separator: " ")
      #expect(Self.listings.contains { $0.hasPrefix(words) }, "\(words)")
    }
  }

  @Test(arguments: listings.filter { !["receipt", "doctor"].contains($0.prefix { $0 != " " }) })
  func `--wide has every column of the CSV`(line: String) throws {
    // What is no table, or has its own rule for a screen.
    guard !line.contains("--order"), !line.hasPrefix("speakers preview"),
      line != "search estudio.hebra policía"
    else { return }
    let folder = try DemoProject.folder.get()
    let wide = try Command.shell("hebra \(line) --wide", in: folder).output
    let csv = try Command.shell("hebra \(line) --format csv", in: folder).output
    let titles = CSVRows(csv).rows.first?.keys.sorted() ?? []
    let header = wide.prefix { $0 != "\n" }
    for title in titles where !title.hasSuffix("(N)") {
      #expect(header.contains(title.replacing(" (n)", with: "")), "\(title)")
    }
  }

  @Test func `decimals have the sign of the language, and a point for programs`() throws {
    let folder = try DemoProject.folder.get()
    func words(_ options: String) throws -> String {
      try Command.shell("hebra words estudio.hebra --limit 5 \(options)", in: folder).output
    }
    #expect(try words("").contains(#/\d,\d{3}/#) && !words("").contains(#/\d\.\d/#))
    let english = try words("--lang en")
    #expect(english.contains(#/\d\.\d{3}/#) && !english.contains(#/\d,\d/#))
    #expect(try words("--format json").contains(#/\d\.\d{3}/#))
    #expect(try words("--format csv").contains(#/,\d\.\d{3}/#))
  }

  /// Invented names that are long for a label.
  private static let long = """
    REPRESENTANTE LEGAL DE LA JUNTA COMUNAL: ¿Y la policía?
    LIDERESA ÑÁÑEZ DEL CABILDO MAYOR: La policía nunca llega por aquí, de verdad.
    REPRESENTANTE LEGAL DE LA JUNTA COMUNAL: ¿Nunca?
    LIDERESA ÑÁÑEZ DEL CABILDO MAYOR: Nunca, la policía ni se asoma.

    """

  @Test func `a hit keeps turn and speaker whatever their names`() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let name = "Entrevista de la comunidad de la montaña alta en el año primero"
    for ending in ["01", "02"] {
      try (Self.long + ending).write(
        to: folder.appending(path: "\(name) \(ending).txt"), atomically: true, encoding: .utf8)
    }
    let result = try Command.shell(
      """
      hebra new p.hebra >/dev/null; hebra import p.hebra *.txt --allow-similar >/dev/null 2>&1
      hebra search p.hebra policía; hebra transcripts p.hebra; hebra speakers p.hebra '\(name) 01'
      """, in: folder)
    let lines = result.output.split(separator: "\n").map(String.init)
    for line in lines { #expect(Shown.width(line) <= 80, "\(line)") }
    let hits = lines.filter { $0.contains("[policía]") }
    #expect(hits.count == 6)
    let column = try #require(hits.first.flatMap { $0.range(of: "[policía]") })
    let mark = Shown.width(String(hits[0][..<column.lowerBound]))
    for hit in hits {
      let place = try #require(hit.range(of: "[policía]"))
      #expect(Shown.width(String(hit[..<place.lowerBound])) == mark, "\(hit)")
      #expect(hit.contains(#/…\w* ?0[12] +[013] (REPRES|LIDERES)/#), "\(hit)")
    }
  }

  @Test func `advice can be pasted as it stands`() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Command.shell(
      """
      mkdir 'mi estudio'; hebra new 'mi estudio/año 1.hebra' >/dev/null
      hebra receipt 'mi estudio/año 1.hebra' E-01
      """, in: folder)
    let advice = try #require(result.errors.split(separator: "«").last?.prefix { $0 != "»" })
    #expect(advice == "hebra transcripts 'mi estudio/año 1.hebra'")
    #expect(try Command.shell(String(advice), in: folder).status == 0)
  }
}
