internal import HebraAnalysis
internal import HebraLanguage
internal import HebraModel
internal import HebraStore

/// A text as the desk needs it for many codings.
struct DeskText {
  /// Its words; nil where places are given by numbers alone.
  let words: (transcript: Transcript, map: CodePointMap)?
  private let characters: CharacterPlaces
  /// The speech of the interviewer, in order.
  private let questions: [TextRange]

  init(_ project: borrowing Project, _ document: String, hasWords: Bool) throws {
    let plan = try project.asking { try $0.plan(of: document) }
    (characters, questions) = (plan.characters, plan.speech)
    guard hasWords else {
      words = nil
      return
    }
    let transcript = try project.asking { try $0.transcript(document, isBrief: true) }
    words = (transcript, CodePointMap(transcript.text))
  }

  /// About how many bytes it takes.
  var size: Int {
    (words == nil ? 0 : 2 * characters.bytes) + 4 * characters.continuing.count
      + 16 * questions.count
  }

  /// The range of a place; words must have been loaded for one that needs them.
  func range(of place: CodingPlace) throws(Failure) -> TextRange {
    if let words { return try place.range(in: words.transcript, words.map) }
    guard case .codePoints(let points, nil) = place,
      let start = characters.byte(atCodePoint: points.lowerBound),
      let end = characters.byte(atCodePoint: points.upperBound), start < end
    else { throw Failure(.rangeBad) }
    return TextRange(start, end)
  }

  /// Whether a range touches what the interviewer says.
  func isInterviewer(_ range: TextRange) -> Bool {
    // The first question that ends after the range begins is the only one before it that may touch.
    let first = questions.partition { $0.end <= range.start }
    return questions[first...].first.map { $0.overlaps(range) } ?? false
  }
}
