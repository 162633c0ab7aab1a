public import HebraLanguage
public import HebraModel

/// Reads WebVTT: captions of video calls and recordings.
///
/// - [x] one paragraph a cue, or a voice of a cue, with the time of its beginning; hours optional
/// - [x] speakers in `<v Name>`, in `Name:` that recurs; a leading dash is another voice
/// - [x] cues of one speaker with nobody between are one utterance
/// - [x] names of cues, settings, tags and times inside cues gone; references resolved
/// - [x] `NOTE`, `STYLE`, `REGION`, the header and ruby texts set aside with their place
/// - [x] rolling captions joined once; what was repeated is set aside
/// - [x] `[Música]`, `(risas)`, `♪ … ♪` alone: stage notes; overlapping cues kept in their order
/// - [ ] bold and italic, positions and regions on the screen, chapters, the end of a cue
public enum WebVTTReader: EncodedTextReader {
  /// Reads a WebVTT file.
  public static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget, encoding: TextEncoding?
  ) throws(ReadError) -> SourceDocument {
    let source = try DecodedText(bytes, as: encoding)
    return try SubtitleText.document(
      try SubtitleBlocks(source.bytes, isVTT: true, budget), source, budget)
  }
}

/// Reads SubRip captions.
///
/// - [x] all that ``WebVTTReader`` reads but `NOTE`, `STYLE` and `REGION`
/// - [x] times with comma or point; numbers of cues gone, missing or wrong
/// - [x] `{\an8}` and `<font>` gone
/// - [x] text that has lost its time: kept, with a notice
public enum SubRipReader: EncodedTextReader {
  /// Reads a SubRip file.
  public static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget, encoding: TextEncoding?
  ) throws(ReadError) -> SourceDocument {
    let source = try DecodedText(bytes, as: encoding)
    return try SubtitleText.document(
      try SubtitleBlocks(source.bytes, isVTT: false, budget), source, budget)
  }
}
