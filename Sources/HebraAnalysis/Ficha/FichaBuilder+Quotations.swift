package import HebraModel

/// Words that a ficha of the team may quote, as a place in a text.
package struct QuotationPlace: Hashable, Sendable {
  package var code: String
  package var document: String
  package var range: TextRange
  package var side: Side
  package var sector: String
  package var pseudonym: String
  package var isFromGroup: Bool
  /// Whether a person confirmed the green.
  package var isConfirmed: Bool
  /// Whether who speaks lived it or saw it.
  var isNear: Bool
  /// The number of words.
  var words: Int
}

extension FichaBuilder {
  private static let mostWords = 75
  private static let bestWords = 35

  /// The words of causes in a municipality that are green and not too long, the best first.
  ///
  /// What was lived or seen comes first, then what is nearest to 35 words, then the order of documents and
  /// texts.
  func quotations() -> [QuotationPlace] {
    var found: [QuotationPlace] = []
    for document in evidence {
      let register = document.document.document.attribute("register") ?? "literal"
      guard register == "literal" else { continue }
      let name = document.source.name
      for unit in document.causes where unit.isCommon && risk(unit, in: name) == "verde" {
        guard let pseudonym = unit.pseudonym, let side = sides[pseudonym],
          let coding = unit.codings.first,
          let range = document.document.base.turns[unit.turn].turn.speech
            .intersection(coding.range)
        else { continue }
        let words = document.document.base.wordCount(in: range)
        guard 1...Self.mostWords ~= words else { continue }
        found.append(
          QuotationPlace(
            code: tree.codes[unit.code].id, document: name, range: range, side: side,
            sector: sectors[pseudonym] ?? "", pseudonym: pseudonym,
            isFromGroup: document.people.count > 1,
            isConfirmed: unit.codings.contains { coding in
              request.colours[
                FichaRequest.CodingKey(
                  document: name, range: coding.range, code: coding.code, layer: coding.layer)]
                == "verde"
            },
            isNear: !unit.agreed("experiencia").isDisjoint(with: ["vivida", "presenciada"]),
            words: words))
      }
    }
    return found.sorted { a, b in
      if a.isNear != b.isNear { return a.isNear }
      let (first, second) = (abs(a.words - Self.bestWords), abs(b.words - Self.bestWords))
      if first != second { return first < second }
      return a.document == b.document ? a.range < b.range : a.document < b.document
    }
  }
}
