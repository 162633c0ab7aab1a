internal import HebraModel

extension DOCXPackage {
  /// The lines of the receipt: what the file contains and how it was treated.
  func items() -> [ImportReceipt.Item] {
    var items: [ImportReceipt.Item] = []
    func add(_ kind: String, kept: Int = 0, aside: Int = 0, refused: Int = 0, words: Int = 0) {
      let found = kept + aside + refused
      guard found > 0 else { return }
      items.append(
        .init(
          kind: kind, found: found, kept: kept, setAside: aside, refused: refused, words: words))
    }
    func found(_ kind: String) -> Int { tally.found[kind] ?? 0 }
    func words(_ texts: [DOCXText]) -> Int { texts.reduce(0) { $0 + $1.words } }

    for kind in ["table", "text-box", "hyperlink"] { add(kind, kept: found(kind)) }
    add("insertion", kept: found("insertion"), words: tally.words["insertion"] ?? 0)
    add("moved-to", kept: found("moved-to"))
    for kind in ["deletion", "moved-from", "hidden", "ruby", "field-code", "alternative-text"] {
      add(kind, aside: found(kind), words: tally.words[kind] ?? 0)
    }
    add("footnote", aside: footnotes.count, words: words(footnotes))
    add("endnote", aside: endnotes.count, words: words(endnotes))
    add("comment", aside: comments.count, words: words(comments))
    add("diagram", aside: diagrams.count, words: diagramWords)
    add("header", aside: headers.count, words: words(headers))
    add("footer", aside: footers.count, words: words(footers))
    add("stray", aside: strays.count, words: words(strays))
    add("property", aside: coreProperties + custom.values.count)
    for kind in ["image", "external-link", "ole-object", "chart", "macro", "alt-chunk", "glossary"]
    {
      add(kind, refused: found(kind))
    }
    return items
  }
}
