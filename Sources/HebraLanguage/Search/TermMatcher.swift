package import HebraModel

/// The words of a stretch of a text, as indicators are compared with them.
package struct ComparedWords: Sendable {
  /// Each word without case and accents.
  package private(set) var folded: [String] = []
  /// The bytes of each word.
  package private(set) var ranges: [TextRange] = []
  private var text: [String] = []

  /// The words of a text inside ranges, which are in order and do not touch; what stands between two ranges
  /// separates no words.
  package init(_ bytes: Span<UInt8>, in ranges: [TextRange], folding: Folding = .spanish) {
    for range in ranges {
      let piece = bytes.extracting(range.start..<range.end)
      var scanner = WordScanner(piece, folding: folding)
      while scanner.next() {
        folded.append(String(decoding: scanner.folded))
        self.ranges.append(TextRange(scanner.start, scanner.end).shifted(by: range.start))
        text.append(String(decoding: piece.extracting(scanner.start..<scanner.end)))
      }
    }
  }

  /// A word in small letters with its accents.
  func accented(_ place: Int) -> String { text[place].lowercased() }
}

/// Finds terms of indicators among words: `word`, `word*` for any ending, `=word` with its accents, and
/// several of these in a row.
package struct TermMatcher: Sendable {
  private struct Part: Sendable {
    var word: String
    var isPrefix: Bool
    var hasAccents: Bool
  }

  /// Which terms may begin with a word; a run over a text keeps it, since words come again.
  package struct Memory {
    fileprivate var beginning: [String: [Int]] = [:]

    package init() {}
  }

  private let terms: [[Part]]
  /// First word without accents → the terms that begin with it.
  private let whole: [String: [Int]]
  /// Beginning of a first word → the terms that begin with such a word.
  private let prefixes: [String: [Int]]
  private let lengths: [Int]

  /// A matcher of terms, which are known by their index from then on.
  package init(_ terms: [String]) {
    let parts = terms.map(Self.parts)
    var whole: [String: [Int]] = [:]
    var prefixes: [String: [Int]] = [:]
    for (number, term) in parts.enumerated() {
      guard let first = term.first else { continue }
      let key = Words.fold(first.word)
      if first.isPrefix {
        prefixes[key, default: []].append(number)
      } else {
        whole[key, default: []].append(number)
      }
    }
    self.terms = parts
    self.whole = whole
    self.prefixes = prefixes
    lengths = Set(prefixes.keys.map(\.utf8.count)).sorted()
  }

  private static func parts(_ term: String) -> [Part] {
    term.split(separator: " ").flatMap { typed -> [Part] in
      let hasAccents = typed.hasPrefix("=")
      let isPrefix = typed.hasSuffix("*")
      let bare = String(typed.dropFirst(hasAccents ? 1 : 0).dropLast(isPrefix ? 1 : 0))
      // A sign inside a term divides it as it divides a text.
      let words = hasAccents ? [bare.lowercased()] : Words.folded(in: bare)
      return words.enumerated().map { number, word in
        Part(word: word, isPrefix: isPrefix && number == words.count - 1, hasAccents: hasAccents)
      }
    }
  }

  /// Where the terms occur: the term and the positions of its words, in order of position.
  package func occurrences(
    in words: ComparedWords, _ memory: inout Memory
  ) -> [(term: Int, words: Range<Int>)] {
    var found: [(term: Int, words: Range<Int>)] = []
    for (place, word) in words.folded.enumerated() {
      for term in beginning(with: word, &memory) where isThere(terms[term], words, at: place) {
        found.append((term, place..<place + terms[term].count))
      }
    }
    return found
  }

  private func beginning(with word: String, _ memory: inout Memory) -> [Int] {
    if let known = memory.beginning[word] { return known }
    var found = whole[word] ?? []
    let bytes = Array(word.utf8)
    for length in lengths where length <= bytes.count {
      if let more = prefixes[String(decoding: bytes[..<length], as: UTF8.self)] { found += more }
    }
    memory.beginning[word] = found
    return found
  }

  private func isThere(_ term: [Part], _ words: ComparedWords, at place: Int) -> Bool {
    guard place + term.count <= words.folded.count else { return false }
    return term.enumerated().allSatisfy { offset, part in
      let word =
        part.hasAccents ? words.accented(place + offset) : words.folded[place + offset]
      return part.isPrefix ? word.hasPrefix(part.word) : word == part.word
    }
  }
}
