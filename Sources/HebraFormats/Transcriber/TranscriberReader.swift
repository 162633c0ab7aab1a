package import HebraLanguage
package import HebraModel

/// Reads the transcripts of Transcriber (`.trs`).
///
/// - [x] `<Turn>` is a turn; the text after each `<Sync>` is a paragraph of it, with its time
/// - [x] a turn of several speakers is split by `<Who>`: a new turn whenever the speaker changes
/// - [x] speakers by name, from `<Speakers>`, else by id; if two have the same name, with the id
/// - [x] turns without a speaker are in the text, under no label
/// - [x] events, backgrounds and comments set aside with their position
/// - [x] sections of type `nontrans`: their words set aside
/// - [x] encodings of the XML declaration (ISO-8859-1, Windows-1252); the external document type is
///   ignored, with a notice
/// - [ ] topics of sections, fidelity and channel of turns, the name of the recording
package enum TranscriberReader: DocumentReader {
  /// Requires an episode too, because PRESEEA's texts have a header with the same root.
  @Sendable static func recognizes(_ bytes: [UInt8]) -> Bool {
    XMLFile.hasRoot("Trans", bytes) && bytes.contains(bytes: Array("<Episode".utf8))
  }

  /// Reads a transcript.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument {
    try XMLFile.check(root: "Trans", of: bytes, budget: budget)
    return try XMLFile.document(bytes, TranscriberStory(budget: budget), budget)
  }
}
