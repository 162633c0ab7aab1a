internal import Foundation
internal import HebraModel
internal import HebraTurns
internal import TestSupport
internal import Testing

/// Turns poured into each convention come out as they went in.
@Suite struct ContainerTests {
  private struct Said {
    var voice: Int
    var words: String
    var seconds: Int
  }

  /// A convention: how a turn is written, and the labels of three voices in it.
  struct Convention: Sendable, CustomTestStringConvertible {
    var name: String
    var labels: [String]
    /// `@` is the label, `#` the time, `$` the words; braces are bold; `|` parts paragraphs.
    var layout: String
    var isTimed: Bool { layout.contains("#") }
    var testDescription: String { name }
  }

  static let conventions = [
    Convention(name: "codes", labels: ["E", "I", "A1"], layout: "@: $"),
    Convention(name: "codes with dot", labels: ["E.", "I.", "A."], layout: "@: $"),
    Convention(name: "two interviewers", labels: ["E1", "E2", "I"], layout: "@: $"),
    Convention(name: "focus group", labels: ["MOD", "P1", "P2"], layout: "@:\t$"),
    Convention(name: "lower case", labels: ["e", "i", "a1"], layout: "@: $"),
    Convention(name: "brackets", labels: ["E", "A[1]", "A[2]"], layout: "@:$"),
    Convention(name: "bold", labels: ["Marta", "Don Elías", "Luz Dary"], layout: "{@:} $"),
    Convention(name: "plain names", labels: ["Marta", "Elías", "Luz Dary"], layout: "@: $"),
    Convention(name: "roles", labels: ["Entrevistadora", "Hombre 1", "Hombre 2"], layout: "@: $"),
    Convention(
      name: "capitals", labels: ["PREGUNTA", "ROSA TRUJILLO", "JUAN PEÑA, LÍDER DEL RÍO"],
      layout: "@: $"),
    Convention(
      name: "Markdown", labels: ["MODERADORA", "ROSA TRUJILLO", "VOZ"], layout: "**@:** $"),
    Convention(name: "own line", labels: ["E", "I", "P"], layout: "@:|$"),
    Convention(
      name: "name and time", labels: ["Ana Ruiz", "Luis Mora", "Inés de la Cruz"],
      layout: "{@} [#] $"),
    Convention(name: "unclosed", labels: ["Ana Ruiz", "Luis Mora", "Inés Paz"], layout: "@ [# $"),
    Convention(
      name: "diarised", labels: ["Hablante 1", "Hablante 2", "Hablante 3"], layout: "[#] @: $"),
    Convention(name: "time behind", labels: ["E", "P1", "P2"], layout: "@ (#): $"),
    Convention(
      name: "three lines", labels: ["Ana Ruiz", "Luis Mora", "Inés Paz"], layout: "#\n@\n$"),
    Convention(name: "three paragraphs", labels: ["Ana Ruiz", "Luis", "Inés"], layout: "#|@|$"),
    Convention(name: "time, name", labels: ["Hablante 1", "Hablante 2", "Ana"], layout: "# @|$"),
    Convention(name: "bold alone", labels: ["Marta", "Elías", "Luz Dary"], layout: "{@}|$"),
    Convention(
      name: "bracketed", labels: ["[Lideresa]", "[Líder comunal]", "[Docente]"], layout: "{@}: $"),
    Convention(name: "full-width colon", labels: ["E", "I", "P"], layout: "@：$"),
  ]

  private static let openings = [
    "Pues", "Yo creo que", "¿Y", "No,", "Bueno, es que", "Sí.", "Le cuento:", "Mire, aquí",
    "Claro,",
  ]
  private static let rests = [
    "así fue", "nadie vino", "eso quedó en nada", "nos tocó irnos", "la gente se cansó",
    "a las 10:30",
    "me dijo: no vuelva", "(eso fue en mayo)", "el agua no sirve", "sigue igual",
  ]

  private func talk(_ seed: UInt64) -> [Said] {
    var state = seed
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    return (0..<200).map { i in
      var words =
        Self.openings[draw(Self.openings.count)] + " " + Self.rests[draw(Self.rests.count)]
      for _ in 0..<draw(4) { words += ", " + Self.rests[draw(Self.rests.count)] }
      if words.hasPrefix("¿") { words += "?" } else { words += "." }
      if draw(5) == 0 { words += "|Y después " + Self.rests[draw(Self.rests.count)] + "." }
      return Said(voice: draw(3), words: words, seconds: i * 7)
    }
  }

  /// Sentences that people in Spanish villages said, from a corpus of rural speech.
  private static let sentences: [String] = {
    let file = Places.package.appending(
      path: "../shared/data/xml/coser-ud/es_coser-ud-test.conllu")
    let text = (try? String(contentsOf: file.standardized, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").compactMap { line in
      line.hasPrefix("# text = ") ? String(line.dropFirst("# text = ".count)) : nil
    }
  }()

  @Test(arguments: conventions)
  func `gives back two hundred turns`(convention: Convention) {
    pour(talk(UInt64(convention.name.utf8.reduce(7) { $0 &* 31 &+ Int($1) } & 0xFFFF)), convention)
  }

  @Test(.enabled(if: sentences.count > 400), arguments: conventions)
  func `gives back two hundred turns that people said`(convention: Convention) {
    let first = convention.name.utf8.count * 7
    pour(
      (0..<200).map { i in
        Said(voice: (i * 7 + i / 5) % 3, words: Self.sentences[first + i], seconds: i * 9)
      }, convention)
  }

  private func pour(_ said: [Said], _ convention: Convention) {
    var paragraphs = ["Entrevista de prueba", ""]
    for turn in said {
      let minutes = turn.seconds / 60
      let seconds = turn.seconds % 60
      let time =
        "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60):\(seconds < 10 ? "0" : "")\(seconds)"
      var text = ""
      for character in convention.layout {
        switch character {
        case "@": text += convention.labels[turn.voice]
        case "#": text += time
        case "$": text += turn.words
        default: text.append(character)
        }
      }
      paragraphs += text.split(separator: "|").map(String.init)
    }
    let transcript = TurnDetector().transcript(of: MarkedDocument(paragraphs).document).transcript
    #expect(transcript.turns.map(\.label) == said.map { convention.labels[$0.voice] })
    let speech = transcript.turns.map { transcript.text.text(in: $0.speech) ?? "?" }
    #expect(speech == said.map { $0.words.replacing("|", with: "\n") })
    if convention.isTimed {
      #expect(transcript.turns.map(\.time) == said.map { Double($0.seconds) })
    }
    #expect(transcript.stretches.count == 1)
    #expect(TurnLaws.broken(by: transcript).isEmpty)
  }
}
