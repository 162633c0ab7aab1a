internal import HebraModel

/// Turns of formats that declare their speakers (for example TEI): one turn for each utterance.
enum DeclaredTurns {
  /// Marks every line of a document that declares speakers; returns false if it declares none.
  static func mark(_ sheet: inout TurnSheet) -> Bool {
    guard sheet.paragraphs.contains(where: { $0.speaker != nil }) else { return false }
    // The first paragraph of an utterance that has had no visible line yet. The turn opens at its
    // first visible line; without this, that line would be added to the previous speaker's turn.
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
        // An image sent by a participant belongs to that participant's turn but is not speech.
        sheet.open(opening, at: i, speech: paragraph.isStageNote ? line.end : line.start)
      } else {
        sheet.lines[i].mark = paragraph.isStageNote ? .note : .outside
      }
    }
    return true
  }
}
