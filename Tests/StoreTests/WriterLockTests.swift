import Foundation
import HebraStore
import Testing

/// What may stand where the lock of a project goes.
@Suite struct WriterLockTests {
  /// What a power cut may leave of a lock: nothing, a part, zeros, bytes of another file.
  static let torn: [[UInt8]] = [
    [], Array("4711\nAna".utf8), Array("47".utf8), Array(repeating: 0, count: 40),
    Array(repeating: 0xA5, count: 40), Array("4711\nAna\n2021".utf8) + [0, 0, 0],
  ]

  @Test(arguments: torn)
  func `a torn lock of a killed writer is taken over`(content: [UInt8]) throws {
    let world = try World()
    _ = try world.make()
    let lock = world.path + ".lock"
    #expect(
      FileManager.default.createFile(
        atPath: lock, contents: Data(content), attributes: [.posixPermissions: 0o600]))
    _ = try ProjectStore.open(world.path, for: .write(who: "Ana"))
    #expect(!FileManager.default.fileExists(atPath: lock))
  }

  @Test(arguments: ["Llamar a la vereda\n", "\n3 cosas por hacer\n"])
  func `somebody's file in its place is refused and left as it is`(content: String) throws {
    let world = try World()
    _ = try world.make()
    let lock = world.path + ".lock"
    #expect(
      FileManager.default.createFile(
        atPath: lock, contents: Data(content.utf8), attributes: [.posixPermissions: 0o600]))
    #expect {
      _ = try ProjectStore.open(world.path, for: .write(who: "Ana"))
    } throws: {
      ($0 as? StoreError)?.code == .foreignLock
    }
    #expect(FileManager.default.contents(atPath: lock) == Data(content.utf8))
  }
}
