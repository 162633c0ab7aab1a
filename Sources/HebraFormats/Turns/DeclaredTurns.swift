internal import HebraModel

/// Turns of formats that say themselves who speaks (TEI): one utterance, one turn.
enum DeclaredTurns {
  /// Marks every line of a document in which a speaker is declared; false when none is.
  static func mark(_ sheet: inout TurnSheet) -> Bool {
    guard sheet.paragraphs.contains(where: { $0.speaker != nil }) else { return false }
    for i in sheet.lines.indices where sheet.lines[i].mark == .text {
      let line = sheet.lines[i]
      let paragraph = sheet.paragraphs[line.paragraph]
      if let speaker = paragraph.speaker {
        let isFirst = line.start == paragraph.range.start
        guard isFirst, !paragraph.continuesUtterance else {
          if paragraph.isStageNote { sheet.lines[i].mark = .note }
          continue
        }
        let opening = TurnSheet.Opening(
          label: speaker.name, time: paragraph.time, part: speaker.part)
        // A picture that someone sent is theirs, and no speech.
        sheet.open(opening, at: i, speech: paragraph.isStageNote ? line.end : line.start)
      } else {
        sheet.lines[i].mark = paragraph.isStageNote ? .note : .outside
      }
    }
    return true
  }
}
