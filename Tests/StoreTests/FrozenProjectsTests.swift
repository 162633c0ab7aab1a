import Foundation
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// A project of every version of the schema, as the program of that time left it.
///
/// `RECORD_GOLDEN=1` rewrites the dumps, and fails all the same.
@Suite struct FrozenProjectsTests {
  private static let folder = Places.package.appending(path: "Tests/StoreTests/Frozen")

  /// Unpacks the project of a version into a folder of its own.
  private func unpacked(_ version: Int) throws -> URL {
    let folder = try Places.temporary()
    let packed = Self.folder.appending(path: "version\(version).hebra.gz").path
    let result = try Command.run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", "gzip -dc '\(packed)' > study.hebra"], in: folder)
    try #require(result.status == 0, "\(result.errors)")
    return folder.appending(path: "study.hebra")
  }

  @Test(arguments: 1...15)
  func `a project of any version says what it said when it was made`(version: Int) throws {
    let project = try unpacked(version)
    defer { try? FileManager.default.removeItem(at: project.deletingLastPathComponent()) }
    let store = try ProjectStore.open(project.path, for: .read)
    let dump = try CanonicalDump.text(of: store)
    let file = Self.folder.appending(path: "version\(version).txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(dump.utf8).write(to: file)
      Issue.record("\(file.lastPathComponent) was rewritten: look at it, and run again")
    }
    let expected = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let found = dump.split(separator: "\n")
    for (line, said) in zip(expected, found) { #expect(said == line) }
    #expect(found.count == expected.count)
    for examination in try store.examine() {
      #expect(examination.state != .damaged, "\(examination.part): \(examination.details)")
    }
  }

  @Test(arguments: 1...15)
  func `a project that cannot be written says the same, and stays as it is`(version: Int) throws {
    let project = try unpacked(version)
    defer { try? FileManager.default.removeItem(at: project.deletingLastPathComponent()) }
    let before = try Data(contentsOf: project)
    let store = try ProjectStore.migratedCopy(of: project.path)
    let expected = try String(
      contentsOf: Self.folder.appending(path: "version\(version).txt"), encoding: .utf8)
    #expect(try CanonicalDump.text(of: store) == expected)
    #expect(try store.examine().allSatisfy { $0.state != .damaged })
    #expect(throws: StoreError.self) {
      try store.write(who: "Ana", at: World.date) { try $0.set("language", to: "en") }
    }
    #expect(try Data(contentsOf: project) == before)
    let left = try FileManager.default.contentsOfDirectory(
      atPath: project.deletingLastPathComponent().path)
    #expect(left == ["study.hebra"])
  }

  @Test(arguments: 1...15)
  func `a document of any version is renamed, comes back, and goes for good`(version: Int) throws {
    let project = try unpacked(version)
    defer { try? FileManager.default.removeItem(at: project.deletingLastPathComponent()) }
    let store = try ProjectStore.open(project.path, for: .write(who: "Ana"))
    func expectNoDamage(_ comment: Comment) throws {
      #expect(try store.examine().filter { $0.state != .sound } == [], comment)
    }
    let codings = try store.codings()
    let events = try store.journalEvents().count
    try store.write(who: "Ana", at: World.date) { act in
      try act.renameDocument("E-03", to: "E-30")
      try act.setAside("E-30", reason: "espera")
    }
    #expect(try store.codings().isEmpty && store.documents().isEmpty)
    try expectNoDamage("outside the study")
    _ = try store.write(who: "Ana", at: World.date) { try $0.restore("E-30") }
    #expect(try store.codings().map(\.id) == codings.map(\.id))
    try expectNoDamage("renamed")
    _ = try store.purge(who: "Ana", at: World.date)
    #expect(try store.codings().map(\.id) == codings.map(\.id))
    try expectNoDamage("purged")
    let result = try store.withdraw("E-30", reason: "lo pidió", who: "Ana", at: World.date)
    #expect(result.file.isRewritten && result.file.found == 0)
    try expectNoDamage("withdrawn")
    #expect(try store.journalEvents().count == events + 5)
    let bytes = try Data(contentsOf: project)
    for word in ["acueducto", "Yamile", "E-03_ana.docx", "ver el acta", "docente"] {
      #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
      #expect(bytes.range(of: Data(word.utf16.flatMap { [UInt8($0 & 255), 0] })) == nil)
    }
  }

  @Test(arguments: 1...15)
  func `two copies of any version that went apart before are merged`(version: Int) throws {
    let (first, second) = (try unpacked(version), try unpacked(version))
    defer {
      for copy in [first, second] {
        try? FileManager.default.removeItem(at: copy.deletingLastPathComponent())
      }
    }
    let store = try ProjectStore.open(first.path, for: .write(who: "Ana"))
    let before = try store.recordDump()
    // The other copy was migrated by itself, and someone worked in it.
    let other = try ProjectStore.open(second.path, for: .write(who: "Luis"))
    #expect(try other.recordDump() == before)
    let result = try store.merge(other, who: "Ana", at: World.date)
    #expect(result.conflicts == 0 && result.counts.isEmpty, "\(result.counts)")
    #expect(try store.recordDump() == before)
    try other.write(who: "Luis", at: World.date) { act in
      _ = try act.coder("Luisa")
      try act.renameDocument("E-03", to: "E-33")
    }
    _ = try store.merge(other, who: "Ana", at: World.date)
    #expect(try store.recordDump() == other.recordDump())
    #expect(try store.examine().allSatisfy { $0.state == .sound })
  }
}
