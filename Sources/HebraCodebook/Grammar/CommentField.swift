internal import HebraLanguage
package import HebraModel

/// A line of a comment that says something else than a code: a relation, a group, a confirmed risk,
/// the municipality, consent, or a fact about the document.
package enum CommentField: Hashable, Sendable {
  /// What one code names leads to what another one names.
  case relation(CommentRelation)
  /// The codings of the comment belong to a group.
  case group(kind: ThemeGroupKind, label: String)
  /// Whether those in the comment's group say it independently of one another.
  case independent(Bool)
  /// The risk of the comment's codings is confirmed; `by` is nil for the author.
  case risk(colour: String, by: String?)
  /// What the speaker of the passage answered.
  case consent(toQuote: Bool, answer: Bool, line: String)
  /// Something about the document or the study.
  case fact(CommentFact)
}

/// A causal relation as a comment says it.
package struct CommentRelation: Hashable, Sendable {
  /// The id of the cause's code.
  package var from: String
  /// The id of the effect's code.
  package var to: String
  /// Whether the speaker says it.
  package var kind: RelationKind
  /// The words that show it; nil for the whole passage.
  package var quotation: String?
  /// The code points of cause and effect, which only Hebra writes; nil for the passage.
  package var places: [Range<Int>]?
  /// The line as it is written.
  package var line: String
}

/// The words with which lines of a comment begin that are no codes.
enum FieldWords {
  static let relation: Set = ["relacion", "relation"]
  static let groups: [String: ThemeGroupKind] = [
    "grupo propuesta": .proposal, "group proposal": .proposal, "grupo condicion": .condition,
    "group condition": .condition, "grupo puente": .bridge, "group bridge": .bridge,
    "grupo intento": .attempt, "group attempt": .attempt, "grupo concesion": .concession,
    "group concession": .concession,
  ]
  static let independent: Set = ["independiente", "independent"]
  static let risk: Set = ["riesgo confirmado", "confirmed risk"]
  static let consents: [String: Bool] = [
    "consentimiento grabar": false, "consent record": false, "consentimiento citar": true,
    "consent quote": true,
  ]
  static let answers: [String: Bool] = ["si": true, "yes": true, "no": false]
  static let kinds: [String: RelationKind] = [
    "explicita": .explicit, "explicit": .explicit, "inferida": .inferred, "inferred": .inferred,
  ]
  static let places: Set = [
    "municipio", "municipio referido", "municipality", "referred municipality",
  ]
  static let arrows = ["->", "→", "=>", "-->", "⇒"]

  /// The field that a line is, apart from relations; nil when it is none.
  static func field(_ line: Substring, risk facet: Facet?) -> CommentField? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = NameKey(line[..<colon]).text
    let value = line[line.index(after: colon)...].trimmed
    guard !value.isEmpty else { return nil }
    if let kind = groups[key] { return .group(kind: kind, label: String(value)) }
    if Self.independent.contains(key) {
      return answers[NameKey(value).text].map { .independent($0) }
    }
    if let isQuote = consents[key] {
      return answers[NameKey(value).text].map {
        .consent(toQuote: isQuote, answer: $0, line: String(line))
      }
    }
    guard Self.risk.contains(key) else { return nil }
    let parts = value.split(separator: ",", maxSplits: 1)
    guard let colour = parts.first.flatMap({ Self.colour($0, facet) }) else { return nil }
    var by = parts.dropFirst().first?.trimmed
    if let name = by, let word = name.split(separator: " ").first,
      ["por", "by"].contains(NameKey(word).text)
    {
      by = name.dropFirst(word.count).trimmed
    }
    return .risk(colour: colour, by: by.flatMap { $0.isEmpty ? nil : String($0) })
  }

  /// The colour that was typed: a value of the codebook's facet of risk.
  static func colour(_ typed: Substring, _ facet: Facet?) -> String? {
    let key = NameKey(typed)
    return facet?.values.first {
      NameKey($0.id) == key || NameKey($0.name) == key || NameKey($0.nameEnglish ?? $0.id) == key
    }?.id
  }

  /// The municipality in a piece after the colon of a code line: `municipio=01001`,
  /// `municipio: Tambo`, `municipio 01001`; nil when the piece says none.
  static func place(_ piece: Substring) -> String? {
    if let sign = piece.firstIndex(where: { $0 == "=" || $0 == ":" }) {
      let value = piece[piece.index(after: sign)...].trimmed
      guard places.contains(NameKey(piece[..<sign]).text), !value.isEmpty else { return nil }
      return String(value)
    }
    let words = piece.split(separator: " ")
    guard words.count == 2, places.contains(NameKey(words[0]).text), words[1].utf8.count == 5,
      words[1].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return String(words[1])
  }
}

extension CommentGrammar {
  /// The facet that holds the risk of a coding: `riesgo`.
  package static let riskFacet = "riesgo"

  /// The colour that was typed: the id of a value of the facet of risk.
  package func colour(_ typed: String) -> String? {
    FieldWords.colour(typed[...], codebook.facets.first { $0.id == Self.riskFacet })
  }

  /// What follows an arrow after the first code: the second code, and after a colon the kind and a
  /// quotation; nil when it has another form.
  func relation(
    from: Int, _ rest: Substring, line: Substring
  ) -> (relation: CommentRelation, from: Int, to: Int)? {
    guard
      let arrow = FieldWords.arrows.sorted(by: { $0.count > $1.count })
        .first(where: { rest.hasPrefix($0) })
    else { return nil }
    var text = rest.dropFirst(arrow.count).trimmed
    if text.first == "#" { text = text.dropFirst().trimmed }
    guard let match = codeNames.id(at: text), let a = used(from), let b = used(match.code) else {
      return nil
    }
    var relation = CommentRelation(from: a, to: b, kind: .inferred, line: String(line))
    var tail = match.rest.trimmed
    if tail.first == "[", let end = tail.firstIndex(of: "]") {
      guard let places = Self.places(tail[tail.index(after: tail.startIndex)..<end]) else {
        return nil
      }
      relation.places = places
      tail = tail[tail.index(after: end)...].trimmed
    }
    if tail.last == ".", !tail.contains(":") { tail = tail.dropLast().trimmed }
    guard !tail.isEmpty else { return (relation, from, match.code) }
    guard tail.first == ":" else { return nil }
    let said = tail.dropFirst().trimmed
    let head = said.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var word = head.first?.trimmed ?? ""
    if word.last == "." { word = word.dropLast().trimmed }
    guard let kind = FieldWords.kinds[NameKey(word).text] else { return nil }
    relation.kind = kind
    if head.count > 1, !head[1].trimmed.isEmpty { relation.quotation = String(head[1].trimmed) }
    return (relation, from, match.code)
  }

  /// The id of a code in use, or of the replacement of a retired one.
  private func used(_ place: Int) -> String? {
    switch resolution(place) {
    case .code(let code): code.id
    case .retired(let code, let replacement): (replacement ?? code).id
    default: nil
    }
  }

  /// `10-42, 60-71` as two ranges.
  private static func places(_ text: Substring) -> [Range<Int>]? {
    let ranges = text.split(separator: ",").compactMap { piece -> Range<Int>? in
      let ends = piece.split(separator: "-").compactMap { Int($0.trimmed) }
      guard ends.count == 2, 0 <= ends[0], ends[0] < ends[1] else { return nil }
      return ends[0]..<ends[1]
    }
    return ranges.count == 2 ? ranges : nil
  }
}

extension CommentGrammar {
  /// The municipality that `municipio=01001` or `municipio: Tambo` names, as typed.
  package static func place(parsing text: String) -> String? { FieldWords.place(text.trimmed) }
}
