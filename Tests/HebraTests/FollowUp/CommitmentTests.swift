import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Commitments by hand, by table and out of dialogues.
@Suite struct CommitmentTests {
  private static let day = "2022-05-31"
  private static let codebook = Study.codebook.replacing(
    "facetas:",
    with: """
      facetas:
        - id: tipo
          nombre: Tipo
          multiple: true
          por_defecto: problema
          valores: [{id: problema, nombre: Problema}, {id: compromiso, nombre: Compromiso}]
      """)
  private static let table = """
    compromiso,responsable,asunto,hasta,codigo_lugar,comunidad,institucion,retirado_porque,dialogo
    Patrulla rural,Policía,Llamados,marzo de 2022,01001,no,sí,,1
    Cuarto reservado,alcaldía · Fiscalía,Reserva,mediados de abril de 2022,01001,no,no,,1
    Protocolo,cabildo,,2022-06~,01001,,,,2
    Contacto,Policía,Canales,2021,01002,sí,sí,,
    Mesa,personería,,,01001,,,no va,1
    """

  private func study() throws -> Study {
    let study = try Study(codebook: Self.codebook)
    let file = try study.write("D-01.txt", Study.interview)
    let other = try study.write("E-02.txt", Study.other)
    let corpus = try study.write(
      "corpus.csv",
      "documento,codigo_lugar,municipio,instrumento,fecha\n"
        + "D-01,01001,Tambo Alto,diálogo,mediados de diciembre de 2021\nE-02,01002,Caño Hondo,comunidad,2021\n"
    )
    _ = try study.bring([file, other]) { $0.metadata = corpus }
    return study
  }

  private func bring(_ text: String, to study: borrowing Study) throws -> TableImport {
    let path = try study.write("compromisos.csv", text)
    return try Project.write(study.project, who: "Ana").importCommitments(from: path)
  }

  private func states(_ study: borrowing Study) throws -> [String] {
    let work = try Project.read(study.project)
    return try work.commitments(on: Self.day).map {
      "\($0.what): \(work.state(of: $0, on: Self.day).rawValue)"
    }
  }

  @Test func `a table is read in the order of the dialogue, and its listing is read again`() throws
  {
    let study = try study()
    let result = try bring(Self.table, to: study)
    #expect(result.refused == 0 && result.added == 5, "\(result.problems)")
    let expected = [
      "Patrulla rural: disputed", "Cuarto reservado: overdue", "Protocolo: ongoing",
      "Contacto: met",
      "Mesa: withdrawn",
    ]
    #expect(try states(study) == expected)
    #expect(try bring(Self.table, to: study).added == 0)
    for messages in [Messages.spanish, .english] {
      let work = try Project.write(study.project, who: "Ana")
      let before = try work.commitments(on: Self.day)
      let file = study.folder.appending(path: "\(messages.language.rawValue).csv").path
      try work.write(
        Matrix(
          commitments: before, on: Self.day, places: work.placeTitles(), messages),
        as: "commitments",
        to: work.output(Destination(file), of: .matrix), messages)
      for commitment in before { try work.removeCommitment(commitment.id) }
      #expect(try work.commitments(on: Self.day).isEmpty)
      let again = try work.importCommitments(from: file)
      #expect(again.refused == 0, "\(again.problems)")
      let after = try work.commitments(on: Self.day)
      #expect(after.map(\.id) == before.map(\.id))
      #expect(after.map(\.due) == before.map(\.due))
      #expect(after.map(\.answers) == before.map(\.answers))
    }
    try Project.read(study.project).check()
  }

  @Test(arguments: [
    ("Patrulla,Ana,,2022,01001,,,,", "commitment.person"),
    ("Patrulla,Don Eladio,,2022,01001,,,,", "commitment.person"),
    ("Patrulla,Policía,,mediados de mayo,01001,,,,", "commitment.date"),
    ("Patrulla,Policía,,pronto,01001,,,,", "commitment.date"),
    (",Policía,,2022,01001,,,,", "data.empty-cell"),
    ("Patrulla,,,2022,01001,,,,", "data.empty-cell"),
    ("Patrulla,Policía,,2022,,,,,", "data.empty-cell"),
    ("Patrulla,Policía,,2022,99999,,,,", "data.place"),
    ("Patrulla,Policía,,2022,01001,quizás,,,", "data.not-an-answer"),
  ])
  func `a row that cannot be read is named and does not stop the others`(row: String, code: String)
    throws
  {
    let study = try study()
    _ = try Project.write(study.project, who: "Ana").addCoding(
      CodingRequest(document: "D-01", at: .quotation("nunca llegan"), code: "DES-01", coder: "Ana"))
    let header = String(Self.table.split(separator: "\n")[0])
    let good = "Otra,Policía,,2022,01001,,,,"
    let result = try bring("\(header)\n\(row)\n\(good)\n", to: study)
    #expect(result.refused == 1 && result.added == 1)
    #expect(result.problems.map(\.code.rawValue) == [code])
    #expect(result.problems[0].location.line == 2)
  }

  @Test func `each side answers, takes it back, and every act is undone`() throws {
    let study = try study()
    let work = try Project.write(study.project, who: "Ana")
    let (id, isNew) = try work.addCommitment(
      Commitment(place: "Tambo Alto", what: " Patrulla\nrural ", responsible: "Policía"),
      due: "hacia marzo de 2022")
    #expect(isNew)
    func now() throws -> Commitment { try work.commitment(String(id.prefix(8))) }
    #expect(try now().what == "Patrulla rural")
    #expect(try now().due?.text == "2022-03~")
    let plain = try now()
    #expect(try work.answerCommitment(id, .community, isMet: false))
    #expect(try !work.answerCommitment(id, .community, isMet: false))
    #expect(try now().answers[.community]?.by == "Ana")
    #expect(work.isUnanswered(try now(), on: Self.day))
    #expect(try work.answerCommitment(id, .institution, isMet: true))
    #expect(work.state(of: try now(), on: Self.day) == .disputed)
    #expect(try work.answerCommitment(id, .institution, isMet: nil))
    #expect(try now().answers[.institution] == nil)
    #expect(throws: Failure.self) { try work.withdrawCommitment(id, reason: " ") }
    #expect(try work.withdrawCommitment(id, reason: "se cerró"))
    #expect(work.state(of: try now(), on: Self.day) == .withdrawn)
    #expect(try work.withdrawCommitment(id, reason: nil))
    for _ in 0..<5 { _ = try work.undo() }
    #expect(try now() == plain)
    _ = try work.undo()
    #expect(try work.commitments(on: Self.day).isEmpty)
    #expect(throws: Failure.self) { _ = try work.commitment("no") }
  }

  @Test func `codings of a dialogue are proposed, and only a person makes commitments of them`()
    throws
  {
    let study = try study()
    let work = try Project.write(study.project, who: "Ana")
    func code(_ document: String, _ quote: String, _ kind: String?) throws {
      var request = CodingRequest(
        document: document, at: .quotation(quote), code: "DES-01", coder: "Ana")
      request.facets = kind.map { ["tipo=\($0)"] } ?? []
      _ = try work.addCoding(request)
    }
    try code("D-01", "Uno llama y nunca llegan", "compromiso")
    try code("D-01", "La policía llega tarde", nil)
    try code("E-02", "Dos familias", "compromiso")
    let proposals = try work.commitmentProposals()
    #expect(proposals.map(\.segment.quotation) == ["Uno llama y nunca llegan"])
    #expect(proposals[0].dialogue.number == 1 && proposals[0].dialogue.place == "01001")
    #expect(proposals[0].dialogue.date?.text == "2021-12~mid")
    #expect(try work.commitments(on: Self.day).isEmpty)
    // The table of proposals, half completed: the date has the year of the dialogue.
    let file = study.folder.appending(path: "propuestas.csv").path
    try work.write(
      Matrix(proposals: proposals, places: work.placeTitles(), .spanish), as: "proposals",
      to: work.output(Destination(file), of: .matrix), .spanish)
    let unfilled = try work.importCommitments(from: file)
    #expect(unfilled.added == 0 && unfilled.refused == 0)
    #expect(unfilled.notices.map(\.code.rawValue) == ["commitment.uncompleted"])
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let filled = text.replacing(
      ",,,,,01001", with: ",Acudir,Policía,Llamados,finales de diciembre,01001")
    try Data(filled.utf8).write(to: URL(fileURLWithPath: file))
    #expect(try work.importCommitments(from: file).added == 1)
    let made = try #require(try work.commitments(on: Self.day).first)
    #expect(made.document == "D-01" && made.coding == proposals[0].segment.coding.id)
    #expect(made.due?.text == "2021-12~late")
    #expect(try work.commitmentProposals().isEmpty)
    // Who withdraws consent takes what was said along.
    _ = try work.withdrawConsent(for: "D-01", reason: "pidió", confirmation: "D-01")
    #expect(try work.commitments(on: Self.day).isEmpty)
    try work.check()
  }
}
