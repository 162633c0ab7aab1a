internal import HebraModel

/// The words of a document that count: participants' speech without labels, times and marks.
///
/// A document in which no turn belongs to a participant (notes, a relatoría, one voice without
/// labels) counts completely except for the interviewer's turns.
struct SpeechBase: Sendable {
  /// Sorted, disjoint.
  let ranges: [TextRange]
  /// The byte offsets at which the words of the whole text begin, ascending.
  private let words: [UInt32]
  /// For each range, the number of words of the text that begin before it, and of those that count.
  private let wordsBefore: [(ofText: Int, counted: Int)]
  /// Participants' turns in order of position.
  let turns: [AttributedTurn]
  /// The speech of each of them.
  private let speech: [TextRange]

  init(_ document: AnalysisDocument) {
    var turns = document.turns.filter {
      $0.turn.role == .participant && !$0.turn.speech.isEmpty
    }
    // They are mostly in order already, and sorting them would copy each several times.
    let isAscending = zip(turns, turns.dropFirst()).allSatisfy {
      $0.turn.speech < $1.turn.speech
    }
    if !isAscending { turns.sort { $0.turn.speech < $1.turn.speech } }
    self.turns = turns
    speech = turns.map(\.turn.speech)
    let whole: [TextRange]
    let holes: [TextRange]
    if turns.isEmpty {
      whole = [TextRange(0, document.measures.characters.bytes)]
      holes = document.turns.flatMap {
        $0.turn.role == .interviewer ? [$0.turn.range] : $0.turn.nonSpeech
      }
    } else {
      whole = speech
      holes = turns.flatMap(\.turn.nonSpeech)
    }
    // Speech is mostly disjoint already, and sorting it takes longer than everything else here.
    let isDisjoint = zip(whole, whole.dropFirst()).allSatisfy { $0.end <= $1.start }
    let ranges = Self.subtract(
      TextRange.stretches(of: holes + document.offRecord),
      from: isDisjoint && !turns.isEmpty ? whole : TextRange.stretches(of: whole))
    self.ranges = ranges
    words = document.measures.words
    wordsBefore = Self.wordsBefore(ranges, words)
  }

  /// How many words count.
  var wordCount: Int { ranges.last.map { wordCount(before: $0.end) } ?? 0 }

  /// How many words that count begin in `range`.
  func wordCount(in range: TextRange) -> Int {
    range.isEmpty ? 0 : wordCount(before: range.end) - wordCount(before: range.start)
  }

  /// Whether a word that counts begins in `range`.
  func hasWord(in range: TextRange) -> Bool {
    var i = ranges.partition { $0.end <= range.start }
    while i < ranges.count, ranges[i].start < range.end {
      let start = max(ranges[i].start, range.start)
      let first = words.firstPlace(notBefore: start, from: wordsBefore[i].ofText)
      if first < words.count, words[first] < min(ranges[i].end, range.end) { return true }
      i += 1
    }
    return false
  }

  /// How many words that count begin before the byte `place`.
  func wordCount(before place: Int) -> Int {
    let i = ranges.partition { $0.start < place } - 1
    guard i >= 0 else { return 0 }
    let before = wordsBefore[i]
    let end = words.firstPlace(notBefore: min(place, ranges[i].end), from: before.ofText)
    return before.counted + end - before.ofText
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
    eachTurn(under: range) { result.append($0) }
    return result
  }

  /// Visits the same turns.
  @inline(__always)
  func eachTurn(under range: TextRange, _ visit: (Int) -> Void) {
    var i = speech.partition { $0.end <= range.start }
    while i < speech.count, speech[i].start < range.end {
      if let both = speech[i].intersection(range), hasWord(in: both) { visit(i) }
      i += 1
    }
  }

  private static func wordsBefore(
    _ ranges: [TextRange], _ words: [UInt32]
  ) -> [(ofText: Int, counted: Int)] {
    var (place, counted) = (0, 0)
    return ranges.map { range in
      place = words.firstPlace(notBefore: range.start, from: place)
      let before = (ofText: place, counted: counted)
      place = words.firstPlace(notBefore: range.end, from: place)
      counted += place - before.ofText
      return before
    }
  }

  private static func subtract(_ holes: [TextRange], from ranges: [TextRange]) -> [TextRange] {
    guard !holes.isEmpty else { return ranges }
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

extension [UInt32] {
  /// The first index at or after `first` whose value is at least `value`, in an ascending array.
  func firstPlace(notBefore value: Int, from first: Int = 0) -> Int {
    // The place is looked for in steps that double, because it is mostly near.
    var (low, step) = (first, 16)
    while low + step < count, self[low + step] < value {
      low += step
      step *= 2
    }
    var high = Swift.min(low + step, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
