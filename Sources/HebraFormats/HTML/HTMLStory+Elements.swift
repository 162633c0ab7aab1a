internal import HebraModel

extension HTMLStory {
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "main",
    "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td",
    "tfoot",
    "th", "thead", "tr", "ul",
  ]
  private static let paragraph: Set = ["p"]
  private static let cells: Set = ["table", "td", "th", "caption", "button", "object"]
  private static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]
  /// Whose text is no speech of the page: kept aside under this kind.
  private static let aside: [String: String] = [
    "template": "hidden", "noscript": "hidden", "object": "embedded", "svg": "embedded",
    "canvas": "embedded", "audio": "embedded", "video": "embedded", "select": "form",
    "button": "form", "del": "deletion", "rt": "ruby", "rp": "ruby",
  ]
  /// What an element closes when it begins, and what it does not look past.
  private static let implied: [String: (closes: Set<String>, within: Set<String>)] = [
    "li": (["li"], ["ul", "ol", "menu", "dir"]), "dt": (["dt", "dd"], ["dl"]),
    "dd": (["dt", "dd"], ["dl"]), "td": (["td", "th"], ["tr", "table"]),
    "th": (["td", "th"], ["tr", "table"]), "tr": (["tr"], ["table"]),
    "tbody": (["tbody", "thead", "tfoot"], ["table"]),
    "thead": (["tbody", "thead", "tfoot"], ["table"]),
    "tfoot": (["tbody", "thead", "tfoot"], ["table"]), "option": (["option"], ["select"]),
  ]

  mutating func start(_ tag: HTMLTokens.Tag) {
    let name = tag.name
    if Self.blocks.contains(name) {
      // A block ends an open paragraph element, up to the cell it stands in.
      close(Self.paragraph, within: Self.cells)
      flush()
    }
    if let rule = Self.implied[name] { close(rule.closes, within: rule.within) }
    switch name {
    case "br": return lineEnd()
    case "img":
      builder.count("image", refused: 1)
      let words = tag.attributes["alt"].map { SpokenText.collapsed(Array($0.utf8)) } ?? []
      if diversion == nil, !words.isEmpty { builder.setAside("alternative-text", words) }
      return
    case "embed": return builder.count("embedded", refused: 1)
    case _ where Self.void.contains(name) || HTMLTokens.rawElements.contains(name): return
    default: break
    }
    push(tag)
    structure(tag)
  }

  private mutating func push(_ tag: HTMLTokens.Tag) {
    var entry = open.last ?? Open(name: "")
    entry.name = tag.name
    let look = tag.attributes["style"]?.lowercased().filter { $0 != " " } ?? ""
    if tag.name == "b" || tag.name == "strong" { entry.isBold = true }
    if let weight = look.firstRange(of: "font-weight:") {
      let value = look[weight.upperBound...]
      entry.isBold = ["bold", "600", "700", "800", "900"].contains { value.hasPrefix($0) }
    }
    if tag.name == "pre" {
      entry.isPreformatted = true
      beginPreformatted()
    }
    open.append(entry)
    guard diversion == nil, let kind = asideKind(tag, look) else { return }
    diversion = Diversion(
      depth: open.count, kind: kind, time: tag.attributes["data-timestamp"].flatMap(Double.init))
  }

  private func asideKind(_ tag: HTMLTokens.Tag, _ look: String) -> String? {
    if let kind = Self.aside[tag.name] { return kind }
    if tag.name == "div", let title = tag.attributes["title"], ["header", "footer"].contains(title)
    {
      return title
    }
    if look.contains("mso-list:ignore") { return "list-label" }
    if tag.attributes["hidden"] != nil || look.contains("display:none")
      || look.contains("visibility:hidden") || look.contains("mso-hide:all")
    {
      return "hidden"
    }
    let isStamp = options.readsTimestamps && tag.attributes["data-timestamp"] != nil
    return isStamp ? "timestamp" : nil
  }

  private mutating func structure(_ tag: HTMLTokens.Tag) {
    guard diversion == nil else { return }
    switch tag.name {
    case "a" where tag.attributes["href"] != nil: builder.count("hyperlink", kept: 1)
    case "ins": builder.count("insertion", kept: 1)
    case let name where Self.headings.contains(name): style = "Heading " + name.dropFirst()
    case "ol":
      let start = tag.attributes["start"].flatMap { Int($0) } ?? 1
      let isReversed = tag.attributes["reversed"] != nil
      lists.append(
        List(isOrdered: true, next: max(-1 << 30, min(start, 1 << 30)), step: isReversed ? -1 : 1))
    case "ul", "menu", "dir": lists.append(List(isOrdered: false, next: 0))
    case "li":
      guard var list = lists.popLast() else { break }
      if let value = tag.attributes["value"].flatMap({ Int($0) }) {
        list.next = max(-1 << 30, min(value, 1 << 30))
      }
      listLabel = list.isOrdered ? "\(list.next)." : "•"
      list.next += list.step
      lists.append(list)
    case "table":
      builder.count("table", kept: 1)
      tables.append(.init(table: tableCount, row: -1, column: 0))
      isInCell.append(false)
      tableCount += 1
    case "tr" where !tables.isEmpty:
      tables[tables.count - 1].row += 1
      tables[tables.count - 1].column = -1
      span[tables.count] = 1
    case "td", "th":
      guard !tables.isEmpty else { break }
      tables[tables.count - 1].row = max(0, tables[tables.count - 1].row)
      tables[tables.count - 1].column += span[tables.count] ?? 1
      let wide = tag.attributes["colspan"].flatMap { Int($0) } ?? 1
      span[tables.count] = max(1, min(wide, 1000))
      isInCell[isInCell.count - 1] = true
    default: break
    }
  }

  mutating func end(_ name: String) {
    if Self.headings.contains(name) {
      close(Self.headings, within: ["table", "td", "th"])
    } else if ["table", "tr", "td", "th", "tbody", "thead", "tfoot"].contains(name) {
      close([name], within: name == "table" ? [] : ["table"])
    } else {
      close([name], within: Self.cells)
    }
    // `</p>` and `</br>` that nothing opened still part the text.
    if name == "br" { lineEnd() } else if Self.blocks.contains(name) { flush() }
  }

  /// Closes the innermost element of one of these names and all in it; stops looking at a boundary.
  private mutating func close(_ names: Set<String>, within boundaries: Set<String>) {
    for i in open.indices.reversed() {
      if names.contains(open[i].name) { return close(to: i) }
      if boundaries.contains(open[i].name) { return }
    }
  }

  /// Closes all elements from the one at `depth` on.
  mutating func close(to depth: Int) {
    while open.count > depth, let name = open.last?.name {
      if let ended = diversion, ended.depth == open.count {
        diversion = nil
        endDiversion(ended)
        open.removeLast()
        continue
      }
      guard diversion == nil else {
        open.removeLast()
        continue
      }
      if Self.blocks.contains(name) { flush() }
      open.removeLast()
      switch name {
      case _ where Self.headings.contains(name): style = nil
      case "ol", "ul", "menu", "dir":
        _ = lists.popLast()
        listLabel = nil
      case "li": listLabel = nil
      case "td", "th": if !isInCell.isEmpty { isInCell[isInCell.count - 1] = false }
      case "table":
        _ = tables.popLast()
        _ = isInCell.popLast()
      default: break
      }
    }
  }
}

extension ReadError.Code {
  /// A limit of a web page: elements inside one another (`limit`).
  public static let htmlLimit = ReadError.Code(rawValue: "html.limit")
}
