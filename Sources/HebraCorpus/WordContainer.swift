internal import HebraDisclosure
internal import HebraFormats

/// Interviews as people type them in Word, with Word's typical clutter.
///
/// The text is cut into runs in the middle of words, with editing sessions and spelling marks.
/// Files that many people edited also have page breaks, languages and a bookmark.
enum WordContainer {
  /// `Don Eladio: …`, with the label in bold.
  case boldLabels
  /// `P1: …`, without bold.
  case initials
  /// Three columns: time, speaker and text.
  case table
  /// Labels made by Word's automatic numbering, which are not in the text.
  case numbered
  /// Turns separated by Shift+Enter, many in one paragraph.
  case breaks
  /// Notes of a meeting: headings, paragraphs and bullets, without turns.
  case notes
  /// `Name [00:00:02] text`, with the name in bold, as in Trint's exports.
  case trint
  /// Time, name and text on three lines of one paragraph, as in Teams' exports.
  case teams
  /// `00:00:07 Name` with the text below, as in Word's own transcription.
  case transcribe

  /// One file, or one for every coder with only that coder's comments.
  func pour(_ source: CorpusSource) throws -> [CorpusFile] {
    guard !source.copies.isEmpty else { return [try file(source.document + ".docx", source)] }
    return try source.copies.map { copy in
      try file("\(source.document)_\(copy.slug).docx", source.copy(copy))
    }
  }

  private func file(_ name: String, _ source: CorpusSource) throws -> CorpusFile {
    let numbers = source.comments.map(\.number)
    // A reply has the same range as the comment that it answers.
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
