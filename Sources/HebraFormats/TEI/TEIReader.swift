package import HebraLanguage
package import HebraModel

/// Reads TEI transcripts of speech, and the older records of the Spanish Congress (ECPC).
///
/// - [x] `<u>`, `<p>`, `<seg>`, `<head>` and other blocks: one paragraph each, white space
///   collapsed
/// - [x] from the second `<seg>` of a `<u>` on, a paragraph continues the utterance
/// - [x] `who`, resolved to the person's name in the header, else `<note type="speaker">`, else the
///   id (a joined name is divided into words), else the post in `ana`
/// - [x] notes, incidents, kinesics, vocals, gaps set aside with their position; `<stage>` marked
/// - [x] ECPC: `<intervention>` with its speaker's `<name>`, else `<post>`; lines of `<speech>`
/// - [x] times in seconds: `start` and `<anchor synch>` at the head of a paragraph, by the `<when>`
///   of the `<timeline>` (`interval` and `since`, `absolute` as a clock time), or a clock time in
///   `start` itself
/// - [x] ISO 24624: `<annotationBlock>` gives the speaker and the start time; its `<spanGrp>` is
///   set aside
/// - [x] `<choice>`: what was said (`<orig>`, `<sic>`, `<abbr>`, the first `<unclear>`) is in the
///   text, the other reading (`<reg>`, `<corr>`, `<expan>`) is set aside
/// - [ ] stand-off annotation elsewhere; anchors in the middle of a paragraph; time lines after the
///   text; `<w>` without white space between them
package enum TEIReader: DocumentReader {
  /// Reads a TEI or ECPC document.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument {
    switch try XMLFile.root(of: bytes, budget: budget) {
    case "TEI", "TEI.2", "teiCorpus":
      return try XMLFile.document(bytes, TEIStory(budget: budget), budget)
    case "ecpc_CD": return try XMLFile.document(bytes, ECPCStory(budget: budget), budget)
    case let root: throw ReadError(.xmlUnknown, details: ["root": root])
    }
  }
}
