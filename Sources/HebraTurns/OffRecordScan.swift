internal import HebraModel

/// Searches a text for the phrases of ``OffRecord``, each by its rarest word.
struct OffRecordScan {
  private typealias Word = (start: Int, end: Int)

  private let text: ByteText
  private let phrases = Self.phrases
  private let rareWords = Self.rareWords
  private let sieve = Self.sieve

  init(_ text: ByteText) { self.text = text }

  /// Whether someone asks in this range to keep something off the record.
  func holdsRequest(_ range: TextRange) -> Bool {
    var place = range.start
    while let word = rareWord(from: place, to: range.end) {
      if phrases.contains(where: { stands($0, around: word, in: range) }) { return true }
      place = word.end
    }
    return false
  }

  /// Whether a range has at most `most` words.
  func words(in range: TextRange, atMost most: Int) -> Bool {
    var count = 0
    var place = range.start
    while count <= most, let word = word(from: place, to: range.end) {
      count += 1
      place = word.end
    }
    return count <= most
  }

  /// The next word by which a phrase can be found.
  ///
  /// The whole text passes through this loop.
  private func rareWord(from place: Int, to end: Int) -> Word? {
    let bytes = text.bytes.span
    var i = place
    while i < end {
      if bytes[i] == 0x20 {
        i += 1
        continue
      }
      let start = i
      let word = sieve.word(bytes, start, end)
      i = word.end
      // No word begins here: skip a whole character such as `¿`.
      if start == i {
        repeat { i += 1 } while i < end && bytes[i] & 0xC0 == 0x80
      } else if word.isPossible {
        let stop = text.wordEnd(from: start, to: end)
        if rareWords.marks(of: text.wordKey(start, stop)) != 0 { return (start, stop) }
      }
    }
    return nil
  }

  private func stands(_ phrase: Phrase, around word: Word, in range: TextRange) -> Bool {
    guard holds(phrase.words[phrase.rare], word) else { return false }
    var place = word.end
    for choices in phrase.words[(phrase.rare + 1)...] {
      guard let next = self.word(from: place, to: range.end), holds(choices, next) else {
        return false
      }
      place = next.end
    }
    place = word.start
    for choices in phrase.words[..<phrase.rare].reversed() {
      guard let last = self.word(before: place, from: range.start), holds(choices, last) else {
        return false
      }
      place = last.start
    }
    return true
  }

  private func holds(_ choices: [UInt64], _ word: Word) -> Bool {
    choices.contains(text.wordKey(word.start, word.end))
  }

  private func word(from place: Int, to end: Int) -> Word? {
    var i = place
    while i < end, !text.isWord(at: i) { i += text.scalarLength(at: i) }
    return i < end ? (i, text.wordEnd(from: i, to: end)) : nil
  }

  private func word(before place: Int, from start: Int) -> Word? {
    var end = place
    while start < end {
      let head = text.wordStart(before: end, from: start)
      if head < end { return (head, end) }
      repeat { end -= 1 } while start < end && text.bytes[end] & 0xC0 == 0x80
    }
    return nil
  }
}
