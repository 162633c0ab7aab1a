package import HebraModel

extension HTMLStory {
  mutating func start(_ tag: HTMLTokens.Tag) {
    let element = tag.element
    if HTMLElement.blocks.contains(element) {
      // A block closes an open paragraph element, but not beyond the current cell.
      if 0 < openParagraphs { close([.p], within: HTMLElement.cells) }
      flush()
    }
    if let rule = element.implied { close(rule.closes, within: rule.within) }
    switch element {
    case .br: return lineEnd()
    case .img:
      builder.count("image", refused: 1)
      let words = tag.attributes["alt"].map { SpokenText.collapsed(Array($0.utf8)) } ?? []
      if diversion == nil, !words.isEmpty { builder.setAside("alternative-text", words) }
      return
    case .embed: return builder.count("embedded", refused: 1)
    case _ where HTMLElement.void.contains(element) || HTMLElement.raw.contains(element): return
    default: break
    }
    push(tag)
    structure(tag)
  }

  private mutating func push(_ tag: HTMLTokens.Tag) {
    var entry = open.last ?? Open(element: .other, name: "")
    entry.element = tag.element
    entry.name = tag.element == .other ? tag.name : ""
    if tag.element == .p { openParagraphs += 1 }
    if tag.element == .other { unknownOpen[tag.name, default: 0] += 1 }
    let look =
      tag.attributes.isEmpty
      ? "" : tag.attributes["style"]?.lowercased().filter { $0 != " " } ?? ""
    if tag.element == .b || tag.element == .strong { entry.isBold = true }
    if tag.name == "i" || tag.name == "em" { entry.isItalic = true }
    if let slant = look.firstRange(of: "font-style:") {
      entry.isItalic = !look[slant.upperBound...].hasPrefix("normal")
    }
    if !look.isEmpty, let weight = look.firstRange(of: "font-weight:") {
      let value = look[weight.upperBound...]
      entry.isBold = ["bold", "600", "700", "800", "900"].contains { value.hasPrefix($0) }
    }
    if tag.element == .pre {
      entry.isPreformatted = true
      beginPreformatted()
    }
    open.append(entry)
    guard diversion == nil, let kind = asideKind(tag, look) else { return }
    diversion = Diversion(
      depth: open.count, kind: kind, time: tag.attributes["data-timestamp"].flatMap(Double.init))
  }

  private func asideKind(_ tag: HTMLTokens.Tag, _ look: String) -> String? {
    if let kind = tag.element.asideKind { return kind }
    if tag.attributes.isEmpty { return nil }
    if tag.element == .div, let title = tag.attributes["title"],
      ["header", "footer"].contains(title)
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
    switch tag.element {
    case .a where tag.attributes["href"] != nil: builder.count("hyperlink", kept: 1)
    case .ins: builder.count("insertion", kept: 1)
    case .h1, .h2, .h3, .h4, .h5, .h6: style = "Heading " + tag.name.dropFirst()
    case .ol:
      let start = tag.attributes["start"].flatMap { Int($0) } ?? 1
      let isReversed = tag.attributes["reversed"] != nil
      lists.append(
        List(isOrdered: true, next: max(-1 << 30, min(start, 1 << 30)), step: isReversed ? -1 : 1))
    case .ul, .menu, .dir: lists.append(List(isOrdered: false, next: 0))
    case .li:
      guard var list = lists.popLast() else { break }
      if let value = tag.attributes["value"].flatMap({ Int($0) }) {
        list.next = max(-1 << 30, min(value, 1 << 30))
      }
      listLabel = list.isOrdered ? "\(list.next)." : "•"
      list.next += list.step
      lists.append(list)
    case .table:
      builder.count("table", kept: 1)
      tables.append(.init(table: tableCount, row: -1, column: 0))
      isInCell.append(false)
      tableCount += 1
    case .tr where !tables.isEmpty:
      tables[tables.count - 1].row += 1
      tables[tables.count - 1].column = -1
      span[tables.count] = 1
    case .td, .th:
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
    let element = HTMLElement(name)
    if HTMLElement.headings.contains(element) {
      close(HTMLElement.headings, within: [.table, .td, .th])
    } else if HTMLElement.tableParts.contains(element) {
      close(HTMLElements(element), within: element == .table ? [] : [.table])
    } else if element == .other {
      if unknownOpen[name] != nil { close(unknown: name) }
    } else {
      close(HTMLElements(element), within: HTMLElement.cells)
    }
    // `</p>` and `</br>` without a start tag still divide the text.
    if element == .br { lineEnd() } else if HTMLElement.blocks.contains(element) { flush() }
  }

  /// Closes the innermost of these elements and everything in it; the search stops at a boundary.
  private mutating func close(_ elements: HTMLElements, within boundaries: HTMLElements) {
    var i = open.count
    while 0 < i {
      i -= 1
      if elements.contains(open[i].element) { return close(to: i) }
      if boundaries.contains(open[i].element) { return }
    }
  }

  /// Closes the innermost element with a name that the reader does not know.
  private mutating func close(unknown name: String) {
    for i in open.indices.reversed() {
      if open[i].element == .other, open[i].name == name { return close(to: i) }
      if HTMLElement.cells.contains(open[i].element) { return }
    }
  }

  /// Removes the innermost element.
  private mutating func pop() {
    guard let last = open.popLast() else { return }
    if last.element == .p { openParagraphs -= 1 }
    if last.element == .other, let count = unknownOpen[last.name] {
      unknownOpen[last.name] = count == 1 ? nil : count - 1
    }
  }

  /// Closes all elements from index `depth` on.
  mutating func close(to depth: Int) {
    while open.count > depth, let element = open.last?.element {
      if let ended = diversion, ended.depth == open.count {
        diversion = nil
        endDiversion(ended)
        pop()
        continue
      }
      guard diversion == nil else {
        pop()
        continue
      }
      if HTMLElement.blocks.contains(element) { flush() }
      pop()
      switch element {
      case .h1, .h2, .h3, .h4, .h5, .h6: style = nil
      case .ol, .ul, .menu, .dir:
        _ = lists.popLast()
        listLabel = nil
      case .li: listLabel = nil
      case .td, .th: if !isInCell.isEmpty { isInCell[isInCell.count - 1] = false }
      case .table:
        _ = tables.popLast()
        _ = isInCell.popLast()
      default: break
      }
    }
  }
}

extension ReadError.Code {
  /// A web page exceeds a limit: nesting depth of elements (`limit`).
  package static let htmlLimit = ReadError.Code(rawValue: "html.limit")
}
