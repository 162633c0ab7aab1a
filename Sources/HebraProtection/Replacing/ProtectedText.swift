package import HebraModel

/// A text in which identifiers were replaced; it knows where everything is.
package struct ProtectedText: Sendable, Hashable {
  /// Words that were replaced.
  package struct Span: Sendable, Hashable {
    /// Where they were in the original.
    package var old: TextRange
    /// Where the replacement is.
    package var new: TextRange
    package var original: String
    package var key: String

    /// A span.
    package init(old: TextRange, new: TextRange, original: String, key: String) {
      self.old = old
      self.new = new
      self.original = original
      self.key = key
    }
  }

  /// The text with its replacements.
  package private(set) var text: String
  /// In order of position, never overlapping.
  package private(set) var spans: [Span]

  /// Replaces what `decision` says; nil, `keep` and `word` change nothing.
  ///
  /// - Parameters:
  ///   - original: the text.
  ///   - found: ranges of it, sorted and disjoint; those that are not are left out.
  ///   - decision: what is to be done with a finding.
  package init(
    _ original: String, _ found: [FoundIdentifier],
    decision: (FoundIdentifier) -> IdentifierDecision?
  ) {
    let bytes = Array(original.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var spans: [Span] = []
    var at = 0
    for identifier in found {
      let range = identifier.range
      guard at <= range.start, !range.isEmpty, Self.areBoundaries(range, bytes),
        let decision = decision(identifier), decision.treatment.replaces
      else { continue }
      out += bytes[at..<range.start]
      let start = out.count
      out +=
        decision.replacement.isEmpty
        ? Array(IdentifierDecision.removed.utf8) : Array(decision.replacement.utf8)
      spans.append(
        Span(
          old: range, new: TextRange(start, out.count),
          original: String(decoding: bytes[range.start..<range.end], as: UTF8.self),
          key: identifier.key))
      at = range.end
    }
    out += bytes[at...]
    text = String(decoding: out, as: UTF8.self)
    self.spans = spans
  }

  /// A text as it was stored; nil when the spans do not fit it.
  package init?(text: String, spans: [Span]) {
    let bytes = Array(text.utf8)
    var old = 0
    var new = 0
    for span in spans {
      guard new <= span.new.start, !span.new.isEmpty, !span.old.isEmpty,
        span.old.start - old == span.new.start - new, span.original.utf8.count == span.old.count,
        Self.areBoundaries(span.new, bytes)
      else { return nil }
      old = span.old.end
      new = span.new.end
    }
    self.text = text
    self.spans = spans
  }

  /// The very bytes of the original.
  package var original: String {
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var at = 0
    for span in spans {
      out += bytes[at..<span.new.start]
      out += Array(span.original.utf8)
      at = span.new.end
    }
    out += bytes[at...]
    return String(decoding: out, as: UTF8.self)
  }

  /// Where the words of a range of the original are, or what replaces them.
  ///
  /// A range that begins or ends inside replaced words takes all of the replacement. It is never
  /// empty unless `old` is.
  package func new(_ old: TextRange) -> TextRange { moved(old, from: \.old, to: \.new) }

  /// Where the words of a range of this text were in the original, likewise.
  package func old(_ new: TextRange) -> TextRange { moved(new, from: \.new, to: \.old) }

  private func moved(
    _ range: TextRange, from: KeyPath<Span, TextRange>, to: KeyPath<Span, TextRange>
  ) -> TextRange {
    let start = place(range.start, isEnd: false, from, to)
    guard !range.isEmpty else { return TextRange(start, start) }
    return TextRange(start, place(range.end, isEnd: true, from, to))
  }

  private func place(
    _ place: Int, isEnd: Bool, _ from: KeyPath<Span, TextRange>, _ to: KeyPath<Span, TextRange>
  ) -> Int {
    // The last span that begins before the place, or at it where a range begins.
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      let start = spans[middle][keyPath: from].start
      if isEnd ? start < place : start <= place { low = middle + 1 } else { high = middle }
    }
    guard 0 < low else { return place }
    let span = spans[low - 1]
    let (old, new) = (span[keyPath: from], span[keyPath: to])
    if place < old.end { return isEnd ? new.end : new.start }
    return new.end + (place - old.end)
  }

  private static func areBoundaries(_ range: TextRange, _ bytes: [UInt8]) -> Bool {
    func isBoundary(_ i: Int) -> Bool { i == bytes.count || bytes[i] & 0xC0 != 0x80 }
    return 0 <= range.start && range.end <= bytes.count && isBoundary(range.start)
      && isBoundary(range.end)
  }
}

extension ProtectedText.Span: Codable {
  private enum CodingKeys: String, CodingKey {
    case oldStart, oldEnd, newStart, newEnd, original, key
  }

  /// Reads a span that ``encode(to:)`` wrote.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    old = TextRange(
      try values.decode(Int.self, forKey: .oldStart), try values.decode(Int.self, forKey: .oldEnd))
    new = TextRange(
      try values.decode(Int.self, forKey: .newStart), try values.decode(Int.self, forKey: .newEnd))
    original = try values.decode(String.self, forKey: .original)
    key = try values.decode(String.self, forKey: .key)
  }

  /// Writes the four places, the words and the key.
  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(old.start, forKey: .oldStart)
    try values.encode(old.end, forKey: .oldEnd)
    try values.encode(new.start, forKey: .newStart)
    try values.encode(new.end, forKey: .newEnd)
    try values.encode(original, forKey: .original)
    try values.encode(key, forKey: .key)
  }
}
