internal import HebraLanguage
internal import HebraModel

/// Cuts the words of hits and their context out of the speech of turns.
struct ContextCutter {
  /// The length in bytes up to which the hits of a turn share its whole speech; in longer speech
  /// each hit gets its own piece.
  private static let shared = 1 << 10

  /// Code points of context on either side.
  let width: Int
  /// The turn that was cut last, and its whole speech.
  private var last: (turn: Int64, speech: String)?

  init(width: Int) { self.width = width }

  /// The words at `range` and their context in the same paragraph, up to ``width`` code points on
  /// each side; `turn` identifies the turn of the speech.
  mutating func context(
    of range: TextRange, in speech: Span<UInt8>, turn: Int64
  ) -> Hit.Context {
    guard 0 <= range.start, range.end <= speech.count else { return Hit.Context() }
    let whole = TextRange(start(before: range.start, in: speech), end(after: range.end, in: speech))
    if speech.count <= Self.shared {
      let known = last.flatMap { $0.turn == turn ? $0.speech : nil }
      let passage = known ?? String(decoding: speech)
      last = (turn, passage)
      // If decoding replaced invalid UTF-8, byte offsets would no longer match.
      if passage.utf8.count == speech.count { return Hit.Context(passage, whole, words: range) }
    }
    let cut = String(decoding: speech.extracting(whole.start..<whole.end))
    guard cut.utf8.count == whole.count else { return Hit.Context() }
    return Hit.Context(
      cut, TextRange(0, whole.count), words: range.shifted(by: -whole.start))
  }

  private func start(before place: Int, in speech: Span<UInt8>) -> Int {
    var start = place
    var scalars = 0
    // Stop one step early: the last bytes are read singly, so that the context starts at the first
    // byte of a character.
    while start >= 8, scalars < width - 8 {
      let eight = EightBytes(speech, at: start - 8)
      guard !eight.hasLineFeed else { break }
      scalars += 8 - eight.continuations
      start -= 8
    }
    while start > 0, scalars < width, speech[start - 1] != 0x0A {
      start -= 1
      if speech[start] & 0xC0 != 0x80 { scalars += 1 }
    }
    return start
  }

  private func end(after place: Int, in speech: Span<UInt8>) -> Int {
    var end = place
    var scalars = 0
    while end + 8 <= speech.count, scalars <= width - 8 {
      let eight = EightBytes(speech, at: end)
      guard !eight.hasLineFeed else { break }
      scalars += 8 - eight.continuations
      end += 8
    }
    while end < speech.count, speech[end] != 0x0A {
      if speech[end] & 0xC0 != 0x80 {
        scalars += 1
        if scalars > width { break }
      }
      end += 1
    }
    return end
  }
}
