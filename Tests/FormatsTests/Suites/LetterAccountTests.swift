import Foundation
import HebraFormats
import HebraLanguage
import HebraModel
import TestSupport
import Testing

/// The count from the bytes agrees with the readers on real files, and finds a reader that loses
/// words.
@Suite struct LetterAccountTests {
  /// The number of words that the file has more than what was read, by the count from its bytes.
  private static func lost(_ bytes: [UInt8], _ name: String) throws(ReadError) -> Int {
    let document = try Readers.read(bytes: bytes, name: name).document
    let aside = document.setAside.map(\.text) + document.comments.flatMap(\.lines)
    return document.wordsIn - WordCounter.count(document.text.utf8.span)
      - aside.reduce(0) { $0 + WordCounter.count($1.utf8.span) }
  }

  @Test func `nothing is lost in the corpus`() throws {
    let folder = Places.package.appending(path: "Corpus/interviews")
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where !file.hasSuffix(".csv") {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
      #expect(try Self.lost(bytes, file) == 0, "\(file)")
    }
  }

  @Test(.enabled(if: ReaderData.has("docx/poi")), arguments: ["docx", "xml", "text", "hostile"])
  func `nothing is lost in other people's files`(_ folder: String) throws {
    let endings = [".docx", ".docm", ".dotx", ".xml", ".cha", ".txt", ".md"]
    for path in ReaderData.files(folder, endings) {
      guard let bytes = try? ReaderData.bytes(path) else { continue }
      // Files that are refused have no account.
      let count = (try? Self.lost(bytes, path)) ?? 0
      #expect(count == 0, "\(path)")
    }
  }

  @Test func `the letters that each format must give are counted from the bytes`() {
    let cases: [(String, String, Int?)] = [
      ("text", "Año 12: n\u{303}a", 5),
      ("rtf", #"{\rtf1{\fonttbl{\f0 Arial;}}a\u241n o{\b b}{\*\x no}{\loch\f0\*\cs7 uno}}"#, 6),
      ("tei", "<TEI><teiHeader>no</teiHeader><text>a<u>b &amp; c</u><!--no--></text></TEI>", 2),
      ("html", "<p title='no'>a <b>b</b><script>no</script>&ntilde;c", 3),
      ("webvtt", "WEBVTT\n\nno\n00:01.000 --> 00:02.000\n<v no>a <i>b</i>\nno: c", 3),
      ("whisper", #"{"text":"no","segments":[{"text":"a b","words":[{"text":"no"}]}]}"#, 2),
      ("whatsapp", "12/3/24, 10:02 - No: a\nb c\n12/3/24, 10:02 - no\n", 3),
      ("talkbank", "@Begin\n*NO:\ta b \u{15}12_34\u{15}\n%com:\tc\n", 11),
      ("otranscribe", "{}", nil),
    ]
    for (reader, text, expected) in cases {
      #expect(
        LetterAccount.letters(in: Array(text.utf8), reader: reader, budget: ReadingBudget())
          == expected, "\(reader)")
    }
  }

  @Test func `a reader that loses a group of words is found out`() throws {
    var document = try Readers.read(
      bytes: Array(#"{\rtf1 uno {\loch\f0\*\cs7 dos} tres}"#.utf8), name: "a.rtf"
    ).document
    let bytes = Array(#"{\rtf1 uno {\loch\f0\*\cs7 dos} tres}"#.utf8)
    #expect(
      LetterAccount.lostWords(from: bytes, in: document, reader: "rtf", budget: ReadingBudget())
        == 0)
    document.text = "uno  tres"
    #expect(
      LetterAccount.lostWords(from: bytes, in: document, reader: "rtf", budget: ReadingBudget())
        == 1)
    let package = try DOCXFixture(wp("hola a todos") + wp("adiós")).bytes()
    document = try Readers.read(bytes: package, name: "a.docx").document
    #expect(
      LetterAccount.lostWords(from: package, in: document, reader: "docx", budget: ReadingBudget())
        == 0)
    document.text = "adiós"
    #expect(
      LetterAccount.lostWords(from: package, in: document, reader: "docx", budget: ReadingBudget())
        > 0)
  }
}
