/// Joins rolling captions: each cue repeats the last line of the previous one, and short transition
/// cues repeat the whole cue (YouTube's automatic captions).
///
/// A file is treated as rolling only if this happens often; a speaker who says *sí* twice is not
/// affected.
enum RollingCaptions {
  /// Removes the repeated lines from `cues`; returns them with the index of their cue.
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
        // Rolling means new text below the repeated line, or a cue shown only for an instant.
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

  /// The number of lines at the end of `shown` that are repeated at the beginning of `lines`.
  private static func overlap(_ shown: [CueLine], _ lines: [CueLine]) -> Int {
    // Captions have at most eight lines.
    var count = min(shown.count, lines.count, 8)
    while count > 0, !shown.suffix(count).elementsEqual(lines.prefix(count)) { count -= 1 }
    return count
  }
}
