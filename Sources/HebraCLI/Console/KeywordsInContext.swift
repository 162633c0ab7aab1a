import Hebra
import HebraModel

/// Hits aligned with their context (KWIC), one a line: document, turn, speaker, and the words around
/// the hit in the middle.
///
/// Long names of documents and speakers are shortened in their middle. The number of the turn and the
/// hit itself are always there.
struct KeywordsInContext {
  private static let longestDocument = 14
  private static let longestSpeaker = 16

  let lines: [String]

  init(_ hits: [Hit], width: Int) {
    func column(_ longest: Int, _ text: (Hit) -> String) -> ([String], width: Int) {
      let texts = hits.map { ShownLines.shortened(Shown.line(text($0)), to: longest) }
      return (texts, texts.reduce(0) { max($0, Shown.width($1)) })
    }
    let documents = column(Self.longestDocument) { $0.document }
    let turns = column(.max) { $0.turn.map(String.init) ?? "" }
    let speakers = column(Self.longestSpeaker) { $0.label ?? "" }
    // Four spaces between the columns, and two brackets.
    let room = max(12, width - documents.width - turns.width - speakers.width - 6)
    let left = (room - 10) / 2
    lines = hits.indices.map { row in
      let hit = hits[row]
      let words = ShownLines.shortened(Shown.line(hit.text), to: room - left)
      let before = ShownLines.end(of: Shown.line(hit.before), in: left)
      let after = ShownLines.start(
        of: Shown.line(hit.after), in: room - left - Shown.width(words))
      let line =
        Self.padded(documents.0[row], documents.width) + " "
        + Self.padded(turns.0[row], turns.width, toRight: true) + " "
        + Self.padded(speakers.0[row], speakers.width) + "  "
        + Self.padded(before, left, toRight: true) + "[" + words + "]" + after
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func padded(_ text: String, _ width: Int, toRight: Bool = false) -> String {
    let padding = String(repeating: " ", count: max(0, width - Shown.width(text)))
    return toRight ? padding + text : text + padding
  }
}
