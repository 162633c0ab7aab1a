internal import HebraLanguage
internal import HebraModel

extension ODTStory {
  /// Kinds of set-aside words whose characters are not in paragraphs.
  private static let direct: Set = ["ruby", "hidden", "alternative-text", "list-label"]

  // MARK: Pieces

  /// Takes characters as written: runs of white space become one space, none at the head of a
  /// paragraph.
  mutating func take(_ bytes: Span<UInt8>) {
    if let last = diversions.last {
      if let field = last.field {
        if field == .creator {
          diversions[diversions.count - 1].author.append(contentsOf: bytes)
        } else {
          diversions[diversions.count - 1].date.append(contentsOf: bytes)
        }
        return
      }
      guard last.paragraphs > 0 || Self.direct.contains(last.kind) else { return }
    } else if !isParagraphOpen {
      return
    }
    var piece: [UInt8] = []
    piece.reserveCapacity(bytes.count)
    for i in 0..<bytes.count {
      let byte = bytes[i]
      if !byte.isASCIISpace {
        piece.append(byte)
        isAfterSpace = false
      } else if !isAfterSpace {
        piece.append(0x20)
        isAfterSpace = true
      }
    }
    put(piece)
  }

  /// Takes characters given by an element, such as spaces and tabs, without collapsing them.
  mutating func take(exactly bytes: [UInt8]) {
    guard isParagraphOpen || !diversions.isEmpty else { return }
    isAfterSpace = false
    put(bytes)
  }

  mutating func takeLineBreak() {
    isAfterSpace = true
    if let last = diversions.indices.last {
      diversions[last].lines[diversions[last].lines.count - 1].append(0x20)
    } else if isParagraphOpen, looks.last?.isHidden == true {
      hidden.append(0x0A)
    } else if isParagraphOpen {
      flushHidden()
      builder.appendLineEnd()
    }
  }

  private mutating func put(_ piece: [UInt8]) {
    guard !piece.isEmpty else { return }
    if let last = diversions.indices.last {
      diversions[last].lines[diversions[last].lines.count - 1] += piece
    } else if looks.last?.isHidden == true {
      hidden += piece
    } else {
      flushHidden()
      builder.isBold = looks.last?.isBold ?? false
      builder.isItalic = looks.last?.isItalic ?? false
      builder.append(piece)
    }
  }

  mutating func flushHidden() {
    guard !hidden.isEmpty else { return }
    builder.setAside("hidden", hidden)
    hidden = []
  }

  // MARK: Paragraphs

  mutating func beginParagraph(_ name: ODTName, _ attributes: XMLAttributes) {
    isAfterSpace = true
    let style = attributes[.styleName]
    looks.append(
      Look(
        isBold: styles.inherited(style, "paragraph", \.isBold) ?? false,
        isItalic: styles.inherited(style, "paragraph", \.isItalic) ?? false,
        isHidden: styles.inherited(style, "paragraph", \.isHidden) ?? false))
    if let last = diversions.indices.last {
      diversions[last].paragraphs += 1
      return
    }
    isParagraphOpen = true
    builder.look.style = styles.shownName(style, "paragraph")
    if name == .heading, builder.look.style == nil {
      let level = attributes.integer(ODTName.outlineLevel.rawValue) ?? 1
      builder.look.style = "Heading \(level)"
    }
    builder.look.cell = tables.last.map {
      .init(table: $0.number, row: max(0, $0.row), column: max(0, $0.column))
    }
  }

  mutating func endParagraph() {
    _ = looks.popLast()
    if let last = diversions.indices.last {
      diversions[last].paragraphs -= 1
      diversions[last].lines.append([])
      return
    }
    guard isParagraphOpen else { return }
    isParagraphOpen = false
    flushHidden()
    builder.look.listLabel = lists.label.take()
    builder.endParagraph(keepingEmpty: true)
    builder.look.listLabel = nil
    for line in anchored {
      builder.isBold = false
      builder.append(line)
      builder.endParagraph()
    }
    anchored = []
  }

  // MARK: Outside the paragraphs of the text

  mutating func endDiversion(_ ended: Diversion) {
    var lines = ended.lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    let words = Array(lines.joined(separator: [0x0A]))
    switch ended.kind {
    case "comment":
      builder.add(
        SourceComment(
          id: ended.id, range: TextRange(0, 0),
          author: String(decoding: SpokenText.collapsed(ended.author), as: UTF8.self),
          date: ended.date.isEmpty ? nil : String(decoding: ended.date, as: UTF8.self),
          lines: lines.map { String(decoding: $0, as: UTF8.self) }, parent: ended.parent,
          isResolved: ended.isResolved))
    case "header", "footer": if !words.isEmpty { builder.setAsideUnplaced(ended.kind, words) }
    case "deletion": deletions[ended.id, default: []] += words
    case "insertion": builder.count("insertion", kept: 1)
    case "tracked-changes", "binary-data": break
    case "form": builder.count("form", refused: 1)
    case "list-label": lists.label = String(decoding: words, as: UTF8.self)
    case "text-box":
      builder.count("text-box", kept: 1)
      if isParagraphOpen { anchored += lines.filter { !$0.isEmpty } } else { emit(lines) }
    case _ where !diversions.isEmpty:
      // The words of a note in a note, or of ruby in a comment, stay with the element that contains
      // them.
      diversions[diversions.count - 1].lines[diversions[diversions.count - 1].lines.count - 1] +=
        words
    default: builder.setAside(ended.kind, words)
    }
  }

  private mutating func emit(_ lines: [[UInt8]]) {
    for line in lines where !line.isEmpty {
      builder.isBold = false
      builder.append(line)
      builder.endParagraph()
    }
  }

  /// Sets aside the deletions to which nothing in the text refers.
  mutating func finish() {
    for (_, words) in deletions.sorted(by: { $0.key < $1.key }) {
      builder.setAside("deletion", words)
    }
    deletions = [:]
  }
}
