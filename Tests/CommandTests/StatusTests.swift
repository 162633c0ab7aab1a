import Foundation
import TestSupport
import Testing

/// How commands end, and what they say then.
@Suite struct StatusTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var status: Int32
    /// A line of shell, in a copy of the study with `p.hebra` made and the interviews imported.
    var line: String
    var testDescription: String { line }

    init(_ status: Int32, _ line: String) {
      self.status = status
      self.line = line
    }
  }

  static let cases = [
    Case(0, "hebra"), Case(0, "hebra --help"), Case(0, "hebra --version"),
    Case(0, "hebra search p.hebra marciano"), Case(0, "hebra code list p.hebra --format json"),
    Case(0, "hebra import p.hebra entrevistas"), Case(0, "hebra doctor p.hebra"),
    Case(0, "hebra text entrevistas"),
    // Done, with problems listed.
    Case(1, "hebra import p.hebra entrevistas no-existe.docx"),
    Case(1, "hebra text entrevistas/E-01.txt no-existe.docx"),
    Case(
      1,
      "sed 's/P1/P7/' participants.csv > q.csv; hebra import p.hebra entrevistas --participants q.csv"
    ),
    Case(1, "sed 's/E-02/E-22/' codificaciones.csv > q.csv; hebra code import p.hebra q.csv"),
    // Usage.
    Case(2, "hebra marciano"), Case(2, "hebra new"),
    Case(2, "hebra search p.hebra policía --sombrero"),
    Case(2, "hebra search p.hebra '\"policía'"), Case(2, "hebra search p.hebra ''"),
    Case(2, "hebra search p.hebra policía --by sombrero"),
    Case(2, "hebra search p.hebra policía --role jefe"),
    Case(2, "hebra search p.hebra policía --limit pocos"),
    Case(2, "hebra search p.hebra policía --limit -1"),
    Case(2, "hebra matrix p.hebra case-by-code --output m.csv"),
    Case(2, "hebra matrix p.hebra sombreros --layer union --output m.csv"),
    Case(2, "hebra matrix p.hebra case-by-code --layer union --output m.pdf"),
    Case(2, "hebra matrix p.hebra segments --layer union --value words --output m.csv"),
    Case(2, "hebra speakers p.hebra E-01 role"),
    Case(2, "hebra code add p.hebra --document E-01 --code DES-01 --coder Ana"),
    Case(2, "hebra code add p.hebra --document E-01 --start 3 --code DES-01 --coder Ana"),
    Case(2, "hebra transcripts p.hebra --format xml"),
    Case(2, "hebra transcripts p.hebra --lang fr"),
    // No room for what is printed.
    Case(4, "hebra show p.hebra >/dev/full"),
    // Input refused.
    Case(4, "hebra show no-existe.hebra"), Case(4, "hebra new p.hebra"),
    Case(4, "hebra new carpeta/no/hay.hebra"), Case(4, "hebra text no-existe.docx"),
    Case(4, "mkdir vacia; hebra text vacia"), Case(4, "mkdir vacia; hebra import p.hebra vacia"),
    Case(4, "printf x > q.pdf; hebra import p.hebra q.pdf"),
    Case(4, "hebra import p.hebra entrevistas --metadata no-existe.csv"),
    Case(4, "printf 'a,b\\n1,2\\n' > q.csv; hebra import p.hebra entrevistas --metadata q.csv"),
    Case(4, "hebra codebook check no-existe.yaml"),
    Case(4, "printf 'libro: [' > q.yaml; hebra codebook check q.yaml"),
    Case(4, "hebra receipt p.hebra E-99"), Case(4, "hebra code remove p.hebra 123"),
    Case(4, "hebra code list p.hebra --layer Luis"),
    Case(4, "hebra export transcript p.hebra --document E-01 --layer Luis --output q.docx"),
    Case(4, "hebra matrix p.hebra case-by-code --layer Luis --output m.csv"),
    Case(4, "hebra matrix p.hebra case-by-code --layer union --output no/hay/m.csv"),
    Case(4, "hebra code finish p.hebra --document E-99 --coder Ana"),
    Case(4, "printf 'a,b\\n1,2\\n' > q.csv; hebra code import p.hebra q.csv"),
    // Damaged, newer, or no project at all.
    Case(5, "printf 'hola' > q.hebra; hebra show q.hebra"),
    Case(5, "cp entrevistas/E-01.txt q.hebra; hebra doctor q.hebra"),
    Case(5, "head -c 20000 p.hebra > q.hebra; hebra doctor q.hebra"),
    Case(5, "head -c 20000 p.hebra > q.hebra; hebra show q.hebra"),
    Case(
      5,
      "cp p.hebra q.hebra; printf '\\377\\377' | dd of=q.hebra bs=1 seek=60 conv=notrunc 2>/dev/null; hebra show q.hebra"
    ),
  ]

  @Test
  func `a pipe that nobody reads ends a command in silence, ignored SIGPIPE or not`() throws {
    let lines = ["hebra show p.hebra", "trap '' PIPE; hebra show p.hebra"]
    for line in lines {
      let result = try Command.shell(
        "mkfifo hole; exec 3<>hole; exec 4>hole; exec 3>&-; (\(line)) >&4", in: Self.study)
      try FileManager.default.removeItem(at: Self.study.appending(path: "hole"))
      #expect(result.status == 128 + SIGPIPE)
      #expect(result.errors.isEmpty, "\(result.errors)")
    }
  }

  /// The study, imported once; every case works on a copy.
  private static let study: URL = {
    do {
      let folder = try HowTo.study()
      _ = try Command.shell(
        "hebra new p.hebra --codebook libro.yaml && hebra import p.hebra entrevistas", in: folder)
      return folder
    } catch {
      return Places.package
    }
  }()

  @Test(arguments: cases)
  func `commands end as the contract says`(example: Case) throws {
    let folder = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appending(path: "estudio")
    try FileManager.default.copyItem(at: Self.study, to: copy)
    let before = try Data(contentsOf: copy.appending(path: "p.hebra"))
    let result = try Command.shell(example.line, in: copy)
    #expect(result.status == example.status, "\(result.errors)")
    if example.status == 0 {
      #expect(result.errors.isEmpty || !result.errors.contains("error"), "\(result.errors)")
    } else {
      #expect(!result.errors.isEmpty)
      #expect(!result.errors.contains(folder.path), "a path of this machine: \(result.errors)")
      #expect(!result.errors.contains("internal") && !result.errors.contains("error interno"))
    }
    if example.status >= 2 {
      // An import that read nothing has its summary all the same.
      #expect(result.output.isEmpty || example.line.contains("import"), "\(result.output)")
      #expect(try Data(contentsOf: copy.appending(path: "p.hebra")) == before)
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: copy.path) {
      #expect(!name.hasSuffix("-wal") && !name.hasSuffix("-shm") && !name.contains("lock"))
      // A rollback journal is cut to nothing, not taken away.
      guard name.hasSuffix("-journal") else { continue }
      #expect(try Data(contentsOf: copy.appending(path: name)).isEmpty, "\(name)")
    }
  }
}
