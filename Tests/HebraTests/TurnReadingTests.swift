import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Turns of a stored text: shown, divided and detected again.
@Suite struct TurnReadingTests {
  private static let text = """
    Entrevista inventada
    Ana: ¿Cómo es el servicio?
    Luz: Uno llama y nunca llegan.
    señora del fondo: La policía llega tarde. ¿Y usted qué opina, Luz?
    Ana: ¿Y denunciar? Pues nosotros no denunciamos. ¿Por qué no?
    Luz: Para qué.
    """

  /// A project with the text above and one coding in each place where turns will change.
  private func study(_ text: String = TurnReadingTests.text) throws -> Study {
    let study = try Study()
    try study.bring([study.write("E-01.txt", text)])
    let work = try Project.write(study.project, who: "prueba")
    for (quote, code) in [
      ("llega tarde", "DES-01"), ("nosotros no denunciamos", "COR-01"), ("nunca llegan", "DES-02"),
    ] where text.contains(quote) {
      _ = try work.addCoding(
        CodingRequest(
          document: "E-01", at: .quotation(quote), code: code, coder: "Ana",
          facets: ["actor=policia"], isNewCoder: true))
    }
    return study
  }

  private func roster(_ study: borrowing Study) throws -> String {
    try study.write(
      "hablantes.csv",
      """
      archivo,etiqueta,hablante,rol
      E-01.txt,señora del fondo,Señora,participante
      """)
  }

  private func turns(_ study: borrowing Study) throws -> [String] {
    let work = try Project.read(study.project)
    let transcript = try work.transcript(of: "E-01")
    return transcript.turns.map {
      "\($0.label)|\(transcript.text.text(in: $0.speech) ?? "?")"
    }
  }

  private func isSound(_ study: borrowing Study) throws -> Bool {
    try ProjectCheck.of(study.project, who: "prueba").exitStatus == 0
  }

  /// The hits of a query in the words of participants.
  private func hits(_ query: String, _ study: borrowing Study) throws -> Int {
    let work = try Project.read(study.project)
    var request = SearchRequest(query)
    request.role = .participant
    return try work.search(request).total
  }

  @Test func `a label that was missed is added to a stored text, and codings stay`() throws {
    let study = try study()
    let codings = try study.codings()
    let before = try turns(study)
    let roster = try roster(study)
    do {
      let work = try Project.read(study.project)
      let preview = try work.previewTurns(of: "E-01", roster: roster)
      #expect(preview.changed == [1, 2])
      #expect(preview.speakers.map(\.label) == ["Ana", "Luz", "Señora"])
      #expect(preview.speakers.map(\.turnsNow) == [2, 2, 0])
      #expect(preview.speakers.last?.role == .participant)
      #expect(!preview.isSame)
    }
    #expect(try turns(study) == before)
    let work = try Project.write(study.project, who: "prueba")
    try work.readTurns(of: "E-01", roster: roster)
    #expect(
      try turns(study) == [
        "Ana|¿Cómo es el servicio?", "Luz|Uno llama y nunca llegan.",
        "Señora|La policía llega tarde. ¿Y usted qué opina, Luz?",
        "Ana|¿Y denunciar? Pues nosotros no denunciamos. ¿Por qué no?", "Luz|Para qué.",
      ])
    #expect(try study.codings() == codings)
    #expect(try hits("policía", study) == 1)
    #expect(try isSound(study))
    let events = try work.journalEvents(limit: nil)
    #expect(events.last { $0.act == "document.turns" }?.after?.contains("\"reading\":1") == true)
    let again = try work.readTurns(of: "E-01", roster: roster)
    #expect(again.isSame)
    #expect(try work.journalEvents(limit: nil).count == events.count)
  }

  @Test func `what people said of speakers stays where a turn stays`() throws {
    let study = try study()
    let work = try Project.write(study.project, who: "prueba")
    try work.change("E-01", .rename(label: "Luz", to: "Lideresa"))
    try work.change("E-01", .split(label: "Lideresa", to: "Vecina", turns: [3]))
    try work.readTurns(of: "E-01", roster: roster(study))
    #expect(
      try turns(study).map { $0.prefix { $0 != "|" } }
        == ["Ana", "Lideresa", "Señora", "Ana", "Vecina"])
    #expect(try isSound(study))
  }

  @Test(arguments: [
    ("Pues nosotros no denunciamos.", ["¿Y denunciar?", "¿Por qué no?"]),
    ("¿Y denunciar? Pues nosotros no denunciamos. ¿Por qué no?", []),
    ("¿Y denunciar?", ["Pues nosotros no denunciamos. ¿Por qué no?"]),
    ("  ¿Por qué no?", ["¿Y denunciar? Pues nosotros no denunciamos."]),
  ])
  func `a passage of a turn goes to another speaker`(quote: String, rest: [String]) throws {
    let study = try study()
    let codings = try study.codings()
    let speech = try turns(study).map { $0.drop { $0 != "|" }.dropFirst() }.joined(separator: " ")
    let work = try Project.write(study.project, who: "prueba")
    try work.change("E-01", .divide(label: "ana", to: "Luz", at: .quotation(quote)))
    let found = try turns(study)
    #expect(found.contains("Luz|" + quote.trimmingCharacters(in: .whitespaces)))
    #expect(found.filter { $0.hasPrefix("Ana|") }.dropFirst() == rest.map { "Ana|" + $0 }[...])
    // No word is lost, and all are in order.
    #expect(found.map { $0.drop { $0 != "|" }.dropFirst() }.joined(separator: " ") == speech)
    #expect(try study.codings() == codings)
    #expect(try isSound(study))
    // What was divided is still so after words of former turns were erased.
    _ = try work.purge()
    #expect(try turns(study) == found)
    #expect(try isSound(study))
  }

  @Test func `a divided turn is counted for who said it`() throws {
    let study = try study()
    let work = try Project.write(study.project, who: "prueba")
    try work.change("E-01", .role(label: "Ana", role: .interviewer))
    try work.change("E-01", .role(label: "Luz", role: .participant))
    #expect(try hits("denunciamos", study) == 0)
    let done = try work.change(
      "E-01", .divide(label: "Ana", to: "Pedro", at: .quotation("nosotros no denunciamos")))
    #expect(done.details["unknown"] == "Pedro")
    try work.change("E-01", .role(label: "Pedro", role: .participant))
    #expect(try hits("denunciamos", study) == 1)
  }

  @Test func `a corrected file says that turns had been divided`() throws {
    let study = try study()
    let work = try Project.write(study.project, who: "prueba")
    let file = try study.write(
      "dos/E-01.txt", Self.text.replacingOccurrences(of: "Para qué.", with: "Y para qué."))
    func notices() throws -> [MessageCode] {
      var options = UpdateOptions()
      options.isDryRun = true
      return try work.update("E-01", file: file, options).file?.notices.map(\.code) ?? []
    }
    #expect(try !notices().contains("turns.corrected-before"))
    try work.change("E-01", .divide(label: "Ana", to: "Luz", at: .quotation("¿Por qué no?")))
    #expect(try notices().contains("turns.corrected-before"))
  }

  @Test func `a passage outside one turn of that speaker changes nothing`() throws {
    let study = try study()
    let before = try turns(study)
    let work = try Project.write(study.project, who: "prueba")
    let (luz, both) = ("Para qué.", "¿Por qué no?\nLuz: Para qué.")
    for (quote, expected) in [
      (luz, "speaker.no-passage"), (both, "speaker.no-passage"), ("nadie", "range.no-quotation"),
      ("Entrevista inventada", "speaker.no-passage"),
    ] {
      let found = code {
        _ = try work.change("E-01", .divide(label: "Ana", to: "Luz", at: .quotation(quote)))
      }
      #expect(found == expected, "\(quote)")
    }
    #expect(try turns(study) == before)
  }

  @Test func `a withdrawn document leaves nothing of its readings`() throws {
    let study = try study()
    let work = try Project.write(study.project, who: "prueba")
    try work.readTurns(of: "E-01", roster: roster(study))
    try work.change("E-01", .divide(label: "Ana", to: "Xiomara", at: .quotation("¿Por qué no?")))
    let report = try work.withdrawConsent(
      for: "E-01", reason: "lo pidió", confirmation: "E-01")
    #expect(report.isClean)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: study.project))
    for word in ["Xiomara", "Señora", "señora del fondo"] {
      #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
    }
    #expect(try isSound(study))
  }

  @Test func `detecting again without a roster finds what the import found`() throws {
    let study = try Study(codebook: nil)
    let folder = Places.package.appending(path: "Corpus/interviews")
    try study.bring([folder.path])
    let work = try Project.read(study.project)
    let documents = try work.documents().map(\.name)
    #expect(documents.count >= 20)
    for document in documents {
      let reading = try work.previewTurns(of: document)
      #expect(reading.isSame, "\(document): \(reading.changed)")
    }
  }

  @Test func `a text without stored marks asks for its file`() throws {
    let study = try study()
    // As a project that an earlier version made.
    let emptied = try Command.shell(
      "python3 -c \"import sqlite3; c = sqlite3.connect('p.hebra'); c.execute('DELETE FROM paragraph_marks'); c.commit()\"",
      in: study.folder)
    try #require(emptied.status == 0, "\(emptied.errors)")
    let roster = try roster(study)
    let work = try Project.write(study.project, who: "prueba")
    #expect(code { try work.readTurns(of: "E-01", roster: roster) } == "turns.no-marks")
    let other = try study.write("otro.txt", Study.other)
    #expect(
      code { try work.readTurns(of: "E-01", roster: roster, file: other) } == "turns.other-text")
    let file = study.folder.appending(path: "E-01.txt").path
    #expect(try !work.readTurns(of: "E-01", roster: roster, file: file).isSame)
    #expect(try turns(study).count == 5)
    #expect(try work.previewTurns(of: "E-01", roster: roster).isSame)
    #expect(try isSound(study))
  }

  @Test func `a file is shown as it would be imported`() throws {
    let study = try Study()
    let file = try study.write("E-01.txt", Self.text)
    let roster = try roster(study)
    let work = try Project.read(study.project)
    let plain = try work.previewTurns(of: file)
    #expect(plain.speakers.map(\.label) == ["Ana", "Luz"])
    #expect(plain.speakers.allSatisfy { $0.turnsNow == nil })
    let reading = try work.previewTurns(of: file, roster: roster)
    #expect(reading.speakers.map(\.label) == ["Ana", "Luz", "Señora"])
    #expect(reading.changed == [0, 1, 2, 3, 4])
    #expect(code { _ = try work.previewTurns(of: "E-09") } == "document.unknown")
  }
}
