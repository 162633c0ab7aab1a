internal import HebraModel

/// Turns of formats that say themselves who speaks (TEI): one utterance, one turn.
enum DeclaredTurns {
  /// Marks every line of a document in which a speaker is declared; false when none is.
  static func mark(_ sheet: inout TurnSheet) -> Bool {
    guard sheet.paragraphs.contains(where: { $0.speaker != nil }) else { return false }
    // The paragraph that began an utterance of which nothing visible has been met: its turn opens
    // with the first line that shows something, or that line would go to whoever spoke before.
    var beginning: SourceParagraph?
    for i in sheet.lines.indices {
      let line = sheet.lines[i]
      let paragraph = sheet.paragraphs[line.paragraph]
      if paragraph.speaker != nil, !paragraph.continuesUtterance,
        line.start == paragraph.range.start
      {
        beginning = paragraph
      }
      guard line.mark == .text else { continue }
      if let speaker = paragraph.speaker {
        guard let first = beginning else {
          if paragraph.isStageNote { sheet.lines[i].mark = .note }
          continue
        }
        beginning = nil
        let opening = TurnSheet.Opening(label: speaker.name, time: first.time, part: speaker.part)
        // A picture that someone sent is theirs, and no speech.
        sheet.open(opening, at: i, speech: paragraph.isStageNote ? line.end : line.start)
      } else {
        sheet.lines[i].mark = paragraph.isStageNote ? .note : .outside
      }
    }
    return true
  }
}
