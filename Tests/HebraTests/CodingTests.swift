import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

@Suite struct CodingTests {
  private func study() throws -> Study {
    let study = try Study()
    try study.bring([
      study.write("E-01.txt", Study.interview), study.write("E-02.txt", Study.other),
    ])
    return study
  }

  private func add(
    _ study: borrowing Study, document: String = "E-01", turn: Int? = nil, quote: String? = nil,
    start: Int? = nil, end: Int? = nil, code: String = "DES-01", coder: String = "Ana",
    facets: [String] = ["policia"], memo: String? = nil
  ) throws -> (id: String, isNew: Bool, notices: [Notice]) {
    let work = try Project.write(study.project, who: coder)
    return try work.addCoding(
      CodingRequest(
        document: document,
        at: CodingPlace(quotation: quote, turn: turn, start: start, end: end), code: code,
        coder: coder, facets: facets, memo: memo))
  }

  @Test(arguments: [
    "la policía llega tarde", "La policia llega tarde", "LA POLICÍA LLEGA TARDE",
    "  La policía llega tarde ", "La polici\u{301}a llega tarde", "la policía, llega tarde",
  ])
  func `a quotation is found whatever its accents and case`(quote: String) throws {
    let study = try study()
    _ = try add(study, quote: quote)
    #expect(try study.codings().map { $0["quotation"] } == ["La policía llega tarde"])
  }

  @Test func `ñ is not n in a quotation`() throws {
    let study = try study()
    let failed = code { _ = try add(study, document: "E-02", quote: "la nina sube") }
    #expect(failed == "range.no-quotation")
    _ = try add(study, document: "E-02", quote: "la niña sube")
  }

  @Test func `words that stand several times need a turn or more words`() throws {
    let study = try study()
    #expect(code { _ = try add(study, document: "E-02", quote: "caño") } == "range.many-quotations")
    _ = try add(study, document: "E-02", turn: 2, quote: "caño")
    _ = try add(study, document: "E-02", quote: "El caño se llevó")
    #expect(try study.codings().map { $0["quotation"] }.count == 2)
  }

  @Test func `words outside the turn that is given are not found`() throws {
    let study = try study()
    let failed = code { _ = try add(study, document: "E-02", turn: 1, quote: "el puente") }
    #expect(failed == "range.no-quotation")
    #expect(
      code { _ = try add(study, document: "E-02", turn: 6, quote: "puente") } == "turn.unknown")
    #expect(
      code { _ = try add(study, document: "E-02", turn: -1, quote: "puente") } == "turn.unknown")
  }

  @Test func `positions are code points, end exclusive`() throws {
    let study = try study()
    let text = Array(Study.interview.unicodeScalars)
    let start = try #require(
      text.indices.first { String(String.UnicodeScalarView(text[$0...])).hasPrefix("nunca") })
    _ = try add(study, start: start, end: start + 12)
    let coding = try #require(try study.codings().first)
    #expect(coding["quotation"] == "nunca llegan")
    #expect(coding["start"] == String(start) && coding["end"] == String(start + 12))
  }

  @Test(arguments: [(0, 0), (5, 3), (-1, 4), (0, 100_000), (20, 21)])
  func `a bad range is refused`(start: Int, end: Int) throws {
    let study = try study()
    // 20..<21 is the line break after the title.
    #expect(code { _ = try add(study, start: start, end: end) } == "range.bad")
  }

  @Test func `a quotation that is not what the positions hold is refused`() throws {
    let study = try study()
    let failed = code { _ = try add(study, quote: "otra cosa", start: 0, end: 9) }
    #expect(failed == "range.other-quotation")
  }

  @Test func `a position alone is refused, with a quotation or without`() throws {
    let study = try study()
    #expect(code { _ = try add(study, start: 3) } == "usage.range")
    #expect(code { _ = try add(study, end: 3) } == "usage.range")
    #expect(code { _ = try add(study, quote: "nunca", start: 3) } == "usage.range")
  }

  @Test func `adding twice is adding once, and what is new is added`() throws {
    let study = try study()
    let first = try add(study, quote: "nunca llegan", facets: [])
    #expect(first.isNew && first.notices.map(\.code) == ["coding.to-complete"])
    let second = try add(study, quote: "nunca llegan", facets: ["policia"], memo: "m")
    #expect(!second.isNew && second.id == first.id)
    let coding = try #require(try study.codings().first)
    #expect(coding["facets"] == "actor=policia, valencia=negativa?" && coding["memo"] == "m")
  }

  @Test func `a stated value takes the place of the assumed one`() throws {
    let study = try study()
    _ = try add(study, quote: "nunca llegan", facets: ["policia", "valencia=positiva"])
    #expect(try study.codings().first?["facets"] == "actor=policia, valencia=positiva")
  }

  @Test(arguments: [
    ("DES-09", "code.unknown", "DES-0"), ("respuesta tarde", "code.unknown", "DES-01"),
    ("zzzzzzzz", "code.unknown", ""),
  ])
  func `an unknown code names its neighbours`(typed: String, failed: String, near: String) throws {
    let study = try study()
    do {
      _ = try add(study, quote: "nunca llegan", code: typed)
      Issue.record("taken")
    } catch let failure as Failure {
      #expect(failure.code.rawValue == failed)
      #expect(near.isEmpty || failure.details["nearest"]?.contains(near) == true)
      let line = Messages.spanish.line(failure)
      #expect(!line.contains(": ?") && !line.contains("«»") && !line.contains("—"), "\(line)")
    }
  }

  @Test func `a coder without a name codes nothing`() throws {
    let study = try study()
    #expect(code { _ = try add(study, quote: "nunca llegan", coder: " ") } == "usage.coder")
  }

  // MARK: - Tables

  private func bring(
    _ table: String, coder: String? = nil
  ) throws -> (Project.CodingsImport, [[String: String]]) {
    let study = try study()
    let file = try study.write("c.csv", table)
    let work = try Project.write(study.project, who: "prueba")
    let result = try work.importCodings(file, coder: coder)
    return (result, try study.codings())
  }

  @Test func `a bad row stops no other, and is named by its line`() throws {
    let (result, codings) = try bring(
      """
      documento,intervencion,cita,codigo,codificador,facetas
      E-01,1,nunca llegan,DES-01,Ana,policía
      E-01,1,esto no está,DES-01,Ana,policía
      E-99,1,nunca llegan,DES-01,Ana,policía
      E-01,1,nunca llegan,ZZZ,Ana,policía
      E-01,1,nunca llegan,DES-02,,policía
      E-01,1,nunca llegan,DES-02,Ana,rojo
      E-01,3,Todos saben,COR-01,Luis,fiscalía
      """)
    #expect(result.added == 2 && result.known == 0)
    #expect(result.problems.map { $0.location.line } == [3, 4, 5, 6, 7])
    #expect(
      result.problems.map(\.code) == [
        "range.no-quotation", "document.unknown", "code.unknown", "usage.coder",
        "facet.unknown-value",
      ])
    #expect(codings.map { $0["origin"] } == ["import", "import"])
  }

  @Test func `of the rows refused for one reason, the first hundred are listed`() throws {
    let rows = String(repeating: "E-99,nunca llegan,DES-01,Ana\n", count: 150)
    let (result, codings) = try bring("documento,cita,codigo,codificador\n" + rows)
    #expect(result.refused == 150 && codings.isEmpty)
    #expect(result.problems.map { $0.location.line } == Array(2...101))
    #expect(result.notices.map(\.code) == ["notices.more"])
    #expect(result.notices.first?.count == 50)
  }

  @Test(arguments: ["uno", "1.5", "1 a 2"])
  func `a turn or position that is no number is refused, not passed over`(turn: String) throws {
    let (result, codings) = try bring(
      "document,turn,quotation,code,coder\nE-01,\(turn),nunca llegan,DES-01,Ana\n")
    #expect(result.problems.count == 1 && codings.isEmpty)
    let (positions, none) = try bring(
      "document,start,end,code,coder\nE-01,\(turn),30,DES-01,Ana\n")
    #expect(positions.problems.count == 1 && none.isEmpty)
  }

  @Test func `numbers that Excel wrote as decimals are numbers`() throws {
    let (result, codings) = try bring(
      "document;turn;quotation;code;coder\nE-01;1.0;nunca llegan;DES-01;Ana\n")
    #expect(result.problems.isEmpty && codings.count == 1)
  }

  @Test(arguments: [
    ("2021-07-01", "2021-07-01"), ("2021-07-01T10:00:00Z", "2021-07-01T10:00:00Z"),
    ("1/7/2021", "2021-07-01"), ("ayer", nil), ("07/13/2021", nil), ("44378", nil),
  ])
  func `a date is a date, or the row is refused`(written: String, date: String?) throws {
    let (result, codings) = try bring(
      "documento;cita;codigo;codificador;fecha\nE-01;nunca llegan;DES-01;Ana;\(written)\n")
    #expect(result.problems.map(\.code) == (date == nil ? ["table.not-a-date"] : []))
    #expect(codings.map { $0["date"] } == (date.map { [$0] } ?? []))
  }

  @Test func `one person under two spellings is asked about`() throws {
    let study = try study()
    _ = try add(study, quote: "nunca llegan", coder: " Ana ")
    #expect(try study.codings().map { $0["layer"] } == ["Ana"])
    #expect(code { _ = try add(study, quote: "Todos saben", coder: "ANA") } == "coder.almost")
    _ = try add(study, quote: "Todos saben", coder: "Luis")
  }

  @Test func `--coder stands in where a row names nobody`() throws {
    let (result, codings) = try bring(
      "documento;cita;codigo\nE-01;nunca llegan;DES-01\n", coder: "Luis")
    #expect(result.added == 1)
    #expect(codings.map { $0["coder"] } == ["Luis"])
  }

  @Test func `the list of codings can be brought into another project`() throws {
    let study = try study()
    _ = try add(
      study, quote: "nunca llegan", facets: ["policia", "fiscalia"], memo: "una, \"dos\"\ny tres")
    _ = try add(study, document: "E-02", turn: 2, quote: "caño", code: "DES-02", coder: "Luis")
    let before = try study.codings()
    let work = try Project.read(study.project)
    let listing = Listing(
      Matrix(segments: try work.segments(), .spanish), .csv)
    let (result, codings) = try bring(listing.text)
    #expect(result.problems.isEmpty && result.added == 2)
    func kept(_ rows: [[String: String]]) -> [[String: String]] {
      rows.map { row in row.filter { !["origin"].contains($0.key) } }
    }
    #expect(kept(codings) == kept(before))
  }

  // MARK: - Taking away, finishing

  @Test func `a coding goes by the beginning of its id, and the journal keeps it`() throws {
    let study = try study()
    let id = try add(study, quote: "nunca llegan").id
    let work = try Project.write(study.project, who: "Ana")
    #expect(
      code { try work.removeCoding("") } == "coding.unknown"
        || code { try work.removeCoding("") } == "coding.ambiguous")
    #expect(code { try work.removeCoding("zz") } == "coding.unknown")
    try work.removeCoding(String(id.prefix(8)))
    let journal = Matrix(journal: try work.journalEvents(limit: 1), .spanish)
    let row = try #require(journal.rows.first)
    #expect(row.map(Study.text).contains("codificación quitada"))
    #expect(row.map(Study.text).contains { $0.contains("DES-01") && $0.contains("policia") })
  }

  @Test func `who finishes must be someone who codes, or their name is asked about`() throws {
    let study = try study()
    _ = try add(study, quote: "nunca llegan")
    let work = try Project.write(study.project, who: "Ana")
    try work.finish(document: "E-01", coder: "Ana", scope: .nucleo)
    #expect(
      code { try work.finish(document: "E-01", coder: "ana", scope: .completo) } == "coder.almost")
    #expect(
      code { try work.finish(document: "E-09", coder: "Ana", scope: .completo) }
        == "document.unknown")
    try work.finish(document: "E-01", coder: "Ana", scope: .completo)
    #expect(
      Matrix(
        documents: try work.documents(), finished: try work.finishedMarks(), .spanish
      ).rows[0].map(Study.text).contains("Ana (completo)"))
  }
}
