import HebraModel
import TestSupport
import Testing

@Suite struct ParagraphMarksTests {
  /// Paragraphs of random marks.
  private static func document(_ random: inout some RandomNumberGenerator) -> SourceDocument {
    var document = SourceDocument()
    document.hasTags = Bool.random(using: &random)
    var start = 0
    for index in 0..<Int.random(in: 0...30, using: &random) {
      let length = Int.random(in: 0...12, using: &random)
      var paragraph = SourceParagraph(range: TextRange(start, start + length))
      func now() -> Bool { Int.random(in: 0..<3, using: &random) == 0 }
      if now() { paragraph.style = ["Normal", "Título 1", ""].randomElement(using: &random) }
      paragraph.isItalic = now()
      if now() { paragraph.cell = .init(table: index / 5, row: index, column: index % 2) }
      if now() { paragraph.listLabel = "\(index)." }
      if now() {
        paragraph.speaker = .init(id: "#p\(index % 3)", nfc: "Ana", part: now() ? "chair" : nil)
      }
      if now() { paragraph.time = Double(index) / 8 }
      paragraph.isStageNote = now()
      paragraph.continuesUtterance = now()
      if length > 6, now() {
        paragraph.bold = [TextRange(start, start + 2), TextRange(start + 3, start + 5)]
      }
      document.paragraphs.append(paragraph)
      start += length + 1
    }
    return document
  }

  @Test func `marks give back the paragraphs that they were made of`() {
    var random = SeededGenerator(17)
    for _ in 0..<500 {
      let document = Self.document(&random)
      let marks = ParagraphMarks(document)
      #expect(marks.paragraphs(document.paragraphs.map(\.range)) == document.paragraphs)
    }
  }

  @Test func `marks that do not fit the paragraphs are refused`() {
    let ranges = [TextRange(0, 4), TextRange(5, 9)]
    let changes: [(inout ParagraphMarks) -> Void] = [
      { $0.italic = [2] }, { $0.italic = [1, 0] }, { $0.italic = [-1] },
      { $0.styleRuns = [.init(0, 0)] }, { $0.bold = [TextRange(3, 6)] },
      { $0.bold = [TextRange(5, 7), TextRange(1, 2)] }, { $0.times = [.init(0, -1)] },
      { $0.times = [.init(0, .nan)] },
      { $0.cells = [.init(1, .init(table: -1, row: 0, column: 0))] },
    ]
    for (number, change) in changes.enumerated() {
      var marks = ParagraphMarks()
      change(&marks)
      #expect(marks.paragraphs(ranges) == nil, "\(number)")
    }
  }
}
