package import HebraLanguage
package import HebraModel

/// Reads transcripts in the CHAT format of TalkBank and CLAN (`.cha`).
///
/// - [x] one main line (`*ANA:` and its continuation lines) is one paragraph and one turn
/// - [x] names and roles from `@Participants`; Investigator and Interviewer are interviewers
/// - [x] bullets (`U+0015 start_end U+0015`, also with `%snd:"name"`) are times, in seconds
/// - [x] dependent tiers (`%eng:`, `%com:`) and header lines set aside with their position
/// - [x] the words of a main line are unchanged: only the speaker code and the bullets are removed.
///   CHAT's own codes stay: `(.)`, `[//]`, `[=! …]`, `<…>`, `&=laughs`, `+…`, `xxx`, `@s:eng`, the
///   space before the full stop. Where CHAT breaks a line, the text has one space
/// - [x] marks in square brackets and pauses in parentheses are non-speech, as in any transcript;
///   text in `<…>` is speech
/// - [ ] `&=laughs`, `xxx` and language marks are part of the text, and counted as words
/// - [ ] ages, sexes and groups of `@ID`; gems, `@Situation` as a field of the document
package enum TalkBankReader: DocumentReader {
  /// Reads a transcript.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument {
    // Read as plain text for encodings, line ends and NFC. The limit on characters applies to the
    // speech only, not to the headers and tiers.
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

  /// Whether one of the first lines occurs only in CHAT files.
  @Sendable static func recognizes(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.prefix(4096)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    guard rest.first == UInt8(ascii: "@") else { return false }
    return rest.split { $0 == 0x0A || $0 == 0x0D }.prefix(6).contains { line in
      let word = line.reversed().drop { $0.isASCIISpace }.reversed()
      return word.elementsEqual("@UTF8".utf8) || word.elementsEqual("@Begin".utf8)
    }
  }
}
