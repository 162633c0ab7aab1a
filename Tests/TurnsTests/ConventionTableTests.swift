internal import Foundation
internal import HebraModel
internal import HebraTurns
internal import TestSupport
internal import Testing

/// The table of layouts in `Conventions`: each a small file with its true turns.
@Suite struct ConventionTableTests {
  @Test(arguments: ConventionFile.all)
  func `the layout gives its true turns, without an alarm`(file: ConventionFile) {
    let found = file.detection
    #expect(file.turns(found) == file.turns)
    #expect(found.transcript.turns.flatMap(\.nonSpeech) == file.nonSpeech)
    let roles = Dictionary(
      found.roster.map { ($0.label, $0.role?.rawValue ?? "-") }, uniquingKeysWith: { a, _ in a })
    for (label, role) in file.roles { #expect(roles[label] == role, "\(label)") }
    #expect(found.doubts.isEmpty, "\(found.doubts)")
    for problem in TurnLaws.broken(by: found.transcript) { Issue.record("\(problem)") }
  }

  @Test(arguments: ConventionFile.all)
  func `the stored marks give the same turns again`(file: ConventionFile) throws {
    let found = file.detection
    let again = try #require(SourceDocument(found.transcript, ParagraphMarks(file.document)))
    #expect(TurnDetector().detect(in: again).transcript == found.transcript)
  }

  @Test func `the table has at least 60 layouts`() {
    #expect(60 <= ConventionFile.all.count)
  }
}

/// A layout with its answer in it.
///
/// One line is a paragraph. The marks are `⟦label|speech⟧`, `⟨no speech⟩`, `{bold}`, `‹italic›`,
/// and `@style@` at the head of a paragraph.
struct ConventionFile: Sendable, CustomTestStringConvertible {
  var name: String
  /// The file as written.
  var marked: String
  var roles: [(label: String, role: String)] = []
  var document = SourceDocument()
  var turns: [String] = []
  /// The speaker at the end of each paragraph.
  var speakers: [String?] = []
  var nonSpeech: [TextRange] = []
  var testDescription: String { name }

  var detection: TurnDetector.Detection { TurnDetector().detect(in: document) }

  static let all: [ConventionFile] = {
    let folder = Places.package.appending(path: "Tests/TurnsTests/Conventions")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      else { return nil }
      return ConventionFile(name: String(name.dropLast(4)), text)
    }
  }()

  init(name: String, _ marked: String) {
    self.name = name
    self.marked = marked
    var lines = marked.split(separator: "\n", omittingEmptySubsequences: false)[...]
    if lines.last == "" { lines.removeLast() }
    if let first = lines.first, first.hasPrefix("roles: ") {
      lines.removeFirst()
      roles = first.dropFirst(7).split(separator: " ").map {
        let parts = $0.split(separator: "=").map(String.init)
        return (parts[0].replacing("_", with: " "), parts[1])
      }
    }
    var label: String?
    var ended: String?
    var speech = ""
    var starts: [Character: Int] = [:]
    for (index, line) in lines.enumerated() {
      if 0 < index {
        document.text += "\n"
        if label != nil { speech += "\n" }
      }
      var paragraph = SourceParagraph(range: TextRange(document.text.utf8.count, 0))
      var rest = line[...]
      if rest.hasPrefix("@"), let end = rest.dropFirst().firstIndex(of: "@") {
        paragraph.style = String(rest[rest.index(after: rest.startIndex)..<end])
        rest = rest[rest.index(after: end)...].drop { $0 == " " }
      }
      while let character = rest.popFirst() {
        let here = document.text.utf8.count
        switch character {
        case "⟦":
          label = String(rest.prefix { $0 != "|" })
          rest = rest[rest.index(rest.startIndex, offsetBy: (label ?? "").count + 1)...]
          speech = ""
        case "⟧":
          turns.append("\(label ?? "?"): \(speech)")
          (ended, label) = (label, nil)
        case "⟨", "{", "‹": starts[character] = here
        case "⟩": nonSpeech.append(TextRange(starts["⟨"] ?? 0, here))
        case "}": paragraph.bold.append(TextRange(starts["{"] ?? 0, here))
        case "›": paragraph.isItalic = true
        default:
          document.text.append(character)
          if label != nil { speech.append(character) }
        }
      }
      paragraph.range.end = document.text.utf8.count
      document.paragraphs.append(paragraph)
      speakers.append(label ?? ended)
      if label == nil { ended = nil }
    }
  }

  /// The paragraphs, from 0, that are in the turn of another speaker.
  func wrongParagraphs(_ found: TurnDetector.Detection) -> [Int] {
    document.paragraphs.indices.filter { index in
      guard let speaker = speakers[index] else { return false }
      let last = document.paragraphs[index].range.end - 1
      let turn = found.transcript.turns.first { $0.range.start <= last && last < $0.range.end }
      return GeneratedTranscript.key(turn?.label ?? "") != GeneratedTranscript.key(speaker)
    }
  }

  /// The turns of a detection, written as in ``turns``.
  func turns(_ found: TurnDetector.Detection) -> [String] {
    found.transcript.turns.map {
      "\($0.label): \(document.text.text(in: $0.speech) ?? "?")"
    }
  }
}
