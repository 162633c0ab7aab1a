package import HebraLanguage
package import HebraModel

/// Reads WebVTT: captions of video calls and recordings.
///
/// - [x] one paragraph for each cue, or for each voice of a cue, with the time of its beginning;
///   hours are optional
/// - [x] speakers in `<v Name>` and in whatever recurs before a colon at the start of a cue
///   (`Ana:`, `mujer 1:`); a leading dash is another voice
/// - [x] consecutive cues of one speaker are one utterance
/// - [x] names of cues, settings, tags and times inside cues removed; references resolved
/// - [x] `NOTE`, `STYLE`, `REGION`, the header and ruby texts set aside with their position
/// - [x] rolling captions read once; repetitions are set aside
/// - [x] `[Música]`, `(risas)`, `♪ … ♪` alone: stage notes; overlapping cues kept in their order
/// - [ ] bold and italic, positions and regions on the screen, chapters, the end of a cue
package enum WebVTTReader: EncodedTextReader {
  /// Reads a WebVTT file.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget, encoding: TextEncoding?
  ) throws(ReadError) -> SourceDocument {
    let source = try DecodedText(bytes, as: encoding)
    return try SubtitleText.document(
      try SubtitleBlocks(source.bytes, isVTT: true, budget), source, budget)
  }
}

/// Reads SubRip captions.
///
/// - [x] everything that ``WebVTTReader`` reads except `NOTE`, `STYLE` and `REGION`
/// - [x] times with comma or point; numbers of cues removed; they may be missing or wrong
/// - [x] `{\an8}` and `<font>` removed
/// - [x] text without a timing line: kept, with a notice
package enum SubRipReader: EncodedTextReader {
  /// Reads a SubRip file.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget, encoding: TextEncoding?
  ) throws(ReadError) -> SourceDocument {
    let source = try DecodedText(bytes, as: encoding)
    return try SubtitleText.document(
      try SubtitleBlocks(source.bytes, isVTT: false, budget), source, budget)
  }
}
