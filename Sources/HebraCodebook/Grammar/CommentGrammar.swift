internal import HebraLanguage
package import HebraModel

/// Reads codings from Word comments: `COR-03`, `cor 3`, `#filtración`, `COR-03: policía, raíz`.
///
/// A line that begins with a code's id or with `#` is a code line; any other line is memo. An id
/// without a number (a family, `DIA`) may be an ordinary word, so it counts only before the end of
/// the line, a colon, a dash or its own name. A numbered id in lower case with a space
/// (`con 3 policías`) does not count if prose follows; it is reported as doubtful instead.
package struct CommentGrammar: Sendable {
  let codebook: Codebook
  let codeNames: CodeNames
  let facetNames: FacetNames

  /// The grammar of comments that use the codes of `codebook`.
  package init(codebook: Codebook) {
    self.codebook = codebook
    codeNames = CodeNames(codebook)
    facetNames = FacetNames(codebook)
  }

  /// Reads the lines of one comment.
  package func read(_ lines: [String]) -> CommentReading {
    var reader = CommentLineReader(grammar: self)
    for (i, line) in lines.enumerated() { reader.read(line, at: i) }
    return reader.reading
  }

  /// The code that `text` names: an id, a name, or the first words of a name.
  package func resolve(_ text: String) -> CodeResolution {
    var text = text.trimmed
    if text.first == "#" { text = text.dropFirst().trimmed }
    if let match = codeNames.id(at: text) {
      let rest = NameKey(match.rest)
      if rest.isEmpty || codeNames.isName(rest, of: match.code) { return resolution(match.code) }
    }
    let found = codeNames.named(NameKey(text))
    if found.count == 1 { return resolution(found[0]) }
    if found.count > 1 { return .ambiguous(found.map { codebook.codes[$0] }) }
    return .unknown(nearest: codeNames.nearest(text))
  }

  /// The facet value that `text` names: `actor=policia`, or only a value if it belongs to one
  /// facet.
  package func facet(parsing text: String) -> FacetResolution { facetNames.resolve(text.trimmed) }

  /// The result for a code: in use, or retired with its replacement.
  func resolution(_ place: Int) -> CodeResolution {
    let code = codebook.codes[place]
    guard code.isRetired else { return .code(code) }
    let replacement = codebook.code(codebook.standing(for: code.id))
    return .retired(code, replacement: replacement?.isRetired == false ? replacement : nil)
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The text without surrounding spaces, tabs and no-break spaces.
  var trimmed: Substring {
    let space: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{FEFF}"]
    guard let from = unicodeScalars.firstIndex(where: { !space.contains($0) }),
      let to = unicodeScalars.lastIndex(where: { !space.contains($0) })
    else { return "" }
    return self[from..<unicodeScalars.index(after: to)]
  }
}
