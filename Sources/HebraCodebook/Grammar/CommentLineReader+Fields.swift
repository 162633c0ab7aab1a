internal import HebraLanguage
internal import HebraModel

/// Lines of a comment that say something else than a code.
extension CommentLineReader {
  var reading: CommentReading {
    var (kept, memo, problems) = (fields, memo, problems)
    // What says something about codings needs one, and a group needs a line of its own; other lines
    // are memo, as any line that is not recognized.
    let hasGroup = fields.contains { if case .group = $0.field { true } else { false } }
    for (index, field, text) in fields {
      let isFree: Bool
      switch field {
      case .group, .risk: isFree = codings.isEmpty
      case .independent: isFree = codings.isEmpty || !hasGroup
      case .relation, .consent, .fact: isFree = false
      }
      guard isFree else { continue }
      kept.removeAll { $0.line == index }
      memo.append((index, text))
      if case .independent = field { continue }
      problems.append(.init(.commentFieldNoCode, line: index))
    }
    let lines = memo.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    return CommentReading(
      codings: codings, fields: kept.map(\.field),
      memo: lines.isEmpty ? nil : lines.map(\.element.text).joined(separator: "\n"),
      problems: problems)
  }

  mutating func remember(_ text: some StringProtocol, at index: Int) {
    memo.append((index, String(text)))
  }

  /// Whether a line is a relation without codings, a group, a confirmed risk or consent.
  mutating func readField(_ text: Substring, at index: Int) -> Bool {
    let (head, tail) = split(text)
    if FieldWords.relation.contains(NameKey(head).text) {
      var body = tail.trimmed
      if body.first == "#" { body = body.dropFirst().trimmed }
      guard let match = grammar.codeNames.id(at: body),
        let found = grammar.relation(from: match.code, match.rest.trimmed, line: text)
      else { return false }
      fields.append((index, .relation(found.relation), String(text)))
      return true
    }
    if let fact = CommentFact(text) {
      fields.append((index, .fact(fact), String(text)))
      return true
    }
    let risk = grammar.codebook.facets.first { $0.id == CommentGrammar.riskFacet }
    guard let field = FieldWords.field(text, risk: risk) else { return false }
    fields.append((index, field, String(text)))
    return true
  }
}
