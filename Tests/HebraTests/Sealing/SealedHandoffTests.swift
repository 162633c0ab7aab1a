import Foundation
import Hebra
import HebraFormats
import HebraModel
import TestSupport
import Testing

/// Handoffs that travel sealed, and what comes back sealed.
@Suite struct SealedHandoffTests {
  private func noWords(_ path: String) throws -> TypedPassphrase {
    Issue.record("asked for the words of \(path)")
    var none: [UInt8] = []
    return TypedPassphrase(taking: &none)
  }

  private func key(_ team: borrowing HandedStudy, _ name: String) throws -> NewKey {
    try NewKey.make(at: team.path("\(name).age"), .spanish) { $0 }
  }

  private func files(_ team: borrowing HandedStudy, _ folder: String = "") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: team.path(folder)).sorted()
      .filter { !$0.hasSuffix("-journal") }
  }

  /// Seals bytes as a person does who has the program age only.
  private func seal(
    _ team: borrowing HandedStudy, _ bytes: [UInt8], for recipient: String, as name: String
  ) throws -> String {
    let path = team.path(name)
    try SealedSample.write(bytes, for: recipient, to: path)
    return path
  }

  @Test func `a sealed handoff is one file, and opens as the folder`() throws {
    let team = try HandedStudy()
    let key = try key(team, "marta")
    let before = try files(team)
    let report = try team.handoff("Ana", "entrega.age") {
      $0.includesWorkFile = true
      $0.sealing.recipientFiles = [key.list]
    }
    #expect(report.recipients == 2 && report.documents == ["E-01", "E-02"])
    #expect(try files(team) == (before + ["entrega.age"]).sorted())
    let rows = try Project.read(team.study.project).exports().filter {
      $0.kind.hasPrefix("handoff")
    }
    #expect(rows.count == 8 && rows.allSatisfy { $0.settings["recipients"]?.isEmpty == false })
    #expect(rows.last?.kind == "handoff.sealed" && rows.last?.file == "entrega.age")
    let held = try Project.read(team.study.project).holdings()
    #expect(held.map(\.isSealed) == [true] && held[0].recipients.count == 2 && held[0].files == 3)
    let opened = try Project.unseal(
      team.path("entrega.age"), identity: key.sheet, who: "Ana", asking: noWords)
    #expect(opened.files == 7 && opened.path == team.path("entrega"))
    #expect(
      try files(team, "entrega") == [
        "Ana.hebra", "LEEME.docx", "codigos.xlsx", "documentos", "documentos/E-01.docx",
        "documentos/E-02.docx", "facetas.xlsx", "libro.yaml",
      ])
    try Project.read(team.path("entrega/Ana.hebra")).check()
  }

  @Test func `nothing leaves when it cannot be sealed`() throws {
    let team = try HandedStudy()
    let (key, other) = (try key(team, "marta"), try key(team, "otra"))
    let before = (try files(team), try Project.read(team.study.project).exports().count)
    for (name, change) in [
      ("a.zip", { $0.sealing.recipients = [key.recipient] }),
      ("a.age", { $0.sealing.recipients = ["age1abc"] }),
      (
        "a.age",
        {
          $0.sealing.recipients = [key.recipient]
          $0.sealing.identity = other.sheet
        }
      ),
      (
        "a.age",
        {
          $0.sealing.recipients = [key.recipient]
          $0.level = .facilitators
        }
      ),
    ] as [(String, (inout HandoffOptions) -> Void)] {
      #expect(throws: Failure.self) { try team.handoff("Ana", name, change) }
      #expect(try files(team) == before.0)
      #expect(try Project.read(team.study.project).exports().count == before.1)
    }
  }

  @Test func `what comes back sealed is merged, and no plain copy stays`() throws {
    let team = try HandedStudy()
    let lead = try key(team, "lead")
    try team.handoff("Ana", "a") { $0.includesWorkFile = true }
    let answer = try team.answer("a/documentos/E-01.docx", as: "a/documentos/E-01.docx") {
      $0.comments = [("Todos saben", ["COR-01: policía"])]
    }
    _ = try Project.write(team.path("a/Ana.hebra"), who: "Ana").addCoding(
      CodingRequest(
        document: "E-02", at: .quotation("caño crecido"), code: "DES-02", coder: "Ana",
        facets: ["policia"]))
    func bytes(_ path: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
    let documents = try files(team, "a").filter { $0.contains(".") }.map {
      (name: $0, bytes: try bytes(team.path("a/\($0)")))
    }
    let sealed = [
      try seal(team, bytes(answer), for: lead.recovery, as: "d.age"),
      try seal(team, bytes(team.path("a/Ana.hebra")), for: lead.recovery, as: "p.age"),
      try seal(team, FolderArchive.bytes(of: documents), for: lead.recovery, as: "z.age"),
    ]
    try FileManager.default.removeItem(atPath: team.path("a"))
    let before = try files(team)
    #expect(MergeInputs(sealed).sealed == sealed)
    let opened = try sealed.map { try OpenedSeal($0, identity: lead.sheet, asking: noWords) }
    #expect(opened.map(\.documentCount) == [1, 0, 3] && opened.map(\.projectCount) == [0, 1, 1])
    let work = try Project.write(team.study.project, who: "Lead")
    #expect(try work.receive(wordPackages: opened[0]).map(\.codings) == [1])
    #expect(try work.merge(opened[1]).map(\.lines.count) == [1])
    // The folder has both again, and adds nothing.
    #expect(try work.merge(opened[2]).map(\.events) == [0])
    #expect(try work.receive(wordPackages: opened[2]).map(\.codings).reduce(0, +) == 0)
    #expect(try team.codings("Ana").contains("E-02 DES-02 caño crecido"))
    #expect(try work.handoffs().map(\.state) == [.back])
    try work.check()
    #expect(try files(team) == before)
  }

  @Test func `a wrong key, a damaged file and a foreign one are told apart, and change nothing`()
    throws
  {
    let team = try HandedStudy()
    let (lead, other) = (try key(team, "lead"), try key(team, "otra"))
    let project = [UInt8](try Data(contentsOf: URL(fileURLWithPath: team.study.project)))
    let sealed = try seal(team, project, for: lead.recovery, as: "p.age")
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: sealed)))
    let cut = team.path("cut.age")
    try Data(bytes.dropLast(10)).write(to: URL(fileURLWithPath: cut))
    bytes[bytes.count / 2] ^= 1
    let flipped = team.path("flipped.age")
    try Data(bytes).write(to: URL(fileURLWithPath: flipped))
    let text = try seal(team, Array("nada".utf8), for: lead.recovery, as: "t.age")
    let hostile = try seal(
      team, FolderArchive.bytes(of: [(name: "../x.docx", bytes: [1])]), for: lead.recovery,
      as: "h.age")
    let before = try files(team)
    for (path, identity, code) in [
      (sealed, other.sheet, "seal.no-identity"), (cut, lead.sheet, "seal.payload"),
      (flipped, lead.sheet, "seal.payload"), (text, lead.sheet, "seal.nothing"),
      (hostile, lead.sheet, "zip.damaged"),
    ] {
      let failure = #expect(throws: Failure.self) {
        try OpenedSeal(path, identity: identity, asking: noWords)
      }
      #expect(failure?.code.rawValue == code, "\(path)")
      #expect(failure?.location.file == path.split(separator: "/").last.map(String.init))
    }
    let failure = #expect(throws: Failure.self) {
      try Project.unseal(hostile, identity: lead.sheet, who: "A", asking: noWords)
    }
    #expect(failure?.code == "zip.damaged")
    #expect(try files(team) == before)
    // Whole, but no sound project.
    var damaged = project
    for index in 40_000..<48_000 { damaged[index] = 0xA5 }
    let opened = try OpenedSeal(
      seal(team, damaged, for: lead.recovery, as: "bad.age"), identity: lead.sheet, asking: noWords)
    #expect(throws: Failure.self) {
      try Project.write(team.study.project, who: "Lead").merge(opened)
    }
    #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: team.study.project))) == project)
  }
}
