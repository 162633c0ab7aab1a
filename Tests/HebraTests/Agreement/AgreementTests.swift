import Foundation
import HebraModel
import HebraStore
import TestSupport
import Testing

@testable import Hebra

/// The layer on which coders agree, from their readings to the figures.
@Suite struct AgreementTests {
  private func id(_ kind: AgreementQuestion.Kind, _ now: Reconciliation) throws -> String {
    try #require(now.questions.first { $0.kind == kind }).id
  }

  @Test func `what is decided is in the agreed layer, and the layers of the coders stay`() throws {
    let readings = try Readings()
    let before = try readings.study.codings()
    let now = try readings.now()
    #expect(now.questions.map(\.kind) == [.same, .codes, .facets, .missing])
    #expect(now.layers == ["Ana", "Luis"] && now.unfinished.isEmpty && now.final == nil)
    do {
      let work = try readings.write()
      let report = try work.agree(
        [
          AgreementAnswer(try id(.codes, now), .take(layers: ["Ana"]), reason: "excluye medios"),
          AgreementAnswer(try id(.facets, now), .take(layers: ["Ana", "Luis"])),
          AgreementAnswer(try id(.missing, now), .neither, reason: "es rumor"),
        ], in: "E-01")
      #expect(report.decided == [.one: 1, .both: 1, .neither: 1])
      #expect(report.open == 1 && !report.isFinal && report.refused.isEmpty)
      #expect(try work.agreeOnCommon(in: "E-01").isFinal)
    }
    #expect(
      try readings.agreed() == [
        "DES-01 · Uno llama y nunca llegan. · policia",
        "DES-01 · La policía llega tarde. · policia",
        "COR-01 · Denunciar es avisarle al otro. · fiscalia · policia",
      ])
    #expect(
      try readings.study.codings().filter { $0["layer"] != "acordada" }.map { $0["id"] ?? "" }
        == before.map { $0["id"] ?? "" })
    let work = try Project.read(readings.study.project)
    let final = try #require(try work.finalLayers().first)
    #expect(final.kind == .agreed && final.layer == "acordada" && final.by == "Lead")
    let decisions = try readings.now().questions.compactMap(\.decision)
    #expect(decisions.count == 4)
    #expect(decisions.compactMap(\.reason).sorted() == ["es rumor", "excluye medios"])
    try work.check()
  }

  @Test func `the figures read what was agreed, and say so; before, nothing is final`() throws {
    let readings = try Readings()
    func counts() throws -> Matrix {
      try Project.read(readings.study.project).matrix(
        MatrixRequest(.caseByCode(.codings), layer: .final, includesEmptyCodes: true)
      ).matrix
    }
    let undecided = Matrix.Setting("Sin capa acordada", "E-01")
    #expect(try counts().settings.contains(undecided))
    do {
      let work = try readings.write()
      let now = try readings.now()
      _ = try work.agree(
        [AgreementAnswer(try id(.codes, now), .other([.init(code: "COR-01")]))], in: "E-01")
    }
    // A layer that is only begun is not read.
    #expect(try counts().settings.contains(undecided))
    do {
      let work = try readings.write()
      let now = try readings.now()
      _ = try work.agree(
        now.disagreements.map { AgreementAnswer($0.id, .neither) }, in: "E-01")
      _ = try work.agreeOnCommon(in: "E-01")
    }
    let matrix = try counts()
    #expect(
      matrix.settings.contains(Matrix.Setting("Documentos con capa acordada", "1")))
    #expect(matrix.settings.contains(Matrix.Setting("Capa acordada", "E-01")))
    func count(_ code: String) -> Matrix.Cell? {
      matrix.columns.firstIndex { $0.key == code }.map { matrix.rows[0][$0] }
    }
    #expect(count("DES-01") == .count(1) && count("COR-01") == .count(1))
  }

  @Test func `a decision can be changed, taken back and undone`() throws {
    let readings = try Readings()
    let now = try readings.now()
    let codes = try id(.codes, now)
    let work = try readings.write()
    _ = try work.agree([AgreementAnswer(codes, .take(layers: ["Ana"]))], in: "E-01")
    let first = try readings.agreed()
    #expect(first == ["DES-01 · La policía llega tarde. · policia"])
    _ = try work.agree([AgreementAnswer(codes, .take(layers: ["Luis"]))], in: "E-01")
    #expect(try readings.agreed() == ["DES-02 · La policía llega tarde · fiscalia"])
    let same = try work.agree([AgreementAnswer(codes, .take(layers: ["Luis"]))], in: "E-01")
    #expect(same.known == 1 && same.decided.isEmpty)
    try work.undo()
    #expect(try readings.agreed() == first)
    try work.redo()
    #expect(try readings.agreed() == ["DES-02 · La policía llega tarde · fiscalia"])
    try work.undecide(String(codes.prefix(6)), in: "E-01")
    #expect(try readings.agreed().isEmpty)
    #expect(try readings.now().open.count == 4)
    try work.check()
  }

  @Test func `a coding that changes opens its question again`() throws {
    let readings = try Readings()
    let now = try readings.now()
    let work = try readings.write()
    _ = try work.agree(
      now.disagreements.map { AgreementAnswer($0.id, .take(layers: now.layers)) }.filter {
        $0.question != now.questions.first { $0.kind == .facets }?.id
      }, in: "E-01")
    let mark = try #require(now.questions.first { $0.kind == .codes }?.codings(of: "Luis").first)
    try work.removeCoding(mark.id)
    let after = try readings.now()
    #expect(after.outdated.count == 1)
    let question = try #require(after.disagreements.first { $0.range.overlaps(mark.range) })
    #expect(question.kind == .missing)
    _ = try work.agree([AgreementAnswer(question.id, .take(layers: ["Ana"]))], in: "E-01")
    #expect(try readings.now().outdated.isEmpty)
    #expect(
      try readings.agreed().filter { $0.contains("tarde") } == [
        "DES-01 · La policía llega tarde. · policia"
      ])
  }

  @Test func `other limits, another code, another facet`() throws {
    let readings = try Readings()
    let now = try readings.now()
    let work = try readings.write()
    let answers: [(AgreementQuestion.Kind, AgreementAnswer.OtherCoding)] = [
      (.codes, .init(code: "des 2: fiscalía", quotation: "policía … tarde")),
      (.facets, .init(facets: ["valencia=positiva", "policia"])),
      (.missing, .init(quotation: "Todos")),
    ]
    var wanted: [AgreementAnswer] = []
    for (kind, other) in answers.dropFirst() {
      wanted.append(AgreementAnswer(try id(kind, now), .other([other])))
    }
    wanted.append(
      AgreementAnswer(
        try id(.codes, now),
        .other([.init(code: "DES-02", facets: ["fiscalia"], quotation: "policía … tarde")])))
    #expect(try work.agree(wanted, in: "E-01").refused.isEmpty)
    #expect(
      try readings.agreed() == [
        "DES-02 · policía llega tarde · fiscalia",
        "COR-01 · Denunciar es avisarle al otro. · policia · positiva",
        "COR-01 · Todos · policia",
      ])
  }

  @Test func `a decision that changes leaves nothing of the one before it`() throws {
    let readings = try Readings()
    let facets = try id(.facets, try readings.now())
    let work = try readings.write()
    for (layers, values) in [
      (["Ana"], "policia"), (["Ana", "Luis"], "fiscalia · policia"), (["Luis"], "fiscalia"),
      (["Ana"], "policia"),
    ] {
      _ = try work.agree([AgreementAnswer(facets, .take(layers: layers))], in: "E-01")
      #expect(
        try readings.agreed() == ["COR-01 · Denunciar es avisarle al otro. · \(values)"],
        "\(layers)")
    }
    try work.check()
  }

  @Test func `a stated value settles a facet that takes one value`() throws {
    let readings = try Readings([
      ("Ana", "Todos saben.", "COR-01", ["policia", "valencia=positiva"]),
      ("Luis", "Todos saben.", "COR-01", ["fiscalia", "valencia=negativa"]),
    ])
    let question = try #require(try readings.now().questions.first).id
    let work = try readings.write()
    let both = try work.agree(
      [AgreementAnswer(question, .take(layers: ["Ana", "Luis"]))], in: "E-01")
    #expect(both.refused.map(\.failure.code.rawValue) == ["agreement.facet"])
    let stated = try work.agree(
      [AgreementAnswer(question, .other([.init(facets: ["valencia=positiva"])]))], in: "E-01")
    #expect(stated.refused.isEmpty)
    #expect(try readings.agreed() == ["COR-01 · Todos saben. · fiscalia · policia · positiva"])
  }

  @Test func `what cannot be taken is listed, and the rest is taken`() throws {
    let readings = try Readings()
    let now = try readings.now()
    let codes = try id(.codes, now)
    let work = try readings.write()
    let report = try work.agree(
      [
        AgreementAnswer("ffffffffffff", .neither),
        AgreementAnswer(codes, .common),
        AgreementAnswer(try id(.missing, now), .take(layers: ["Marta"])),
        AgreementAnswer(
          try id(.facets, now), .other([.init(quotation: "palabras que nadie dijo")])),
        AgreementAnswer(try id(.same, now), .common),
      ], in: "E-01")
    #expect(
      report.refused.map(\.failure.code.rawValue) == [
        "agreement.unknown", "agreement.not-common", "layer.unknown", "range.no-quotation",
      ])
    #expect(report.decided == [.accepted: 1])
    #expect(throws: Failure.self) { try work.agree([], in: "E-99") }
  }

  @Test func `without the marks of finished the layer is not final`() throws {
    let readings = try Readings(finished: false)
    let work = try readings.write()
    let now = try readings.now()
    _ = try work.agree(now.disagreements.map { AgreementAnswer($0.id, .neither) }, in: "E-01")
    let report = try work.agreeOnCommon(in: "E-01")
    #expect(report.open == 0 && report.unfinished == ["Ana", "Luis"] && !report.isFinal)
    #expect(try work.finalLayers().isEmpty)
    for coder in now.layers { try work.finish(document: "E-01", coder: coder, scope: .completo) }
    #expect(try work.agree([], in: "E-01").isFinal)
  }

  @Test func `one reading becomes final as single or reviewed, and never by its own coder`() throws
  {
    let readings = try Readings(Readings.marks.filter { $0.coder == "Ana" })
    do {
      let work = try readings.write()
      #expect(throws: Failure.self) { try work.agree([], in: "E-01") }
      #expect(try work.singleReadings(of: "Ana") == ["E-01"])
      #expect(try work.finalize(["E-01"], layer: "Ana", as: .single) == ["E-01"])
      #expect(try work.finalLayers().first?.kind == .single)
      #expect(try work.finalize(["E-01"], layer: "Ana", as: .reviewed) == ["E-01"])
    }
    let own = try Project.write(readings.study.project, who: "Ana")
    #expect(throws: Failure.self) { try own.finalize(["E-01"], layer: "Ana", as: .reviewed) }
  }

  @Test func `everyone hears what changed in theirs`() throws {
    let readings = try Readings()
    let now = try readings.now()
    do {
      let work = try readings.write()
      _ = try work.agree(
        [
          AgreementAnswer(try id(.codes, now), .take(layers: ["Ana"]), reason: "no es de medios"),
          AgreementAnswer(try id(.missing, now), .neither),
        ], in: "E-01")
      _ = try work.agreeOnCommon(in: "E-01")
    }
    let work = try Project.read(readings.study.project)
    func changes(_ coder: String) throws -> [String] {
      try work.agreementFeedback(for: coder, .spanish).rows.map { row in
        if case .text(let text) = row[2] { text } else { "" }
      }
    }
    #expect(try changes("Ana") == ["quedó igual", "quedó igual", "quedó igual"])
    #expect(try changes("Luis") == ["otros límites", "otro código", "no quedó"])
  }

  @Test func `two names that are one person take the agreement with them`() throws {
    let readings = try Readings()
    do {
      let work = try readings.write()
      _ = try work.agree(
        try readings.now().disagreements.map {
          AgreementAnswer($0.id, .take(layers: ["Ana", "Luis"]))
        }.filter { $0.question != (try? readings.now().questions.first?.id) }, in: "E-01")
      _ = try work.assign(["E-01"], to: "Lead", due: "2026-12-04")
      let before = try readings.agreed()
      _ = try work.assign(["E-01"], to: "Marta")
      _ = try work.mergeCoder("Lead", into: "Marta")
      #expect(try readings.agreed() == before)
      #expect(try work.assignments().map(\.coder) == ["Marta"])
    }
    try Project.read(readings.study.project).check()
  }
}
