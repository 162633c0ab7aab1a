package import HebraLanguage
package import HebraModel

/// Reads the annotation files of ELAN (`.eaf`).
///
/// - [x] one annotation of a speech tier is one paragraph and one turn; consecutive turns of one
///   speaker are not joined
/// - [x] tiers merged by start time, at equal times in the order of the tiers; overlapping speech
///   stays separate
/// - [x] the speaker is the tier's PARTICIPANT, else its TIER_ID
/// - [x] time slots without a value are placed between their neighbours in the time line, at equal
///   distances
/// - [x] tiers with a parent (PARENT_REF: translations, glosses) set aside after the annotation to
///   which they refer
/// - [x] milliseconds, PAL and NTSC frames; other units give no times
/// - [x] linked media counted but never opened
/// - [ ] which tiers without a parent are not speech (gestures, topics): all are read, and two for
///   one participant give a notice
/// - [ ] controlled vocabularies, lexicons, properties of the file
package enum ELANReader: DocumentReader {
  /// Reads an annotation document.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument {
    try XMLFile.check(root: "ANNOTATION_DOCUMENT", of: bytes, budget: budget)
    let (story, hasDoctype) = try XMLFile.run(bytes, ELANStory(budget: budget), budget)
    var document = try story.document()
    if hasDoctype { document.notices.append(XMLFile.externalDoctype) }
    return document
  }
}
