internal import HebraModel
internal import HebraTurns
internal import TestSupport
internal import Testing

/// Laws that hold for every document, sense or not.
@Suite struct TurnPropertyTests {
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ state >> 31) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  private static let pieces = [
    "E:", "P1: ", "A[1]:", "I 2:", "Ana Ruiz", "**ANA RUIZ:**", "**", "_", ":", "：", "[00:12]",
    "(0:01",
    "0:0:3.5", "-->", "\n", "\n\n", " ", "\u{A0}", "\u{200B}", "\t", "¿Y?", "(risas)", "[", "]",
    "<a/>",
    "<", "ñandú", "e\u{301}", "👩🏽‍🌾", "שלום", "…", "«", "NOTA:", "Fecha: hoy", "Entrevistadora: Ana",
    "1:", "…:", "Y dije:", "É", "Ñ:", "𐍈:", "don Luis", "310 555 0101", "1.020.345.678", "\u{AD}",
    "P",
    "vereda", "#", "Calle 5", "(", ")", ".", ", ",
  ]

  private func document(_ generator: inout Seeded) -> SourceDocument {
    var paragraphs: [String] = []
    for _ in 0..<Int.random(in: 0...14, using: &generator) {
      let count = Int.random(in: 0...7, using: &generator)
      paragraphs.append(
        (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined())
    }
    var document = SourceDocument()
    let structure = Int.random(in: 0..<6, using: &generator)
    for (i, words) in paragraphs.enumerated() {
      if 0 < i { document.text.unicodeScalars.append("\n") }
      let start = document.text.utf8.count
      document.text.unicodeScalars.append(contentsOf: words.unicodeScalars)
      var paragraph = SourceParagraph(range: TextRange(start, document.text.utf8.count))
      switch structure {
      case 0:
        let row = i / 3
        paragraph.cell = SourceParagraph.Cell(table: row / 4, row: row % 4, column: i % 3)
      case 1:
        paragraph.listLabel = ["E:", "1.", "P1:", nil].randomElement(using: &generator) ?? nil
      case 2: paragraph.style = ["Heading 1", "Voz", "Texto"].randomElement(using: &generator)
      case 3 where Bool.random(using: &generator):
        paragraph.speaker = SourceParagraph.DeclaredSpeaker(id: "#a", nfc: "Ana")
        paragraph.continuesUtterance = Bool.random(using: &generator)
      case 4: paragraph.isStageNote = Bool.random(using: &generator)
      default: break
      }
      if Bool.random(using: &generator), 2 < paragraph.range.count {
        paragraph.bold = [paragraph.range]
      }
      document.paragraphs.append(paragraph)
    }
    return document
  }

  @Test(arguments: 0..<8)
  func `turns and stretches cover every paragraph once`(seed: UInt64) {
    var generator = Seeded(state: seed &* 7919 &+ 3)
    for _ in 0..<1500 {
      let document = document(&generator)
      let found = TurnDetector().detect(in: document)
      let problems = TurnLaws.broken(by: found.transcript)
      if !problems.isEmpty {
        Issue.record("\(problems.prefix(3)) in \(document.text.debugDescription)")
        return
      }
      #expect(found.roster.reduce(0) { $0 + $1.turns } == found.transcript.turns.count)
      for line in PossibleIdentifiers.find(in: found.transcript) {
        #expect(line.paragraphs.allSatisfy { 1 <= $0 && $0 <= document.paragraphs.count })
        #expect(line.paragraphs == line.paragraphs.sorted())
        #expect(line.paragraphs.count <= line.count)
      }
      _ = ReceiptBuilder.speakerLines(of: found.transcript)
    }
  }
}
