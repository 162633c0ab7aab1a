public import HebraLanguage
public import HebraModel

/// Reads transcripts in the CHAT format of TalkBank and CLAN (`.cha`).
///
/// - [x] one main line (`*ANA:` and the lines that continue it) is one paragraph and one turn
/// - [x] names and roles from `@Participants`; Investigator and Interviewer ask
/// - [x] bullets (`U+0015 start_end U+0015`, also with `%snd:"name"`) are times, in seconds
/// - [x] dependent tiers (`%eng:`, `%com:`) and header lines set aside with their place
/// - [x] the words of a main line stay as they are: the code of the speaker and the bullets alone
///   are not in the text. What CHAT adds to speech stays too: `(.)`, `[//]`, `[=! …]`, `<…>`,
///   `&=laughs`, `+…`, `xxx`, `@s:eng`, the blank before the point; the blank that CHAT puts where
///   it breaks a line is one space
/// - [x] marks in square brackets and pauses in parentheses are no speech as in any transcript;
///   what stands in `<…>` is speech
/// - [ ] `&=laughs`, `xxx` and language marks are words of the text, and counted
/// - [ ] ages, sexes and groups of `@ID`; gems, `@Situation` as a field of the document
public enum TalkBankReader: DocumentReader {
  /// Reads a transcript.
  public static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument {
    // The lines of plain text: its encodings, its line ends, its composed letters. The limit is for
    // the talk, not for the headers and tiers around it.
    let lines = try PlainTextReader.read(
      TalkBankBullets.opened(bytes), budget: budget, encoding: nil, characters: .max)
    var story = TalkBankStory(budget)
    let text = Array(lines.text.utf8)
    for paragraph in lines.paragraphs {
      story.take(text[paragraph.range.start..<paragraph.range.end])
      if story.isTooLong { break }
    }
    var document = try story.finish()
    document.notices = lines.notices + document.notices
    document.properties.merge(lines.properties) { own, _ in own }
    document.hasTags = false
    return document
  }

  /// Whether one of the first lines is one that only CHAT has.
  @Sendable static func recognizes(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.prefix(4096)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    guard rest.first == UInt8(ascii: "@") else { return false }
    return rest.split { $0 == 0x0A || $0 == 0x0D }.prefix(6).contains { line in
      let word = line.reversed().drop { SpokenText.isSpace($0) }.reversed()
      return word.elementsEqual("@UTF8".utf8) || word.elementsEqual("@Begin".utf8)
    }
  }
}
