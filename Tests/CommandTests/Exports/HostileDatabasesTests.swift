import Foundation
import TestSupport
import Testing

/// Databases that other people made to do harm: refused whole, and left as they are.
///
/// None of them has the mark of a project of ours. Projects that have it and are damaged or forged in
/// the same ways are made by `Tests/Hostile/project`.
@Suite(.enabled(if: Places.sharedData != nil)) struct HostileDatabasesTests {
  private static let commands = [
    "doctor P", "show P", "log P", "search P policía", "purge P --yes",
    "import P nota.txt", "matrix P segments --layer Ana --output m.csv",
  ]

  @Test func `each is refused with a sentence by every command, and keeps its bytes`() throws {
    let data = (Places.sharedData ?? Places.package).appending(path: "hostile")
    let files = try FileManager.default.contentsOfDirectory(atPath: data.path)
      .filter { $0.hasPrefix("S") }.sorted()
    #expect(files.count == 7)
    for file in files {
      let folder = try Places.temporary()
      defer { try? FileManager.default.removeItem(at: folder) }
      try FileManager.default.copyItem(
        at: data.appending(path: file), to: folder.appending(path: "p.hebra"))
      try Data("P1: Nada.".utf8).write(to: folder.appending(path: "nota.txt"))
      let before = try FolderState(folder)
      for command in Self.commands {
        let result = try Command.shell(
          "timeout 10 hebra " + command.replacing("P", with: "p.hebra"), in: folder)
        #expect(result.status == 5, "\(file), \(command): \(result)")
        #expect(result.output.isEmpty, "\(file), \(command)")
        #expect(result.errors.hasPrefix("error: p.hebra: "), "\(file), \(command)")
        #expect(try FolderState(folder).differences(from: before).isEmpty, "\(file), \(command)")
      }
    }
  }
}
