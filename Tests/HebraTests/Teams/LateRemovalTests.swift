import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// One copy corrects a text while another removes or decides something on the earlier one.
@Suite struct LateRemovalTests {
  private static let talk = """
    Entrevista inventada
    E: ¿Cómo es el servicio?
    P1: Uno llama y nunca llegan. La policía llega tarde.
    P1: Esto no lo ponga: el comandante lo sabe.
    E: ¿Y denunciar?
    P1: Denunciar es avisarle al otro. Todos saben.
    """
  private static let corrected = talk.replacing("llega tarde", with: "llega muy tarde, siempre")

  /// Two copies of a study, with a coding and a memo by Ana.
  private func copies() throws -> Study {
    let study = try Study()
    try study.bring([study.write("E-01.txt", Self.talk)])
    let work = try Project.write(study.project, who: "Ana")
    _ = try work.addCoding(
      CodingRequest(
        document: "E-01", at: .quotation("nunca llegan"), code: "DES-01", coder: "Ana",
        facets: ["policia"]))
    for name in ["A", "B"] {
      try FileManager.default.copyItem(atPath: study.project, toPath: path(study, name))
    }
    return study
  }

  private func path(_ study: borrowing Study, _ name: String) -> String {
    study.folder.appending(path: "\(name).hebra").path
  }

  private func write(_ study: borrowing Study, _ name: String) throws -> Project {
    try Project.write(path(study, name), who: name)
  }

  private func correct(_ study: borrowing Study, _ name: String) throws {
    let file = try study.write("c.txt", Self.corrected)
    try write(study, name).update("E-01", file: file)
  }

  private func codings(_ study: borrowing Study, _ name: String) throws -> [Coding] {
    try Project.read(path(study, name)).codings()
  }

  @Test func `what was removed on the earlier text goes from the corrected one`() throws {
    let study = try copies()
    try correct(study, "A")
    try write(study, "B").removeCoding(try #require(try codings(study, "B").first).id)
    let report = try write(study, "A").merge(path(study, "B"))
    #expect(report.carried.map(\.removed) == [1] && report.carried[0].differing == 0)
    #expect(try codings(study, "A").isEmpty)
    // Whoever merges the other way gets the same, and twice is once.
    _ = try write(study, "B").merge(path(study, "A"))
    #expect(try codings(study, "B").isEmpty)
    #expect(try write(study, "A").merge(path(study, "B")).carried.isEmpty)
    for name in ["A", "B"] { try Project.read(path(study, name)).check() }
    // A person may add it again; no later merge takes that back.
    _ = try write(study, "A").addCoding(
      CodingRequest(
        document: "E-01", at: .quotation("nunca llegan"), code: "DES-01", coder: "Ana",
        facets: ["policia"]))
    _ = try write(study, "B").merge(path(study, "A"))
    _ = try write(study, "A").merge(path(study, "B"))
    #expect(try [codings(study, "A").count, codings(study, "B").count] == [1, 1])
  }

  @Test func `what someone changed on the corrected text stays, and that is said`() throws {
    let study = try copies()
    try correct(study, "A")
    let carried = try #require(try codings(study, "A").first).id
    _ = try write(study, "A").addGroup(
      ThemeGroup(kind: .proposal, label: "mesa", members: [carried]))
    try write(study, "B").removeCoding(try #require(try codings(study, "B").first).id)
    let report = try write(study, "A").merge(path(study, "B"))
    #expect(report.carried.map(\.removed) == [0] && report.carried[0].differing == 1)
    #expect(try codings(study, "A").map(\.id) == [carried])
    try Project.read(path(study, "A")).check()
  }

  @Test func `a decision about a remark off the record goes along`() throws {
    let study = try copies()
    let remark = try #require(try Project.read(study.project).offRecordRemarks(of: "E-01").last)
    try correct(study, "A")
    try write(study, "B").decideOffRecord(remark.number, in: "E-01", counts: true)
    let report = try write(study, "A").merge(path(study, "B"))
    #expect(report.carried.map(\.remarks) == [1])
    #expect(
      try Project.read(path(study, "A")).offRecordRemarks(of: "E-01").map(\.counts) == [nil, true])
    #expect(try write(study, "A").merge(path(study, "B")).carried.isEmpty)
  }

  @Test func `a merge that was cut off is brought to its end by whoever writes next`() throws {
    let study = try copies()
    try correct(study, "A")
    _ = try write(study, "B").addCoding(
      CodingRequest(
        document: "E-01", at: .quotation("Todos saben"), code: "COR-01", coder: "B",
        facets: ["policia"]))
    // The first half of a merge alone.
    do {
      let store = try ProjectStore.open(path(study, "A"), for: .write(who: "A"))
      let other = try ProjectStore.open(path(study, "B"), for: .read)
      _ = try store.merge(other, who: "A", at: "2021-07-01T00:00:00Z")
    }
    #expect(try codings(study, "A").map(\.code) == ["DES-01"])
    _ = try write(study, "A")
    #expect(try codings(study, "A").map(\.code) == ["DES-01", "COR-01"])
    let store = try ProjectStore.open(path(study, "A"), for: .read)
    #expect(try !store.hasOpenMerge())
    try Project.read(path(study, "A")).check()
  }
}
