internal import HebraLanguage
internal import HebraModel

extension RTFStory {
  // MARK: Characters

  mutating func takeUnicode(_ number: Int) {
    let unit = UInt16(truncatingIfNeeded: number)
    toSkip = state.fallback
    if let high = highSurrogate {
      highSurrogate = nil
      if 0xDC00...0xDFFF ~= unit {
        let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + UInt32(unit) - 0xDC00
        return put(Unicode.Scalar(value) ?? "\u{FFFD}")
      }
      put("\u{FFFD}")
    }
    if 0xD800...0xDBFF ~= unit {
      highSurrogate = unit
    } else {
      put(Unicode.Scalar(unit) ?? "\u{FFFD}")
    }
  }

  mutating func take(byte: UInt8) {
    if toSkip > 0 {
      toSkip -= 1
      return
    }
    if state.isSkipped { return }
    if let first = lead.take() {
      return put(decoder(ofPage: first.page)?[first.byte, byte] ?? "\u{FFFD}", from: first.page)
    }
    if byte < 0x80 { return put(Unicode.Scalar(byte)) }
    let page = currentPage
    let table = decoder(ofPage: page)
    if table?.isLead(byte) == true {
      lead = (byte, page)
    } else {
      put(table?[byte] ?? "\u{FFFD}", from: page)
    }
  }

  /// Replaces the first byte of a pair that has no second one.
  mutating func endPair() {
    if let first = lead.take() { put("\u{FFFD}", from: first.page) }
  }

  private mutating func put(_ scalar: Unicode.Scalar, from page: Int) {
    if scalar == "\u{FFFD}" { undecodable[page, default: 0] += 1 }
    put(scalar)
  }

  mutating func put(_ scalar: Unicode.Scalar) {
    if state.isSkipped { return }
    // The other half of this surrogate pair is missing.
    if highSurrogate.take() != nil { put("\u{FFFD}") }
    let bytes = UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    if state.destination == .fontTable { return }
    if state.destination == .styleSheet { return takeStyle(scalar, bytes) }
    if let last = diversions.indices.last {
      diversions[last].lines[diversions[last].lines.count - 1] += bytes
      return
    }
    if let kind = state.isDeleted ? "deletion" : state.isHidden ? "hidden" : nil {
      if aside?.kind != kind {
        flushAside()
        aside = (kind, [])
      }
      aside?.bytes += bytes
      return
    }
    flushAside()
    builder.isBold = state.isBold
    builder.isItalic = state.isItalic
    builder.append(bytes)
  }

  mutating func putLineEnd() {
    if state.isSkipped { return }
    if let last = diversions.indices.last {
      diversions[last].lines.append([])
    } else if !state.isDeleted, !state.isHidden {
      flushAside()
      builder.appendLineEnd()
    }
  }

  mutating func flushAside() {
    guard let words = aside.take() else { return }
    builder.setAside(words.kind, words.bytes)
  }

  /// Collects the name of a style, which ends with a semicolon.
  private mutating func takeStyle(_ scalar: Unicode.Scalar, _ bytes: some Collection<UInt8>) {
    guard scalar == ";" else {
      styleName += bytes
      return
    }
    styles[style ?? 0] = String(decoding: SpokenText.collapsed(styleName), as: UTF8.self)
    styleName = []
    style = nil
  }

  // MARK: Paragraphs

  mutating func endParagraph(isLast: Bool = false) {
    if state.isSkipped, !isLast { return }
    if let last = diversions.indices.last {
      diversions[last].lines.append([])
      return
    }
    flushAside()
    if isLast, builder.isLineEmpty { return placeAnchored() }
    if isInTable {
      if table == nil {
        table = Table(number: tableCount)
        tableCount += 1
        builder.count("table", kept: 1)
      }
      builder.look.cell = table.map { .init(table: $0.number, row: $0.row, column: $0.column) }
    } else {
      table = nil
      builder.look.cell = nil
    }
    builder.look.style = style.flatMap { styles[$0] }
    builder.endParagraph(keepingEmpty: true)
    builder.look.listLabel = nil
    placeAnchored()
  }

  /// Puts the paragraphs of text boxes after the one that anchors them.
  private mutating func placeAnchored() {
    for line in anchored {
      builder.isBold = false
      builder.append(line)
      builder.endParagraph()
    }
    anchored = []
  }

  mutating func endCell() {
    guard diversions.isEmpty, !state.isSkipped else { return }
    isInTable = true
    endParagraph()
    table?.column += 1
  }

  // MARK: Outside the paragraphs of the text

  mutating func endDiversion(_ ended: Diversion) {
    var lines = ended.lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    let words = Array(lines.joined(separator: [0x0A]))
    switch ended.destination {
    case .aside(let kind) where kind == "header" || kind == "footer":
      if !words.isEmpty { builder.setAsideUnplaced(kind, words) }
    case .aside(let kind): builder.setAside(ended.isEndnote ? "endnote" : kind, words)
    case .textBox:
      builder.count("text-box", kept: 1)
      anchored += lines.filter { !$0.isEmpty }
    case .listLabel:
      let label = SpokenText.collapsed(words)
      builder.look.listLabel = label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
    case .comment: endComment(ended, lines)
    case .value(let name):
      takeValue(name, String(decoding: SpokenText.collapsed(words), as: UTF8.self))
    case .fontTable, .styleSheet: break
    }
  }

  private mutating func takeValue(_ name: String, _ value: String) {
    let comment = diversions.indices.last.flatMap {
      diversions[$0].destination == .comment ? $0 : nil
    }
    switch name {
    case "atnauthor": commentAuthor = value
    case "atnref": if let comment { diversions[comment].reference = value }
    case "atndate": if let comment { diversions[comment].date = Int(value).flatMap(Self.date) }
    case "atrfstart": builder.mark(comment: value, isEnd: false)
    case "atrfend": builder.mark(comment: value, isEnd: true)
    default: break
    }
  }

  private mutating func endComment(_ ended: Diversion, _ lines: [[UInt8]]) {
    comments += 1
    let id = ended.reference ?? "\u{0}\(comments)"
    if ended.reference == nil { builder.mark(comment: id, isEnd: false) }
    builder.add(
      SourceComment(
        id: id, range: TextRange(0, 0), author: commentAuthor, date: ended.date,
        lines: lines.map { String(decoding: SpokenText.collapsed($0), as: UTF8.self) }))
    commentAuthor = ""
  }

  /// Decodes a date that Word packed into the bits of one number.
  private static func date(_ packed: Int) -> String? {
    let bits = UInt32(truncatingIfNeeded: packed)
    let (minute, hour, day) = (bits & 63, bits >> 6 & 31, bits >> 11 & 31)
    let (month, year) = (bits >> 16 & 15, bits >> 20 & 511)
    guard 1...12 ~= month, 1...31 ~= day, hour < 24, minute < 60 else { return nil }
    func two(_ number: UInt32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(1900 + year)-\(two(month))-\(two(day))T\(two(hour)):\(two(minute)):00"
  }
}
