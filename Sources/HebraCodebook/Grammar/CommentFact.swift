internal import HebraLanguage

/// What a line of a comment says about its document, or about the study: `sesión: dos líderes;
/// asistieron=8; hablaron=5`.
package struct CommentFact: Hashable, Sendable {
  /// What the line is about.
  package enum Kind: String, CaseIterable, Sendable {
    /// Who was there.
    case session
    /// A municipality that the document serves too.
    case place
    /// Another document that tells the same event.
    case event
    /// A sentence with its signatures.
    case statement
    /// The layer that counts.
    case final
    /// A ficha that was handed over.
    case release
  }

  /// What the line is about.
  package var kind: Kind
  /// The text before the pairs; empty when there is none.
  package var text: String
  /// Pairs `name=value`, with the names as typed.
  package var pairs: [String: String]
  /// The line as it is written.
  package var line: String

  private static let words: [String: Kind] = [
    "sesion": .session, "session": .session, "municipio atendido": .place,
    "served municipality": .place, "mismo hecho": .event, "same event": .event,
    "enunciado": .statement, "statement": .statement, "capa final": .final, "final layer": .final,
    "ficha entregada": .release, "released ficha": .release,
  ]

  /// Reads a line; nil when it does not begin with one of the words, or lacks the pairs that tell it from
  /// a memo.
  init?(_ line: Substring) {
    guard let colon = line.firstIndex(of: ":"), let kind = Self.words[NameKey(line[..<colon]).text]
    else { return nil }
    var text: [String] = []
    var pairs: [String: String] = [:]
    for piece in line[line.index(after: colon)...].split(separator: ";") {
      if let sign = piece.firstIndex(of: "="), !piece[..<sign].trimmed.isEmpty {
        pairs[String(piece[..<sign].trimmed)] = String(piece[piece.index(after: sign)...].trimmed)
      } else {
        text.append(String(piece.trimmed))
      }
    }
    let isPlain = kind == .place || kind == .event
    text.removeAll(where: \.isEmpty)
    guard isPlain ? !text.isEmpty : !pairs.isEmpty else { return nil }
    self.kind = kind
    self.text = text.joined(separator: "; ")
    self.pairs = pairs
    self.line = String(line)
  }
}
