internal import HebraFormats

/// Makes paragraphs as Word stores them after weeks of editing; the result is deterministic.
struct WordTypist {
  /// The numbers of the comments in this copy, in order.
  private let comments: [Int]
  /// The state of a linear congruential generator (Knuth's MMIX), seeded with the document's name.
  private var state: UInt64
  /// The date of the interview; no date in the file is later than those in its source.
  private let date: String
  /// Whether many people edited the file, so that it has the traces that Word keeps of this.
  let isWorn: Bool
  /// The number of characters so far on the current page.
  private var onPage = 0

  init(document: String, date: String, comments: [Int], isWorn: Bool = false) {
    self.comments = comments
    self.date = date
    self.isWorn = isWorn
    state = document.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// A paragraph with its time and label in front.
  mutating func paragraph(
    _ paragraph: CorpusSource.Paragraph, isBold: Bool
  ) -> DOCXWriter.Paragraph {
    var content: [DOCXWriter.Inline] = []
    if case .labelled(let label, let time) = paragraph.kind {
      if let time { content.append(.run(DOCXWriter.Run("[\(time)] "))) }
      // As people format with Ctrl-B: the colon is bold, the space after it is not.
      content.append(.run(DOCXWriter.Run(label + ":", isBold: isBold)))
      content.append(.run(DOCXWriter.Run(" ")))
    }
    return DOCXWriter.Paragraph(content + self.content(paragraph), session: session())
  }

  /// The text of a paragraph, with this copy's comment marks and the tracked changes.
  mutating func content(_ paragraph: CorpusSource.Paragraph) -> [DOCXWriter.Inline] {
    let bytes = Array(paragraph.text.utf8)
    var content: [DOCXWriter.Inline] = []
    var position = 0
    var revisions = paragraph.revisions[...]
    // Adds everything up to a position, including insertions and deletions before it.
    func advance(to place: Int, _ typist: inout WordTypist) {
      while let revision = revisions.first, revision.start < place || place == bytes.count {
        let start = max(position, revision.start)
        content += typist.runs(String(decoding: bytes[position..<start], as: UTF8.self))
        position = start
        if let deleted = revision.deleted {
          content.append(typist.revision(isInsertion: false, deleted))
        } else {
          // A mark inside an insertion splits it in two.
          let end = min(revision.end, place)
          content.append(
            typist.revision(
              isInsertion: true, String(decoding: bytes[start..<end], as: UTF8.self)))
          position = end
          if end < revision.end {
            revisions[revisions.startIndex].start = end
            return
          }
        }
        revisions = revisions.dropFirst()
      }
      guard place > position else { return }
      content += typist.runs(String(decoding: bytes[position..<place], as: UTF8.self))
      position = place
    }
    for mark in paragraph.marks {
      advance(to: mark.position, &self)
      guard let comment = comments.firstIndex(of: mark.number) else { continue }
      content.append(mark.isStart ? .commentStart(comment) : .commentEnd(comment))
    }
    advance(to: bytes.count, &self)
    return content
  }

  private mutating func revision(isInsertion: Bool, _ text: String) -> DOCXWriter.Inline {
    .revision(
      DOCXWriter.Revision(
        isInsertion: isInsertion, author: "Supervisora", date: date,
        runs: [DOCXWriter.Run(text, session: session())]))
  }

  /// Text cut into runs of 20 to 80 characters, also inside words; one cut in four has a spelling
  /// mark.
  private mutating func runs(_ text: String) -> [DOCXWriter.Inline] {
    var runs: [DOCXWriter.Inline] = []
    var rest = text[...]
    while !rest.isEmpty {
      let length = 20 + next(61)
      let piece = rest.prefix(length)
      if isWorn {
        onPage += piece.count
        if onPage > Self.page {
          onPage = 0
          runs.append(.renderedPageBreak)
        }
      }
      let session = session()
      let language = isWorn && next(9) == 0 ? "es-ES" : nil
      let run = DOCXWriter.Inline.run(
        DOCXWriter.Run(String(piece), session: session, language: language))
      if next(4) == 0 {
        runs += [.proofingError(isStart: true), run, .proofingError(isStart: false)]
      } else {
        runs.append(run)
      }
      rest = rest.dropFirst(length)
    }
    return runs
  }

  /// The approximate number of characters on a letter page in this font size.
  private static let page = 2600

  /// One of six editing session ids, with eight hexadecimal digits as in Word.
  private mutating func session() -> String {
    ["00A21C3B", "00A7704E", "00B15F92", "00C3390D", "00D44A17", "00E9B6F0"][next(6)]
  }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
