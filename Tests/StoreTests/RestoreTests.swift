import Foundation
import HebraLanguage
import HebraModel
import TestSupport
import Testing

@testable import HebraStore

/// A project that is put back from bytes is whole, or not there.
@Suite struct RestoreTests {
  private func restore(_ bytes: [UInt8], in folder: URL) throws {
    try ProjectStore.restore(
      at: folder.appending(path: "q.hebra").path, who: "Ana", date: World.date
    ) { file in
      _ = Descriptor.write(bytes, to: file)
    } first: { act in
      try act.exported(
        "project.open", file: "q.age", disclosure: .team, sha256: "00", settings: [:])
    }
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func made(in folder: URL) throws -> [UInt8] {
    let path = folder.appending(path: "p.hebra").path
    try ProjectStore.create(at: path, who: "Ana", date: World.date) {
      try $0.set("language", to: "es")
    }
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    for name in try names(in: folder) {
      try FileManager.default.removeItem(at: folder.appending(path: name))
    }
    return bytes
  }

  @Test func `it has its act, and nothing else is left`() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = try made(in: folder)
    try restore(bytes, in: folder)
    let store = try ProjectStore.open(folder.appending(path: "q.hebra").path, for: .read)
    #expect(try store.exports(limit: nil).map(\.kind) == ["project.open"])
    #expect(try store.setting("language") == "es")
    #expect(try names(in: folder) == ["q.hebra"])
    #expect(throws: StoreError.self) { try restore(bytes, in: folder) }
    #expect(try names(in: folder) == ["q.hebra"])
  }

  @Test func `bytes that are no whole project leave nothing`() throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = try made(in: folder)
    var damaged = bytes
    for place in 8_000..<12_000 { damaged[place] = 0xA5 }
    for bad in [[], Array("hola".utf8), Array(bytes[..<5_000]), damaged] {
      #expect(throws: StoreError.self) { try restore(bad, in: folder) }
      #expect(try names(in: folder) == [])
    }
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try ProjectStore.restore(
        at: folder.appending(path: "q.hebra").path, who: "Ana", date: World.date
      ) { _ in
        throw Stop()
      } first: { _ in
      }
    }
    #expect(try names(in: folder) == [])
  }

  @Test(arguments: [1, 6, 13]) func `an earlier schema is raised`(version: Int) throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let packed = Places.package.appending(
      path: "Tests/StoreTests/Frozen/version\(version).hebra.gz")
    let result = try Command.run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", "gzip -dc '\(packed.path)' > old"], in: folder)
    #expect(result.status == 0)
    let old = folder.appending(path: "old")
    let bytes = Array(try Data(contentsOf: old))
    try FileManager.default.removeItem(at: old)
    try restore(bytes, in: folder)
    let store = try ProjectStore.open(folder.appending(path: "q.hebra").path, for: .read)
    #expect(try store.examine().allSatisfy { $0.state != .damaged })
    #expect(try names(in: folder) == ["q.hebra"])
  }
}
