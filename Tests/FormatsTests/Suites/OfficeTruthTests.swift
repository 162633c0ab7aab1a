import Foundation
import HebraFormats
import HebraModel
import HebraTurns
import TestSupport
import Testing

/// LibreOffice, where it is installed.
enum Office {
  static let program = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":")
    .map { URL(filePath: String($0)).appending(path: "soffice") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }
}

/// The corpus's Word files, converted by LibreOffice, say what they said.
@Suite(.enabled(if: Office.program != nil)) struct OfficeTruthTests {
  static let interviews = Places.package.appending(path: "Corpus/interviews")

  @Test(arguments: ["html", "odt", "rtf"])
  func `gives the paragraphs of the Word files`(_ format: String) throws {
    let office = try #require(Office.program)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.interviews.path)
      .filter { $0.hasSuffix(".docx") }.sorted()
    // A profile of its own: a running LibreOffice would take the work and not answer.
    let profile = "-env:UserInstallation=" + folder.appending(path: "profile").absoluteString
    let done = try Command.run(
      office,
      [profile, "--headless", "--convert-to", format, "--outdir", folder.path]
        + names.map { Self.interviews.appending(path: $0).path }, in: Places.package)
    #expect(done.status == 0)
    var compared = 0
    for name in names {
      let word = try Readers.read(path: Self.interviews.appending(path: name).path).document
      let other = folder.appending(path: name.dropLast(4) + format)
      let (document, reader, _) = try Readers.read(path: other.path)
      #expect(reader == format)
      expectDocumentLaws(document, "\(name)")
      // LibreOffice's HTML has the words of tracked deletions, and no numbers before its lists.
      if format == "html", Self.hasDeletions(word) { continue }
      #expect(Self.lines(document) == Self.lines(word), "\(name)")
      compared += Self.lines(word).count
      if format == "html", word.paragraphs.contains(where: { $0.listLabel != nil }) { continue }
      let turns = TurnDetector().transcript(of: document).transcript.turns
      #expect(
        turns.map(\.label) == TurnDetector().transcript(of: word).transcript.turns.map(\.label),
        "\(name)")
    }
    #expect(names.isEmpty || compared > 50)
  }

  private static func hasDeletions(_ document: SourceDocument) -> Bool {
    document.items.contains { $0.kind == "deletion" && $0.found > 0 }
  }

  /// The lines that have something to show, with single spaces: formats differ in how they write
  /// the others.
  private static func lines(_ document: SourceDocument) -> [String] {
    document.text.split(separator: "\n")
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
