package import HebraLanguage
package import HebraModel

/// Reads the basic transcriptions of EXMARaLDA's Partitur-Editor (`.exb`).
///
/// - [x] tiers of type `t` are speech; adjacent events of one tier are one paragraph and one turn
/// - [x] pieces are joined without adding a space; white space collapsed
/// - [x] tiers merged by start time, at equal times in the order of the tiers; overlapping speech
///   stays separate
/// - [x] the speaker is the abbreviation in the speaker table, else the tier's `display-name`; a
///   tier with neither has no speaker
/// - [x] times from the common time line; points without a time are placed between their neighbours
/// - [x] annotations (type `a`) and descriptions (`d`) set aside after the speech to which they
///   belong
/// - [x] linked recordings counted but never opened
/// - [ ] sex, languages and other fields of the speaker table; forks of the time line (`.exs`)
package enum EXMARaLDAReader: DocumentReader {
  /// Reads a basic transcription.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument {
    try XMLFile.check(root: "basic-transcription", of: bytes, budget: budget)
    let (story, hasDoctype) = try XMLFile.run(bytes, EXMARaLDAStory(budget: budget), budget)
    var document = try story.document()
    if hasDoctype { document.notices.append(XMLFile.externalDoctype) }
    return document
  }
}
