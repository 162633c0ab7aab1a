import Foundation
import TestSupport
import Testing

/// Whatever leaves a project passes one door: for someone, with a row in the journal.
@Suite struct LeavingTests {
  /// The options that name what is written.
  private static let options: Set = ["--output", "--plot", "--templates"]

  /// What is for those who hold a key: the whole project, or the names that left it; each has tests of
  /// its own.
  private static let sealed: Set = [
    "hebra seal --output", "hebra backup --output", "hebra open --output",
    "hebra protect decide --output",
  ]

  /// Commands that write a file, each with an option that names it; `P` stands for the project.
  private static let lines =
    OverwritingTests.writers.map { ($0.line, "salida." + $0.ending) }
    + [
      ("import P entrevistas --templates", "tablas"), ("handoff P --coder Ana --output", "entrega"),
    ]

  private func world() throws -> URL {
    let folder = try HowTo.study()
    let made = try Command.shell(
      "set -e; hebra new p.hebra --codebook libro.yaml; "
        + "hebra import p.hebra entrevistas --metadata corpus.csv || [ $? = 1 ]; "
        + "hebra code import p.hebra codificaciones.csv; "
        + "printf 'mes,persona,acude\n2021-06,L-1,si\n' > pa.csv; "
        + "hebra panel import p.hebra pa.csv --municipality 05001; rm pa.csv; "
        + OverwritingTests.practice, in: folder)
    #expect(made.status == 0, "\(made.errors)")
    return folder
  }

  private func exports(_ folder: URL) throws -> [[String: String]] {
    let log = try Command.hebra("log", "p.hebra", "--exports", "--format", "json", in: folder)
    #expect(log.status == 0, "\(log.errors)")
    let rows = try JSONSerialization.jsonObject(with: Data(log.output.utf8)) as? [[String: Any]]
    return (rows ?? []).map { row in row.mapValues { "\($0)" } }
  }

  private func hash(_ name: String, _ folder: URL) throws -> String {
    let result = try Command.shell("sha256sum < '\(name)'", in: folder)
    return String(result.output.prefix(64))
  }

  /// The command, and its option that names a file.
  private static func key(_ path: String, _ option: String) -> String { path + " " + option }

  @Test func `every command and option that writes a file is run here`() throws {
    var found: Set<String> = []
    for leaf in try CommandTree.load().leaves {
      for name in (leaf.arguments ?? []).flatMap({ $0.names ?? [] })
      where Self.options.contains(name.typed) {
        found.insert(Self.key(leaf.path, name.typed))
      }
    }
    var run: Set<String> = []
    for (line, _) in Self.lines {
      let command = "hebra " + line.prefix { $0 != "P" }.dropLast()
      run.insert(Self.key(command, line.split(separator: " ").last.map(String.init) ?? ""))
    }
    #expect(found.count >= 15)
    #expect(found == run.union(Self.sealed))
  }

  @Test func `every file that leaves has a row with its level and its hash`() throws {
    let folder = try world()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    #expect(try exports(folder).isEmpty)
    for (number, (line, name)) in Self.lines.enumerated() {
      let file = "\(number)-\(name)"
      let before = try exports(folder).count
      let words = line.split(separator: " ").map { $0 == "P" ? "p.hebra" : String($0) }
      let result = try Command.hebra(words + [file], in: folder)
      #expect(result.status == 0, "\(line): \(result.errors)")
      let rows = try exports(folder).dropFirst(before)
      let files =
        switch line.prefix(while: { $0 != " " }) {
        case "import": ["corpus", "participants", "hablantes"].map { "\(file)/\($0).xlsx" }
        case "handoff":
          ["LEEME.docx", "codigos.xlsx", "facetas.xlsx", "libro.yaml", "documentos/E-01.docx"]
            .map { "\(file)/\($0)" } + ["\(file)/documentos/E-02.docx"]
        default: [file]
        }
      // The journal has the name, not the folders of a person's disk.
      let names = files.map { String($0.split(separator: "/").last ?? "") }
      #expect(rows.map { $0["file"] ?? "" } == names, "\(line)")
      for (row, file) in zip(rows, files) {
        // The brief of an institution is for those who facilitate, a workshop for both sides.
        let level = line.hasPrefix("brief") ? "B" : line.hasPrefix("workshop") ? "C" : "A"
        #expect(row["level"] == level, "\(line)")
        #expect(try row["sha256"] == hash(file, folder), "\(line)")
      }
      // What explains a figure is in the row of the figure.
      let beside = file.replacing(/\.(csv|json)$/, with: ".definiciones.csv")
      if beside != file,
        FileManager.default.fileExists(atPath: folder.appending(path: beside).path)
      {
        let settings = rows.first?["settings"] ?? ""
        #expect(settings.contains(try hash(beside, folder)), "\(line): \(settings)")
      }
    }
  }

  @Test(arguments: ["B", "C"])
  func `nothing leaves for readers without rules`(level: String) throws {
    let folder = try world()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let before = try FolderState(folder)
    for (line, name) in Self.lines where !line.hasSuffix("--templates") {
      // These have rules.
      if ["ficha write", "brief", "workshop"].contains(where: line.hasPrefix) { continue }
      if level == "B", line.hasPrefix("followup") { continue }
      let words = line.split(separator: " ").map { $0 == "P" ? "p.hebra" : String($0) }
      let written = try Command.hebra(words + [name, "--level", level], in: folder)
      #expect(written.status == 3, "\(line): \(written)")
      // In a study of two documents, even what has rules would be withheld.
      #expect(
        written.errors.contains(#/sol[oa] (sale|al nivel A)|casi todo sería reservado/#),
        "\(line): \(written.errors)")
      #expect(written.output.isEmpty, "\(line)")
    }
    // On screen there is no other level than the team's.
    for line in ["transcripts p.hebra", "search p.hebra policía", "words p.hebra"] {
      let shown = try Command.hebra(
        line.split(separator: " ").map(String.init) + ["--level", level], in: folder)
      #expect(shown.status == 3, "\(line): \(shown)")
      #expect(shown.output.isEmpty && shown.errors.contains("--output"), "\(line): \(shown)")
    }
    #expect(try FolderState(folder).differences(from: before).isEmpty)
  }

  @Test func `a purge erases what was typed and keeps what left`() throws {
    let folder = try world()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let done = try Command.shell(
      "set -e; hebra search p.hebra policía --document E-01 --output a.csv; "
        + "hebra words p.hebra --filter speaker:P1 --output b.csv; hebra purge p.hebra --yes",
      in: folder)
    #expect(done.status == 0, "\(done.errors)")
    let rows = try exports(folder)
    #expect(try rows.map { $0["sha256"] } == [hash("a.csv", folder), hash("b.csv", folder)])
    #expect(rows.allSatisfy { $0["level"] == "A" })
    for row in rows {
      let settings = row["settings"] ?? ""
      #expect(settings.contains("suprimido") && !settings.contains("policía"), "\(settings)")
      #expect(!settings.contains("E-01") && !settings.contains("speaker"), "\(settings)")
    }
    #expect(try Command.hebra("doctor", "p.hebra", in: folder).status == 0)
  }

  @Test func `a search and its chart leave together or not at all`() throws {
    let folder = try world()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let line = "search p.hebra policía --by municipality --output cuenta.csv --plot cuenta.svg"
    let words = line.split(separator: " ").map(String.init)
    let done = try Command.hebra(words, in: folder)
    #expect(done.status == 0, "\(done.errors)")
    #expect(try exports(folder).map { $0["export"] ?? "" } == ["search.counts", "chart"])
    let again = try Command.shell("rm cuenta.csv; hebra " + line, in: folder)
    #expect(again.status == 4)
    #expect(try exports(folder).count == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "cuenta.csv").path))
  }

  @Test func `a project that cannot be written is read, and lets no file out`() throws {
    let folder = try world()
    let place = folder.deletingLastPathComponent()
    defer {
      _ = try? Command.shell("chmod -R u+w .", in: place)
      try? FileManager.default.removeItem(at: place)
    }
    // The administrator may write anywhere: as nobody, then.
    let made = try Command.shell(
      "chmod a+rx ..; mkdir -m 777 ../fuera; chmod -R a-w,a+rX .", in: folder)
    #expect(made.status == 0, "\(made.errors)")
    func run(_ line: String) throws -> CommandResult {
      try Command.shell(
        "as=; [ $(id -u) = 0 ] && as='setpriv --reuid 65534 --regid 65534 --clear-groups'; "
          + "$as hebra \(line)", in: folder)
    }
    for line in ["transcripts p.hebra", "search p.hebra policía", "log p.hebra", "words p.hebra"] {
      let shown = try run(line)
      #expect(shown.status == 0 && !shown.output.isEmpty, "\(line): \(shown)")
      let written = try run(line + " --output ../fuera/a.csv")
      #expect(written.status == 4, "\(line): \(written)")
      #expect(written.errors.contains("el proyecto no se puede escribir"), "\(written.errors)")
      #expect(written.errors.split(separator: "\n").count <= 2, "\(written.errors)")
    }
    // The file alone, in a folder where anyone may write.
    _ = try Command.shell("chmod 777 .", in: folder)
    let alone = try run("words p.hebra --output ../fuera/a.csv")
    #expect(alone.status == 4, "\(alone)")
    #expect(alone.errors.contains("el proyecto no se puede escribir"), "\(alone.errors)")
    #expect(try run("words p.hebra").status == 0)
    let matrix = try run("matrix p.hebra segments --layer Ana --output ../fuera/m.csv")
    #expect(matrix.status == 4, "\(matrix)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/fuera").isEmpty)
  }
}
