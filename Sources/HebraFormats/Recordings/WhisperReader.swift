internal import Foundation
package import HebraLanguage
package import HebraModel

/// Reads the JSON output of Whisper and WhisperX.
///
/// - [x] one paragraph for each segment, with the time of its beginning; `words` and the complete
///   `text`, which may differ from the segments, are not used
/// - [x] `speaker` of WhisperX; consecutive segments of one speaker are one utterance
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
    for segment in try segments(of: data) {
      let words = SpokenText.collapsed(segment.text.utf8)
      let speaker = segment.speaker.flatMap { id in
        id.isEmpty ? nil : SourceParagraph.DeclaredSpeaker(id: id, name: id)
      }
      let time = segment.start.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
      spoken.builder.count("segment", kept: 1)
      if speaker == nil, SpokenParagraphs.isStageNote(words) {
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
