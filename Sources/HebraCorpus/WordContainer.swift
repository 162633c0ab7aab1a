internal import HebraDisclosure
internal import HebraFormats

/// Interviews as people type them in Word, with Word's own litter: text cut into runs in the
/// middle of words, editing sessions, spelling marks, and where many hands were at work the breaks
/// of pages, languages and bookmark too.
enum WordContainer {
  /// `Don Eladio: …`, the label bold.
  case boldLabels
  /// `P1: …`, nothing bold.
  case initials
  /// Time, speaker and text in three columns.
  case table
  /// Labels by Word's automatic numbering: they are nowhere in the text.
  case numbered
  /// Turns parted by Shift+Enter, many in one paragraph.
  case breaks
  /// An account of a meeting: headings, paragraphs and points, nobody's turn.
  case notes
  /// `Name [00:00:02] text`, the name bold, as Trint writes it.
  case trint
  /// Time, name and text on three lines of one paragraph, as Teams writes it.
  case teams
  /// `00:00:07 Name` and the text below it, as Word's own transcription writes it.
  case transcribe

  /// One file, or one for every coder with that coder's comments alone.
  func pour(_ source: CorpusSource) throws -> [CorpusFile] {
    guard !source.copies.isEmpty else { return [try file(source.document + ".docx", source)] }
    return try source.copies.map { copy in
      try file("\(source.document)_\(copy.slug).docx", source.copy(copy))
    }
  }

  private func file(_ name: String, _ source: CorpusSource) throws -> CorpusFile {
    let numbers = source.comments.map(\.number)
    // An answer hangs on the same words as the comment that it answers.
    var answered = source
    for i in answered.paragraphs.indices {
      answered.paragraphs[i].marks = source.paragraphs[i].marks.flatMap { mark in
        [mark]
          + source.comments.filter { $0.parent == mark.number }.map {
            CorpusSource.Mark(number: $0.number, isStart: mark.isStart, position: mark.position)
          }
      }
    }
    var typist = WordTypist(
      document: source.document, date: source.date, comments: numbers,
      isWorn: source.hasSignedCopies || [.numbered, .breaks, .notes].contains(self))
    let layout = WordLayout(self, answered.paragraphs)
    let document = DOCXWriter.Document(
      blocks: layout.blocks(&typist),
      comments: source.comments.map { comment in
        DOCXWriter.Comment(
          author: comment.coder, date: comment.date, lines: comment.lines,
          parent: comment.parent.flatMap { numbers.firstIndex(of: $0) },
          isResolved: comment.isResolved)
      },
      properties: DOCXWriter.Properties(title: source.title, created: source.date),
      lists: layout.lists)
    return CorpusFile(
      name: name, bytes: try DOCXWriter.write(DisclosureRule.show(document)).bytes)
  }
}
