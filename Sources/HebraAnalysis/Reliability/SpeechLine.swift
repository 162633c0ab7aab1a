internal import HebraModel

/// The speech of a document as one line of characters.
struct SpeechLine {
  private let pieces: [(range: TextRange, start: Int)]
  private let map: CharacterPlaces
  let length: Int
  private let base: SpeechBase

  init(_ base: SpeechBase, characters map: CharacterPlaces) {
    self.base = base
    self.map = map
    var pieces: [(TextRange, Int)] = []
    var at = 0
    for range in base.ranges {
      pieces.append((range, at))
      at += map.codePoint(atByte: range.end) - map.codePoint(atByte: range.start)
    }
    self.pieces = pieces
    length = at
  }

  /// The stretches on the line; what only a question divides is one segment.
  func segments(_ stretches: [TextRange]) -> [Unitizing.Segment] {
    var result: [Unitizing.Segment] = []
    for stretch in stretches {
      let first = pieces.partition { $0.range.end <= stretch.start }
      var own: Unitizing.Segment?
      for piece in pieces[first...] {
        guard piece.range.start < stretch.end else { break }
        guard let both = piece.range.intersection(stretch) else { continue }
        let offset = piece.start - map.codePoint(atByte: piece.range.start)
        let (start, end) = (
          map.codePoint(atByte: both.start) + offset, map.codePoint(atByte: both.end) + offset
        )
        own = Unitizing.Segment(own?.start ?? start, end, 0)
      }
      if let own { result.append(own) }
    }
    return result
  }
}
