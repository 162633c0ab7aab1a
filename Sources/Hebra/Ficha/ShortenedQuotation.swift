internal import HebraLanguage
internal import HebraModel

/// A quotation in which a person left out words: `Yo archivo […] no vi a nadie`.
struct ShortenedQuotation {
  private let pieces: [String]

  init(_ text: String) {
    var text = text
    for mark in ["[...]", "(…)", "(...)"] { text = text.replacing(mark, with: "[…]") }
    pieces = text.split(separator: "[…]").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Whether words are left out between others.
  var isShortened: Bool { pieces.count > 1 }

  /// From the first word of the first piece to the last word of the last.
  ///
  /// - Throws: ``Failure`` when the pieces do not follow each other in the text, or the first is there
  ///   more than once.
  func range(in transcript: Transcript, turn: Int?) throws(Failure) -> TextRange {
    var place = TextRange(0, transcript.text.utf8.count)
    if let turn {
      guard transcript.turns.indices.contains(turn) else {
        throw Failure(
          .turnUnknown, ["turn": String(turn), "turns": String(transcript.turns.count)])
      }
      place = transcript.turns[turn].range
    }
    let starts = Quotation.ranges(of: pieces[0], in: transcript.text, within: place)
    guard let first = starts.first else { throw Failure(.rangeNoQuotation) }
    guard starts.count == 1 else {
      throw Failure(.rangeManyQuotations, ["count": String(starts.count)])
    }
    var last = first
    for piece in pieces.dropFirst() {
      let rest = TextRange(last.end, place.end)
      guard let next = Quotation.ranges(of: piece, in: transcript.text, within: rest).first else {
        throw Failure(.rangeNoQuotation)
      }
      last = next
    }
    return TextRange(first.start, last.end)
  }
}
