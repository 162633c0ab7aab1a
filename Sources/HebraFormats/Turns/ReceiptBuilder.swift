public import HebraModel

/// What a receipt counts in a transcript.
public enum ReceiptBuilder {
  /// The speakers in order of first turn, with the words of their speech outside non-speech.
  public static func speakerLines(of transcript: Transcript) -> [ImportReceipt.SpeakerLine] {
    let text = ByteText(transcript.text)
    var index: [String: Int] = [:]
    var lines: [ImportReceipt.SpeakerLine] = []
    for turn in transcript.turns {
      let i: Int
      if let known = index[turn.label] {
        i = known
      } else {
        i = lines.count
        index[turn.label] = i
        lines.append(
          ImportReceipt.SpeakerLine(label: turn.label, role: turn.role, turns: 0, words: 0))
      }
      lines[i].turns += 1
      lines[i].words += words(of: turn, in: text)
    }
    return lines
  }

  /// The words of `range`, with nothing left out.
  public static func words(in range: TextRange, of text: String) -> Int {
    var count = WordCount()
    count.add(ByteText(text), range.start, range.end)
    return count.words
  }

  private static func words(of turn: Turn, in text: ByteText) -> Int {
    var count = WordCount()
    var start = turn.speech.start
    for mark in turn.nonSpeech {
      count.add(text, start, mark.start)
      // A tag may stand inside a word (`pa<alargamiento/>rques`); a bracket parts two words.
      if text.bytes[mark.start] != 0x3C { count.breakWord() }
      start = mark.end
    }
    count.add(text, start, turn.speech.end)
    return count.words
  }
}
