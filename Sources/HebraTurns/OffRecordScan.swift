internal import HebraModel

/// Searches a text for the phrases of ``OffRecord``, each by its rarest word.
struct OffRecordScan {
  typealias Word = (start: Int, end: Int)

  let text: ByteText
  private let phrases = Self.phrases
  private let rareWords = Self.rareWords
  private let sieve = Self.sieve

  init(_ text: ByteText) { self.text = text }

  /// What someone asks for in this range, if it is to keep something off the record.
  func request(in range: TextRange) -> Request? {
    var found: Request?
    var place = range.start
    while let word = rareWord(from: place, to: range.end) {
      if let phrase = phrases.first(where: { stands($0, around: word, in: range) }) {
        if !phrase.isAboutNext { return .leaveOut }
        found = .switchOff
      }
      place = word.end
    }
    return found
  }

  /// What is asked for.
  enum Request {
    /// To leave out what has been said.
    case leaveOut
    /// To switch the recorder off for what comes.
    case switchOff
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
    guard holds(phrase.words[phrase.rare], word), !isPast(word) else { return false }
    var (start, end) = word
    var place = word.end
    for choices in phrase.words[(phrase.rare + 1)...] {
      guard let next = self.word(from: place, to: range.end), holds(choices, next) else {
        return false
      }
      place = next.end
      end = next.end
    }
    place = word.start
    for choices in phrase.words[..<phrase.rare].reversed() {
      guard let last = self.word(before: place, from: range.start), holds(choices, last) else {
        return false
      }
      place = last.start
      start = last.start
    }
    return isRequest(phrase, at: TextRange(start, end), in: range)
  }

  /// Whether a word ends in `é`: `borré`, unlike `borre`, tells what the speaker did.
  private func isPast(_ word: Word) -> Bool {
    text.bytes[..<word.end].suffix(2).elementsEqual("é".utf8)
  }

  private func holds(_ choices: [UInt64], _ word: Word) -> Bool {
    choices.contains(text.wordKey(word.start, word.end))
  }

  private func word(from place: Int, to end: Int) -> Word? {
    var i = place
    while i < end, !text.isWord(at: i) { i += text.scalarLength(at: i) }
    return i < end ? (i, text.wordEnd(from: i, to: end)) : nil
  }

  func word(before place: Int, from start: Int) -> Word? {
    var end = place
    while start < end {
      let head = text.wordStart(before: end, from: start)
      if head < end { return (head, end) }
      repeat { end -= 1 } while start < end && text.bytes[end] & 0xC0 == 0x80
    }
    return nil
  }
}
