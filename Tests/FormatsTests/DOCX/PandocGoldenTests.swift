import Foundation
import HebraFormats
import HebraModel
import TestSupport
import Testing

/// Word-identical to what pandoc shows of its own files, notes and comments with the text.
///
/// Order is left out, because notes and text boxes stand elsewhere in pandoc's text; letter case and
/// compatibility forms too, because plain text writes small capitals and superscripts with them.
@Suite(.enabled(if: ReaderData.has("docx/golden-map.tsv"))) struct PandocGoldenTests {
  /// Truths that show something else than the document's words, each with the reason.
  static let reviewed = [
    "diagram.txt": "pandoc writes [DIAGRAM] where SmartArt stands; its words are set aside",
    "image_with_textbox_caption.txt": "pandoc leaves out the text box with the caption",
  ]

  /// The rows that the map leaves open, each decided by opening the files: of which file the truth
  /// is, nil when of none, and why.
  ///
  /// `_writer` and `_test` name what pandoc wrote, which is kept in the folder `golden`.
  static let decided: [(truth: String, file: String?, why: String)] = [
    ("comments_no_comments.txt", "comments.docx", "the text without its comments"),
    ("image_no_embed.txt", "image.docx", "with what is said of the picture"),
    ("image_no_embed_writer.txt", "image.docx", "with what is said of the picture"),
    (
      "image_writer_test.txt", "golden/image.docx",
      "four pictures of other sizes, written by pandoc"
    ),
    ("inline_formatting_writer.txt", "golden/inline_formatting.docx", "the same words"),
    ("inline_images_writer.txt", "golden/inline_images.docx", "the text alone"),
    (
      "inline_images_writer_test.txt", "golden/inline_images.docx",
      "with what is said of the pictures"
    ),
    (
      "links_writer.txt", nil,
      "no file was written of it: both that bear the name have a bookmark's line more"
    ),
    ("lists_9994.txt", "golden/lists_9994.docx", "the file that pandoc wrote of it"),
    ("lists_div_bullets.txt", "golden/lists_div_bullets.docx", "the file that pandoc wrote of it"),
    (
      "lists_multiple_initial.txt", "golden/lists_multiple_initial.docx",
      "the file that pandoc wrote of it, with two numbers in one line"
    ),
    (
      "lists_writer.txt", nil, "no file was written of it: both that bear the name have a line more"
    ),
    ("mendeley_citations_minus.txt", "mendeley_citations.docx", "citations as Word shows them"),
    ("tables-default-widths.txt", "golden/tables-default-widths.docx", "the same words"),
    (
      "tables_separated_with_rawblock.txt", "golden/tables_separated_with_rawblock.docx",
      "the file that pandoc wrote of it"
    ),
    ("zotero_citations_minus.txt", "zotero_citations.docx", "citations as Word shows them"),
  ]

  @Test func `has the words of each comparable truth`() throws {
    var equal = 0
    var different: [String] = []
    for row in try ReaderData.rows("docx/golden-map.tsv") where row["comparable"] == "yes" {
      guard let truth = row["truth"], let name = row["docx"] else { continue }
      if try Self.isEqual(truth, name) { equal += 1 } else { different.append(truth) }
    }
    print("pandoc: \(equal) of \(equal + different.count) word-identical; not: \(different)")
    #expect(equal >= 73)
    #expect(different.allSatisfy { Self.reviewed[$0] != nil }, "\(different)")
  }

  @Test func `every open row of the map is decided`() throws {
    let open = try ReaderData.rows("docx/golden-map.tsv").filter { $0["comparable"] == "?" }
    #expect(open.compactMap { $0["truth"] } == Self.decided.map(\.truth))
    for (row, decision) in zip(open, Self.decided) {
      guard let file = decision.file else {
        // Were it of one of these, it would have to be compared.
        for name in [row["docx"] ?? "", "golden/" + (row["docx"] ?? "")] {
          #expect(try !Self.isEqual(decision.truth, name), "\(decision.truth)")
        }
        continue
      }
      #expect(try Self.isEqual(decision.truth, file), "\(decision.truth): \(decision.why)")
    }
  }

  /// Whether the words of a truth are those of a file, in one of the ways to show it.
  private static func isEqual(_ truth: String, _ name: String) throws -> Bool {
    let theirs = String(
      decoding: try ReaderData.bytes("docx/pandoc-golden-plain/" + truth), as: UTF8.self)
    let ours = try texts("docx/pandoc/" + name).map(words)
    return [unnumbered(unnumbered(theirs)), unnumbered(theirs), theirs].map(words).contains {
      ours.contains($0)
    }
  }

  /// The text with the notes, and with what is said of pictures or the comments as well.
  private static func texts(_ path: String) throws -> [String] {
    let document: SourceDocument
    do {
      document = try Readers.read(bytes: ReaderData.bytes(path), name: path).document
    } catch let error as ReadError where error.code == .noText {
      return [""]
    }
    func aside(_ kinds: Set<String>) -> [String] {
      document.setAside.filter { kinds.contains($0.kind) }.map(\.text)
    }
    let text = ([document.text] + aside(["footnote", "endnote"])).joined(separator: "\n")
    // pandoc shows the description of a picture, which stands behind its title.
    let pictures = aside(["alternative-text"]).map { String($0.split(separator: "\n").last ?? "") }
    return [[], document.comments.flatMap(\.lines), pictures].map {
      ([text] + $0).joined(separator: "\n")
    }
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
