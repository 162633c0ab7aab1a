import HebraAnalysis
import HebraModel

/// Builds documents of turns `("E: ", "words")` with every word's start.
struct World {
  var documents: [AnalysisDocument] = []
  var codings: [Coding] = []

  static func wordStarts(_ text: String) -> [Int] {
    var starts: [Int] = []
    var isInside = false
    for (i, byte) in text.utf8.enumerated() {
      let isWord =
        byte > 0x7F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
      if isWord, !isInside { starts.append(i) }
      isInside = isWord
    }
    return starts
  }

  /// A document whose turns are `label: speech` lines; `E` interviews, `-` is nobody's.
  mutating func add(
    _ name: String, _ lines: [(String, String)], attributes: [String: String] = [:],
    topics: [String: TopicState] = [:], finishedBy: [String: FinishScope] = [:],
    nonSpeech: String? = nil
  ) {
    var text = ""
    var turns: [AttributedTurn] = []
    for (i, (label, speech)) in lines.enumerated() {
      let start = text.utf8.count
      text += label + ": "
      let from = text.utf8.count
      text += speech
      let range = TextRange(start, text.utf8.count)
      var turn = Turn(
        index: i, label: label, role: label == "E" ? .interviewer : .participant, range: range,
        speech: TextRange(from, text.utf8.count))
      if let nonSpeech, let found = Self.place(of: nonSpeech, in: speech) {
        turn.nonSpeech = [found.shifted(by: from)]
      }
      turns.append(
        AttributedTurn(turn, pseudonym: label == "E" || label == "-" ? nil : label))
      if i + 1 < lines.count { text += "\n" }
    }
    documents.append(
      AnalysisDocument(
        name: name, attributes: attributes, text: text, wordStarts: Self.wordStarts(text),
        turns: turns, topics: topics, finishedBy: finishedBy))
  }

  static func place(of part: String, in text: String) -> TextRange? {
    let (part, text) = (Array(part.utf8), Array(text.utf8))
    guard !part.isEmpty, part.count <= text.count else { return nil }
    for i in 0...(text.count - part.count) where Array(text[i..<(i + part.count)]) == part {
      return TextRange(i, i + part.count)
    }
    return nil
  }

  /// A coding of the first place where `words` stand.
  mutating func code(
    _ document: String, _ words: String, _ code: String, by coder: String = "ana",
    layer: String? = nil, facets: [FacetValue] = []
  ) {
    guard let text = documents.first(where: { $0.name == document })?.text,
      let range = Self.place(of: words, in: text)
    else { preconditionFailure("no such words: \(words)") }
    codings.append(
      Coding(
        id: "c\(codings.count)", document: document, range: range, code: code, coder: coder,
        layer: layer ?? coder, facets: facets))
  }
}

extension Figure {
  /// The cell of a row (by its first cells) and a column key.
  func cell(_ row: String..., column: String) -> Matrix.Cell? {
    guard let place = matrix.columns.firstIndex(where: { $0.key == column }),
      let found = matrix.rows.first(where: { cells in
        zip(row, cells).allSatisfy { .text($0) == $1 }
      })
    else { return nil }
    return found[place]
  }

  /// The cell of the row with this text in the column `key`.
  func cell(_ text: String, in key: String, column: String) -> Matrix.Cell? {
    guard let place = matrix.columns.firstIndex(where: { $0.key == column }),
      let id = matrix.columns.firstIndex(where: { $0.key == key })
    else { return nil }
    return matrix.rows.first { $0[id] == .text(text) }?[place]
  }
}

extension AnalysisDocument {
  /// The byte offsets at which words begin.
  var wordStarts: [Int] { measures.words.map { Int($0) } }
}
