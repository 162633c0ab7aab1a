internal import HebraLanguage
package import HebraModel

/// A passage that a coder codes for training, with the codes that it has in the key.
package struct PracticeItem: Hashable, Sendable {
  /// Made of what the passage is and of nothing that the key says, so that it tells nothing.
  package let id: String
  /// The passage in one line.
  package var text: String
  /// The ids of its codes; empty for a passage that has none.
  package var key: Set<String>

  /// An invented example of the codebook.
  package init(example: String, key: Set<String>) {
    id = Self.id("ejemplo", example)
    (text, self.key) = (example, key)
  }

  /// A turn of a document, whose text has this SHA-256.
  package init(turn: TextRange, of textHash: String, text: String, key: Set<String>) {
    id = Self.id("turno", textHash, "\(turn.start)-\(turn.end)")
    (self.text, self.key) = (text, key)
  }

  /// How many hexadecimal digits an id has.
  package static let idLength = 12

  private static func id(_ parts: String...) -> String {
    String(TextIdentity.sha256(parts.joined(separator: "\n")).prefix(idLength))
  }

  /// The examples of a codebook's codes in use, each once, with every code that has it.
  package static func examples(of codebook: Codebook) -> [PracticeItem] {
    var keys: [String: Set<String>] = [:]
    var order: [String] = []
    for code in codebook.codes where !code.isRetired {
      guard let example = code.example, !example.isEmpty else { continue }
      if keys[example] == nil { order.append(example) }
      keys[example, default: []].insert(code.id)
    }
    return order.map { PracticeItem(example: $0, key: keys[$0] ?? []) }
  }
}

extension AnalysisDocument {
  /// Turns of fewer or more words are no good practice.
  private static let words = 5...120

  /// The turns of participants for practice, with the codes of a layer.
  ///
  /// A turn with off-record speech is left out, and so is one that overlaps with something that must not
  /// be shown.
  ///
  /// - Parameters:
  ///   - layer: the layer that is the key.
  ///   - hash: the SHA-256 of the text, which must have been read.
  ///   - hidden: what must not be shown.
  ///   - standing: the code in use that a code is read as.
  /// - Returns: the turns in order.
  package func practiceTurns(
    layer: String, hash: String, hidden: [TextRange], standing: (String) -> String
  ) -> [PracticeItem] {
    guard let text else { return [] }
    let base = SpeechBase(self)
    let own = codings.filter { $0.layer == layer }
    var keys: [Int: Set<String>] = [:]
    for coding in own {
      base.eachTurn(under: coding.range) { keys[$0, default: []].insert(standing(coding.code)) }
    }
    return base.turns.indices.compactMap { index in
      let speech = base.turns[index].turn.speech
      let isHidden = (hidden + offRecord).contains { $0.overlaps(speech) }
      guard !isHidden, Self.words.contains(base.wordCount(in: speech)),
        let words = text.text(in: speech)
      else { return nil }
      let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return PracticeItem(turn: speech, of: hash, text: line, key: keys[index] ?? [])
    }
  }
}
