import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Searches that read n as ñ where a transcript was typed without ñ.
@Suite struct LenientSearchTests {
  /// Interviews of the corpus: E-12 was typed without ñ and without accents.
  private static let files = [
    "E-01.docx", "E-03_ana.docx", "E-12_ana.docx", "E-15_ana.docx", "E-19.txt",
  ].map { Places.package.appending(path: "Corpus/interviews/\($0)").path }

  private func search(
    _ project: borrowing Project, _ query: String, isLenient: Bool = true,
    _ change: (inout SearchRequest) -> Void = { _ in }
  ) throws -> Concordance {
    var request = SearchRequest(query)
    request.isLenient = isLenient
    request.patience = nil
    change(&request)
    return try project.search(request)
  }

  private func places(_ found: Concordance, of document: String? = nil) -> [String] {
    found.hits.filter { document == nil || $0.document == document }
      .map { "\($0.document) \($0.range.start)-\($0.range.end) \($0.form)" }
  }

  @Test func `in E-12 a word with ñ is found as it was typed, by every operator`() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let corpus = try OpenCorpus(Self.files, in: folder)
    let twelve = try #require(corpus.documents.firstIndex { $0.name.hasPrefix("E-12") })
    let name = corpus.documents[twelve].name
    let work = try Project.read(corpus.project)
    /// How often the document has one of these words.
    func count(_ words: Set<String>) -> Int {
      corpus.turns.filter { $0.document == twelve }.reduce(0) { sum, turn in
        sum + turn.words.count { words.contains(corpus.vocabulary[$0]) }
      }
    }
    #expect(corpus.vocabulary.contains { $0.contains("ñ") } && count(["ano", "anos"]) > 0)
    for (query, words) in [
      ("año", ["ano", "anos"]), ("=año", ["ano"]), ("AÑOS", ["ano", "anos"]),
      ("an\u{303}o", ["ano", "anos"]), ("niño", ["nino", "ninos", "nina", "ninas"]),
      ("=dueño", ["dueno"]), ("dueñ*", ["dueno", "duenos", "duena", "duenas"]),
    ] {
      let found = try search(work, query)
      #expect(places(found, of: name).count == count(Set(words)), "\(query)")
      // The forms are as they stand in the text.
      #expect(found.hits.filter { $0.document == name }.allSatisfy { words.contains($0.form) })
      #expect(found.notices.map(\.code) == ["search.lenient"])
      #expect(found.notices.first?.details == ["documents": "1", "names": name])
      let strict = try search(work, query, isLenient: false)
      #expect(places(strict, of: name).isEmpty)
      #expect(strict.notices.map(\.code) == ["search.strict"])
    }
    #expect(try search(work, "policía", isLenient: false).notices.isEmpty)
    #expect(try search(work, "policía").notices.isEmpty)
  }

  @Test func `in documents with ñ a lenient search finds exactly what a strict one finds`() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let corpus = try OpenCorpus(Self.files, in: folder)
    let work = try Project.read(corpus.project)
    let withTilde = corpus.vocabulary.filter { $0.contains("ñ") }
    let common = ["de", "la", "policía", "cuando", "ano", "mano", "nino", "una"]
    var random = SeededGenerator(12)
    var (inTwelve, elsewhere) = (0, 0)
    for number in 0..<192 {
      let word = withTilde.randomElement(using: &random) ?? "año"
      let other = common.randomElement(using: &random) ?? "de"
      let query =
        [
          word, "=" + word, word.prefix(4) + "*", "\"\(other) \(word)\"", "\(word) O \(other)",
          "\(other) NO \(word)", "\(word) CERCA/8 \(other)", "\(other) \(word)",
        ][number % 8]
      let unit = SearchUnit.allCases[number / 8 % 4]
      let lenient = try search(work, query) { $0.unit = unit }
      let strict = try search(work, query, isLenient: false) { $0.unit = unit }
      func others(_ found: Concordance) -> [String] {
        places(found).filter { !$0.hasPrefix("E-12") }
      }
      #expect(others(lenient) == others(strict), "\(query)")
      for hit in lenient.hits where !hit.document.hasPrefix("E-12") {
        #expect(!["ano", "nino"].contains(hit.form) || query.contains(hit.form), "\(query)")
      }
      elsewhere += others(lenient).count
      inTwelve += lenient.total - others(lenient).count
    }
    #expect(elsewhere > 500 && inTwelve > 50)
  }

  /// Two hundred words and more, with nothing that could have an ñ.
  private static let filler = String(
    repeating: "P: Uno va al monte y vuelve al otro turno cuando puede, como todos por esa loma.\n",
    count: 16)

  private func study() throws -> Study {
    let study = try Study()
    try study.bring([
      study.write(
        "sin.txt",
        """
        E: El senor y la senora, hace cuantos anos viven ahi?
        P: Los ninos ensenaban a la nina. Un ano y una mano. El senor alcalde reganaba.
        \(Self.filler)
        """),
      study.write(
        "con.txt",
        """
        E: El señor y la señora, ¿hace cuántos años viven ahí?
        P: Los niños enseñaban. Se rompió el ano de la pieza; ano, no año. La mano.
        \(Self.filler)
        """),
      // Too short to tell.
      study.write("corto.txt", "E: Hace un ano?\nP: El senor no vino este ano, los ninos si.\n"),
    ])
    return study
  }

  private static let typed: [(String, Set<String>)] = [
    ("año", ["ano", "anos"]), ("=año", ["ano"]), ("años", ["ano", "anos"]),
    ("enseñar", ["ensenaban"]), ("niña", ["nina", "ninos"]), ("señ*", ["senor", "senora"]),
    ("\"el señor alcalde\"", ["el senor alcalde"]), ("\"un año y\"", ["un ano y"]),
    ("regañó", ["reganaba"]), ("ano", ["ano", "anos"]), ("=ano", ["ano"]),
    ("señora NO mano", ["senor", "senora"]), ("mano NO año", []), ("mañana", []),
    ("año CERCA/2 mano", ["ano", "mano"]), ("=ñame", []),
  ]

  @Test(arguments: typed)
  func `a text typed without ñ is found in all forms`(query: String, forms: Set<String>) throws {
    let study = try study()
    let work = try Project.read(study.project)
    let found = try search(work, query)
    #expect(
      Set(found.hits.filter { $0.document == "sin" }.map(\.form)) == forms, "\(places(found))")
    // Each form is counted under its own name.
    let counted = Dictionary(grouping: found.hits, by: \.form).mapValues(\.count)
    #expect(Dictionary(uniqueKeysWithValues: found.forms.map { ($0.form, $0.count) }) == counted)
    let strict = try search(work, query, isLenient: false)
    for document in ["con", "corto"] {
      #expect(places(found, of: document) == places(strict, of: document))
    }
    // `ano` never finds `año`, nor the other way round, where there is an ñ.
    for hit in found.hits where hit.document == "con" {
      #expect(hit.text.contains("ñ") == query.contains("ñ") || hit.form == "mano")
    }
  }

  @Test
  func `what was read otherwise can be left out, counted, saved and written with its settings`()
    throws
  {
    let study = try study()
    let work = try Project.write(study.project, who: "prueba")
    let found = try search(work, "año") { $0.excludedForms = ["ano"] }
    #expect(places(found, of: "sin").map { $0.hasSuffix(" anos") } == [true])
    var request = SearchRequest("año")
    request.isLenient = true
    let counted = try work.countHits(request, by: "documento")
    #expect(counted.notices.map(\.code).contains("search.lenient"))
    _ = try work.save(request, as: "años")
    #expect(try work.savedSearch("años").isLenient)
    #expect(try work.growth(of: "años").new == 0)
    let path = study.folder.appending(path: "h.html").path
    let output = try work.output(Destination(path), of: .hits)
    try work.write(search(work, "año"), of: request, to: output, .spanish)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("sin"))
  }
}
