import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// One copy corrects a text while another codes the earlier one.
@Suite struct CorrectedCopyTests {
  private static let corrected = Study.interview
    .replacing("Entrevista inventada", with: "Entrevista inventada, segunda revisión")
    .replacing("La policía llega tarde", with: "La policía llega muy tarde, siempre")
  private static let further = corrected.replacing("Todos saben", with: "Todo el mundo sabe")
  private static let otherwise = Study.interview
    .replacing("Uno llama y nunca llegan", with: "Uno llama, insiste y nunca llegan")
    .replacing("¿Y denunciar?", with: "¿Y denunciar, señora?")

  /// Copies of a study with one interview and a coding by Ana.
  private func copies(_ names: [String]) throws -> Study {
    let study = try Study()
    try study.bring([study.write("E-01.txt", Study.interview)])
    try code(study.project, "nunca llegan", "DES-01", by: "Ana")
    for name in names {
      try FileManager.default.copyItem(atPath: study.project, toPath: path(study, name))
    }
    return study
  }

  private func path(_ study: borrowing Study, _ name: String) -> String {
    study.folder.appending(path: "\(name).hebra").path
  }

  private func code(
    _ project: String, _ quote: String, _ code: String, by coder: String, memo: String? = nil
  ) throws {
    let work = try Project.write(project, who: coder)
    _ = try work.addCoding(
      CodingRequest(
        document: "E-01", at: .quotation(quote), code: code, coder: coder, facets: ["policia"],
        memo: memo))
  }

  private func update(_ study: borrowing Study, _ name: String, _ text: String) throws {
    let file = try study.write("\(name).txt", text)
    try Project.write(path(study, name), who: name).update("E-01", file: file)
  }

  private func merge(_ study: borrowing Study, _ name: String, _ others: String...) throws
    -> [ProjectMergeReport]
  {
    try others.map { other in
      try Project.write(path(study, name), who: name).merge(path(study, other))
    }
  }

  private func dump(_ project: String) throws -> [String] {
    try ProjectStore.open(project, for: .read).recordDump()
  }

  /// The codings of the current text, as code and words.
  private func codings(_ project: String) throws -> [String] {
    let work = try Project.read(project)
    return try Matrix(segments: work.segments(), .spanish).rows.map { row in
      row.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined(separator: "|")
    }.sorted()
  }

  private func words(_ project: String) throws -> Set<String> {
    let all = try codings(project)
    return Set(
      ["nunca llegan", "Denunciar es avisarle al otro", "Todos saben"].filter { words in
        all.contains { $0.contains(words) }
      })
  }

  private func check(_ project: String) throws {
    let found = try ProjectCheck.of(project, who: "x")
    #expect(found.exitStatus == 0, "\(found.report(.spanish))")
  }

  @Test func `codings on the earlier text stand on the corrected one after a merge`() throws {
    let study = try copies(["a", "b"])
    try code(path(study, "a"), "Denunciar es avisarle al otro", "COR-01", by: "Ana", memo: "ver")
    try code(path(study, "a"), "La policía llega tarde", "DES-01", by: "Luis")
    try Project.write(path(study, "a"), who: "Ana").addMemo(
      Note(text: "sobre todo", coder: "Ana", places: [.segment("E-01", TextRange(22, 30))]))
    try update(study, "b", Self.corrected)

    let would = try Project.write(path(study, "a"), who: "a").merge(
      path(study, "b"), isDryRun: true)
    #expect(would.carried.isEmpty && would.toCarry == 3)
    let report = try #require(try merge(study, "a", "b").first)
    #expect(report.conflicts == 0)
    let carried = try #require(report.carried.first)
    #expect(carried.document == "E-01" && carried.version == 2)
    #expect(carried.counts.values.reduce(0, +) == 3, "\(carried.counts)")
    #expect(carried.counts["kept"] ?? 0 >= 1)
    // What changed under a coding waits for a person or is listed as moved.
    #expect(carried.changes.contains { $0.coder == "Luis" })
    let text = try Project.read(path(study, "a")).transcript(of: "E-01").text
    #expect(text.contains("segunda revisión"))
    #expect(
      try words(path(study, "a")).isSuperset(of: ["nunca llegan", "Denunciar es avisarle al otro"]))
    try check(path(study, "a"))

    // Whoever corrected gets the same by merging the other way, and nothing is done twice.
    let other = try merge(study, "b", "a")
    #expect(other[0].carried.isEmpty)
    #expect(try dump(path(study, "a")) == dump(path(study, "b")))
    #expect(try merge(study, "a", "b", "b").allSatisfy { $0.events == 0 && $0.carried.isEmpty })
  }

  @Test func `both who merge carry alike, and their carrying is no conflict`() throws {
    let study = try copies(["a", "b", "c"])
    try code(path(study, "a"), "Denunciar es avisarle al otro", "COR-01", by: "Ana")
    try update(study, "b", Self.corrected)
    try FileManager.default.copyItem(atPath: path(study, "a"), toPath: path(study, "a2"))
    let first = try merge(study, "a", "b")[0].carried
    let second = try merge(study, "b", "a2")[0].carried
    #expect(!first.isEmpty && first.map(\.counts) == second.map(\.counts))
    #expect(try dump(path(study, "a")) == dump(path(study, "b")))
    let last = try merge(study, "a", "b")[0]
    #expect(last.conflicts == 0 && last.carried.isEmpty)
    _ = try merge(study, "b", "a")
    #expect(try dump(path(study, "a")) == dump(path(study, "b")))
  }

  /// States a value of a facet of the coding that all copies have.
  private func state(_ study: borrowing Study, _ name: String, _ value: String) throws {
    _ = try Project.write(path(study, name), who: name).addCoding(
      CodingRequest(
        document: "E-01", at: .quotation("nunca llegan"), code: "DES-01", coder: "Ana",
        facets: [value]))
  }

  @Test func `what was changed on the earlier text of a carried coding comes along`() throws {
    let study = try copies(["a", "b"])
    try update(study, "b", Self.corrected)
    try state(study, "a", "positiva")
    try state(study, "a", "fiscalia")
    let report = try #require(try merge(study, "a", "b").first?.carried.first)
    #expect(report.changed == 1 && report.differing == 0 && report.counts.isEmpty)
    let all = try codings(path(study, "a")).joined()
    #expect(all.contains("positiva") && all.contains("fiscalia"), "\(all)")
    try check(path(study, "a"))
    #expect(try merge(study, "b", "a").allSatisfy(\.carried.isEmpty))
    #expect(try dump(path(study, "a")) == dump(path(study, "b")))
    #expect(try merge(study, "a", "b").allSatisfy { $0.conflicts == 0 && $0.carried.isEmpty })
  }

  @Test func `what both changed stays as it is on the corrected text, and that is said`() throws {
    let study = try copies(["a", "b"])
    try update(study, "b", Self.corrected)
    try state(study, "b", "positiva")
    try state(study, "a", "negativa")
    let report = try #require(try merge(study, "a", "b").first?.carried.first)
    #expect(report.changed == 0 && report.differing == 1)
    #expect(try codings(path(study, "a")).joined().contains("positiva"))
    try check(path(study, "a"))
  }

  @Test func `the order of merging makes no difference over two corrections`() throws {
    let study = try copies(["a", "b", "d", "e"])
    try update(study, "b", Self.corrected)
    _ = try merge(study, "d", "b")
    try update(study, "d", Self.further)
    try code(path(study, "a"), "Denunciar es avisarle al otro", "COR-01", by: "Ana")
    try code(path(study, "a"), "La policía llega tarde", "DES-02", by: "Ana")
    try code(path(study, "e"), "Todos saben", "COR-01", by: "Luis")
    var dumps: [[String]] = []
    for (number, order) in [
      ["a", "b", "d", "e"], ["a", "d", "e", "b"], ["e", "b", "a", "d"], ["d", "e", "a"],
      ["b", "e", "d", "a", "a", "d"],
    ].enumerated() {
      let name = "x\(number)"
      try FileManager.default.copyItem(atPath: path(study, order[0]), toPath: path(study, name))
      for other in order.dropFirst() { _ = try merge(study, name, other) }
      try check(path(study, name))
      dumps.append(try dump(path(study, name)))
      #expect(try words(path(study, name)).contains("Denunciar es avisarle al otro"))
    }
    for other in dumps.dropFirst() {
      #expect(Set(other).symmetricDifference(dumps[0]).sorted() == [])
    }
    // And after all of them know each other.
    _ = try merge(study, "x0", "x1", "x2", "x3", "x4")
    #expect(try dump(path(study, "x0")) == dumps[0])
  }

  @Test func `two corrections are a conflict, and what someone decides carries the codings`() throws
  {
    let study = try copies(["a", "b", "c"])
    try code(path(study, "a"), "Denunciar es avisarle al otro", "COR-01", by: "Ana")
    try update(study, "b", Self.corrected)
    try update(study, "c", Self.otherwise)
    try code(path(study, "c"), "Todos saben", "COR-01", by: "Luis")
    let reports = try merge(study, "a", "b", "c")
    #expect(reports.last?.conflicts == 1)
    let conflicts = try Project.read(path(study, "a")).conflicts()
    let conflict = try #require(conflicts.first)
    #expect(conflict.kind == "version" && conflict.document == "E-01" && conflict.field == "text")
    #expect(Set(conflict.versions.compactMap(\.value)).isSubset(of: ["2", "3"]))
    for (holds, words) in [("b", "segunda revisión"), ("c", "insiste")] {
      let name = "decided-\(holds)"
      try FileManager.default.copyItem(atPath: path(study, "a"), toPath: path(study, name))
      let version = try #require(conflict.versions.firstIndex { $0.who == holds })
      try Project.write(path(study, name), who: "Lead").decideConflict(1, version: version + 1)
      let work = try Project.read(path(study, name))
      #expect(try work.transcript(of: "E-01").text.contains(words))
      #expect(try work.conflicts().isEmpty)
      _ = consume work
      #expect(
        try self.words(path(study, name)) == [
          "nunca llegan", "Denunciar es avisarle al otro", "Todos saben",
        ])
      try check(path(study, name))
      #expect(try merge(study, name, "a", "b", "c").allSatisfy(\.carried.isEmpty))
    }
  }
}
