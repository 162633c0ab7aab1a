internal import HebraModel

/// What a participant says in one turn, without marks of non-speech and what was said off the record.
package struct SpokenTurn: Hashable, Sendable {
  /// The participant, or the label where nobody has identified one.
  package var speaker: String
  /// The participant, if someone has identified one.
  package var pseudonym: String?
  package var text: String
}

extension AnalysisDocument {
  /// The turns of participants that have words, in order; the text of the document must have been read.
  package var spokenTurns: [SpokenTurn] {
    guard let text else { return [] }
    let base = SpeechBase(self)
    let bytes = text.utf8
    return base.turns.compactMap { attributed in
      let pieces = base.shared(with: [attributed.turn.speech]).map { range in
        let start = bytes.index(bytes.startIndex, offsetBy: range.start)
        return String(text[start..<bytes.index(start, offsetBy: range.end - range.start)])
      }
      guard base.wordCount(in: attributed.turn.speech) > 0 else { return nil }
      return SpokenTurn(
        speaker: attributed.pseudonym ?? attributed.turn.label, pseudonym: attributed.pseudonym,
        text: pieces.joined(separator: " "))
    }
  }
}
