internal import HebraFormats
internal import HebraModel
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

/// What holds for the turns of every document.
enum TurnLaws {
  static func broken(by transcript: Transcript) -> [String] {
    var problems: [String] = []
    let bytes = Array(transcript.text.utf8)
    func isBoundary(_ offset: Int) -> Bool {
      0 <= offset && offset <= bytes.count
        && (offset == bytes.count || bytes[offset] & 0xC0 != 0x80)
    }
    var covered = [UInt8](repeating: 0, count: bytes.count)
    var last = 0
    for (index, turn) in transcript.turns.enumerated() {
      if turn.index != index { problems.append("index of turn \(index)") }
      if turn.range.start < last { problems.append("turn \(index) out of order") }
      last = turn.range.end
      if !turn.range.contains(turn.speech) { problems.append("speech outside turn \(index)") }
      var from = turn.speech.start
      for mark in turn.nonSpeech {
        if mark.start < from || mark.isEmpty || !turn.speech.contains(mark) {
          problems.append("non-speech of turn \(index)")
        }
        from = mark.end
      }
      for range in [turn.range, turn.speech] + turn.nonSpeech {
        if !isBoundary(range.start) || !isBoundary(range.end) {
          problems.append("turn \(index) splits a scalar")
        }
      }
      for i in turn.range.start..<turn.range.end { covered[i] += 1 }
    }
    for stretch in transcript.stretches {
      if stretch.isEmpty { problems.append("empty stretch") }
      for i in stretch.start..<stretch.end { covered[i] += 1 }
    }
    if transcript.stretches != transcript.stretches.sorted() { problems.append("stretches") }
    for paragraph in transcript.paragraphs {
      for i in paragraph.start..<paragraph.end {
        if 1 < covered[i] { problems.append("byte \(i) twice") }
        if covered[i] == 0, 0x20 < bytes[i], bytes[i] < 0x80 { problems.append("byte \(i) never") }
      }
    }
    return problems
  }
}
