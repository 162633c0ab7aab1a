import Foundation
import Hebra
import HebraModel
import TestSupport
import Testing

/// Nothing that matters is ever written over, by whatever command and under whatever name.
@Suite struct OverwritingTests {
  /// A name that an output is given, and the sentence that refuses it.
  struct Attempt: Sendable {
    /// `EXT` stands for the extension that the command writes.
    var output: String
    /// A key of the catalog.
    var code: String
    var status: Int32 = 4
    var replaces = true
    var project = "p.hebra"

    init(
      _ output: String, _ code: String, status: Int32 = 4, replaces: Bool = true,
      project: String = "p.hebra"
    ) {
      self.output = output
      self.code = code
      self.status = status
      self.replaces = replaces
      self.project = project
    }
  }

  static let attempts: [Attempt] = [
    // The project itself, by every name that it has.
    Attempt("este.EXT", "output.database", project: "este.EXT"),
    Attempt("./entrevistas/../este.EXT", "output.database", project: "este.EXT"),
    Attempt("carpeta/este.EXT", "output.database", project: "este.EXT"),
    Attempt("duro-este.EXT", "output.database", project: "este.EXT"),
    Attempt("enlace-este.EXT", "output.link", project: "este.EXT"),
    Attempt("este.EXT", "output.database", project: "enlace-este.EXT"),
    Attempt("duro-p.EXT", "output.database"),
    // Another project, and a database of another program.
    Attempt("otro.EXT", "output.database"), Attempt("carpeta/otro.EXT", "output.database"),
    Attempt("duro-otro.EXT", "output.database"), Attempt("enlace-otro.EXT", "output.link"),
    Attempt("base.EXT", "output.database"), Attempt("duro-base.EXT", "output.database"),
    Attempt("enlace-base.EXT", "output.link"),
    // A sealed project.
    Attempt("sellado.EXT", "output.sealed"), Attempt("sellado-texto.EXT", "output.sealed"),
    Attempt("duro-sellado.EXT", "output.sealed"), Attempt("enlace-sellado.EXT", "output.link"),
    // What stands beside a project, or would.
    Attempt("p.hebra.lock", "output.companion"), Attempt("p.hebra-journal", "output.companion"),
    Attempt("p.hebra-wal", "output.companion"), Attempt("otro.EXT.lock", "output.companion"),
    Attempt("otro.EXT-journal", "output.companion"), Attempt("otro.EXT-wal", "output.companion"),
    Attempt("otro.EXT-shm", "output.companion"), Attempt("duro-journal.EXT", "output.companion"),
    Attempt("duro-wal.EXT", "output.companion"), Attempt("duro-shm.EXT", "output.companion"),
    Attempt("enlace-journal.EXT", "output.link"), Attempt("enlace-lock.EXT", "output.link"),
    // The original of a document.
    Attempt("original.EXT", "output.origin"), Attempt("duro-original.EXT", "output.origin"),
    Attempt("enlace-original.EXT", "output.link"),
    Attempt("carpeta/original.EXT", "output.origin"),
    // Any other file, unasked.
    Attempt("nota.EXT", "output.exists", replaces: false),
    Attempt("duro-nota.EXT", "output.exists", replaces: false),
    Attempt("enlace-nota.EXT", "output.link"), Attempt("enlace-roto.EXT", "output.link"),
    // What is no file, or not of the form.
    Attempt("bolsa.EXT", "output.folder"), Attempt("bolsa.EXT/", "output.folder"),
    Attempt("enlace-bolsa.EXT", "output.link"), Attempt("tubo.EXT", "output.special"),
    Attempt("enlace-nulo.EXT", "output.link"), Attempt("no/hay.EXT", "file.unwritable"),
    Attempt("/dev/null", "usage.output-format", status: 2),
    Attempt("nota.tiff", "usage.output-format", status: 2),
    Attempt("p.hebra", "usage.output-format", status: 2),
    Attempt("file:este.EXT", "output.name"), Attempt("http://este.EXT", "output.name"),
    Attempt(":memory:", "output.name"),
  ]

  /// Everything that could be written over, for the extension `$1`.
  private static let victims = """
    cp p.hebra este.$1; cp p.hebra otro.$1; ln p.hebra duro-p.$1
    printf 'SQLite format 3\\0 de otro programa' > base.$1
    printf 'age-encryption.org/v1\\n-> X25519' > sellado.$1
    printf -- '-----BEGIN AGE ENCRYPTED FILE-----\\n' > sellado-texto.$1
    printf '\\331\\325\\005\\371\\040\\241\\143\\327páginas' > otro.$1-journal
    printf '\\067\\177\\006\\202páginas' > otro.$1-wal; printf '\\030\\342\\055\\0' > otro.$1-shm
    printf '99\\nBerta\\n2021-07-01T10:00:00Z\\n' > otro.$1.lock
    cp entrevistas/E-01.txt original.$1; cp codificaciones.csv nota.$1; cp nota.$1 nota.tiff
    mkdir bolsa.$1; mkfifo tubo.$1; ln -s /dev/null enlace-nulo.$1; ln -s nada enlace-roto.$1
    for v in este otro base sellado original nota; do ln $v.$1 duro-$v.$1; done
    for v in journal wal shm; do ln otro.$1-$v duro-$v.$1; done
    for v in este otro base sellado original nota bolsa; do ln -s $v.$1 enlace-$v.$1; done
    ln -s otro.$1-journal enlace-journal.$1; ln -s otro.$1.lock enlace-lock.$1
    ln -s . carpeta
    """

  func world(_ ending: String) throws -> URL {
    let folder = try HowTo.study()
    let made = try Command.shell(
      "set -e; hebra new p.hebra --codebook libro.yaml; "
        + "hebra import p.hebra entrevistas --metadata corpus.csv || [ $? = 1 ]; "
        + "hebra code import p.hebra codificaciones.csv; "
        + "hebra codebook split p.hebra DES-01 --into DES-02,COR-01 --reason x; "
        + "printf 'mes,persona,acude\n2021-06,L-1,si\n' > pa.csv; "
        + "hebra panel import p.hebra pa.csv --municipality 05001; rm pa.csv; \(Self.practice) "
        + "set -- \(ending); "
        + Self.victims,
      in: folder)
    #expect(made.status == 0, "\(made.errors)")
    return folder
  }

  /// What a command tries: all of it in the long run (`Scripts/faults`), else a quarter by turns.
  private static func attempts(of writer: Writer) -> [Attempt] {
    guard ProcessInfo.processInfo.environment["HEBRA_LONG"] == nil else { return attempts }
    let turn = writers.firstIndex { $0.testDescription == writer.testDescription } ?? 0
    return attempts.indices.filter { ($0 + turn).isMultiple(of: 4) }.map { attempts[$0] }
  }

  @Test(arguments: writers)
  func `every attempt is refused and changes nothing`(writer: Writer) throws {
    let folder = try world(writer.ending)
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    func ended(_ name: String) -> String { name.replacing("EXT", with: writer.ending) }
    #expect(Self.attempts.count >= 40)
    let before = try FolderState(folder)
    for attempt in Self.attempts(of: writer) {
      var words = writer.line.split(separator: " ").map(String.init)
      words = words.map { $0 == "P" ? ended(attempt.project) : $0 } + [ended(attempt.output)]
      let result = try Command.hebra(words + (attempt.replaces ? ["--replace"] : []), in: folder)
      let isChart = attempt.code == "usage.output-format" && ["svg", "png"].contains(writer.ending)
      let told = Self.beginning(isChart ? "usage.plot-format" : attempt.code)
      #expect(result.status == attempt.status, "\(words): \(result.errors)")
      #expect(result.errors.contains(told), "\(words): \(result.errors)")
      #expect(result.output.isEmpty, "\(words): \(result.output)")
      let changed = try FolderState(folder).differences(from: before)
      #expect(changed.isEmpty, "\(words)")
    }
    // The same command, where nothing stands in its way.
    let words = writer.line.split(separator: " ").map { $0 == "P" ? "p.hebra" : String($0) }
    let result = try Command.hebra(words + ["nuevo." + writer.ending], in: folder)
    #expect(result.status == 0, "\(result.errors)")
  }

  /// A sentence of the catalog up to its first quotation.
  static func beginning(_ code: String) -> String {
    String(Messages.spanish.what(MessageCode(rawValue: code)).prefix { $0 != "«" })
  }

  @Test func `what explains a figure overwrites nothing either`() throws {
    let folder = try world("csv")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    for name in ["otro", "sellado", "original", "nota", "enlace-nota", "bolsa", "tubo"] {
      let made = try Command.shell("mv \(name).csv figura.definiciones.csv", in: folder)
      #expect(made.status == 0)
      let before = try FolderState(folder)
      let result = try Command.hebra(
        ["matrix", "p.hebra", "segments", "--layer", "Ana", "--output", "figura.csv"]
          + (name == "nota" ? [] : ["--replace"]), in: folder)
      #expect(result.status == 4, "\(name): \(result)")
      #expect(result.errors.contains("figura.definiciones.csv: "), "\(name): \(result)")
      let changed = try FolderState(folder).differences(from: before)
      #expect(changed.isEmpty, "\(name)")
      _ = try Command.shell("mv figura.definiciones.csv \(name).csv", in: folder)
    }
  }

  static let beginnings: [(String, String)] = [
    ("p.hebra", "project.exists"), ("otro.csv", "project.exists"),
    ("carpeta/p.hebra", "project.exists"), ("duro-otro.csv", "project.exists"),
    ("enlace-otro.csv", "project.exists"), ("enlace-roto.csv", "project.exists"),
    ("sellado.csv", "project.exists"), ("base.csv", "project.exists"),
    ("entrevistas/E-01.txt", "project.exists"), ("nota.csv", "project.exists"),
    ("tubo.csv", "project.exists"), ("bolsa.csv", "project.exists"),
    ("/dev/null", "project.exists"), ("otro.csv.lock", "project.exists"),
    ("p.hebra.lock", "project.companion"), ("p.hebra-journal", "project.companion"),
    ("p.hebra-wal", "project.companion"), ("p.hebra-shm", "project.companion"),
    ("bolsa.csv/", "project.bad-name"), ("nuevo.hebra/", "project.bad-name"),
    ("file:q.hebra", "project.bad-name"), (":memory:", "project.bad-name"),
    ("no/hay.hebra", "folder.missing"), ("ocupado.hebra", "project.exists"),
    ("cerrado.hebra", "project.foreign-lock"),
  ]

  @Test func `no project begins where something stands, or beside another`() throws {
    let folder = try world("csv")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let made = try Command.shell(
      "rm -f p.hebra-journal; cp nota.csv ocupado.hebra-journal; ln -s nota.csv cerrado.hebra.lock",
      in: folder)
    #expect(made.status == 0, "\(made.errors)")
    let before = try FolderState(folder)
    for (name, code) in Self.beginnings {
      let result = try Command.hebra("new", name, "--codebook", "libro.yaml", in: folder)
      #expect(result.status == 4, "\(name): \(result)")
      #expect(result.errors.contains(Self.beginning(code)), "\(name): \(result.errors)")
      let changed = try FolderState(folder).differences(from: before)
      #expect(changed.isEmpty, "\(name)")
    }
  }

  @Test func `tables to fill in overwrite nothing`() throws {
    let folder = try world("xlsx")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let made = try Command.shell(
      "printf 'E: ¿Y?\\nP1: Nada.\\n' > E-09.txt; for n in corpus participants hablantes; do "
        + "mkdir con-$n; ln -s ../nada con-$n/$n.xlsx; done", in: folder)
    #expect(made.status == 0, "\(made.errors)")
    let before = try FolderState(folder)
    for (name, code) in [
      ("con-corpus", "file.exists"), ("con-participants", "file.exists"),
      ("con-hablantes", "file.exists"), ("p.hebra", "output.not-a-folder"),
      ("nota.xlsx", "output.not-a-folder"), ("enlace-nota.xlsx", "output.not-a-folder"),
      ("tubo.xlsx", "output.not-a-folder"), ("/dev/null", "output.not-a-folder"),
      ("file:carpeta", "output.name"), ("p.hebra.lock", "output.companion"),
      ("p.hebra-wal", "output.companion"), ("q.hebra-journal/", "output.companion"),
      ("nota.xlsx/dentro", "file.unwritable"),
    ] {
      let result = try Command.hebra(
        "import", "p.hebra", "E-09.txt", "--templates", name, in: folder)
      #expect(result.status == 4, "\(name): \(result)")
      #expect(result.errors.contains(Self.beginning(code)), "\(name): \(result.errors)")
      let changed = try FolderState(folder).differences(from: before)
      #expect(changed.isEmpty, "\(name)")
    }
  }

  @Test func `a handoff overwrites nothing`() throws {
    let folder = try world("docx")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let made = try Command.shell(
      "for n in LEEME.docx codigos.xlsx documentos; do mkdir con-$n; ln -s ../nada con-$n/$n; done; "
        + "ln -s nada enlace-nada; mkdir vacia", in: folder)
    #expect(made.status == 0, "\(made.errors)")
    let before = try FolderState(folder)
    for (name, code) in [
      ("con-LEEME.docx", "handoff.cut-off"), ("con-codigos.xlsx", "handoff.cut-off"),
      ("con-documentos/", "handoff.cut-off"), (".", "handoff.folder-taken"),
      ("entrevistas", "handoff.folder-taken"),
      ("bolsa.docx/../entrevistas", "handoff.folder-taken"),
      ("p.hebra", "output.not-a-folder"), ("nota.docx", "output.not-a-folder"),
      ("original.docx", "output.not-a-folder"), ("tubo.docx", "output.not-a-folder"),
      ("/dev/null", "output.not-a-folder"), ("enlace-nota.docx", "output.link"),
      ("enlace-nada", "output.link"), ("enlace-bolsa.docx", "output.link"),
      ("enlace-bolsa.docx/", "output.link"), ("carpeta", "output.link"),
      ("file:carpeta", "output.name"), ("", "output.name"), ("p.hebra.lock", "output.companion"),
      ("p.hebra-wal", "output.companion"), ("q.hebra-journal/", "output.companion"),
      ("nota.docx/dentro", "file.unwritable"),
    ] {
      let result = try Command.hebra(
        "handoff", "p.hebra", "--coder", "Ana", "--output", name, in: folder)
      #expect(result.status == 4, "\(name): \(result)")
      #expect(result.errors.contains(Self.beginning(code)), "\(name): \(result.errors)")
      let changed = try FolderState(folder).differences(from: before)
      #expect(changed.isEmpty, "\(name)")
    }
    let done = try Command.hebra(
      "handoff", "p.hebra", "--coder", "Ana", "--output", "vacia", in: folder)
    #expect(done.status == 0, "\(done.errors)")
  }

  @Test func `every command that writes a file is in these tables`() throws {
    let outputs: Set = ["--output", "--plot", "--templates"]
    let leaves = try CommandTree.load().leaves
    let writing = leaves.filter { leaf in
      (leaf.arguments ?? []).contains { argument in
        (argument.names ?? []).contains { outputs.contains($0.typed) }
      }
    }
    let tried = Set(Self.writers.map { "hebra " + $0.line.prefix { $0 != "P" } })
    let names = Set(writing.map { $0.path + " " }).subtracting([
      "hebra protect decide ", "hebra import ", "hebra handoff ", "hebra seal ", "hebra open ",
      "hebra backup ",
    ])
    #expect(names == tried)
  }
}
