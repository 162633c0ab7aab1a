import HebraModel
import Testing

@testable import HebraCLI

/// Lines of a concordance, with names and words of any length.
@Suite struct KeywordsInContextTests {
  private func hit(_ document: String, _ turn: Int?, _ label: String?, _ words: String) -> Hit {
    let passage = "Dicen aquí que " + words + " ni se asoma por la vereda, y es verdad."
    let start = "Dicen aquí que ".utf8.count
    return Hit(
      document: document, turn: turn, label: label, role: nil,
      range: TextRange(start, start + words.utf8.count), form: "",
      context: Hit.Context(
        passage, TextRange(0, passage.utf8.count),
        words: TextRange(start, start + words.utf8.count)))
  }

  @Test(arguments: [60, 80, 133])
  func `the turn is whole, the hit in its column, the line no wider than the screen`(width: Int) {
    let long = String(repeating: "漢字 de la montaña ", count: 9)
    let hits = [
      hit("E-01", 3, "P1", "policía"), hit(long, 12345, long, "policía"),
      hit("E-01", nil, nil, "policía"), hit("E\u{301}-02", 7, "A\nB", long + "policía"),
    ]
    let lines = KeywordsInContext(hits, width: width).lines
    #expect(lines.count == hits.count)
    var columns: Set<Int> = []
    for line in lines {
      #expect(Shown.width(line) <= width, "\(line)")
      columns.insert(Shown.width(String(line.prefix { $0 != "[" })))
    }
    #expect(columns.count == 1)
    #expect(lines[1].contains(" 12345 漢字") && lines[0].contains(" P1 "))
    #expect(lines[3].contains("A␊B") && lines[3].contains("…"))
    #expect(KeywordsInContext([], width: width).lines.isEmpty)
  }
}
