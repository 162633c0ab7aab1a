internal import HebraModel

/// Names of places, and addresses of houses.
extension IdentifierScan {
  /// A place of the list.
  mutating func listedPlace(_ i: Int) -> Int? {
    guard let (end, _) = phrase(i, finder.places) else { return nil }
    // `el Tambo`: the last word decides.
    let last = tokens[end - 1]
    guard last.isCapital else { return lowerPlace(i, end) }
    if end == i + 1 {
      let run = canBeName(i) ? runEnd(i) : end
      if tokens[i].isListedName {
        // `Caicedo` alone is a person, `en Caicedo` a place, `Caicedo Ruiz` a person.
        if end < run || !isPreceded(i, by: .locative, within: 1) { return nil }
      } else if end < run, tokens[end].isListedName, tokens[i].isListedName {
        return nil
      }
      if isLeftOut(i) { return nil }
    } else if !tokens[i].isCapital, !tokens[i].marks.contains(.article) {
      return nil
    }
    add(i..<end, .place, .place, hint: placeHint(i, end))
    return end
  }

  /// A listed place of several words: `Puerto Asís` is no port of that name.
  mutating func longPlace(_ i: Int) -> Int? {
    guard let (end, _) = phrase(i, finder.places), i + 1 < end else { return nil }
    return listedPlace(i)
  }

  /// A listed place in lower case: one of its words is no ordinary word, or `municipio de` is
  /// before it.
  private mutating func lowerPlace(_ i: Int, _ end: Int) -> Int? {
    guard !(i..<end).contains(where: { tokens[$0].isCapital }) else { return nil }
    let isNamed = isPreceded(i, by: .placeHead, within: 2)
    let hasOwn = (i..<end).contains { k in
      4 <= tokens[k].letters && !tokens[k].marks.contains(.link) && !isOrdinary(k)
    }
    let isName = end == i + 1 && tokens[i].isListedName
    guard isNamed || hasOwn && (!isName || isPreceded(i, by: .locative, within: 1)) else {
      return nil
    }
    add(i..<end, .place, .place, hint: placeHint(i, end))
    return end
  }

  private func placeHint(_ i: Int, _ end: Int) -> String {
    if let kept = phrase(i, KeptNames.phrases), kept.end == end, kept.kind == .place {
      return "departamento"
    }
    return "municipio"
  }

  /// `vereda`, `resguardo`, `río` and the name after it.
  mutating func namedPlace(_ i: Int) -> Int? {
    guard var name = placeName(after: i) else { return nil }
    // `Loma Mojada`: the word is part of the name.
    if tokens[i].isCapital, name.lowerBound == i + 1, tokens[i + 1].isCapital,
      tokens[i].shape.contains(.lower), !Self.areas.contains(folded(i))
    {
      name = i..<name.upperBound
    }
    net(i..<name.lowerBound)
    add(name, .place, .place, hint: folded(i))
    return name.upperBound
  }

  private static let areas: Set = [
    "vereda", "veredas", "corregimiento", "inspeccion", "resguardo", "resguardos", "barrio",
    "barrios",
    "finca", "fincas", "predio", "caserio", "municipio", "municipios", "departamento", "sector",
    "comuna", "localidad", "territorio", "zona", "municipal", "poblado", "cabecera",
  ]

  /// The name after a word such as `vereda`, with its article.
  func placeName(after head: Int) -> Range<Int>? {
    var next = head + 1
    while next < head + 4, follows(next),
      tokens[next].marks.isDisjoint(with: .article) || folded(next) == "del",
      !tokens[next].marks.isDisjoint(with: [.link, .member]), !tokens[next].isCapital
    {
      next += 1
    }
    guard follows(next) else { return nil }
    var start = next
    let hasArticle = tokens[next].marks.contains(.article)
    if hasArticle {
      guard follows(next + 1) else { return nil }
      next += 1
    }
    let token = tokens[next]
    if token.isCapital {
      if tokens[start].marks.contains(.article), !tokens[start].isCapital,
        tokens[head].marks.contains(.office)
      {
        start = next
      }
      guard
        token.marks.isDisjoint(with: [.common, .office, .title]) || token.isListedName
          || follows(next + 1) && canBeName(next + 1)
      else { return nil }
      return start..<runEnd(next, isPlace: true)
    }
    return lowerPlaceName(head, start, next, hasArticle)
  }

  private func lowerPlaceName(
    _ head: Int, _ start: Int, _ next: Int, _ hasArticle: Bool
  ) -> Range<Int>? {
    let token = tokens[next]
    if token.marks.contains(.place), let (end, _) = phrase(start, finder.places) {
      return start..<end
    }
    guard token.shape.contains(.letters), !token.shape.contains(.digits), 4 <= token.letters,
      token.marks.isDisjoint(with: [
        .common, .noun, .link, .number, .member, .placeHead, .localBody, .office, .month, .kinship,
      ])
    else { return nil }
    let isStrong = [
      "vereda", "corregimiento", "resguardo", "barrio", "caserio", "municipio", "quebrada", "finca",
    ].contains(folded(head))
    guard isStrong, hasArticle && start == head + 1 || !isOrdinary(next) else { return nil }
    var end = next + 1
    while end < next + 3, follows(end), !isOrdinary(end), 4 <= tokens[end].letters,
      tokens[end].marks.isEmpty, !tokens[end].isCapital
    {
      end += 1
    }
    return start..<end
  }

  /// `Calle 12 # 34-56`, `mz 3 casa 5`, `km 14`.
  mutating func street(_ i: Int) -> Int? {
    var end = i
    var next = i + 1
    while next < tokens.count, next < i + 14, isStreetGap(next - 1) {
      let token = tokens[next]
      if token.shape.contains(.digits) {
        if tokens[next].letters > 5 { break }
        end = next
      } else if token.isInitial, i < end {
        end = next
      } else if !token.marks.contains(.street), !Self.streetWords.contains(folded(next)) {
        break
      }
      next += 1
    }
    guard i < end else { return nil }
    add(i..<end + 1, .place, .number, hint: "direccion")
    return end + 1
  }

  private static let streetWords: Set = [
    "bis", "sur", "norte", "este", "oeste", "no", "nro", "numero", "num", "casa", "apto",
    "apartamento",
    "lote", "torre", "interior", "int", "piso", "bloque", "local", "con",
  ]

  private func isStreetGap(_ i: Int) -> Bool {
    between(i).allSatisfy { [0x20, 0x23, 0x2D, 0x2E, 0x2C, 0xC2, 0xB0, 0xBA].contains($0) }
  }
}
