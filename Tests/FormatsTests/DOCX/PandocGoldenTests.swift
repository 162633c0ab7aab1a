import Foundation
import HebraFormats
import Testing

/// Word-identical to what pandoc shows of its own files, notes and comments with the text.
///
/// Order is left out, because notes and text boxes stand elsewhere in pandoc's text; letter case and
/// compatibility forms too, because plain text writes small capitals and superscripts with them.
@Suite(.enabled(if: ReaderData.has("docx/golden-map.tsv"))) struct PandocGoldenTests {
  /// Truths that show something else than the document's words, each with the reason.
  static let reviewed = [
    "diagram.txt": "pandoc writes [DIAGRAM] where SmartArt stands",
    "image_with_textbox_caption.txt": "pandoc leaves out the text box with the caption",
    "inline_images.txt": "pandoc writes the descriptions of the images",
  ]

  @Test func `has the words of each comparable truth`() throws {
    var equal = 0
    var different: [String] = []
    for row in try ReaderData.rows("docx/golden-map.tsv") where row["comparable"] == "yes" {
      guard let truth = row["truth"], let name = row["docx"] else { continue }
      let theirs = String(
        decoding: try ReaderData.bytes("docx/pandoc-golden-plain/" + truth), as: UTF8.self)
      let ours = try Self.texts("docx/pandoc/" + name)
      let candidates = [Self.unnumbered(theirs), theirs].map(Self.words)
      if ours.contains(where: { candidates.contains(Self.words($0)) }) {
        equal += 1
      } else {
        different.append(truth)
      }
    }
    print("pandoc: \(equal) of \(equal + different.count) word-identical; not: \(different)")
    #expect(equal >= 72)
    #expect(different.allSatisfy { Self.reviewed[$0] != nil }, "\(different)")
  }

  /// The text with the notes, and with the comments as well.
  private static func texts(_ path: String) throws -> [String] {
    let document: SourceDocument
    do {
      document = try Readers.read(bytes: ReaderData.bytes(path), name: path).document
    } catch let error as ReadError where error.code == .noText {
      return [""]
    }
    let notes = document.setAside.filter { ["footnote", "endnote"].contains($0.kind) }.map(\.text)
    let text = ([document.text] + notes).joined(separator: "\n")
    return [text, ([text] + document.comments.flatMap(\.lines)).joined(separator: "\n")]
  }

  /// Without the numbers and letters that pandoc puts before list items.
  private static func unnumbered(_ text: String) -> String {
    text.replacing(/(?m)(^ *|\| +)\(?([0-9]+|[a-z]|[ivx]+|[A-Z])[.)] +/, with: { $0.1 })
  }

  /// The words and how often each stands, without note marks and underscores of emphasis.
  private static func words(_ text: String) -> [String: Int] {
    let plain = text.replacing(/\[[0-9]+\]/, with: "").replacing("_", with: " ")
      .precomposedStringWithCompatibilityMapping.lowercased()
    var counts: [String: Int] = [:]
    for word in plain.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      counts[String(word), default: 0] += 1
    }
    return counts
  }
}
