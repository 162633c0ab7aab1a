package import HebraLanguage
package import HebraModel

/// Reads OpenDocument texts, as LibreOffice writes them.
///
/// - [x] paragraphs and headings with the names of their styles, tables (including nested ones)
///   with their cells, numbers and bullets of lists
/// - [x] bold and hidden text, direct or by style
/// - [x] spaces, tabs, line breaks; the displayed text of fields and links; text boxes after the
///   paragraph that anchors them
/// - [x] tracked changes: insertions are in the text, deletions are set aside at their position
/// - [x] comments with their ranges, replies and resolution; footnotes, endnotes, headers, footers,
///   ruby texts, hidden text, alternative texts
/// - [x] counted but never opened: images, objects, forms
/// - [x] a file with a password is refused with an error of its own
/// - [ ] repeated cells (their text is read once), the text of conditional sections, properties,
///   mathematics, drawings, master documents, flat files
package enum ODTReader: DocumentReader {
  /// Reads an OpenDocument text.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument {
    try ZIPArchive.open(bytes, budget: budget) { (archive) throws(ReadError) in
      if OfficeRelationships.officeParts.contains(where: { archive.contains($0) }) {
        throw ReadError(.zipAmbiguous)
      }
      try checkType(&archive)
      if let manifest = try archive.parse("META-INF/manifest.xml", into: ODTManifest()),
        manifest.isEncrypted
      {
        throw ReadError(.encrypted)
      }
      var story = ODTStory(
        builder: DocumentBuilder(budget: budget), styles: ODTStyles(), isContent: false)
      if let read = try archive.parse("styles.xml", into: story) { story = read }
      let content = ODTStory(builder: story.builder, styles: story.styles, isContent: true)
      guard var read = try archive.parse("content.xml", into: content) else {
        throw ReadError(.notODT)
      }
      read.finish()
      return try read.builder.finish()
    }
  }

  /// Throws if the archive says that it is a spreadsheet, a presentation or something else.
  private static func checkType(_ archive: inout ZIPArchive) throws(ReadError) {
    guard let entry = try archive.entry("mimetype") else { return }
    var type: [UInt8] = []
    try archive.read(entry) { (bytes) throws(ReadError) in type += bytes.prefix(256) }
    guard type.starts(with: "application/vnd.oasis.opendocument.text".utf8) else {
      throw ReadError(.notODT)
    }
  }
}

/// Whether a part of the archive is encrypted with a password.
private struct ODTManifest: XMLConsumer {
  var isEncrypted = false

  mutating func number(of name: String, in namespace: String?) -> Int32 {
    name == "encryption-data" ? 1 : 0
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    if name == 1 { isEncrypted = true }
  }

  mutating func end(_ name: Int32) {}
  mutating func text(_ bytes: Span<UInt8>) {}
}

extension ReadError.Code {
  /// An OpenDocument archive without a text in it.
  package static let notODT = ReadError.Code(rawValue: "odt.no-document")
}
