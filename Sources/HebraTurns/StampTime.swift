internal import HebraModel

/// The timestamps of f4 and easytranscript after the speech: `#00:01:23-4#`, tenths optional.
enum StampTime {
  /// Reads the timestamp at `start`.
  static func read(_ text: ByteText, at start: Int, before end: Int) -> ClockTime? {
    guard text[start] == 0x23, var time = ClockTime.read(text, at: start + 1, before: end),
      text[start + 1] != 0x5B, text[start + 1] != 0x28
    else { return nil }
    var i = time.end
    if i + 1 < end, text[i] == 0x2D, (0x30...0x39).contains(text[i + 1]) {
      time.seconds? += Double(text[i + 1] - 0x30) / 10
      i += 2
    }
    guard i < end, text[i] == 0x23 else { return nil }
    time.end = i + 1
    return time
  }

  /// Gives each turn the time of the timestamp at the end of the previous turn, since that is when
  /// the previous turn ended.
  static func mark(_ turns: inout [Turn], in text: ByteText) {
    var last: Double?
    for i in turns.indices {
      if turns[i].time == nil { turns[i].time = last }
      last = nil
      guard let mark = turns[i].nonSpeech.last, mark.end == turns[i].speech.end,
        text[mark.start] == 0x23
      else { continue }
      last = read(text, at: mark.start, before: mark.end)?.seconds
      // If the first turn ends in a timestamp, the recording began at 0, before that turn.
      if i == 0, turns[i].time == nil { turns[i].time = 0 }
    }
  }
}
