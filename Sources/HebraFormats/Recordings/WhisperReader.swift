internal import Foundation
package import HebraLanguage
package import HebraModel

/// Reads the JSON output of Whisper and WhisperX.
///
/// - [x] one paragraph for each segment, with the time of its beginning; `words` and the complete
///   `text`, which may differ from the segments, are not used
/// - [x] `speaker` of WhisperX; consecutive segments of one speaker are one utterance
/// - [x] without it, names before a colon at the beginning of segments, as in captions
/// - [x] a list of segments without an enclosing object
/// - [x] the same words at least four times in a row: a notice, because the program invents
///   repetitions in silence
/// - [ ] probabilities, words and their times, the end of a segment
package enum WhisperReader: DocumentReader {
  private struct Recording: Decodable {
    var segments: [Segment]
  }

  private struct Segment: Decodable {
    var start: Double?
    var text: String
    var speaker: String?
  }

  /// Reads a recording's segments.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument {
    let data = try JSONSize.checked(bytes, budget: budget)
    var spoken = SpokenParagraphs(budget: budget)
    var last: [UInt8] = []
    var run = 1
    var runs = 0
    let segments = try segments(of: data)
    let labels = labels(of: segments)
    var speaker: SourceParagraph.DeclaredSpeaker?
    for segment in segments {
      var words = SpokenText.collapsed(segment.text.utf8)
      let head = labels.split(words, at: 0)
      if let name = head.label {
        speaker = .init(id: name, name: name)
        words = Array(head.bytes)
        spoken.builder.count("speaker-label", setAside: 1)
      } else if labels.isEmpty || head.hasDash {
        speaker = segment.speaker.flatMap { $0.isEmpty ? nil : .init(id: $0, name: $0) }
      }
      let time = segment.start.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
      spoken.builder.count("segment", kept: 1)
      if head.label == nil, segment.speaker?.isEmpty ?? true, SpokenParagraphs.isStageNote(words) {
        spoken.add(stageNote: words, time: time)
      } else {
        spoken.add(words, speaker: speaker, time: time)
      }
      run = words == last && !words.isEmpty ? run + 1 : 1
      if run == 4 { runs += 1 }
      last = words
      if spoken.builder.isTooLong { throw spoken.builder.tooLong }
    }
    if runs > 0 { spoken.builder.note(.recordingRepeats, count: runs) }
    return try spoken.builder.finish()
  }

  /// Names that somebody wrote at the beginning of segments; none where the program tells voices
  /// apart.
  private static func labels(of segments: [Segment]) -> CueLabels {
    let isDeclared = segments.contains { $0.speaker?.isEmpty == false }
    return CueLabels(
      isDeclared ? [] : segments.map { [SpokenText.collapsed($0.text.utf8)] })
  }

  private static func segments(of data: Data) throws(ReadError) -> [Segment] {
    if let recording = try? JSONDecoder().decode(Recording.self, from: data) {
      return recording.segments
    }
    if let list = try? JSONDecoder().decode([Segment].self, from: data) { return list }
    let look = JSONLook.at(data)
    throw ReadError(look?.hasSegments ?? true ? .jsonMalformed : .jsonUnknown)
  }

  /// Whether it is JSON with the key `segments` near the beginning.
  @Sendable static func recognizes(_ bytes: [UInt8]) -> Bool {
    guard bytes.first(where: { !$0.isASCIISpace && $0 < 0x80 }) == UInt8(ascii: "{") else {
      return false
    }
    return Array(bytes.prefix(64 << 10)).contains(bytes: Array("\"segments\"".utf8))
  }
}
