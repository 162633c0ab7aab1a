internal import CICU
package import HebraModel

/// Sentences as ICU finds them; abbreviations of the language do not end a sentence.
package enum Sentences {
  /// The sentences of `text` inside `range`, without surrounding white space.
  package static func ranges(
    in text: String, within range: TextRange, language: Language = .spanish
  ) -> [TextRange] {
    var text = text
    return text.withUTF8 { bytes in
      guard 0 <= range.start, range.start < range.end, range.end <= bytes.count,
        let breaker = cicu_breaker_create(CICU_SENTENCES, language.sentences)
      else { return [] }
      defer { cicu_breaker_destroy(breaker) }
      let piece = bytes.span.extracting(range.start..<range.end)
      guard
        piece.withUnsafeBufferPointer({ cicu_breaker_set(breaker, $0.baseAddress, $0.count) }) == 0
      else { return [] }
      var result: [TextRange] = []
      var start = 0
      while true {
        let boundary = cicu_breaker_next(breaker, nil)
        guard boundary >= 0 else { break }
        let sentence = trimmed(TextRange(start, Int(boundary)), piece)
        if !sentence.isEmpty { result.append(sentence.shifted(by: range.start)) }
        start = Int(boundary)
      }
      return result
    }
  }

  private static func trimmed(_ range: TextRange, _ bytes: Span<UInt8>) -> TextRange {
    var range = range
    while range.start < range.end, bytes[range.start].isASCIISpace { range.start += 1 }
    while range.start < range.end, bytes[range.end - 1].isASCIISpace { range.end -= 1 }
    return range
  }
}
