internal import HebraLanguage
internal import HebraModel

/// Reads the lines of one comment and collects codings, memo and problems.
struct CommentLineReader {
  let grammar: CommentGrammar
  var codings: [CommentReading.CodeLine] = []
  var memo: [(line: Int, text: String)] = []
  var fields: [(line: Int, field: CommentField, text: String)] = []
  var problems: [CommentReading.Problem] = []

  init(grammar: CommentGrammar) { self.grammar = grammar }

  mutating func read(_ line: String, at index: Int) {
    let text = line.trimmed
    guard !text.isEmpty else { return }
    let isTag = text.first == "#"
    let body = isTag ? text.dropFirst().trimmed : text
    if let match = grammar.codeNames.id(at: body), takes(match, isTag: isTag, at: index) { return }
    if isTag {
      readName(body, whole: text, at: index)
    } else if !readField(text, at: index) {
      noteUnknown(text, at: index)
      remember(text, at: index)
    }
  }

  // MARK: - Ids

  /// Whether an id counts as a code given what follows it; if so, the line is read.
  private mutating func takes(
    _ match: CodeNames.IDMatch, isTag: Bool, at index: Int
  ) -> Bool {
    let code = grammar.codebook.codes[match.code]
    let hasNumber = code.id.utf8.contains { (0x30...0x39).contains($0) }
    let asWritten = match.typed == code.id
    // The id must end where the typed word ends: `COR-03a` is not a code. Soft hyphens and similar
    // characters do not end a word.
    let next = match.rest.unicodeScalars.first { !$0.properties.isDefaultIgnorableCodePoint }
    if let next, Self.continuesWord(next) { return false }
    // `COR-99` is not the family `COR` followed by text.
    if !hasNumber,
      grammar.codeNames.unknownID(at: match.typed.base[match.typed.startIndex...]) != nil
    {
      return false
    }
    let rest = match.rest.trimmed
    if rest.isEmpty || rest == "." {
      add(match.code, facets: ([], nil), at: index)
      return true
    }
    if rest.first == ":" {
      add(match.code, facets: readFacets(rest.dropFirst(), at: index), at: index)
      return true
    }
    let typed = match.typed.base[match.typed.startIndex...]
    if let found = grammar.relation(from: match.code, rest, line: typed) {
      // Both codes are on the passage, as on lines of their own.
      add(found.from, facets: ([], nil), at: index)
      add(found.to, facets: ([], nil), at: index)
      fields.append((index, .relation(found.relation), String(typed)))
      return true
    }
    let (name, tail) = split(rest)
    if grammar.codeNames.isName(NameKey(name), of: match.code) {
      add(match.code, facets: readFacets(tail, at: index), at: index)
      return true
    }
    if let other = listed(rest) {
      add(match.code, facets: ([], nil), at: index)
      read(String(other), at: index)
      return true
    }
    let hasDash =
      ["—", "–", "-"].contains { rest.hasPrefix($0) } || (asWritten && rest.hasPrefix("."))
    let isHeading = hasDash && (asWritten || hasNumber)
    let letters = code.id.prefix { $0.isLetter }
    let isPlain = isTag || match.typed.hasPrefix(letters) || !match.typed.contains(" ")
    if isHeading || (hasNumber && isPlain) {
      add(match.code, facets: ([], nil), at: index)
      let signs: Set<Character> = ["—", "–", "-", ",", ";", "."]
      remember(rest.drop { signs.contains($0) }.trimmed, at: index)
      return true
    }
    if hasNumber {
      problems.append(
        .init(
          .commentDoubtfulCode, line: index, details: ["typed": String(match.typed)],
          options: [code.id]))
    }
    return false
  }

  /// Whether a character after an id continues the word: a letter, a digit of any script, or a
  /// mark.
  private static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || [.nonspacingMark, .spacingMark, .enclosingMark].contains(properties.generalCategory)
  }

  /// The text before the first colon, and the text after it.
  func split(_ text: Substring) -> (head: Substring, tail: Substring) {
    guard let colon = text.firstIndex(of: ":") else { return (text, "") }
    return (text[..<colon], text[text.index(after: colon)...])
  }

  /// The next id in `COR-03, MIE-01` or `COR-03 y MIE-01`, with the text after it.
  private func listed(_ rest: Substring) -> Substring? {
    if rest.hasPrefix("#") { return rest }
    // `COR-03 MIE-01`: a second id without a separator counts only in the codebook's spelling.
    if let next = grammar.codeNames.id(at: rest), isWritten(next) { return rest }
    for sign in [",", ";", "/", "+", "&", "y ", "and "] where rest.hasPrefix(sign) {
      let next = rest.dropFirst(sign.count).trimmed
      let body = next.first == "#" ? next.dropFirst() : next
      if grammar.codeNames.id(at: body) != nil || next.first == "#" { return next }
    }
    return nil
  }

  /// Whether an id with a number is typed exactly as in the codebook.
  private func isWritten(_ match: CodeNames.IDMatch) -> Bool {
    let id = grammar.codebook.codes[match.code].id
    return match.typed == id && id.utf8.contains { (0x30...0x39).contains($0) }
  }

  // MARK: - Names

  private mutating func readName(_ body: Substring, whole: Substring, at index: Int) {
    // A name may contain a colon, so the whole line is tried first.
    let (head, tail) = split(body)
    for (name, facets) in [(body, Substring()), (head, tail)] {
      let found = grammar.codeNames.named(NameKey(name))
      if found.count == 1 {
        add(found[0], facets: readFacets(facets, at: index), at: index)
        return
      }
      if found.count > 1 {
        problems.append(
          .init(
            .commentAmbiguousCode, line: index, details: ["typed": String(name.prefix(60))],
            options: found.map { grammar.codebook.codes[$0].id }))
        remember(whole, at: index)
        return
      }
    }
    let typed = head.trimmed
    problems.append(
      .init(
        .commentUnknownCode, line: index, details: ["typed": String(typed.prefix(60))],
        options: grammar.codeNames.nearest(typed).map(\.id)))
    remember(whole, at: index)
  }

  /// Reports a mistyped code such as `COR-99`; `con 15 familias` is prose.
  private mutating func noteUnknown(_ text: Substring, at index: Int) {
    // `[COR-03]`, `• COR-03`: possibly a code line, although it does not begin with the id.
    let inner = text.drop { !$0.isLetter && !$0.isNumber && $0 != "#" }
    if inner.startIndex > text.startIndex,
      let match = grammar.codeNames.id(at: inner), isWritten(match)
    {
      problems.append(
        .init(
          .commentDoubtfulCode, line: index, details: ["typed": String(match.typed)],
          options: [grammar.codebook.codes[match.code].id]))
      return
    }
    if let place = grammar.codeNames.wholeName(NameKey(text)) {
      problems.append(
        .init(
          .commentNameWithoutSign, line: index,
          details: ["typed": String(text.prefix(60)), "code": grammar.codebook.codes[place].id]))
      return
    }
    guard let match = grammar.codeNames.unknownID(at: text) else { return }
    let letters = match.typed.prefix { $0.isLetter }
    let rest = match.rest.trimmed
    guard
      letters == Substring(letters.uppercased()) || match.typed.contains("-")
        || rest.isEmpty || rest.first == ":"
    else { return }
    problems.append(
      .init(
        .commentUnknownCode, line: index, details: ["typed": String(match.typed)],
        options: grammar.codeNames.nearest(match.typed).map(\.id)))
  }

  // MARK: - Facets

  private mutating func readFacets(
    _ text: Substring, at index: Int
  ) -> (values: [FacetValue], place: String?) {
    var values: [FacetValue] = []
    var place: String?
    var kept: [String] = []
    for piece in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      var word = piece.trimmed
      while word.last == "." { word = word.dropLast().trimmed }
      guard !word.isEmpty else { continue }
      let typed = ["typed": String(word.prefix(60))]
      let named = place == nil ? FieldWords.place(word) : nil
      switch grammar.facetNames.resolve(word) {
      case .value(let value):
        let facet = grammar.codebook.facets.first { $0.id == value.facet }
        if values.contains(value) { continue }
        if facet?.isMultiple == false, let first = values.first(where: { $0.facet == value.facet })
        {
          problems.append(
            .init(
              .commentSecondValue, line: index,
              details: ["facet": value.facet, "kept": first.value, "typed": String(word)]))
          kept.append(String(word))
        } else {
          values.append(value)
        }
      case .ambiguous(let options):
        problem(.commentAmbiguousValue, options.map(\.written))
      case .unknownFacet where named != nil, .unknownValue where named != nil: place = named
      case .unknownFacet(let nearest): problem(.commentUnknownFacet, nearest)
      case .unknownValue(let nearest):
        problem(.commentUnknownValue, nearest.map(\.written))
      }
      func problem(_ code: MessageCode, _ options: [String]) {
        problems.append(.init(code, line: index, details: typed, options: options))
        kept.append(String(word))
      }
    }
    if !kept.isEmpty { remember(kept.joined(separator: ", "), at: index) }
    return (values, place)
  }

  private mutating func add(
    _ place: Int, facets: (values: [FacetValue], place: String?), at index: Int
  ) {
    let code: String
    switch grammar.resolution(place) {
    case .retired(let old, let replacement):
      code = replacement?.id ?? old.id
      var details = ["code": old.id]
      details["replacement"] = replacement?.id
      problems.append(.init(.commentRetiredCode, line: index, details: details))
    default: code = grammar.codebook.codes[place].id
    }
    codings.append(
      .init(code: code, facets: facets.values, place: facets.place, line: index))
  }
}
