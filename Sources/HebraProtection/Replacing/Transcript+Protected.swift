package import HebraModel

extension Transcript {
  /// The transcript with the words of `protected`, which must have been made from its text.
  ///
  /// A label is what stands in the text; a pseudonym in it has no brackets.
  ///
  /// - Parameters:
  ///   - protected: the text with its replacements.
  ///   - label: what becomes of a label of which nothing was replaced in its turn's text, such as
  ///     one that the file stores elsewhere.
  /// - Returns: the transcript with every range moved.
  package func protected(
    by protected: ProtectedText, label: (String) -> String = { $0 }
  ) -> Transcript {
    var result = self
    result.text = protected.text
    result.paragraphs = paragraphs.map(protected.new)
    result.stretches = stretches.map(protected.new)
    let spans = protected.spans
    var next = 0
    for (index, turn) in turns.enumerated() {
      while next < spans.count, spans[next].old.end <= turn.range.start { next += 1 }
      var head: [ProtectedText.Span] = []
      var i = next
      while i < spans.count, spans[i].old.start < turn.speech.start {
        head.append(spans[i])
        i += 1
      }
      let written = Self.label(turn.label, head, protected.text)
      result.turns[index].label = written ?? label(turn.label)
      result.turns[index].range = protected.new(turn.range)
      result.turns[index].speech = protected.new(turn.speech)
      result.turns[index].nonSpeech = turn.nonSpeech.map(protected.new)
    }
    return result
  }

  /// The label with what replaces its words, or nil if none of them was replaced.
  private static func label(
    _ label: String, _ spans: [ProtectedText.Span], _ text: String
  ) -> String? {
    var bytes = Array(label.utf8)
    var at = 0
    var isChanged = false
    for span in spans {
      let words = Array(span.original.utf8)
      guard let place = Self.place(of: words, in: bytes, from: at),
        let replacement = text.text(in: span.new)
      else { continue }
      let tag = replacement.utf8.filter { $0 != 0x5B && $0 != 0x5D }
      bytes.replaceSubrange(place..<place + words.count, with: tag)
      at = place + tag.count
      isChanged = true
    }
    return isChanged ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private static func place(of words: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard !words.isEmpty, start + words.count <= bytes.count else { return nil }
    return (start...bytes.count - words.count).first { bytes[$0...].starts(with: words) }
  }
}
