import Foundation
import TestSupport
import Testing

/// Mistakes that people make, in the table `errores.txt` of the folder Commands.
///
/// Each block has a line `% command`, perhaps after lines `$ …` that prepare it, then a part of what
/// is said, then `=> status, what is on disk after`: `igual` (nothing changed), `cambia p.hebra`, or
/// `+ file`.
struct Mistake: CustomTestStringConvertible, Sendable {
  var preparation = ""
  var command = ""
  var message = ""
  var status: Int32 = -1
  var disk = ""

  var testDescription: String { command }

  static let all: [Mistake] = {
    let file = Places.package.appending(path: "Tests/CommandTests/Commands/errores.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n\n").compactMap { block in
      var mistake = Mistake()
      for line in block.split(separator: "\n") where !line.hasPrefix("# ") {
        if line.hasPrefix("$ ") {
          mistake.preparation += line.dropFirst(2) + "\n"
        } else if line.hasPrefix("% ") {
          mistake.command = String(line.dropFirst(2))
        } else if line.hasPrefix("=> ") {
          let parts = line.dropFirst(3).split(separator: ", ", maxSplits: 1)
          mistake.status = parts.first.flatMap { Int32($0) } ?? -1
          mistake.disk = parts.count > 1 ? String(parts[1]) : ""
        } else {
          mistake.message += (mistake.message.isEmpty ? "" : "\n") + line
        }
      }
      return mistake.command.isEmpty ? nil : mistake
    }
  }()
}

@Suite struct MistakeTests {
  /// A study with its tables read and coded, made once; every mistake is made in a copy.
  private static let study = Result {
    let folder = try HowTo.study()
    _ = try Command.shell(
      """
      hebra new p.hebra --codebook libro.yaml && hebra import p.hebra entrevistas \
        --metadata corpus.csv --participants participants.csv && \
        hebra code import p.hebra codificaciones.csv
      """, in: folder)
    return folder
  }

  @Test func `the table has a hundred mistakes, each with its outcome`() {
    #expect(Mistake.all.count >= 100)
    #expect(Set(Mistake.all.map { $0.preparation + $0.command }).count == Mistake.all.count)
    for mistake in Mistake.all {
      #expect(!mistake.message.isEmpty && mistake.status >= 0 && !mistake.disk.isEmpty)
    }
  }

  @Test(arguments: Mistake.all)
  func `a mistake is named with its place and its remedy`(mistake: Mistake) throws {
    let place = try Places.temporary()
    defer { try? FileManager.default.removeItem(at: place) }
    let folder = place.appending(path: "estudio")
    try FileManager.default.copyItem(at: try Self.study.get(), to: folder)
    _ = try Command.shell(mistake.preparation, in: folder)
    let before = try Self.contents(of: folder)
    let result = try Command.shell(mistake.command, in: folder)
    #expect(result.status == mistake.status, "\(result.errors)")
    let said = result.errors + result.output
    #expect(said.contains(mistake.message), "\(said)")
    #expect(!result.errors.isEmpty)
    // What to do: a second sentence, or where the help is.
    #expect(mistake.message.contains(#/[.?:…»] ./#) || result.errors.contains("Ayuda: hebra"))
    #expect(!result.errors.contains(Self.english), "\(result.errors)")
    #expect(Self.change(from: before, to: try Self.contents(of: folder)) == mistake.disk)
  }

  /// Words that only an English sentence has.
  private static var english: Regex<(Substring, Substring)> {
    #/(?i)\b(the|missing|unknown|unexpected|did|you|mean|must|failed|with|file|invalid|usage|see)\b(?!\.|-)/#
  }

  private static func contents(of folder: URL) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      // The journal of a project is empty between two commands.
      guard !name.hasSuffix("-journal") else { continue }
      contents[name] = try? Data(contentsOf: folder.appending(path: name))
    }
    return contents
  }

  private static func change(from old: [String: Data], to new: [String: Data]) -> String {
    let parts =
      new.keys.sorted().filter { old[$0] == nil }.map { "+ " + $0 }
      + old.keys.sorted().filter { new[$0] == nil }.map { "- " + $0 }
      + old.keys.sorted().filter { new[$0] != nil && new[$0] != old[$0] }.map { "cambia " + $0 }
    return parts.isEmpty ? "igual" : parts.joined(separator: ", ")
  }
}
