import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

@Suite struct ImportTests {
  @Test(arguments: [
    ("1001", "01001"), ("1001.0", "01001"), ("1001,0", "01001"), ("01001", "01001"),
    ("'01001", "01001"), ("01001.00", "01001"), ("76001", "76001"),
  ])
  func `codes of places are mended where Excel damaged them`(written: String, code: String) throws {
    let study = try Study()
    let file = try study.write("E-01.txt", Study.interview)
    let name = code == "76001" ? "Cali" : "Puerto Inventado"
    let table = try study.write(
      "c.csv", "documento;municipio;codigo_lugar\nE-01;\(name);\(written)\n")
    let report = try study.bring([file]) { $0.metadata = table }
    #expect(report.isClean)
    let notices = report.notices.map(\.code).filter { $0 != "place.invented" }
    #expect(notices == (written == code ? [] : ["place.code-mended"]))
    #expect(report.notices.first.map { $0.location?.line } ?? 2 == 2)
    #expect(
      try study.documents().map { $0["place_code"] } == [code])
  }

  @Test(arguments: ["101", "100011", "01A01", "Puerto", "1001.5", "١٠٠١٠", "-1001"])
  func `what is no code of a place is listed, not guessed`(written: String) throws {
    let study = try Study()
    let file = try study.write("E-01.txt", Study.interview)
    let table = try study.write("c.csv", "document,municipality,place_code\nE-01,X,\(written)\n")
    let report = try study.bring([file]) { $0.metadata = table }
    #expect(report.problems.map(\.code) == ["place.bad-code"])
    #expect(!report.isClean && report.added == 1)
    #expect(
      try study.documents().map { $0["municipality"] } == [""])
  }

  @Test func `a municipality without its code is no place`() throws {
    let study = try Study()
    let file = try study.write("E-01.txt", Study.interview)
    let table = try study.write("c.csv", "documento,municipio\nE-01,Puerto\n")
    let report = try study.bring([file]) { $0.metadata = table }
    #expect(report.problems.map(\.code) == ["place.no-code"])
  }

  @Test func `of the problems of one kind, the first hundred are listed`() throws {
    let study = try Study()
    let file = try study.write("E-01.txt", Study.interview)
    let documents = (1...150).map { "X-\($0),\n" }.joined()
    let people = (1...150).map { "Y-\($0),P1,jefa\n" }.joined()
    let report = try study.bring([file]) {
      $0.metadata = try? study.write("c.csv", "documento,ola\n" + documents)
      $0.participants = try? study.write("p.csv", "documento,etiqueta,rol\n" + people)
    }
    let kinds = Dictionary(grouping: report.problems, by: \.code).mapValues(\.count)
    #expect(
      kinds == ["table.document-missing": 100, "table.unknown-role": 100, "notices.more": 2])
    let more = report.problems.filter { $0.code == "notices.more" }
    #expect(more.map(\.count).sorted() == [50, 200])
  }

  @Test func `tables describe documents and say who speaks`() throws {
    let study = try Study()
    let files = try [
      study.write("E-01.txt", Study.interview), study.write("E-02_final.txt", Study.other),
    ]
    let documents = try study.write(
      "c.csv",
      """
      documento,codigo_lugar,municipio,instrumento,registro,fecha,ola,com-1,com-2,vereda
      E-01,01001,Puerto,Comunidad,literal,2021-06-14,1,preguntado,No explorado,La Honda
      E-02,01002,Loma,comunidad,Relatoría,2021-06-15,2,salió sin preguntar,tal vez,
      E-09,01002,Loma,taller,literal,,,,,
      """)
    let people = try study.write(
      "p.csv",
      """
      seudonimo,documento,etiqueta,rol,sector,oficio
      Pescador-01,E-01,P1,participante,comunidad,pesca
      Lideresa-01,E-02,p1,participante,comunidad,
      Nadie-01,E-02,P7,participante,comunidad,
      Jefa-01,E-02,P2,jefa,comunidad,
      """)
    let report = try study.bring(files) {
      $0.metadata = documents
      $0.participants = people
    }
    #expect(
      report.problems.map(\.code).sorted() == [
        "table.document-missing", "table.label-missing", "table.unknown-instrument",
        "table.unknown-role", "table.unknown-state",
      ])
    #expect(
      report.problems.allSatisfy { $0.location?.line != nil || $0.code == "table.document-missing" }
    )
    let rows = try study.documents()
    #expect(rows.map { $0["document"] } == ["E-01", "E-02"])
    #expect(rows.map { $0["register"] } == ["literal", "relatoria"])
    #expect(rows.map { $0["instrument"] } == ["comunidad", "comunidad"])
    let speakers = try study.rows {
      Matrix(participants: try $0.participants(), in: try $0.cases(), .spanish)
    }
    #expect(speakers.first { $0["pseudonym"] == "Pescador-01" }?["labels"] == "E-01: P1")
    #expect(speakers.first { $0["pseudonym"] == "Lideresa-01" }?["labels"] == "E-02: P1")
  }

  @Test func `an interview under another name is asked about`() throws {
    let study = try Study()
    try study.bring([study.write("E-01.txt", Study.interview)])
    let copy = try study.write(
      "E-07.txt", Study.interview.replacing("Todos saben.", with: "Todos lo saben."))
    let report = try study.bring([copy])
    #expect(report.files[0].refusal?.code == "document.similar")
    #expect(report.files[0].refusal?.details["document"] == "E-01")
    let line = Messages.spanish.line(try #require(report.files[0].refusal))
    #expect(line.contains("¿Es la misma entrevista con otro nombre?"))
    #expect(line.contains("--allow-similar"))
    #expect(try study.bring([copy]) { $0.allowsSimilar = true }.added == 1)
  }

  @Test func `one name with another text is refused`() throws {
    let study = try Study()
    try study.bring([study.write("E-01.txt", Study.interview)])
    let report = try study.bring([study.write("otra/E-01.txt", Study.other)])
    #expect(report.files[0].refusal?.code == "document.other-text")
    #expect(Messages.spanish.line(try #require(report.files[0].refusal)).contains("hebra update"))
    #expect(
      try study.documents().count == 1)
  }

  @Test func `one text in two files is one document`() throws {
    let study = try Study()
    let files = try [
      study.write("E-01.txt", Study.interview),
      study.write("E-01 copia.txt", "\u{FEFF}" + Study.interview.replacing("\n", with: "\r\n")),
    ]
    let report = try study.bring(files)
    #expect(report.files.map(\.outcome) == [.added, .known])
    #expect(report.files.map(\.document) == ["E-01", "E-01"])
    let work = try Project.read(study.project)
    #expect(try work.receipts(of: "E-01").map(\.file).sorted() == ["E-01 copia.txt", "E-01.txt"])
  }

  @Test func `importing twice is importing once`() throws {
    let study = try Study()
    let files = try [
      study.word(
        "E-01.docx", Study.interview.replacing("nunca llegan", with: "⟦nunca llegan⟧"),
        [.init("Ana", "DES-01: policía")]),
      study.write("E-02.txt", Study.other),
    ]
    #expect(try study.bring(files).files.map(\.codings) == [1, 0])
    let codings = try study.codings()
    let documents = try study.documents()
    let again = try study.bring(files)
    #expect(again.added == 0 && again.isClean)
    #expect(again.files.map(\.codings) == [0, 0])
    #expect(try study.codings() == codings)
    #expect(
      try study.documents() == documents)
  }

  @Test(arguments: [
    "documento,codigo_lugar,municipio\nE-01,01001,Puerto\n", "documento,fecha\nE-01,2021-06-14\n",
    "documento,vereda\nE-01,La Honda\n", "documento,com-1\nE-01,preguntado\n", "documento\nE-01\n",
  ])
  func `a table that says the same again changes nothing and leaves no event`(
    table: String
  ) throws {
    let study = try Study()
    let file = try study.write("E-01.txt", Study.interview)
    let documents = try study.write("c.csv", table)
    let people = try study.write(
      "p.csv",
      "seudonimo,documento,etiqueta,rol,sector,oficio\nP-01,E-01,P1,participante,a,b\n,E-01,E,entrevistador,,\n"
    )
    func bring() throws -> [String] {
      let report = try study.bring([file]) {
        $0.metadata = documents
        $0.participants = people
      }
      #expect(report.problems.isEmpty)
      return try study.rows { Matrix(journal: try $0.journalEvents(limit: nil), .spanish) }
        .compactMap { $0["act"] }
    }
    let first = try bring()
    #expect(try bring() == first)
  }

  @Test func `a dry run leaves the file as it is, to the byte`() throws {
    let study = try Study()
    try study.bring([study.write("E-01.txt", Study.interview)])
    let table = try study.write("c.csv", "documento,codigo_lugar\nE-01,01001\nE-02,01002\n")
    let before = try Data(contentsOf: URL(fileURLWithPath: study.project))
    let word = try study.word(
      "E-02.docx", Study.other.replacing("un caño crecido", with: "⟦un caño crecido⟧"),
      [.init("Luis", "DES-02")])
    let report = try study.bring([word]) {
      $0.isDryRun = true
      $0.metadata = table
    }
    #expect(report.added == 1 && report.files[0].codings == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: study.project)) == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: study.folder.path)
        .filter { !$0.hasSuffix("-journal") }.sorted() == [
          "E-01.txt", "E-02.docx", "c.csv", "libro.yaml", "p.hebra",
        ])
  }

  @Test func `a bad file never stops the rest`() throws {
    let study = try Study()
    let files = try [
      study.write("a.docx", "no es un zip"), study.write("b.pdf", "%PDF-1.4"),
      study.write("E-01.txt", Study.interview), study.write("c.txt", ""),
      study.write("d.xml", "<a/>"), study.folder.appending(path: "no.docx").path,
      study.write("E-02.txt", Study.other), study.write("~$E-02.docx", "ana"),
    ]
    let report = try study.bring(files)
    #expect(report.added == 2)
    #expect(report.readAny && !report.isClean)
    let refused = report.files.filter { $0.refusal != nil }
    #expect(refused.count == 6)
    for file in refused {
      let failure = try #require(file.refusal)
      #expect(Messages.spanish.remedy(failure.code, failure.details) != nil, "\(failure.code)")
      #expect(failure.location.file == file.file)
    }
  }

  @Test func `templates that are there stop everything before anything is changed`() throws {
    let study = try Study()
    let file = try study.write("E-01.txt", Study.interview)
    try study.write("plantillas/participants.xlsx", "un día de trabajo")
    let folder = study.folder.appending(path: "plantillas").path
    #expect(throws: Failure.self) { try study.bring([file]) { $0.templates = folder } }
    #expect(
      try study.documents().isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["participants.xlsx"])
    let other = study.folder.appending(path: "otras").path
    let report = try study.bring([file]) { $0.templates = other }
    #expect(
      report.templates == ["corpus", "participants", "hablantes"].map { "\(other)/\($0).xlsx" })
  }

  @Test func `a templates folder that cannot be made leaves nothing of itself`() throws {
    let study = try Study()
    let file = try study.write("E-01.txt", Study.interview)
    let outer = study.folder.appending(path: "tablas").path
    let folder = "\(outer)/\(String(repeating: "a", count: 300))"
    let refusal = #expect(throws: Failure.self) {
      try study.bring([file]) { $0.templates = folder }
    }
    #expect(refusal?.code == .fileUnwritable)
    #expect(!FileManager.default.fileExists(atPath: outer))
    #expect(
      try study.documents().isEmpty)
  }

  @Test func `templates hold the documents and labels found, and can be brought back`() throws {
    let study = try Study()
    let files = try [
      study.write("E-01.txt", Study.interview), study.write("E-02.txt", Study.other),
    ]
    let folder = study.folder.appending(path: "plantillas").path
    let first = try study.bring(files) { $0.templates = folder }
    #expect(first.isClean)
    let again = try study.bring(files) {
      $0.metadata = folder + "/corpus.xlsx"
      $0.participants = folder + "/participants.xlsx"
    }
    #expect(again.problems.isEmpty, "\(again.problems)")
    #expect(again.notices.filter { $0.code != "xlsx.other-sheets" }.isEmpty, "\(again.notices)")
  }

  @Test func `a bad table stops everything before anything is changed`() throws {
    let study = try Study()
    let file = try study.write("E-01.txt", Study.interview)
    let table = try study.write("c.csv", "nombre\nE-01\n")
    #expect(throws: Failure.self) { try study.bring([file]) { $0.metadata = table } }
    #expect(
      try study.documents().isEmpty)
  }
}
