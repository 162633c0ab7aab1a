import Foundation
import TestSupport
import Testing

/// Paths that are no files, and names that are no UTF-8, wherever a command takes one.
@Suite struct OddPathsTests {
  private func study() throws -> URL {
    let folder = try HowTo.study()
    let made = try Command.shell(
      "set -e; hebra new p.hebra --codebook libro.yaml; hebra import p.hebra entrevistas; "
        + "hebra code import p.hebra codificaciones.csv; mkfifo tubo; mkdir vacia; ln -s tubo enlace",
      in: folder)
    #expect(made.status == 0, "\(made.errors)")
    return folder
  }

  /// `X` is what is no file.
  static let readings = [
    "new n.hebra --codebook X", "codebook check X", "codebook set p.hebra X",
    "codebook show X", "show X", "doctor X", "log X", "purge X --yes", "import X entrevistas",
    "code import X codificaciones.csv", "matrix X segments --layer Ana --output m.csv", "new X",
    "text X", "text entrevistas --mapping X", "import p.hebra X", "update p.hebra E-01 X",
    "import p.hebra entrevistas --metadata X", "import p.hebra entrevistas --participants X",
    "import p.hebra entrevistas --coders X", "import p.hebra entrevistas --roster X",
    "import p.hebra entrevistas --mapping X", "code import p.hebra X",
  ]

  @Test(arguments: ["tubo", "enlace", "vacia", "/dev/zero", "/dev/null"])
  func `what is no file is refused at once wherever a file is asked for`(path: String) throws {
    let folder = try study()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let before = try FolderState(folder)
    for line in Self.readings {
      let result = try Command.shell(
        "timeout 10 hebra " + line.replacing("X", with: path), in: folder)
      #expect(result.status == 4 || result.status == 5, "\(line): \(result)")
      let refusals = result.errors.split(separator: "\n").filter { $0.hasPrefix("error: ") }
      #expect(refusals.count == 1, "\(line): \(result.errors)")
      let changed = try FolderState(folder).differences(from: before)
      #expect(changed.isEmpty, "\(line)")
    }
  }

  @Test func `a project or an output whose name is no UTF-8 is refused, and nothing is made`()
    throws
  {
    let folder = try study()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    // The names of such files are not looked at one by one: Foundation does not know them.
    let list = "ls -la --time-style=full-iso . \"$d\" | grep -v ' \\.*$'"
    let names = "x=\"$(printf 'Mar\\355a')\"; d=\"$x.d\"; "
    let made = try Command.shell(
      names + "mkdir \"$d\"; cp p.hebra \"$x.hebra\"; cp p.hebra \"$d/q.hebra\"; "
        + "ln -s \"$x.hebra\" otro-enlace; " + list, in: folder)
    #expect(made.status == 0, "\(made.errors)")
    let project = "o el de una carpeta en su camino no es UTF-8"
    for (line, sentence) in [
      ("hebra new \"$x-2.hebra\"", project), ("hebra new \"$d/n.hebra\"", project),
      ("cd \"$d\"; hebra new n.hebra", project), ("hebra show \"$x.hebra\"", project),
      ("cd \"$d\"; hebra show q.hebra", project), ("hebra show otro-enlace", project),
      ("hebra doctor \"$d/q.hebra\"", project), ("hebra purge otro-enlace --yes", project),
      (
        "hebra matrix p.hebra segments --layer Ana --output \"$x.csv\"", "el nombre no es UTF-8"
      ),
      (
        "hebra export transcript p.hebra --document E-01 --layer Ana --output \"$d/E.docx\"",
        "el nombre no es UTF-8"
      ),
      (
        "hebra search p.hebra policía --by municipio --plot \"$x.svg\"", "el nombre no es UTF-8"
      ),
      ("hebra import p.hebra entrevistas --templates \"$x-t\"", "el nombre no es UTF-8"),
    ] {
      let result = try Command.shell(names + line, in: folder)
      #expect(result.status == 4, "\(line): \(result)")
      #expect(result.errors.contains(sentence), "\(line): \(result.errors)")
      let after = try Command.shell(names + list, in: folder)
      #expect(after.output == made.output, "\(line)")
    }
  }

  @Test func `tables and codebooks may have such names, and a folder to work in`() throws {
    let folder = try study()
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    let result = try Command.shell(
      "set -e; x=\"$(printf 'Mar\\355a')\"; mkdir \"$x\"; p=\"$PWD/p.hebra\"; for f in libro.yaml "
        + "corpus.csv participants.csv codificaciones.csv; do cp $f \"$x/$x-$f\"; done; cd \"$x\"; "
        + "hebra codebook set \"$p\" \"$x-libro.yaml\"; hebra import \"$p\" ../entrevistas "
        + "--metadata \"$x-corpus.csv\" --participants \"$x-participants.csv\"; "
        + "hebra code import \"$p\" \"$x-codificaciones.csv\"; "
        + "hebra matrix \"$p\" segments --layer Ana --output m.csv; test -s m.csv", in: folder)
    #expect(result.status == 0, "\(result)")
  }
}
