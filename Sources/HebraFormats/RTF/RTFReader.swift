package import HebraLanguage
package import HebraModel

/// Reads Rich Text, as f4, easytranscript, Word and LibreOffice write it.
///
/// - [x] paragraphs with the names of their styles, line ends, tabs; tables with their cells
///   (nested ones as paragraphs of the cell)
/// - [x] bytes by the code page of the document or of the font: those of Windows (1250 to 1258),
///   of DOS and of Macintosh, and the East Asian ones with pairs of bytes (932, 936, 949, 950); `\u`
///   with its replacement characters, surrogate pairs
/// - [x] bold; list numbers from the text that the program wrote for them
/// - [x] hidden and deleted words, footnotes, endnotes, headers, footers set aside; insertions in
///   the text
/// - [x] comments with author, date and range
/// - [x] fields by their result; text boxes after the paragraph that anchors them
/// - [x] fonts, colours, lists, properties and unknown destinations skipped; `\bin` by its length
/// - [x] images and objects counted but never opened
/// - [x] `\*` in the middle of a group, as LibreOffice writes it before `\cs`, hides nothing
/// - [ ] other code pages (U+FFFD with a notice), symbol fonts, moves, replies to comments,
///   mathematics, character styles
package enum RTFReader: DocumentReader {
  /// Reads a Rich Text document.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument {
    var story = RTFStory(budget: budget)
    try story.read(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    if let item = RTFCharacters.encodingItem(ofCodePage: story.codePage) {
      story.builder.count(item, kept: 1)
    }
    story.builder.count("insertion", kept: story.insertions)
    for (page, count) in story.undecodable.sorted(by: { $0.key < $1.key }) {
      story.builder.note(.textUndecodable, count: count, details: ["encoding": "cp\(page)"])
    }
    return try story.builder.finish()
  }
}
