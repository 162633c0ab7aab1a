internal import HebraLanguage
package import HebraModel

/// The counts of an import receipt that are taken from the transcript.
package enum ReceiptBuilder {
  /// The word count of each turn's speech without non-speech, in the order of the turns.
  package static func turnWords(of transcript: Transcript) -> [Int] {
    transcript.turns.map {
      Words.count(transcript.text.utf8.span, in: $0.speech, without: $0.nonSpeech)
    }
  }

  /// The speakers in order of first turn, with the word counts of their speech without non-speech.
  package static func speakerLines(of transcript: Transcript) -> [ImportReceipt.SpeakerLine] {
    speakerLines(of: transcript.turns, words: turnWords(of: transcript))
  }

  /// The speakers of `turns`, whose word counts are given in `words`.
  package static func speakerLines(
    of turns: [Turn], words: [Int]
  ) -> [ImportReceipt.SpeakerLine] {
    var labels = LabelNumbers()
    var lines: [ImportReceipt.SpeakerLine] = []
    for (turn, words) in zip(turns, words) {
      let (i, isNew) = labels.number(of: turn.label)
      if isNew {
        lines.append(
          ImportReceipt.SpeakerLine(label: turn.label, role: turn.role, turns: 0, words: 0))
      }
      lines[i].turns += 1
      lines[i].words += words
    }
    return lines
  }
}
