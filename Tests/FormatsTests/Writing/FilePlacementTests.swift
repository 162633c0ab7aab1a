import Foundation
import HebraLanguage
import HebraModel
import Testing

@testable import HebraFormats

@Suite struct FilePlacementTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "place-\(UUID())")

  /// Places bytes over whatever file stands there.
  private func put(_ bytes: [UInt8], at path: String) throws {
    let pending = try PendingFile(WrittenFile(bytes: bytes, for: .team), for: path)
    try pending.place(over: FileIdentity(of: path))
    pending.settle()
  }

  @Test func `a file is replaced whole, readable by its owner alone, and nothing else stays`()
    throws
  {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "matriz.csv").path
    try put(Array("vieja y larga".utf8), at: path)
    try put(Array("nueva".utf8), at: path)
    #expect(FileManager.default.contents(atPath: path) == Data("nueva".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["matriz.csv"])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
  }

  @Test func `a place where nothing can be written is named`() {
    let path = folder.appending(path: "no/hay.csv").path
    #expect(
      throws: WriteError(
        .unwritable, details: ["path": path, "step": "create", "errno": String(ENOENT)])
    ) { try put([1], at: path) }
  }

  @Test func `a folder in the way is left as it is`() throws {
    let path = folder.appending(path: "carpeta").path
    try FileManager.default.createDirectory(atPath: path + "/x", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(throws: WriteError.self) { try put([1], at: path) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["carpeta"])
  }
}
