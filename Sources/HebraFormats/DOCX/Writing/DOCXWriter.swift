package import HebraDisclosure
internal import HebraModel

/// Writes Word documents that Word and LibreOffice open; equal values give equal bytes.
///
/// ```swift
/// let document = DOCXWriter.Document(blocks: [.paragraph(.init([.run("Hola")]))])
/// let file = try DOCXWriter.write(DisclosureRule.release(document, for: .team))
/// ```
/// - [x] paragraphs, headings, tables with repeated headers, bold, italic, colour
/// - [x] comments on exact ranges, replies, resolved comments; tracked insertions and deletions
/// - [x] lists with a fixed label, on one level
/// - [x] protection of the text, without a password: a reader may add comments only
/// - [x] core and custom properties, language, page numbers
/// - [ ] images, notes, numbered lists, fields other than the page number
package enum DOCXWriter {
  /// Writes a document.
  package static func write(_ document: Released<Document>) throws(WriteError) -> WrittenFile {
    try file(document.value, for: document.level)
  }

  /// Writes a transcript.
  package static func write(
    _ transcript: Released<TranscriptDocument>
  ) throws(WriteError) -> WrittenFile {
    try file(transcript.value.document, for: transcript.level)
  }

  /// Writes a report.
  package static func write(_ report: Released<ReportDocument>) throws(WriteError) -> WrittenFile {
    try file(report.value.document, for: report.level)
  }

  static func file(
    _ document: Document, for level: Disclosure
  ) throws(WriteError) -> WrittenFile {
    var notices: [Notice] = []
    let hasComments = !document.comments.isEmpty
    let hasCustom = !document.properties.custom.isEmpty

    var archive = ZIPWriter()
    func add(_ name: String, _ part: XMLOutput) {
      if part.replaced > 0 {
        notices.append(
          Notice(.docxCharacterReplaced, at: Location(part: name), count: part.replaced))
      }
      archive.add(name, part.bytes)
    }
    add("[Content_Types].xml", contentTypes(of: document))
    add("_rels/.rels", packageRelationships(hasCustom: hasCustom))
    add("word/document.xml", body(of: document))
    add("word/_rels/document.xml.rels", documentRelationships(of: document))
    add(
      "word/styles.xml",
      styles(language: document.properties.language, isSheet: document.running != nil))
    add("word/settings.xml", settings(isForCommentsOnly: document.isForCommentsOnly))
    add("word/fontTable.xml", fontTable(isSheet: document.running != nil))
    if hasComments {
      add("word/comments.xml", comments(document.comments, notices: &notices))
      add("word/commentsExtended.xml", commentsExtended(document.comments))
    }
    if !document.lists.isEmpty { add("word/numbering.xml", numbering(document.lists)) }
    if let running = document.running { add("word/header1.xml", header(running)) }
    if document.hasFooter { add("word/footer1.xml", footer(of: document)) }
    add("docProps/core.xml", coreProperties(document.properties))
    add("docProps/app.xml", applicationProperties())
    if hasCustom { add("docProps/custom.xml", customProperties(document.properties.custom)) }

    do {
      return WrittenFile(bytes: try archive.bytes(), notices: notices, for: level)
    } catch {
      throw WriteError(.archive, details: ["status": String(error.libraryError)])
    }
  }
}
