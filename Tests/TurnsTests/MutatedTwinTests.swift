internal import Foundation
internal import HebraModel
internal import HebraTurns
internal import TestSupport
internal import Testing

/// Typing errors in labels: each is understood, or a person is told of its paragraph.
@Suite struct MutatedTwinTests {
  @Test(arguments: ConventionFile.all)
  func `a layout with one mistyped label is exact or told`(file: ConventionFile) {
    let lines = file.marked.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let first = lines.first?.hasPrefix("roles: ") == true ? 1 : 0
    // A label that stands twice or less is no convention when one of them is mistyped.
    let counts = file.turns.reduce(into: [:]) { $0[$1.prefix { $0 != ":" }, default: 0] += 1 }
    for index in lines.indices.dropFirst(first) {
      let line = lines[index]
      guard let mark = line.firstIndex(of: "⟦") else { continue }
      let label = line[line.index(after: mark)...].prefix { $0 != "|" }
      let head = String(line[..<mark])
      guard 3 <= counts[label, default: 0], head.contains(where: \.isLetter) else { continue }
      for (name, mutated) in TypingError.all.map({ ($0, $0.apply(head)) }) {
        guard let mutated, mutated != head else { continue }
        var twin = lines
        twin[index] = mutated + line[mark...]
        let read = ConventionFile(name: file.name, twin.joined(separator: "\n"))
        let found = read.detection
        let told = Set(found.doubts.map(\.paragraph))
        let isTold = told.contains(index - first) || read.isToldOfWrong(found)
        #expect(
          isTold || read.turns(found).map(Self.folded) == file.turns.map(Self.folded),
          "\(name) in line \(index): \(read.turns(found))")
      }
    }
  }

  /// A mistyped label may be as frequent as the right one, and then gives its spelling.
  private static func folded(_ turn: String) -> String {
    let parts = turn.split(separator: ":", maxSplits: 1)
    return GeneratedTranscript.key(String(parts[0])) + ":" + (parts.last ?? "")
  }

  /// How a turn is written, and the labels of the voices in it.
  private struct Layout {
    var labels: [String]
    var mark: String
  }

  private static let layouts = [
    Layout(labels: ["E", "P1", "P2"], mark: ":"),
    Layout(labels: ["Entrevistadora", "Patrullero", "Comandante"], mark: ":"),
    Layout(labels: ["ENTREVISTADOR", "ROSA TRUJILLO", "LUIS PEÑA"], mark: ":"),
    Layout(labels: ["Marta", "Elías", "Luz Dary"], mark: ":"),
    Layout(labels: ["Moderación", "Líder comunal", "Docente"], mark: ":"),
    Layout(labels: ["M", "H1 (afro, 34 años)", "H2 (mestizo, 51 años)"], mark: ":"),
    Layout(
      labels: ["Moderadora", "Participante 1, vereda El Salado", "Participante 2"], mark: ":"),
    Layout(labels: ["E", "P1", "P2"], mark: " –"),
    Layout(labels: ["Entrevistadora", "Hombre 1", "Mujer 1"], mark: ".-"),
    Layout(labels: ["Hablante 1", "Hablante 2", "Hablante 3"], mark: ":"),
  ]

  private static let words = [
    "Pues la verdad", "aquí nadie", "ha venido", "desde mayo", "y la gente", "se cansó",
    "de esperar", "me dijo: no vuelva", "eso quedó", "en nada", "nos tocó", "irnos lejos",
    "por el río", "con los niños", "a las 10:30", "sin luz", "ni agua",
  ]

  @Test func `a thousand transcripts with two errors in a hundred labels hide no wrong turn`() {
    var random = SeededGenerator(13)
    var (wrong, doubtful, all, hidden) = (0, 0, 0, 0)
    for number in 0..<1000 {
      let layout = Self.layouts[number % Self.layouts.count]
      let text = GeneratedTranscript(
        labels: layout.labels, mark: layout.mark, words: Self.words, using: &random)
      let found = TurnDetector().detect(in: text.document)
      let result = text.compare(found)
      wrong += result.wrong
      doubtful += result.doubtful
      all += result.words
      hidden += result.hidden
      #expect(result.hidden == 0, "\(number): \(text.hidden(found))")
      // More than what is wrong may be listed, but not over 5 % of a file.
      #expect((result.doubtful - result.wrong) * 20 <= result.words, "\(number)")
      if 0 < hidden { return }
    }
    #expect(0 < wrong && wrong * 100 < all && doubtful <= wrong * 3)
  }
}

extension ConventionFile {
  /// Whether there are wrong paragraphs, and a doubt names each.
  fileprivate func isToldOfWrong(_ found: TurnDetector.Detection) -> Bool {
    let wrong = wrongParagraphs(found)
    return !wrong.isEmpty
      && wrong.allSatisfy { index in
        let range = document.paragraphs[index].range
        return found.doubts.contains { $0.range.start < range.end && range.start < $0.range.end }
      }
  }
}

/// An error of the one who types a label.
enum TypingError: CaseIterable {
  case otherCase, space, accent, slip, noColon, semicolon

  static var all: [TypingError] { allCases }

  /// The head with the error; nil where it cannot have it.
  func apply(_ head: String) -> String? {
    switch self {
    case .otherCase:
      let lower = head.lowercased()
      return lower == head ? head.uppercased() : lower
    case .space:
      guard let colon = head.lastIndex(of: ":") else { return nil }
      return head[..<colon].replacing(" ", with: "  ") + " " + head[colon...]
    case .accent:
      return head.folding(options: .diacriticInsensitive, locale: nil)
    case .slip:
      // In the middle of the first word of seven letters or more.
      guard let word = head.split(whereSeparator: { !$0.isLetter }).first, 7 <= word.count else {
        return nil
      }
      let middle = word.index(word.startIndex, offsetBy: word.count / 2)
      return head.replacingCharacters(in: middle...middle, with: "")
    case .noColon:
      guard head.hasSuffix(": ") || head.hasSuffix(":") else { return nil }
      return head.replacing(":", with: "")
    case .semicolon: return head.replacing(":", with: ";")
    }
  }
}

/// A transcript made from a seed, with its true turns.
struct GeneratedTranscript {
  private(set) var document = SourceDocument()
  /// The speaker of each paragraph.
  private var speakers: [String] = []
  private var words: [Int] = []

  init(labels: [String], mark: String, words: [String], using random: inout SeededGenerator) {
    var speaker = 0
    for turn in 0..<Int.random(in: 80...160, using: &random) {
      speaker =
        turn.isMultiple(of: 2) ? 0 : Int.random(in: 1..<labels.count, using: &random)
      var head = labels[speaker] + mark
      if Int.random(in: 0..<50, using: &random) == 0,
        let error = TypingError.all.randomElement(using: &random), let mistyped = error.apply(head)
      {
        head = mistyped
      }
      for paragraph in 0..<(speaker == 0 ? 1 : Int.random(in: 1...3, using: &random)) {
        var said = (0..<Int.random(in: 2...6, using: &random)).map { _ in
          words.randomElement(using: &random) ?? ""
        }.joined(separator: ", ")
        said = said.prefix(1).uppercased() + said.dropFirst()
        said = speaker == 0 ? "¿\(said)?" : "\(said)."
        add(paragraph == 0 ? "\(head) \(said)" : said, labels[speaker], said)
      }
    }
  }

  private mutating func add(_ text: String, _ speaker: String, _ said: String) {
    if !document.text.isEmpty { document.text += "\n" }
    let start = document.text.utf8.count
    document.text += text
    document.paragraphs.append(
      SourceParagraph(range: TextRange(start, document.text.utf8.count)))
    speakers.append(speaker)
    words.append(said.split(separator: " ").count)
  }

  /// How many words there are, how many are in the turn of another speaker, how many of these no
  /// doubt names, and how many are listed as doubtful.
  func compare(
    _ found: TurnDetector.Detection
  ) -> (words: Int, wrong: Int, hidden: Int, doubtful: Int) {
    var result = (words: words.reduce(0, +), wrong: 0, hidden: 0, doubtful: 0)
    for (index, paragraph) in document.paragraphs.enumerated() {
      let last = paragraph.range.end - 1
      let turn = found.transcript.turns.first { $0.range.start <= last && last < $0.range.end }
      let isTold = found.doubts.contains {
        $0.range.start <= last && paragraph.range.start < $0.range.end
      }
      if isTold { result.doubtful += words[index] }
      guard Self.key(turn?.label ?? "") != Self.key(speakers[index]) else { continue }
      result.wrong += words[index]
      if !isTold { result.hidden += words[index] }
    }
    return result
  }

  /// The paragraphs that are in a wrong turn and in no doubt.
  func hidden(_ found: TurnDetector.Detection) -> [String] {
    document.paragraphs.indices.filter { index in
      let range = document.paragraphs[index].range
      let turn = found.transcript.turns.first {
        $0.range.start < range.end && range.end <= $0.range.end
      }
      return Self.key(turn?.label ?? "") != Self.key(speakers[index])
    }.map { "\(speakers[$0]) | " + (document.text.text(in: document.paragraphs[$0].range) ?? "") }
  }

  static func key(_ label: String) -> String {
    label.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      .filter { $0.isLetter || $0.isNumber }
  }
}
