internal import HebraLanguage
internal import HebraModel

extension DOCXStory {
  // MARK: Pieces

  /// Takes a piece of text as the part contains it.
  mutating func take(_ bytes: Span<UInt8>, isDeleted: Bool) {
    if paragraph == nil { beginParagraph(isImplicit: true) }
    if let kind = asideKind(isDeleted: isDeleted) { return takeAside(bytes, kind) }
    if insertions > 0 { paragraph?.insertedWords.add(bytes) }
    paragraph?.take(bytes, isBold: isRunBold, isItalic: isRunItalic)
    if budget.isOver || paragraph?.bytes.count ?? 0 > budget.limits.characters * 4 { failTooLong() }
  }

  mutating func take(scalar: Unicode.Scalar) {
    let piece = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    // A line break element stays a line end, unlike a line end inside `w:t`.
    if scalar == "\n", asideKind(isDeleted: false) == nil {
      if paragraph == nil { beginParagraph(isImplicit: true) }
      if insertions > 0 { paragraph?.insertedWords.separate() }
      paragraph?.bytes.append(0x0A)
      paragraph?.words.separate()
      return
    }
    take(piece.span, isDeleted: false)
  }

  mutating func takeSymbol(_ attributes: XMLAttributes) {
    let code = attributes.string(.characterCode).flatMap { UInt32($0, radix: 16) } ?? 0
    if let scalar = DOCXSymbols.scalar(code, font: attributes.string(.font) ?? "") {
      take(scalar: scalar)
    } else {
      tally.unmappedSymbols += 1
      take(scalar: "\u{FFFD}")
    }
  }

  /// The reason why the current words are set aside, or nil if they belong to the text.
  private func asideKind(isDeleted: Bool) -> String? {
    if isDeleted || deletions > 0 { return "deletion" }
    if movesFrom > 0 { return "moved-from" }
    if fields.contains(true) { return "field-code" }
    if rubyTexts > 0 { return "ruby" }
    return isRunHidden ? "hidden" : nil
  }

  private mutating func takeAside(_ bytes: Span<UInt8>, _ kind: String) {
    guard let (isNew, words) = paragraph?.takeAside(bytes, kind) else { return }
    if isNew, kind != "deletion", kind != "moved-from" { tally.add(kind) }
    tally.words[kind, default: 0] += words
  }

  mutating func field(_ kind: String?) {
    switch kind {
    case "begin": fields.append(true)
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = false }
    case "end": _ = fields.popLast()
    default: break
    }
  }

  mutating func mark(_ kind: DOCXParagraph.Mark.Kind, _ attributes: XMLAttributes) {
    budget.hold(ReadingBudget.mark)
    let id = attributes.string(.id) ?? ""
    if let place = paragraph?.bytes.count {
      paragraph?.marks.append(.init(kind: kind, id: id, place: place))
    } else if kind == .commentEnd, frames.isEmpty, let place = open?.bytes.count {
      open?.marks.append(.init(kind: kind, id: id, place: place))
    } else {
      pending.append(.init(kind: kind, id: id, place: 0))
    }
  }

  // MARK: Paragraphs

  mutating func beginParagraph(isImplicit: Bool = false) {
    if paragraph != nil { endParagraph() }
    if open == nil { open = DOCXText(isStray: true) }
    var begun = DOCXParagraph()
    begun.isImplicit = isImplicit
    swap(&begun.bytes, &spareBytes)
    begun.marks = pending
    if !pending.isEmpty { pending = [] }
    if let table = tables.last {
      begun.cell = .init(table: table.number, row: max(0, table.row), column: table.column)
    }
    paragraph = begun
    run = Run()
    isParagraphBold = defaultStyle?.isBold ?? false
    isParagraphHidden = defaultStyle?.isHidden ?? false
    isParagraphItalic = defaultStyle?.isItalic ?? false
    isRunBold = isParagraphBold
    isRunItalic = isParagraphItalic
    isRunHidden = isParagraphHidden
  }

  /// Ends a paragraph that was created for text outside any paragraph.
  mutating func endImplicitParagraph() {
    if paragraph?.isImplicit == true { endParagraph() }
  }

  mutating func endParagraph() {
    guard var ended = paragraph.take() else { return }
    let inserted = ended.insertedWords.count
    if inserted > 0 { tally.words["insertion", default: 0] += inserted }
    budget.hold(
      ReadingBudget.paragraph + ended.bytes.count * ReadingBudget.textByte
        + ended.bold.count * ReadingBudget.stretch + ended.marks.count * ReadingBudget.mark
        + ended.asides.reduce(0) { $0 + ReadingBudget.aside + $1.bytes.count * 2 })
    if !frames.isEmpty { ended.words.separate() }
    if let cap = dropCap.take() {
      open?.words += cap.words.count
      budget.spend(cap.bytes.count / 8)
      // The letter of the drop cap and the rest form one word.
      if WordCounter.isJoined(cap.bytes, ended.bytes) { open?.words -= 1 }
      ended.prepend(cap)
    }
    if ended.isDropCap {
      ended.isDropCap = false
      dropCap = ended
    } else if frames.isEmpty {
      emit(&ended)
    } else {
      frames[frames.count - 1].finished.append(ended)
    }
  }

  mutating func beginTextBox() {
    tally.add("text-box")
    frames.append(
      Frame(
        paragraph: paragraph.take(), dropCap: dropCap.take(), run: run, fields: fields,
        tables: tables))
    fields = []
    tables = []
  }

  mutating func endTextBox() {
    endParagraph()
    flushDropCap()
    guard let frame = frames.popLast() else { return }
    paragraph = frame.paragraph
    dropCap = frame.dropCap
    run = frame.run
    fields = frame.fields
    tables = frame.tables
    settleParagraph()
    if paragraph != nil {
      paragraph?.anchored += frame.finished
    } else if frames.isEmpty {
      for var finished in frame.finished { emit(&finished) }
    } else {
      frames[frames.count - 1].finished += frame.finished
    }
  }

  mutating func beginText(_ name: DOCXName, _ attributes: XMLAttributes) {
    if open?.isStray == true, frames.isEmpty { endText() }
    // A text inside a text box that is in no text would end before the paragraphs of that box.
    if open == nil, !frames.isEmpty { open = DOCXText(isStray: true) }
    guard open == nil else { return innerTexts += 1 }
    open =
      switch name {
      case .body, .header, .footer: DOCXText()
      default:
        DOCXText(
          id: attributes.string(.id) ?? "", type: attributes.string(.type),
          author: attributes.string(.author), date: attributes.string(.date))
      }
  }

  mutating func endText() {
    guard innerTexts == 0 else { return innerTexts -= 1 }
    endParagraph()
    flushDropCap()
    guard var text = open.take() else { return }
    // A field without an end excludes everything after it from the text, so it is reported.
    if fields.contains(true) { tally.add("unclosed-field") }
    fields = []
    for mark in pending {
      text.marks.append(.init(kind: mark.kind, id: mark.id, place: text.bytes.count))
    }
    pending = []
    if text.isStray {
      if !text.bytes.isEmpty || !text.asides.isEmpty { strays.append(text) }
    } else {
      texts.append(text)
    }
  }

  /// Closes everything that the part left open.
  mutating func finish() {
    while !frames.isEmpty { endTextBox() }
    innerTexts = 0
    endText()
  }

  private mutating func flushDropCap() {
    guard var cap = dropCap.take() else { return }
    if frames.isEmpty { emit(&cap) } else { frames[frames.count - 1].finished.append(cap) }
  }

  private mutating func emit(_ ended: inout DOCXParagraph) {
    budget.spend(ended.bytes.count / 8 + ended.bold.count + ended.marks.count + ended.asides.count)
    ended.normalize()
    guard let base = open?.append(ended) else { return }
    var finished = SourceParagraph(range: TextRange(base, base + ended.bytes.count))
    let named = styles[ended.style]
    finished.style = named?.name ?? ended.style
    finished.bold = ended.bold.lazy.map { $0.shifted(by: base) }.filter { !$0.isEmpty }
    finished.isItalic = ended.slant.isItalic
    finished.cell = ended.cell
    let style = named ?? defaultStyle
    if let number = ended.number ?? style?.number, number != "0" {
      let level = ended.level ?? (ended.number == nil ? style?.level ?? -1 : 0)
      finished.listLabel = labels.next(number: number, level: level, style: ended.style)
    }
    open?.paragraphs.append(finished)
    if budget.isPassed(by: open?.text.characters ?? 0) { return failTooLong() }
    for var box in ended.anchored { emit(&box) }
    ended.bytes.removeAll(keepingCapacity: true)
    swap(&ended.bytes, &spareBytes)
  }

  private mutating func failTooLong() {
    failure =
      budget.failure
      ?? ReadError(
        .textTooLong, at: Location(part: part), details: ["limit": String(budget.limits.characters)]
      )
  }
}

extension DOCXText {
  /// Appends the contents of a paragraph; returns the offset at which they begin.
  fileprivate mutating func append(_ ended: borrowing DOCXParagraph) -> Int {
    let base = text.append(ended.bytes).start
    words += ended.words.count
    for mark in ended.marks {
      marks.append(.init(kind: mark.kind, id: mark.id, place: mark.place + base))
    }
    for aside in ended.asides {
      asides.append(.init(kind: aside.kind, place: aside.place + base, bytes: aside.bytes))
    }
    return base
  }
}

extension WordCounter {
  /// Whether the last word of one piece and the first word of the next form one word when joined.
  static func isJoined(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    count(first) + count(second) > count(first + second)
  }
}
