import Foundation
import GRDB
import Hebra
import HebraStore
import TestSupport
import Testing

/// A project damaged on purpose, and what `hebra doctor` says of it.
@Suite struct DoctorTests {
  /// One damage, what is said of it, and its end.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var sql: String
    var sentence: String
    var testDescription: String { name }
  }

  private static let backup = "use la copia de respaldo más reciente."
  private static let cases = [
    Case(
      name: "text", sql: "UPDATE text_version SET text = text || 'x' WHERE document_id = 1",
      sentence: "textos: mal: el texto de un documento ya no es el que se importó: E-01. "
        + "No escriba en el proyecto: " + backup),
    Case(
      name: "links", sql: "UPDATE finished SET coder_id = 4711; UPDATE layer SET coder_id = 4711",
      sentence: "referencias: mal: 1 fila remite a algo que no está (tabla «layer»). "
        + "No escriba en el proyecto: " + backup),
    Case(
      name: "index", sql: "INSERT INTO turn_search(turn_search) VALUES ('delete-all')",
      sentence:
        "índice: mal: el índice no dice lo mismo que los textos, y una búsqueda puede callar "
        + "hallazgos. Hágalo de nuevo: «hebra doctor p.hebra --rebuild-index»."),
  ]

  /// A study with its codings, and `sql` done to it by another program.
  private func study(_ sql: String) throws -> URL {
    let folder = try HowTo.study()
    let start = try Command.shell(
      """
      hebra new p.hebra --codebook libro.yaml && hebra import p.hebra entrevistas >/dev/null \
      && hebra code import p.hebra codificaciones.csv >/dev/null
      """, in: folder)
    #expect(start.status == 0, "\(start.errors)")
    var configuration = SpeechlessTokenizer.configuration
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(
      path: folder.appending(path: "p.hebra").path, configuration: configuration)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
    return folder
  }

  private func remove(_ folder: URL) {
    try? FileManager.default.removeItem(at: folder.deletingLastPathComponent())
  }

  @Test(arguments: cases)
  func `each damage has one sentence that says what to do`(damage: Case) throws {
    let folder = try study(damage.sql)
    defer { remove(folder) }
    let result = try Command.hebra("doctor", "p.hebra", in: folder)
    #expect(result.status == 5)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.contains(": mal") } == [damage.sentence])
    #expect(!result.output.contains("está sano"))
    let json = try Command.hebra("doctor", "p.hebra", "--format", "json", in: folder)
    #expect(json.status == 5)
    #expect(json.output.components(separatedBy: #""result":"damaged""#).count == 2)
    let english = try Command.hebra("doctor", "p.hebra", "--lang", "en", in: folder)
    #expect(english.output.components(separatedBy: ": wrong: ").count == 2)
  }

  @Test func `an index made anew finds again what was found before`() throws {
    let folder = try study("SELECT 1")
    defer { remove(folder) }
    let before = try Command.hebra("search", "p.hebra", "policía", in: folder)
    #expect(before.output.contains("[policía]"))
    remove(folder)
    let damaged = try study(Self.cases[2].sql)
    defer { remove(damaged) }
    let search = ["search", "p.hebra", "policía"]
    #expect(try Command.hebra(search, in: damaged).output.isEmpty)
    let mended = try Command.hebra("revisar", "p.hebra", "--rehacer-indice", in: damaged)
    #expect(mended.status == 0)
    #expect(mended.output.hasPrefix("Índice hecho de nuevo.\n"))
    #expect(try Command.hebra(search, in: damaged).output == before.output)
    #expect(try Command.hebra("doctor", "p.hebra", in: damaged).status == 0)
  }

  @Test func `a coding outside its text can be removed as the sentence says`() throws {
    let folder = try study(
      "UPDATE coding SET end_byte = 99999 WHERE id = (SELECT min(id) FROM coding)")
    defer { remove(folder) }
    let result = try Command.hebra("doctor", "p.hebra", in: folder)
    #expect(result.status == 5)
    let found = try #require(
      result.output.firstMatch(of: /1 codificación queda fuera de su texto: ([0-9a-f-]{36})\. Use/))
    let removed = try Command.hebra("code", "remove", "p.hebra", String(found.1), in: folder)
    #expect(removed.status == 0, "\(removed.errors)")
    #expect(try Command.hebra("doctor", "p.hebra", in: folder).status == 0)
  }

  @Test func `a file cut short is damaged, and making its index anew is refused`() throws {
    let folder = try study("SELECT 1")
    defer { remove(folder) }
    for options in ["", " --rebuild-index"] {
      let result = try Command.shell(
        "head -c 40000 p.hebra > q.hebra; hebra doctor q.hebra" + options, in: folder)
      #expect(result.status == 5)
      let said = result.output + result.errors
      #expect(said.contains("No escriba en él: " + Self.backup), "\(said)")
      #expect(!said.contains("hecho de nuevo"))
    }
  }

  @Test func `while someone writes, all but the index is looked at`() throws {
    let folder = try study("SELECT 1")
    defer { remove(folder) }
    let path = folder.appending(path: "p.hebra").path
    let holder = try ProjectStore.open(path, for: .write(who: "Ana"))
    try holder.exclusively {
      let checkup = try ProjectCheck.of(path, who: "p", patience: 0.1)
      #expect(checkup.exitStatus == 1)
      #expect(checkup.lines.filter { $0.state != "sound" }.map(\.part) == ["index"])
      let report = checkup.report(.spanish).joined(separator: "\n")
      #expect(report.contains("índice: sin revisar: ") && report.contains("Ana está escribiendo"))
      #expect(throws: Failure.self) {
        try ProjectCheck.of(path, who: "p", rebuildsIndex: true, patience: 0.1)
      }
    }
    #expect(try ProjectCheck.of(path, who: "p", patience: 0.1).exitStatus == 0)
  }

  @Test func `an index of another version is renewed, and that is said`() throws {
    let folder = try study(
      "INSERT INTO setting VALUES ('index', 'x') ON CONFLICT (name) DO UPDATE SET value = 'tokens 0'"
    )
    defer { remove(folder) }
    let result = try Command.hebra("doctor", "p.hebra", in: folder)
    #expect(result.status == 0 && result.output.hasPrefix("Índice hecho de nuevo.\n"))
    let again = try Command.hebra("doctor", "p.hebra", in: folder)
    #expect(again.status == 0 && !again.output.contains("hecho de nuevo"))
  }
}
