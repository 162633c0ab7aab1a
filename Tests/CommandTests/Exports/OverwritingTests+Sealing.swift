import Foundation
import TestSupport
import Testing

extension OverwritingTests {
  /// Names for a sealed file or a key, and the sentence that refuses each.
  private static let sealedNames: [(name: String, code: String, status: Int32)] = [
    ("este.age", "output.database", 4), ("duro-p.age", "output.database", 4),
    ("otro.age", "output.database", 4), ("enlace-otro.age", "output.link", 4),
    ("sellado.age", "output.sealed", 4), ("sellado-texto.age", "output.sealed", 4),
    ("duro-sellado.age", "output.sealed", 4), ("enlace-sellado.age", "output.link", 4),
    ("p.hebra.lock", "output.companion", 4), ("otro.age-journal", "output.companion", 4),
    ("nota.age", "output.exists", 4), ("duro-nota.age", "output.exists", 4),
    ("enlace-nota.age", "output.link", 4), ("enlace-roto.age", "output.link", 4),
    ("bolsa.age", "output.folder", 4), ("bolsa.age/", "output.folder", 4),
    ("tubo.age", "output.special", 4), ("no/hay.age", "file.unwritable", 4),
    ("p.hebra", "usage.output-format", 2), ("nota.tiff", "usage.output-format", 2),
    ("file:este.age", "output.name", 4),
  ]

  @Test func `sealing overwrites nothing, and a key neither`() throws {
    let folder = try world("age")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let made = try Command.shell(
      "hebra key new llave.age > /dev/null; ln -s nada con-recuperacion.txt; touch de-destinatarios.txt; "
        + "mkdir respaldos", in: folder)
    #expect(made.status == 0, "\(made.errors)")
    let before = try FolderState(folder)
    let seal = ["seal", "p.hebra", "--recipients", "llave-destinatarios.txt", "--output"]
    for (name, code, status) in Self.sealedNames {
      for words in [seal + [name], ["key", "new", name]] {
        let result = try Command.hebra(words, in: folder)
        #expect(result.status == status, "\(words): \(result)")
        #expect(result.errors.contains(Self.beginning(code)), "\(words): \(result.errors)")
        let changed = try FolderState(folder).differences(from: before)
        #expect(changed.isEmpty, "\(words)")
      }
    }
    for (name, code) in [("con.age", "output.link"), ("de.age", "output.exists")] {
      let result = try Command.hebra("key", "new", name, in: folder)
      #expect(result.status == 4 && result.errors.contains(Self.beginning(code)), "\(result)")
    }
    for (name, code) in [
      ("nota.age", "file.unwritable"), ("p.hebra.lock", "file.unwritable"),
      ("file:respaldos", "output.name"),
    ] {
      let result = try Command.hebra(
        ["backup", "p.hebra", "--recipients", "llave-destinatarios.txt", "--output", name],
        in: folder)
      #expect(result.status == 4, "\(name): \(result)")
      #expect(result.errors.contains(Self.beginning(code)), "\(name): \(result.errors)")
    }
    let changed = try FolderState(folder).differences(from: before)
    #expect(changed.isEmpty)
  }

  @Test func `opening overwrites nothing`() throws {
    let folder = try world("csv")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let made = try Command.shell(
      "hebra key new llave.age > /dev/null; "
        + "hebra seal p.hebra --recipients llave-destinatarios.txt > /dev/null; rm -f p.hebra-journal",
      in: folder)
    #expect(made.status == 0, "\(made.errors)")
    let before = try FolderState(folder)
    let open = ["open", "p.hebra.age", "--identity", "llave-recuperacion.txt"]
    for (name, code) in Self.beginnings.dropLast(2) where name != "no/hay.hebra" {
      let result = try Command.hebra(open + ["--output", name], in: folder)
      #expect(result.status == 4, "\(name): \(result)")
      #expect(result.errors.contains(Self.beginning(code)), "\(name): \(result.errors)")
      let changed = try FolderState(folder).differences(from: before)
      #expect(changed.isEmpty, "\(name)")
    }
    let taken = try Command.hebra(open, in: folder)
    #expect(taken.status == 4 && taken.errors.contains(Self.beginning("project.exists")))
  }
}
