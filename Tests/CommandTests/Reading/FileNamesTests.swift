import Foundation
import Glibc
import TestSupport
import Testing

/// Names are bytes, and not everything with a name is a file.
@Suite struct FileNamesTests {
  private static let talk = "E: ¿Quién?\nP1: Soy yo.\n"

  private func folder() throws -> URL {
    let folder = try Places.temporary()
    try FileManager.default.createDirectory(
      at: folder.appending(path: "entrevistas"), withIntermediateDirectories: true)
    try Data(Self.talk.utf8).write(to: folder.appending(path: "entrevistas/E-01.txt"))
    _ = try Command.hebra("new", "p.hebra", in: folder)
    return folder
  }

  @Test func `a name in Latin 1 is read from its folder and shown with its odd byte`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Command.shell(
      "printf 'E: ¿Y?\\nP1: Nada.\\n' > \"$(printf 'entrevistas/Mar\\355a.txt')\"; "
        + "hebra import p.hebra entrevistas; hebra transcripts p.hebra --format csv", in: folder)
    #expect(result.status == 0)
    #expect(result.output.contains("Mar\\xEDa.txt → Mar\\xEDa (nuevo)"), "\(result.output)")
    let receipt = try Command.hebra("receipt", "p.hebra", "Mar\\xEDa", in: folder)
    #expect(receipt.output.contains("Mar\\xEDa.txt"), "\(receipt)")
  }

  @Test func `a name in Latin 1 can be typed`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Command.shell(
      "f=\"$(printf 'Mar\\355a.txt')\"; cp entrevistas/E-01.txt \"$f\"; hebra text \"$f\"; "
        + "hebra import p.hebra \"$f\"; hebra update p.hebra 'Mar\\xEDa' \"$f\"", in: folder)
    #expect(result.status == 0, "\(result)")
    #expect(result.output.hasPrefix(Self.talk.dropLast()), "\(result.output)")
    let missing = try Command.shell("hebra text \"$(printf 'no\\355.txt')\"", in: folder)
    #expect(missing.status == 4)
    #expect(missing.errors.contains("no\\xED.txt"))
  }

  @Test func `a pipe in a folder is refused, and nobody waits for it`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(mkfifo(folder.appending(path: "entrevistas/tubo.txt").path, 0o600) == 0)
    let result = try Command.hebra("import", "p.hebra", "entrevistas", in: folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("tubo.txt: no es un archivo"), "\(result.errors)")
    #expect(result.output.contains("E-01.txt → E-01"))
    let device = try Command.hebra("text", "/dev/zero", in: folder)
    #expect(device.status == 4)
    #expect(device.errors.contains("zero: no es un archivo"), "\(device.errors)")
  }

  @Test func `what is passed over in a folder is counted`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Command.shell(
      "cd entrevistas; touch a.xyz b.xyz .oculto.txt; ln -s E-01.txt otra.txt; ln -s . bucle; "
        + "mkdir adentro; cp E-01.txt adentro/E-02.txt; cd ..; hebra import p.hebra entrevistas",
      in: folder)
    #expect(result.status == 0, "\(result)")
    for line in [
      "2 archivos de la carpeta no parecen transcripciones", "2 enlaces de la carpeta",
      "1 nombre oculto de la carpeta",
    ] {
      #expect(result.errors.contains(line), "\(result.errors)")
    }
    #expect(result.output.contains("E-02.txt → E-01 (ya estaba)"), "\(result.output)")
  }

  @Test func `a document named like a person gets a neutral name offered`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Command.shell(
      "printf 'E: ¿Y?\\nP1: Nada.\\n' > 'María Inventada.txt'; "
        + "printf 'E: ¿Cuándo?\\nP1: Ayer, dicen.\\n' > 'Yolanda Supuesta.txt'; "
        + "printf 'archivo,documento\\nYolanda Supuesta.txt,E-02\\n' > t.csv; "
        + "hebra import p.hebra entrevistas *.txt --metadata t.csv", in: folder)
    #expect(result.status == 0, "\(result)")
    #expect(
      result.errors.contains(
        "María Inventada.txt: aviso: el nombre del documento parece el de una persona. "
          + "Déle uno neutro antes de codificar, por ejemplo E-03"), "\(result.errors)")
    #expect(!result.errors.contains("Yolanda Supuesta.txt: aviso: el nombre"))
    #expect(
      result.output.components(
        separatedBy: "nombre de archivo que parece de una persona 1"
      ).count == 3, "\(result.output)")
  }
}
