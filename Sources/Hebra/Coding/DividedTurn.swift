internal import HebraLanguage
internal import HebraModel

/// A turn of which one passage is somebody else's words.
struct DividedTurn {
  /// The text with its new turns; their labels are as the file writes them, and that of the passage
  /// is the new speaker's.
  let transcript: Transcript
  /// The label of each turn's speaker.
  let labels: [String]
  /// The index of the turn that is the passage.
  let passage: Int

  /// Divides the turn of `label` that contains a passage; nil unless the passage lies in the speech
  /// of one turn of that speaker and cuts no mark of non-speech.
  ///
  /// - Parameters:
  ///   - old: the text with its present turns, labelled with their speakers.
  ///   - written: the label of each present turn as the file writes it.
  ///   - label: who has the turn.
  ///   - new: who says the passage.
  ///   - range: the passage.
  init?(_ old: Transcript, written: [String], of label: String, to new: String, at range: TextRange)
  {
    let text = Array(old.text.utf8)
    let range = Self.trimmed(range, text)
    guard !range.isEmpty,
      let index = old.turns.firstIndex(where: { $0.speech.contains(range) }),
      old.turns[index].label == label
    else { return nil }
    let turn = old.turns[index]
    let before = Self.trimmed(TextRange(turn.speech.start, range.start), text)
    let after = Self.trimmed(TextRange(range.end, turn.speech.end), text)
    var parts: [(speech: TextRange, range: TextRange, isPassage: Bool)] = []
    if !before.isEmpty {
      parts.append((before, TextRange(turn.range.start, before.end), false))
    }
    // Without words before it, the passage also has the label and the time of the turn.
    let start = before.isEmpty ? turn.range.start : range.start
    let end = after.isEmpty ? turn.range.end : range.end
    parts.append((range, TextRange(start, end), true))
    if !after.isEmpty { parts.append((after, TextRange(after.start, turn.range.end), false)) }
    var turns = Array(old.turns[..<index])
    var names = old.turns[..<index].map(\.label)
    for number in turns.indices { turns[number].label = written[number] }
    var marks = 0
    for part in parts {
      let inside = turn.nonSpeech.filter { part.speech.contains($0) }
      marks += inside.count
      turns.append(
        Turn(
          index: turns.count, label: part.isPassage ? new : written[index],
          time: part.range.start == turn.range.start ? turn.time : nil, range: part.range,
          speech: part.speech, nonSpeech: inside))
      names.append(part.isPassage ? new : label)
    }
    guard marks == turn.nonSpeech.count else { return nil }
    for later in old.turns[(index + 1)...] {
      var later = later
      names.append(later.label)
      later.label = written[later.index]
      later.index = turns.count
      turns.append(later)
    }
    var transcript = old
    transcript.turns = turns
    self.transcript = transcript
    labels = names
    passage = index + (before.isEmpty ? 0 : 1)
  }

  /// A range without white space at its ends.
  private static func trimmed(_ range: TextRange, _ text: [UInt8]) -> TextRange {
    var (start, end) = (range.start, max(range.start, range.end))
    while start < end, text[start] == 0x20 || text[start] == 0x0A || text[start] == 0x09 {
      start += 1
    }
    while start < end, text[end - 1] == 0x20 || text[end - 1] == 0x0A || text[end - 1] == 0x09 {
      end -= 1
    }
    return TextRange(start, end)
  }
}
