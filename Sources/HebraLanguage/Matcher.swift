public import HebraModel

/// Finds the terms of a query in a text: the ranges that the index only knows by row.
public struct Matcher: ~Copyable {
  private struct Word {
    var folded: String
    var range: TextRange
  }

  private let terms: [SearchQuery.Term]
  private let needsStems: Bool
  private let stemmer: Stemmer

  /// A matcher of the positive terms of `query`.
  public init(_ query: SearchQuery, language: Language = .spanish) {
    terms = query.positiveTerms
    needsStems = terms.contains { if case .inflected = $0 { true } else { false } }
    stemmer = Stemmer(language)
  }

  /// Ranges in `text`, in order, each with the folded form that matched; overlapping ones once.
  public func matches(in text: String) -> [(range: TextRange, form: String)] {
    var text = text
    let words = text.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      var words: [Word] = []
      while scanner.next() {
        words.append(
          Word(
            folded: String(decoding: scanner.folded, as: UTF8.self),
            range: TextRange(scanner.start, scanner.end)))
      }
      return words
    }
    var found: [(range: TextRange, form: String)] = []
    for (index, word) in words.enumerated() {
      let stem = needsStems ? stemmer.stem(word.folded) : ""
      for term in terms {
        switch term {
        case .inflected(let exact, let wanted):
          if stem == wanted || word.folded == exact { found.append((word.range, word.folded)) }
        case .exact(let exact):
          if word.folded == exact { found.append((word.range, word.folded)) }
        case .prefix(let prefix):
          if word.folded.utf8.starts(with: prefix.utf8) { found.append((word.range, word.folded)) }
        case .phrase(let phrase):
          guard index + phrase.count <= words.count,
            zip(phrase, words[index...]).allSatisfy({ $0 == $1.folded })
          else { continue }
          let last = words[index + phrase.count - 1].range
          found.append((TextRange(word.range.start, last.end), phrase.joined(separator: " ")))
        }
      }
    }
    found.sort { $0.range == $1.range ? $0.form < $1.form : $0.range < $1.range }
    var result: [(range: TextRange, form: String)] = []
    for match in found where result.last.map({ $0.range.end <= match.range.start }) ?? true {
      result.append(match)
    }
    return result
  }
}
