import Foundation
import Glibc
import TestSupport
import Testing

/// Several people who code in one project at the same time.
@Suite struct TogetherTests {
  private static let codebook = Places.package.appending(path: "Codebooks/desconfianza.yaml").path

  /// A project with one interview, in a folder of its own.
  private static func folder() throws -> URL {
    let folder = try Places.temporary()
    let lines = (0..<200).map { "\($0 % 2 == 0 ? "E" : "P"): Palabras de prueba número \($0)." }
    try Data((lines.joined(separator: "\n") + "\n").utf8)
      .write(to: folder.appending(path: "uno.txt"))
    for command in [["new", "p.hebra", "--codebook", codebook], ["import", "p.hebra", "uno.txt"]] {
      let done = try Command.hebra(command, in: folder)
      #expect(done.status <= 1, "\(done.errors)")
    }
    return folder
  }

  @Test func `four people add tables at the same time, and nothing is lost`() async throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let (tables, rows) = (8, 10)
    try await withThrowingTaskGroup { group in
      for person in 0..<4 {
        group.addTask {
          for table in 0..<tables {
            let lines = (0..<rows).map { row in
              let start = 20 + 7 * (table * rows + row)
              return "uno,\(start),\(start + 12),DES-01,Persona \(person)"
            }
            let name = "\(person)-\(table).csv"
            let header = "documento,inicio,fin,codigo,codificador"
            try Data(([header] + lines).joined(separator: "\n").utf8)
              .write(to: folder.appending(path: name))
            // Whoever has to wait for too long tries again, as a person would.
            for _ in 0..<5 {
              let done = try Command.hebra(
                "code", "import", "p.hebra", name, "--new-coder", in: folder)
              if done.status == 0 { break }
              #expect(done.errors.contains("está escribiendo en el proyecto"), "\(done.errors)")
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let list = try Command.hebra("code", "list", "p.hebra", "--format", "csv", in: folder)
    #expect(list.output.split(separator: "DES-01").count == 1 + 4 * tables * rows)
    #expect(try Command.hebra("doctor", "p.hebra", in: folder).status == 0)
    #expect(
      !FileManager.default.fileExists(atPath: folder.appending(path: "p.hebra.lock").path))
  }

  @Test func `who has to wait is told for whom`() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let lock = folder.appending(path: "p.hebra.lock")
    try Data("1\nRosa\n2021-06-15T10:00:00Z\n".utf8).write(to: lock)
    let descriptor = open(lock.path, O_RDWR)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    let done = try Command.hebra(
      "code", "add", "p.hebra", "--document", "uno", "--start", "20", "--end", "32", "--code",
      "DES-01", "--coder", "Quinta", in: folder)
    #expect(done.status != 0)
    #expect(
      done.errors.contains("Rosa está escribiendo en el proyecto desde 2021-06-15T10:00:00Z"),
      "\(done.errors)")
    let list = try Command.hebra("code", "list", "p.hebra", "--format", "csv", in: folder)
    #expect(!list.output.contains("Quinta"))
  }
}
