internal import HebraAnalysis
internal import HebraLanguage
internal import HebraModel

/// Where a coding lies in its document, as a person gives it.
public enum CodingPlace: Sendable {
  /// These words, which stand exactly once in the document, or in the turn with this index.
  case quotation(String, turn: Int? = nil)
  /// These code points; where the words are given too, they must stand there.
  case codePoints(Range<Int>, quotation: String? = nil)

  /// The place that separate options or cells of a table describe.
  ///
  /// - Throws: ``Failure`` when they describe no place.
  public init(quotation: String?, turn: Int?, start: Int?, end: Int?) throws(Failure) {
    let quotation = quotation.flatMap { $0.trimmed.nilIfEmpty == nil ? nil : $0 }
    switch (start, end) {
    case (let start?, let end?):
      guard 0 <= start, start < end else { throw Failure(.rangeBad) }
      self = .codePoints(start..<end, quotation: quotation)
    case (nil, nil):
      guard let quotation else { throw Failure(.usageRange) }
      self = .quotation(quotation, turn: turn)
    default: throw Failure(.usageRange)
    }
  }

  /// Whether the words of the text are needed to find it.
  var needsWords: Bool {
    if case .codePoints(_, nil) = self { false } else { true }
  }

  /// The range in the text.
  ///
  /// - Throws: ``Failure`` when the words are not there, or are there more than once.
  func range(in transcript: Transcript) throws(Failure) -> TextRange {
    try range(in: transcript, CodePointMap(transcript.text))
  }

  /// The range in the text, of which `map` is the map.
  ///
  /// - Throws: ``Failure`` when the words are not there, or are there more than once.
  func range(in transcript: Transcript, _ map: CodePointMap) throws(Failure) -> TextRange {
    switch self {
    case .codePoints(let points, let quotation):
      guard let start = map.byte(atCodePoint: points.lowerBound),
        let end = map.byte(atCodePoint: points.upperBound), start < end
      else { throw Failure(.rangeBad) }
      let range = TextRange(start, end)
      if let quotation, Normalization.nfc(quotation) != transcript.text.text(in: range) {
        throw Failure(.rangeOtherQuotation)
      }
      return range
    case .quotation(let words, let turn):
      guard !words.trimmed.isEmpty else { throw Failure(.usageRange) }
      var place = TextRange(0, transcript.text.utf8.count)
      if let turn {
        guard transcript.turns.indices.contains(turn) else {
          throw Failure(
            .turnUnknown, ["turn": String(turn), "turns": String(transcript.turns.count)])
        }
        place = transcript.turns[turn].range
      }
      let found = Quotation.ranges(of: words, in: transcript.text, within: place)
      guard let first = found.first else { throw Failure(.rangeNoQuotation) }
      guard found.count == 1 else {
        throw Failure(.rangeManyQuotations, ["count": String(found.count)])
      }
      return first
    }
  }
}
