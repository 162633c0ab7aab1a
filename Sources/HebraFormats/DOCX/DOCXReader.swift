package import HebraLanguage
package import HebraModel

/// Reads Word documents: interprets the parts of a ``DOCXPackage``.
///
/// - [x] main part found by relationship, even if renamed; transitional and strict; DOCX, DOCM,
///   DOTX
/// - [x] paragraphs with style names, tables (including nested ones) with their cells, list labels
/// - [x] bold and italic from runs, character styles and paragraph styles
/// - [x] line breaks, tabs, hyphens, symbols
/// - [x] fields (results), hyperlinks, content controls, smart tags, custom XML, ruby (base text)
/// - [x] tracked changes: insertions and moved-to text are in the text; deletions and moved-from
///   text are set aside. A deleted paragraph mark does not join paragraphs
/// - [x] text boxes and `mc:AlternateContent` once; drop caps joined to their paragraph
/// - [x] mathematics as its characters in reading order; signs stored in attributes (Σ, brackets)
///   are not included
/// - [x] comments with replies and resolution; footnotes, endnotes, headers, footers, hidden text
/// - [x] custom properties; core properties counted; the protection of the document of a handoff
/// - [x] counted but never opened: external links, images, OLE objects, macros, altChunk, glossary
/// - [x] words of diagrams and descriptions of images set aside; charts counted
/// - [ ] words of charts, drop-down form fields, text drawn by a symbol font in `w:t`
package enum DOCXReader: DocumentReader {
  /// Reads a Word document.
  package static func read(
    _ bytes: [UInt8], name: String, budget: ReadingBudget
  ) throws(ReadError) -> SourceDocument {
    let package = try ZIPArchive.open(bytes, budget: budget) {
      (archive) throws(ReadError) in try DOCXPackage.read(&archive, budget: budget)
    }
    return SourceDocument(package)
  }
}

extension SourceDocument {
  init(_ package: DOCXPackage) {
    self.init()
    let body = package.body
    text = body.text.string
    paragraphs = body.paragraphs
    comments = package.sourceComments()
    setAside = package.piecesAside()
    properties = package.custom.values
    isForCommentsOnly = package.settings.isForCommentsOnly
    items = package.items()
    let texts =
      [body] + package.footnotes + package.endnotes + package.comments + package.headers
      + package.footers + package.strays
    wordsIn = texts.reduce(0) { $0 + $1.words } + package.asideWords + package.diagramWords
    notices = package.notices()
    cutThreads()
  }
}

extension DOCXPackage {
  /// The number of words set aside inside paragraphs, counted as they were read.
  var asideWords: Int { tally.words.reduce(0) { $1.key == "insertion" ? $0 : $0 + $1.value } }

  /// The number of words in diagrams.
  var diagramWords: Int { diagrams.reduce(0) { $0 + WordCounter.count($1.bytes) } }

  /// The position in the text to which each note or comment is attached.
  private func places(_ kind: DOCXParagraph.Mark.Kind) -> [String: Int] {
    var places: [String: Int] = [:]
    for mark in body.marks where mark.kind == kind && places[mark.id] == nil {
      places[mark.id] = mark.place
    }
    return places
  }

  fileprivate func sourceComments() -> [SourceComment] {
    let starts = places(.commentStart)
    let ends = places(.commentEnd)
    var points = places(.comment)
    for (notes, kind) in [(footnotes, DOCXParagraph.Mark.Kind.footnote), (endnotes, .endnote)] {
      // A comment on a note is attached where the note is.
      let places = places(kind)
      for note in notes {
        for mark in note.marks where points[mark.id] == nil { points[mark.id] = places[note.id] }
      }
    }
    var owners: [String: String] = [:]
    for comment in comments {
      if let paragraph = comment.lastParagraphID { owners[paragraph] = comment.id }
    }
    let sources = comments.map { comment in
      let end = ends[comment.id] ?? points[comment.id] ?? starts[comment.id] ?? 0
      let start = min(starts[comment.id] ?? end, end)
      let paragraph = comment.lastParagraphID ?? ""
      return SourceComment(
        id: comment.id, range: TextRange(start, end), author: comment.author ?? "",
        date: comment.date, lines: comment.lines,
        parent: extensions.parents[paragraph].flatMap { owners[$0] },
        isResolved: extensions.done.contains(paragraph))
    }
    // Sort by position, and keep the order of the file for equal positions.
    return sources.enumerated().sorted {
      ($0.element.range, $0.offset) < ($1.element.range, $1.offset)
    }.map(\.element)
  }

  fileprivate func piecesAside() -> [SetAside] {
    var pieces: [SetAside] = []
    func add(_ kind: String, _ place: Int?, _ bytes: [UInt8]) {
      pieces.append(CanonicalText.setAside(kind, at: place, bytes))
    }
    for aside in body.asides { add(aside.kind, aside.place, aside.bytes) }
    for (kind, notes, mark) in [
      ("footnote", footnotes, DOCXParagraph.Mark.Kind.footnote), ("endnote", endnotes, .endnote),
    ] {
      let places = places(mark)
      for note in notes {
        add(kind, places[note.id], note.bytes)
        for aside in note.asides { add(aside.kind, places[note.id], aside.bytes) }
      }
    }
    let diagramPlaces = places(.diagram)
    for diagram in diagrams where !diagram.bytes.isEmpty {
      add("diagram", diagramPlaces[diagram.id], diagram.bytes)
    }
    for comment in comments { for aside in comment.asides { add(aside.kind, nil, aside.bytes) } }
    for (kind, texts) in [("header", headers), ("footer", footers), ("stray", strays)] {
      for text in texts {
        if !text.bytes.isEmpty { add(kind, nil, text.bytes) }
        for aside in text.asides { add(aside.kind, nil, aside.bytes) }
      }
    }
    return pieces.enumerated().sorted {
      ($0.element.position ?? .max, $0.offset) < ($1.element.position ?? .max, $1.offset)
    }.map(\.element)
  }

  fileprivate func notices() -> [Notice] {
    var notices: [Notice] = []
    if tally.unmappedSymbols > 0 {
      notices.append(Notice(.docxSymbolUnmapped, count: tally.unmappedSymbols))
    }
    if let chunks = tally.found["alt-chunk"] {
      notices.append(Notice(.docxAltChunk, count: chunks))
    }
    if let fields = tally.found["unclosed-field"] {
      notices.append(Notice(.docxFieldUnclosed, count: fields))
    }
    if styleCycles > 0 { notices.append(Notice(.styleCycle, count: styleCycles)) }
    if numberingCycles > 0 { notices.append(Notice(.listCycle, count: numberingCycles)) }
    let anchored = Set(
      body.marks.lazy.filter { $0.kind != .footnote && $0.kind != .endnote }.map(\.id))
    let loose = comments.count { !anchored.contains($0.id) }
    if loose > 0 { notices.append(Notice(.docxCommentUnanchored, count: loose)) }
    return notices
  }
}

extension DOCXText {
  /// The text of each paragraph.
  var lines: [String] {
    paragraphs.map { String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self) }
  }
}
