import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Keys, sealed projects and backups, as a program that links the library uses them.
@Suite struct SealingTests {
  private func names(_ study: borrowing Study) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: study.folder.path).sorted()
      .filter { !$0.hasSuffix("-journal") }
  }

  private func typed(_ text: String) -> TypedPassphrase {
    var bytes = Array(text.utf8)
    return TypedPassphrase(taking: &bytes)
  }

  private func noWords(_ path: String) throws -> TypedPassphrase {
    Issue.record("asked for the words of \(path)")
    return typed("")
  }

  /// A key of the study, and its words.
  private func key(_ study: borrowing Study) throws -> (key: NewKey, words: String) {
    var words = ""
    let path = study.folder.appending(path: "llave.age").path
    let key = try NewKey.make(at: path, .spanish) {
      words = $0.text
      return $0
    }
    return (key, words)
  }

  @Test func `a key whose words were typed wrongly is not made`() throws {
    let study = try Study()
    let before = try names(study)
    let path = study.folder.appending(path: "llave.age").path
    let failure = #expect(throws: Failure.self) {
      try NewKey.make(at: path, .spanish) { _ in typed("otras-palabras") }
    }
    #expect(failure?.code == "key.typed-other")
    #expect(try names(study) == before)
  }

  @Test func `what is sealed opens with the words and with the sheet`() throws {
    let study = try Study()
    let (key, words) = try key(study)
    #expect(words.split(separator: "-").count == 7)
    let work = try Project.write(study.project, who: "Ana")
    var options = SealOptions()
    options.recipientFiles = [key.list]
    let sealed = study.folder.appending(path: "p.age").path
    let report = try work.seal(to: sealed, options, asking: noWords)
    #expect(report.recipients == 2 && !report.isOpened && !report.isRemoved)
    #expect(try work.exports().last?.sha256 == report.sha256)
    #expect(try work.exports().last?.kind == "project.seal")
    for (number, identity) in [key.path, key.sheet].enumerated() {
      let opened = study.folder.appending(path: "abierto\(number).hebra").path
      let result = try Project.unseal(sealed, identity: identity, to: opened, who: "Berta") {
        path in
        #expect(path == key.path)
        return typed(words)
      }
      #expect(result.bytes == report.bytes)
      let project = try Project.read(opened)
      #expect(try project.exports().map(\.kind) == ["project.open"])
      #expect(try project.exports().last?.sha256 == report.sha256)
      try project.check()
    }
    let failure = #expect(throws: Failure.self) {
      try Project.unseal(sealed, identity: key.path, to: study.folder.path + "/no", who: "B") { _ in
        typed(words + "s")
      }
    }
    #expect(failure?.code == "seal.wrong-passphrase")
    #expect(failure?.location.file == "llave.age")
  }

  @Test func `the plain project stays unless a key has opened the sealed one`() throws {
    let study = try Study()
    let (key, _) = try key(study)
    let sealed = study.folder.appending(path: "p.age").path
    var options = SealOptions()
    options.recipients = [key.recipient]
    options.removes = true
    let before = try names(study)
    for (identity, code) in [(nil, "usage.seal-remove"), (key.sheet, "seal.no-identity")] {
      options.identity = identity
      let failure = #expect(throws: Failure.self) {
        try Project.write(study.project, who: "Ana").seal(to: sealed, options, asking: noWords)
      }
      #expect(failure?.code.rawValue == code)
      #expect(try names(study) == before)
    }
    options.recipients = [key.recipient, key.recovery, key.recovery]
    let report = try Project.write(study.project, who: "Ana")
      .seal(to: sealed, options, asking: noWords)
    #expect(report.isRemoved && report.isOpened && report.recipients == 2)
    #expect(try names(study) == (before.filter { $0 != "p.hebra" } + ["p.age"]).sorted())
    _ = try Project.unseal(
      sealed, identity: key.sheet, to: study.project, who: "A", asking: noWords)
    try Project.read(study.project).check()
  }

  @Test func `a damaged project is not backed up`() throws {
    let study = try Study()
    let (key, _) = try key(study)
    var options = SealOptions()
    options.recipientFiles = [key.list]
    let folder = study.folder.appending(path: "respaldos").path
    let first = try Project.write(study.project, who: "Ana")
      .backup(in: folder, options, asking: noWords)
    #expect(FileManager.default.fileExists(atPath: first.path))
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: study.project))
    try file.seek(toOffset: 40_000)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 8_000))
    try file.close()
    #expect(throws: Failure.self) {
      try Project.write(study.project, who: "Ana").backup(in: folder, options, asking: noWords)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
  }
}
