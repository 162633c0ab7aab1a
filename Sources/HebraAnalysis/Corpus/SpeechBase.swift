internal import HebraModel

/// The words of a document that count: participants' speech without labels, times and marks.
///
/// A document in which no turn belongs to a participant (notes, a relatoría, one voice without
/// labels) counts completely except for the interviewer's turns.
struct SpeechBase: Sendable {
  /// Sorted, disjoint.
  let ranges: [TextRange]
  /// The byte offsets of the words that count, ascending.
  let words: [Int]
  /// Participants' turns in order of position.
  let turns: [AttributedTurn]

  init(_ document: AnalysisDocument) {
    turns = document.turns
      .filter { $0.turn.role == .participant && !$0.turn.speech.isEmpty }
      .sorted { $0.turn.speech < $1.turn.speech }
    let whole: [TextRange]
    let holes: [TextRange]
    if turns.isEmpty {
      whole = [TextRange(0, document.text.utf8.count)]
      holes = document.turns.flatMap {
        $0.turn.role == .interviewer ? [$0.turn.range] : $0.turn.nonSpeech
      }
    } else {
      whole = turns.map(\.turn.speech)
      holes = turns.flatMap(\.turn.nonSpeech)
    }
    ranges = Self.subtract(
      TextRange.stretches(of: holes + document.offRecord), from: TextRange.stretches(of: whole))
    var words: [Int] = []
    var i = 0
    for start in document.wordStarts {
      while i < ranges.count, ranges[i].end <= start { i += 1 }
      guard i < ranges.count else { break }
      if ranges[i].start <= start { words.append(start) }
    }
    self.words = words
  }

  /// How many words that count begin in `range`.
  func wordCount(in range: TextRange) -> Int {
    range.isEmpty
      ? 0 : words.firstPlace(notBefore: range.end) - words.firstPlace(notBefore: range.start)
  }

  /// The intersection of `stretches` (sorted, disjoint) and the base.
  func shared(with stretches: [TextRange]) -> [TextRange] {
    var result: [TextRange] = []
    for stretch in stretches {
      var i = ranges.partition { $0.end <= stretch.start }
      while i < ranges.count, ranges[i].start < stretch.end {
        if let both = ranges[i].intersection(stretch) { result.append(both) }
        i += 1
      }
    }
    return result
  }

  /// Indices into ``turns`` of the turns in which `range` covers at least one word that counts.
  func turns(under range: TextRange) -> [Int] {
    var result: [Int] = []
    var i = turns.partition { $0.turn.speech.end <= range.start }
    while i < turns.count, turns[i].turn.speech.start < range.end {
      if let both = turns[i].turn.speech.intersection(range), wordCount(in: both) > 0 {
        result.append(i)
      }
      i += 1
    }
    return result
  }

  private static func subtract(_ holes: [TextRange], from ranges: [TextRange]) -> [TextRange] {
    var result: [TextRange] = []
    var first = 0
    for range in ranges {
      while first < holes.count, holes[first].end <= range.start { first += 1 }
      var start = range.start
      var i = first
      while i < holes.count, holes[i].start < range.end {
        if start < holes[i].start { result.append(TextRange(start, holes[i].start)) }
        start = max(start, holes[i].end)
        i += 1
      }
      if start < range.end { result.append(TextRange(start, range.end)) }
    }
    return result
  }
}

extension [Int] {
  /// The first index of an ascending array whose value is at least `value`.
  func firstPlace(notBefore value: Int) -> Int { partition { $0 < value } }
}
