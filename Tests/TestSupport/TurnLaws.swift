public import HebraModel

/// What holds for the turns of every document.
public enum TurnLaws {
  /// What is wrong with the turns of `transcript`; empty where every law holds.
  public static func broken(by transcript: Transcript) -> [String] {
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
