package import HebraModel

/// The correspondence between the words of two texts, used to carry codings over to a corrected
/// transcript.
///
/// Words are compared folded, so a word with a corrected accent or capital stays the same word.
/// Runs of words that occur once in both texts are matched first (as in patience diff), the gaps
/// between them by the shortest edit script, and finally runs that were moved.
package struct TextAlignment: Sendable {
  /// The words of the first text, as byte ranges.
  package let from: [TextRange]
  /// The words of the second text, as byte ranges.
  package let to: [TextRange]
  /// For each word of the first text, the index of its word in the second, or nil.
  package private(set) var matches: [Int?]
  /// Whether each word of the first text belongs to a run that was moved in the second.
  package private(set) var moved: [Bool]
  /// A number for each distinct folded word, the same in both texts.
  let fromKeys: [Int32]
  let toKeys: [Int32]

  /// The lengths in words of the runs used as anchors, longest first.
  private static let lengths = [8, 4, 2, 1]
  /// The largest gap (product of the word counts) for which the shortest edit script is computed.
  private static let gapSize = 1 << 20
  /// The most words of a gap, both sides together, for which Myers' algorithm is used: its time can
  /// grow with their square.
  private static let gapWords = 1 << 12
  /// The length in words of the shortest run that is searched for elsewhere.
  private static let movedLength = 5

  /// Aligns two canonical texts; the time grows with their length and with their differences.
  package init(from first: String, to second: String) {
    var numbers: [[UInt8]: Int32] = [:]
    (from, fromKeys) = Self.words(of: first, &numbers)
    (to, toKeys) = Self.words(of: second, &numbers)
    matches = Array(repeating: nil, count: from.count)
    moved = Array(repeating: false, count: from.count)
    align(0..<from.count, 0..<to.count, Self.lengths[...])
    findMoved()
  }

  private static func words(
    of text: String, _ numbers: inout [[UInt8]: Int32]
  ) -> ([TextRange], [Int32]) {
    var scanner = WordScanner(text.utf8.span)
    var ranges: [TextRange] = []
    var keys: [Int32] = []
    while scanner.next() {
      ranges.append(TextRange(scanner.start, scanner.end))
      let word = Array(scanner.folded)
      let next = Int32(numbers.count)
      keys.append(numbers[word] ?? next)
      if keys[keys.count - 1] == next { numbers[word] = next }
    }
    return (ranges, keys)
  }

  private mutating func align(
    _ a: Range<Int>, _ b: Range<Int>, _ lengths: ArraySlice<Int>
  ) {
    var (a, b) = (a, b)
    while let i = a.first, let j = b.first, fromKeys[i] == toKeys[j] {
      matches[i] = j
      (a, b) = (a.dropFirst(), b.dropFirst())
    }
    while let i = a.last, let j = b.last, fromKeys[i] == toKeys[j] {
      matches[i] = j
      (a, b) = (a.dropLast(), b.dropLast())
    }
    guard !a.isEmpty, !b.isEmpty else { return }
    if a.count * b.count <= Self.gapSize {
      return a.count + b.count <= Self.gapWords ? alignBriefly(a, b) : alignByTable(a, b)
    }
    guard let length = lengths.first else { return }
    var (i, j) = (a.lowerBound, b.lowerBound)
    for (x, y) in anchors(a, b, length) where x >= i && y >= j {
      align(i..<x, j..<y, lengths.dropFirst())
      for k in 0..<length { matches[x + k] = y + k }
      (i, j) = (x + length, y + length)
    }
    align(i..<a.upperBound, j..<b.upperBound, lengths.dropFirst())
  }

  /// The shortest edit script (Myers) of a small gap.
  private mutating func alignBriefly(_ a: Range<Int>, _ b: Range<Int>) {
    let difference = toKeys[b].difference(from: fromKeys[a])
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var j = 0
    for i in 0..<a.count where !removed.contains(i) {
      while inserted.contains(j) { j += 1 }
      matches[a.lowerBound + i] = b.lowerBound + j
      j += 1
    }
  }

  /// A longest common subsequence, by the table of lengths: for a small gap with one long side.
  private mutating func alignByTable(_ a: Range<Int>, _ b: Range<Int>) {
    let width = b.count + 1
    // At most as long as the shorter side, which is far below 2¹⁶ words here.
    var lengths = [UInt16](repeating: 0, count: (a.count + 1) * width)
    for i in (0..<a.count).reversed() {
      let key = fromKeys[a.lowerBound + i]
      for j in (0..<b.count).reversed() {
        lengths[i * width + j] =
          key == toKeys[b.lowerBound + j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if fromKeys[a.lowerBound + i] == toKeys[b.lowerBound + j] {
        matches[a.lowerBound + i] = b.lowerBound + j
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
  }

  /// Runs of `length` words that occur once in each part, in an order common to both parts.
  private func anchors(_ a: Range<Int>, _ b: Range<Int>, _ length: Int) -> [(Int, Int)] {
    Self.longestRising(commonRuns(a.dropLast(length - 1), b.dropLast(length - 1), length))
  }

  /// The runs of `length` words that occur once among those that begin at `a` in the first text, and
  /// once among those that begin at `b` in the second: where each begins, in the order of the first.
  private func commonRuns(
    _ a: some Collection<Int>, _ b: some Collection<Int>, _ length: Int
  ) -> [(Int, Int)] {
    // The smaller side is put into a table; the other one is only looked up.
    let pairs =
      a.count <= b.count
      ? Self.commonRuns(fromKeys, a, toKeys, b, length)
      : Self.commonRuns(toKeys, b, fromKeys, a, length).map { ($0.1, $0.0) }
    return pairs.sorted { $0.0 < $1.0 }
  }

  private static func commonRuns(
    _ keys: [Int32], _ starts: some Collection<Int>, _ others: [Int32],
    _ otherStarts: some Collection<Int>, _ length: Int
  ) -> [(Int, Int)] {
    /// Where a run begins on each side; `nowhere` or `twice`.
    typealias Places = (own: Int, other: Int)
    let (nowhere, twice) = (-1, -2)
    var places: [ArraySlice<Int32>: Places] = [:]
    for i in starts {
      let run = keys[i..<i + length]
      places[run] = places[run] == nil ? (i, nowhere) : (twice, nowhere)
    }
    for i in otherStarts {
      let run = others[i..<i + length]
      guard let found = places[run], found.own != twice, found.other != twice else { continue }
      places[run]?.other = found.other == nowhere ? i : twice
    }
    return places.values.filter { $0.own != twice && 0 <= $0.other }
  }

  /// The longest subsequence in which the second places also rise.
  private static func longestRising(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    var tails: [Int] = []
    var before = [Int](repeating: -1, count: pairs.count)
    for (i, pair) in pairs.enumerated() {
      let low = tails.partition { pairs[$0].1 < pair.1 }
      if low > 0 { before[i] = tails[low - 1] }
      if low == tails.count { tails.append(i) } else { tails[low] = i }
    }
    var result: [(Int, Int)] = []
    var at = tails.last ?? -1
    while at >= 0 {
      result.append(pairs[at])
      at = before[at]
    }
    return result.reversed()
  }

  /// Matches unmatched runs of the first text to unmatched runs anywhere in the second.
  private mutating func findMoved() {
    var taken = Array(repeating: false, count: to.count)
    for case let match? in matches { taken[match] = true }
    let length = Self.movedLength
    func isFree(_ flags: [Bool], _ i: Int) -> Bool {
      i + length <= flags.count && !flags[i..<i + length].contains(true)
    }
    let matched = matches.map { $0 != nil }
    let pairs = commonRuns(
      from.indices.filter { isFree(matched, $0) }, to.indices.filter { isFree(taken, $0) }, length)
    for (x, y) in pairs where matches[x] == nil && !taken[y] {
      var (i, j) = (x, y)
      while i > 0, j > 0, matches[i - 1] == nil, !taken[j - 1], fromKeys[i - 1] == toKeys[j - 1] {
        (i, j) = (i - 1, j - 1)
      }
      while i < from.count, j < to.count, matches[i] == nil, !taken[j], fromKeys[i] == toKeys[j] {
        matches[i] = j
        moved[i] = true
        taken[j] = true
        (i, j) = (i + 1, j + 1)
      }
    }
  }
}

extension TextAlignment {
  /// How often the words `words` of the first text occur, in it and in the second.
  func occurrences(_ words: Range<Int>) -> (first: Int, second: Int) {
    let run = fromKeys[words]
    return (Self.count(run, in: fromKeys), Self.count(run, in: toKeys))
  }

  private static func count(_ run: ArraySlice<Int32>, in keys: [Int32]) -> Int {
    guard let head = run.first, run.count <= keys.count else { return 0 }
    var count = 0
    for i in 0...(keys.count - run.count) where keys[i] == head {
      if keys[i..<i + run.count] == run { count += 1 }
    }
    return count
  }
}
