import Foundation
import Hebra
import HebraModel
import HebraStore
import TestSupport
import Testing

/// Hits in the untouched text, with as many characters around them as were asked for, against a plain
/// reading of the transcript.
@Suite struct ContextTests {
  private static let pieces = [
    "miedo", "miedo", "policía", "año", "e\u{301}l", "¿y", "×", "d'Acosta", "12,5", "👍🏽", "—", "a",
    "[risas]", "mie\u{AD}do", "Ñuble", "la", "en_la", "«vereda»", "3.ª", "nunca.",
  ]

  /// The speech of a turn that stands at `start` of the text, cut `width` scalars around a hit.
  private func expected(_ text: String, _ turn: Turn, _ hit: Hit, _ width: Int) -> [String] {
    let bytes = Array(text.utf8)
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let left = string(turn.speech.start..<hit.range.start).unicodeScalars
    let right = string(hit.range.end..<turn.speech.end).unicodeScalars
    let before = left.reversed().prefix { $0 != "\n" }.prefix(width).reversed()
    let after = right.prefix { $0 != "\n" }.prefix(width)
    return [
      String(String.UnicodeScalarView(before)), string(hit.range.start..<hit.range.end),
      String(String.UnicodeScalarView(after)),
    ]
  }

  @Test(arguments: [0, 1, 7, 8, 9, 16, 60, 5000])
  func `a hit has so many characters around it and stands in its turn`(width: Int) throws {
    var random = SeededGenerator(UInt64(width) + 11)
    let study = try Study()
    for number in 1...3 {
      // Some texts have few hits, some many; some turns are longer than what hits share.
      let lines = (0..<30).map { line in
        let count = Int.random(in: 1...(line % 10 == 0 ? 400 : 12), using: &random)
        let said = (0..<count).map { _ in
          let place = Int.random(in: number == 1 ? 2..<14 : 0..<Self.pieces.count, using: &random)
          return Self.pieces[place]
        }
        return "\(["E", "P"][line % 2]): \(said.joined(separator: " "))"
      }
      let text = "Título del documento\n" + lines.joined(separator: "\n")
      try study.bring([try study.write("E-0\(number).txt", text)])
    }
    let work = try Project.read(study.project)
    let store = try ProjectStore.open(study.project, for: .read)
    for query in ["miedo", "=la", "12*", "policía O ñuble"] {
      let found = try work.search(SearchRequest(query), context: width)
      #expect(!found.hits.isEmpty)
      for hit in found.hits {
        let transcript = try store.transcript(hit.document)
        let turn = try #require(hit.turn.map { transcript.turns[$0] })
        #expect(hit.label == turn.label)
        #expect(turn.speech.start <= hit.range.start && hit.range.end <= turn.speech.end)
        #expect(
          [hit.before, hit.text, hit.after] == expected(transcript.text, turn, hit, width),
          "\(query) \(width)")
      }
      var limited = SearchRequest(query)
      limited.limit = found.total - 1
      let some = try work.search(limited, context: width).hits
      #expect(some == Array(found.hits.dropLast()))
    }
  }
}
