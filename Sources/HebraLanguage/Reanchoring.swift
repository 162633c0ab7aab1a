package import HebraModel

/// Finds where the ranges of one text are in another, by position, by the words they cover and by
/// the surrounding words.
package struct Reanchoring: Sendable {
  /// The result for one range.
  package enum Outcome: Hashable, Sendable {
    /// The same words, in their place.
    case kept(TextRange)
    /// The same words in another place, or with a few words inserted.
    case moved(TextRange)
    /// Some of its words changed, or the same words occur more than once and their context does not
    /// distinguish them; the range is a proposal for a person to confirm.
    case doubtful(TextRange)
    /// Its words no longer occur.
    case lost
  }

  private let first: [UInt8]
  private let second: [UInt8]
  /// Which words of the two texts correspond.
  package let alignment: TextAlignment

  /// The number of words that distinguishes a short quotation from similar ones.
  private static let window = 8

  /// Compares two canonical texts.
  package init(from first: String, to second: String) {
    self.first = Array(first.utf8)
    self.second = Array(second.utf8)
    alignment = TextAlignment(from: first, to: second)
  }

  /// The result for `range`, a range of the first text.
  package func outcome(of range: TextRange) -> Outcome {
    let words = self.words(in: range)
    guard !words.isEmpty else { return .lost }
    let found = words.compactMap { alignment.matches[$0] }
    guard let low = found.min(), let high = found.max() else { return .lost }
    let span = high - low + 1
    guard found.count == words.count else {
      guard 2 * found.count >= words.count, span <= 2 * words.count + 10 else { return .lost }
      return .doubtful(alignment.to[low].union(alignment.to[high]))
    }
    let target = widened(range, words, low, high)
    let isRising = zip(found, found.dropFirst()).allSatisfy { $0 < $1 }
    let added = span - words.count
    guard isRising, added <= max(2, words.count / 5), isCertain(words) else {
      return span <= 2 * words.count + 10 ? .doubtful(target) : .lost
    }
    let isMoved = added > 0 || words.contains { alignment.moved[$0] }
    return isMoved ? .moved(target) : .kept(target)
  }

  /// The words that share a byte with `range`.
  private func words(in range: TextRange) -> Range<Int> {
    let all = alignment.from
    let start = all.partition { $0.end <= range.start }
    let end = all.partition { $0.start < range.end }
    return start..<max(start, end)
  }

  /// Whether these words, extended by neighbours that stayed together, can be identified with
  /// certainty: they occur once in both texts, or there are enough of them and they occur equally
  /// often in both texts, so that their order identifies them.
  private func isCertain(_ words: Range<Int>) -> Bool {
    var run = words
    var canGrow = (left: true, right: true)
    while run.count < Self.window, canGrow.left || canGrow.right {
      canGrow.left = canGrow.left && isTied(run.lowerBound - 1, run.lowerBound)
      if canGrow.left { run = run.lowerBound - 1..<run.upperBound }
      canGrow.right = canGrow.right && isTied(run.upperBound - 1, run.upperBound)
      if canGrow.right { run = run.lowerBound..<run.upperBound + 1 }
    }
    let (here, there) = alignment.occurrences(run)
    return here == there && (here == 1 || run.count >= Self.window)
  }

  /// Whether two adjacent words of the first text are adjacent in the second.
  private func isTied(_ i: Int, _ j: Int) -> Bool {
    guard i >= 0, j < alignment.from.count, let x = alignment.matches[i],
      let y = alignment.matches[j]
    else { return false }
    return y == x + 1
  }

  /// The range from the first word to the last, extended over the punctuation around them that is
  /// still there.
  ///
  /// If the old range began or ended inside a word, so does the new one.
  private func widened(
    _ range: TextRange, _ words: Range<Int>, _ low: Int, _ high: Int
  ) -> TextRange {
    let (a, b) = (alignment.from[words.lowerBound], alignment.from[words.upperBound - 1])
    let (x, y) = (alignment.to[low], alignment.to[high])
    var start = x.start
    if range.start < a.start {
      var count = 0
      while count < a.start - range.start, count < x.start,
        first[a.start - count - 1] == second[x.start - count - 1]
      {
        count += 1
      }
      start = boundary(x.start - count, by: 1)
    } else if range.start > a.start, isSame(a, x) {
      start = x.start + (range.start - a.start)
    }
    var end = y.end
    if range.end > b.end {
      var count = 0
      while b.end + count < range.end, y.end + count < second.count,
        first[b.end + count] == second[y.end + count]
      {
        count += 1
      }
      end = boundary(y.end + count, by: -1)
    } else if range.end < b.end, isSame(b, y) {
      end = y.end - (b.end - range.end)
    }
    return TextRange(start, end)
  }

  private func isSame(_ word: TextRange, _ other: TextRange) -> Bool {
    first[word.start..<word.end].elementsEqual(second[other.start..<other.end])
  }

  /// The nearest position that does not split a character.
  private func boundary(_ place: Int, by step: Int) -> Int {
    var place = place
    while place > 0, place < second.count, second[place] & 0xC0 == 0x80 { place += step }
    return place
  }
}

extension TextRange {
  fileprivate func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }
}
