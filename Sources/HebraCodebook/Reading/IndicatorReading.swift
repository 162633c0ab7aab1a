internal import HebraLanguage
internal import HebraModel
internal import HebraYAML
internal import Yams

/// Reads the terms for which a code is suggested and checks their syntax: words without capitals or
/// accents (except in `=word`), `word*`, phrases, and pairs `[a, b, n]`.
enum IndicatorReading {
  static func indicators(
    _ node: Node, of id: String, in findings: inout YAMLFindings
  ) -> Indicators {
    guard let record = YAMLRecord(node, keys: CodebookKeys.indicators, in: &findings) else {
      return Indicators()
    }
    let side = side(of: record, id: id, in: &findings)
    return Indicators(
      strong: terms("fuertes", of: record, id: id, in: &findings),
      weak: terms("debiles", of: record, id: id, in: &findings),
      near: pairs(of: record, id: id, in: &findings),
      cancelling: terms("excluir", of: record, id: id, in: &findings), side: side)
  }

  /// The side that `quien` names: `comunidad` or `institucion`.
  static func side(
    of record: YAMLRecord, id: String, in findings: inout YAMLFindings
  ) -> String? {
    guard let who = record.text("quien", in: &findings) else { return nil }
    let word = Words.fold(who.value)
    let side = CodebookKeys.sidesEnglish[word] ?? word
    if !CodebookKeys.sides.contains(side) {
      findings.unknown(
        .codebookUnknownSide, who.value, among: CodebookKeys.sides, at: who.mark, ["id": id])
    }
    return side
  }

  private static func terms(
    _ key: String, of record: YAMLRecord, id: String, in findings: inout YAMLFindings
  ) -> [String] {
    guard let node = record.values[key], !node.isNothing else { return [] }
    guard case .sequence(let sequence) = node else {
      findings.error(
        .codebookIndicatorNotList, at: node.mark, ["id": id, "key": key])
      return []
    }
    return sequence.compactMap { term($0, key: key, id: id, in: &findings) }
  }

  private static func pairs(
    of record: YAMLRecord, id: String, in findings: inout YAMLFindings
  ) -> [Indicators.Near] {
    guard let node = record.values["cerca"], !node.isNothing else { return [] }
    guard case .sequence(let sequence) = node else {
      findings.error(
        .codebookIndicatorNotList, at: node.mark, ["id": id, "key": "cerca"])
      return []
    }
    var result: [Indicators.Near] = []
    for item in sequence {
      guard case .sequence(let triple) = item, triple.count == 3,
        let words = triple[2].scalar.flatMap({ Int($0.string) }), words > 0
      else {
        findings.error(.codebookNearForm, at: item.mark, ["id": id])
        continue
      }
      if let a = term(triple[0], key: "cerca", id: id, in: &findings),
        let b = term(triple[1], key: "cerca", id: id, in: &findings)
      {
        result.append(Indicators.Near(a, b, words))
      }
    }
    return result
  }

  private static func term(
    _ node: Node, key: String, id: String, in findings: inout YAMLFindings
  ) -> String? {
    guard case .scalar(let scalar) = node else {
      findings.error(.codebookIndicatorNotText, at: node.mark, ["id": id, "key": key])
      return nil
    }
    let term = scalar.string
    let words = term.split(separator: " ")
    guard !words.isEmpty else {
      findings.error(.codebookIndicatorEmpty, at: node.mark, ["id": id, "key": key])
      return nil
    }
    for word in words {
      let bare = word.hasPrefix("=") ? word.dropFirst() : word
      if bare == "*" || bare.isEmpty {
        findings.error(
          .codebookIndicatorLoneSign, at: node.mark, ["id": id, "key": key, "term": term])
        return nil
      }
      // `=word` compares accents too; otherwise capitals and accents are ignored.
      let plain = word.hasPrefix("=") ? bare.lowercased() : Words.fold(String(bare))
      if plain.unicodeScalars.elementsEqual(bare.unicodeScalars) { continue }
      findings.warning(
        .codebookIndicatorLetters, at: node.mark,
        ["id": id, "key": key, "term": term, "plain": Words.fold(term)])
      break
    }
    return term
  }
}
