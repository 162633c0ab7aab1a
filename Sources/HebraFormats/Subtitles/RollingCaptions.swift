/// Joins captions that roll: each cue shows again the line that the one before it ended with, and
/// transition cues of a few milliseconds repeat all of it (YouTube's automatic captions).
///
/// Only a file that does it again and again is taken to roll; a speaker who says *sí* twice is not.
enum RollingCaptions {
  /// Takes the repeated lines out of `cues`; answers them with the cue in which they stood.
  static func join(_ cues: inout [SubtitleCue]) -> [(cue: Int, bytes: [UInt8])] {
    var shown: [CueLine] = []
    var until = -1.0
    var repeats: [(cue: Int, count: Int)] = []
    var certain = 0
    for (index, cue) in cues.enumerated() where !cue.lines.isEmpty {
      let isNext = (cue.start ?? -1) <= until + 0.05
      let count = isNext ? overlap(shown, cue.lines) : 0
      if count > 0 {
        repeats.append((index, count))
        // With something new under the repeated line, or for an instant only: the mark of rolling.
        let length = (cue.end ?? 0) - (cue.start ?? 0)
        if count < cue.lines.count || length < 0.1 { certain += 1 }
      }
      shown = cue.lines
      until = max(until, cue.end ?? until)
    }
    guard certain >= 3, certain * 4 >= cues.count else { return [] }
    var gone: [(cue: Int, bytes: [UInt8])] = []
    for (index, count) in repeats {
      for line in cues[index].lines.prefix(count) { gone.append((index, line.bytes)) }
      cues[index].lines.removeFirst(count)
    }
    return gone
  }

  /// How many lines at the end of `shown` open `lines` again.
  private static func overlap(_ shown: [CueLine], _ lines: [CueLine]) -> Int {
    // No caption has more lines than these.
    var count = min(shown.count, lines.count, 8)
    while count > 0, !shown.suffix(count).elementsEqual(lines.prefix(count)) { count -= 1 }
    return count
  }
}
