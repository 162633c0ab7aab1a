internal import HebraModel
internal import HebraTurns
internal import TestSupport
internal import Testing

/// A document written with its answer in it: `⟦speech⟧`, `⟨no speech⟩` inside it, `{bold}`;
/// one string a paragraph.
struct MarkedDocument {
  var document = SourceDocument()
  var speeches: [TextRange] = []
  var nonSpeech: [TextRange] = []

  init(_ paragraphs: [String]) {
    var starts: [Character: Int] = [:]
    for (index, marked) in paragraphs.enumerated() {
      if 0 < index { document.text += "\n" }
      var paragraph = SourceParagraph(range: TextRange(document.text.utf8.count, 0))
      for character in marked {
        let here = document.text.utf8.count
        switch character {
        case "⟦", "⟨", "{": starts[character] = here
        case "⟧": speeches.append(TextRange(starts["⟦"] ?? 0, here))
        case "⟩": nonSpeech.append(TextRange(starts["⟨"] ?? 0, here))
        case "}": paragraph.bold.append(TextRange(starts["{"] ?? 0, here))
        default: document.text.append(character)
        }
      }
      paragraph.range.end = document.text.utf8.count
      document.paragraphs.append(paragraph)
    }
  }

  /// Checks labels, speech and non-speech of what the detector finds against the marks.
  func check(
    _ labels: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) -> TurnDetector.Detection {
    let found = TurnDetector().detect(in: document)
    let turns = found.transcript.turns
    #expect(turns.map(\.label) == labels, sourceLocation: sourceLocation)
    let speech = turns.map(\.speech).filter { !$0.isEmpty }
    let text = document.text
    #expect(
      speech.map { text.text(in: $0) ?? "?" } == speeches.map { text.text(in: $0) ?? "?" },
      sourceLocation: sourceLocation)
    #expect(speech == speeches, sourceLocation: sourceLocation)
    #expect(turns.flatMap(\.nonSpeech) == nonSpeech, sourceLocation: sourceLocation)
    for problem in TurnLaws.broken(by: found.transcript) {
      Issue.record("\(problem)", sourceLocation: sourceLocation)
    }
    return found
  }
}
