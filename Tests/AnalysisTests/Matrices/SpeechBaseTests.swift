import HebraModel
import TestSupport
import Testing

@testable import HebraAnalysis

/// What counts of a text, beside a count of every word by itself.
@Suite struct SpeechBaseTests {
  @Test func `words are counted as one by one`() {
    for seed in 0..<200 {
      var dice = SeededGenerator(seed: UInt64(seed))
      let (document, size) = document(&dice)
      let base = SpeechBase(document)
      let counted = document.measures.words.map(Int.init).filter { word in
        base.ranges.contains { $0.start <= word && word < $0.end }
      }
      for _ in 0..<40 {
        let start = Int.random(in: 0...size, using: &dice)
        let range = TextRange(start, Int.random(in: start...size, using: &dice))
        let count = counted.count { range.start <= $0 && $0 < range.end }
        #expect(base.wordCount(in: range) == count, "\(seed): \(range)")
        #expect(base.hasWord(in: range) == (count > 0), "\(seed): \(range)")
        let turns = base.turns.indices.filter { turn in
          let both = base.turns[turn].turn.speech.intersection(range)
          return both.map { both in counted.contains { both.start <= $0 && $0 < both.end } }
            ?? false
        }
        #expect(base.turns(under: range) == turns, "\(seed): \(range)")
      }
    }
  }

  /// A text of words of one letter, with turns of all roles, marks and off-record speech.
  private func document(_ dice: inout SeededGenerator) -> (AnalysisDocument, size: Int) {
    var turns: [AttributedTurn] = []
    var place = 0
    for index in 0..<Int.random(in: 0...8, using: &dice) {
      let start = place + Int.random(in: 0...3, using: &dice)
      let speech = TextRange(
        start + 2, start + 2 + Int.random(in: 0...12, using: &dice))
      let mark = Int.random(in: speech.start...speech.end, using: &dice)
      turns.append(
        AttributedTurn(
          Turn(
            index: index, label: "P",
            role: [.participant, .interviewer, nil].randomElement(using: &dice) ?? nil,
            range: TextRange(start, speech.end), speech: speech,
            nonSpeech: mark + 2 <= speech.end ? [TextRange(mark, mark + 2)] : [])))
      place = speech.end
    }
    let size = place + 4
    let words = (0..<size).filter { _ in Int.random(in: 0..<3, using: &dice) > 0 }
    let off = Int.random(in: 0..<size, using: &dice)
    return (
      AnalysisDocument(
        name: "d", text: nil,
        measures: MeasuredText(
          words: words.map(UInt32.init), characters: CharacterPlaces(bytes: size, continuing: []),
          turns: turns),
        offRecord: Bool.random(using: &dice) ? [TextRange(off, min(off + 5, size))] : []), size
    )
  }
}
