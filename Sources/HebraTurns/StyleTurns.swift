internal import HebraModel

/// Speakers shown only by the formatting of a paragraph: a style (`D3/ Intervinent`) or bold.
enum StyleTurns {
  /// Statistics of the paragraphs that share one formatting.
  private struct Look {
    var paragraphs = 0
    /// Short paragraphs without a final full stop, as names are.
    var short = 0
    /// Short paragraphs directly above a paragraph with other formatting.
    var aboveText = 0
    var bytes = 0
  }

  /// Opens turns at the paragraphs whose formatting marks speakers, if there is one.
  static func mark(_ sheet: inout TurnSheet) {
    var looks: [String: Look] = [:]
    var bytes: [Substring: Int] = [:]
    let keys = sheet.lines.map { look(of: $0, in: sheet) }
    for (i, line) in sheet.lines.enumerated() {
      guard line.mark == .text, let key = keys[i] else { continue }
      var look = looks[key] ?? Look()
      look.paragraphs += 1
      look.bytes += line.end - line.start
      if isName(line, in: sheet) {
        look.short += 1
        if let below = sheet.lineBelow(i), sheet.lines[below].mark == .text, keys[below] != key {
          look.aboveText += 1
        } else if let below = sheet.lineBelow(i), !isName(sheet.lines[below], in: sheet) {
          look.aboveText += 1
        }
      }
      looks[key] = look
      bytes[style(of: key), default: 0] += line.end - line.start
    }
    let speakers = looks.filter { _, look in
      3 <= look.aboveText && look.paragraphs <= look.short * 2
        && look.short * 7 <= look.aboveText * 10
    }
    let best = speakers.max { a, b in
      (a.value.aboveText, b.key) < (b.value.aboveText, a.key)
    }
    guard let best else { return }
    let own = style(of: best.key)
    // If most of the text has another style, the style alone marks speakers, whether or not it is
    // bold.
    let isOwn = bytes.contains { $0.key != own && bytes[own] ?? 0 < $0.value }
    var names: [(line: Int, label: String)] = []
    for i in sheet.lines.indices where sheet.lines[i].mark == .text {
      let line = sheet.lines[i]
      // A variant of the style (`D3/ Intervinent Obertura`) marks the opening of a session.
      guard let key = keys[i],
        key == best.key || isOwn && (style(of: key) == own || isVariant(key, of: own))
      else { continue }
      guard isName(line, in: sheet), let part = sheet.text.trimmed(line.start, line.end) else {
        continue
      }
      names.append((i, sheet.text.label(part.start, part.end)))
    }
    open(names, in: &sheet)
    noteTitles(&sheet)
  }

  /// Opens turns at names; a line directly above a name that comes only once is a title.
  private static func open(_ names: [(line: Int, label: String)], in sheet: inout TurnSheet) {
    let lines = Set(names.map(\.line))
    let counts = names.reduce(into: [:]) { $0[$1.label, default: 0] += 1 }
    for name in names {
      if counts[name.label] == 1, let below = sheet.lineBelow(name.line), lines.contains(below) {
        sheet.lines[name.line].mark = .outside
      } else {
        sheet.open(
          TurnSheet.Opening(label: name.label), at: name.line,
          speech: sheet.lines[name.line].end)
      }
    }
  }

  private static func isVariant(_ key: String, of style: Substring) -> Bool {
    !style.isEmpty && key.hasPrefix(style + " ")
  }

  /// The style part of a formatting key, without the mark for bold.
  private static func style(of key: String) -> Substring { key.prefix { $0 != "\u{0}" } }

  /// Marks titles as notes: in such documents a title inside a turn does not end it, since the text
  /// below it names no new speaker.
  private static func noteTitles(_ sheet: inout TurnSheet) {
    for i in sheet.lines.indices where sheet.lines[i].mark == .text {
      guard let style = sheet.paragraphs[sheet.lines[i].paragraph].style else { continue }
      let name = ByteText.folded(style)
      if name.contains("titol") || name.contains("titul") || name.contains("acotaci") {
        sheet.lines[i].mark = .note
      }
    }
  }

  /// The formatting of a whole paragraph: its style, and whether all of it is bold.
  private static func look(of line: TextLine, in sheet: TurnSheet) -> String? {
    let paragraph = sheet.paragraphs[line.paragraph]
    guard line.mark == .text, sheet.isWholeParagraph(line), paragraph.cell == nil else {
      return nil
    }
    let style = paragraph.style ?? ""
    if let name = paragraph.style.map(ByteText.folded),
      name.contains("titol") || name.contains("titul") || name.contains("heading")
    {
      return nil
    }
    let first = sheet.text.skippingSpace(from: line.start, to: line.end)
    let end = sheet.text.trimmedEnd(from: first, to: line.end)
    let isBold = paragraph.bold.contains { $0.start <= first && end <= $0.end }
    return isBold ? style + "\u{0}bold" : style
  }

  private static func isName(_ line: TextLine, in sheet: TurnSheet) -> Bool {
    guard let part = sheet.text.trimmed(line.start, line.end), part.end - part.start <= 120 else {
      return false
    }
    if NonSpeech.isStageNote(sheet.text, part.start, part.end) { return false }
    switch sheet.text[part.end - 1] {
    case 0x2E, 0x3F, 0x21, 0x2C, 0x3B, 0x3A: return false
    default: break
    }
    switch sheet.text.kind(at: part.start) {
    case .upper, .caseless: return true
    default: return false
    }
  }
}

extension ByteText {
  /// The name of a style in lower case, without accents.
  static func folded(_ name: String) -> String {
    var out: [UInt8] = []
    var bytes = Array(name.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == 0xC3, let next = bytes.popFirst() {
        switch next | 0x20 {
        case 0xA0...0xA5: out.append(0x61)
        case 0xA8...0xAB: out.append(0x65)
        case 0xAC...0xAF: out.append(0x69)
        case 0xB2...0xB6: out.append(0x6F)
        case 0xB9...0xBC: out.append(0x75)
        default: out += [byte, next]
        }
      } else {
        out.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
