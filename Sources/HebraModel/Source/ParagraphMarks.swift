/// What a file says about the paragraphs of a text besides their words.
///
/// A project stores it with each text, so that the turns can be detected again without the file.
/// Lists are in the order of the paragraphs, and contain only what differs from a plain paragraph.
package struct ParagraphMarks: Hashable, Sendable {
  /// A value of one paragraph.
  package struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The index of the paragraph.
    package var paragraph: Int
    /// Its value.
    package var value: Value

    /// A value of a paragraph.
    package init(_ paragraph: Int, _ value: Value) {
      (self.paragraph, self.value) = (paragraph, value)
    }
  }

  /// As ``SourceDocument/hasTags``.
  package var hasTags = true
  /// The names of styles, without repetition.
  package var styles: [String] = []
  /// Where the style changes: the index in ``styles`` from this paragraph on; nil is no style.
  package var styleRuns: [Placed<Int?>] = []
  /// The declared speakers, without repetition.
  package var speakers: [SourceParagraph.DeclaredSpeaker] = []
  /// Where the declared speaker changes, like ``styleRuns``.
  package var speakerRuns: [Placed<Int?>] = []
  /// Bold ranges.
  package var bold: [TextRange] = []
  /// The paragraphs that are italic.
  package var italic: [Int] = []
  /// The paragraphs that are not speech.
  package var stageNotes: [Int] = []
  /// The paragraphs that continue the utterance before them.
  package var continued: [Int] = []
  /// Table cells.
  package var cells: [Placed<SourceParagraph.Cell>] = []
  /// Automatic numbers.
  package var listLabels: [Placed<String>] = []
  /// Times in seconds.
  package var times: [Placed<Double>] = []

  /// The marks of a text of plain paragraphs.
  package init() {}

  /// The marks of a file's paragraphs.
  package init(_ document: SourceDocument) {
    hasTags = document.hasTags
    var styleNumbers: [String: Int] = [:]
    var speakerNumbers: [SourceParagraph.DeclaredSpeaker: Int] = [:]
    for (index, paragraph) in document.paragraphs.enumerated() {
      // Nearly every paragraph has the style of the one before it.
      if paragraph.style != styleRuns.last?.value.map({ styles[$0] }) {
        Self.change(to: paragraph.style, at: index, &styles, &styleNumbers, &styleRuns)
      }
      if paragraph.speaker != speakerRuns.last?.value.map({ speakers[$0] }) {
        Self.change(to: paragraph.speaker, at: index, &speakers, &speakerNumbers, &speakerRuns)
      }
      bold += paragraph.bold
      if paragraph.isItalic { italic.append(index) }
      if paragraph.isStageNote { stageNotes.append(index) }
      if paragraph.continuesUtterance { continued.append(index) }
      if let cell = paragraph.cell { cells.append(Placed(index, cell)) }
      if let label = paragraph.listLabel { listLabels.append(Placed(index, label)) }
      if let time = paragraph.time { times.append(Placed(index, time)) }
    }
  }

  private static func change<Value: Hashable>(
    to value: Value?, at paragraph: Int, _ values: inout [Value], _ numbers: inout [Value: Int],
    _ runs: inout [Placed<Int?>]
  ) {
    guard let value else { return runs.append(Placed(paragraph, nil)) }
    let number = numbers[value] ?? values.count
    if number == values.count {
      numbers[value] = number
      values.append(value)
    }
    runs.append(Placed(paragraph, number))
  }

  /// The paragraphs with these ranges and their marks; nil when the marks do not fit them.
  package func paragraphs(_ ranges: [TextRange]) -> [SourceParagraph]? {
    var paragraphs = ranges.map(SourceParagraph.init(range:))
    guard Self.run(styleRuns, of: styles, over: &paragraphs, { $0.style = $1 }),
      Self.run(speakerRuns, of: speakers, over: &paragraphs, { $0.speaker = $1 }),
      Self.place(cells, in: &paragraphs, { $0.cell = $1 }),
      Self.place(listLabels, in: &paragraphs, { $0.listLabel = $1 }),
      Self.place(times, in: &paragraphs, { $0.time = $1 }),
      Self.place(italic.map { Placed($0, true) }, in: &paragraphs, { $0.isItalic = $1 }),
      Self.place(stageNotes.map { Placed($0, true) }, in: &paragraphs, { $0.isStageNote = $1 }),
      Self.place(
        continued.map { Placed($0, true) }, in: &paragraphs, { $0.continuesUtterance = $1 }),
      times.allSatisfy({ $0.value.isFinite && $0.value >= 0 }),
      cells.allSatisfy({ min($0.value.table, $0.value.row, $0.value.column) >= 0 })
    else { return nil }
    var index = 0
    var last = 0
    for range in bold {
      while index < paragraphs.count, paragraphs[index].range.end < range.end { index += 1 }
      guard index < paragraphs.count, last <= range.start, range.start < range.end,
        paragraphs[index].range.start <= range.start
      else { return nil }
      last = range.end
      paragraphs[index].bold.append(range)
    }
    return paragraphs
  }

  /// Sets values that hold from one paragraph to the next change; false when they do not fit.
  private static func run<Value>(
    _ runs: [Placed<Int?>], of values: [Value], over paragraphs: inout [SourceParagraph],
    _ set: (inout SourceParagraph, Value?) -> Void
  ) -> Bool {
    guard
      place(runs, in: &paragraphs, { _, _ in }),
      runs.allSatisfy({ $0.value.map { values.indices.contains($0) } ?? true })
    else { return false }
    for (number, run) in runs.enumerated() {
      let end = number + 1 < runs.count ? runs[number + 1].paragraph : paragraphs.count
      let value = run.value.map { values[$0] }
      for index in run.paragraph..<end { set(&paragraphs[index], value) }
    }
    return true
  }

  /// Sets values of single paragraphs; false unless they are paragraphs in ascending order.
  private static func place<Value>(
    _ list: [Placed<Value>], in paragraphs: inout [SourceParagraph],
    _ set: (inout SourceParagraph, Value) -> Void
  ) -> Bool {
    var next = 0
    for placed in list {
      guard next <= placed.paragraph, placed.paragraph < paragraphs.count else { return false }
      next = placed.paragraph + 1
      set(&paragraphs[placed.paragraph], placed.value)
    }
    return true
  }
}

extension SourceDocument {
  /// A document with the text and marks that a project stores; nil when the marks do not fit it.
  package init?(_ transcript: Transcript, _ marks: ParagraphMarks) {
    guard let paragraphs = marks.paragraphs(transcript.paragraphs) else { return nil }
    self.init()
    text = transcript.text
    self.paragraphs = paragraphs
    hasTags = marks.hasTags
  }
}
