internal import HebraModel

/// Marks headings and stage notes among the lines that belong to no label.
enum StageLines {
  static func mark(_ sheet: inout TurnSheet) {
    var lastStyle: String?
    var isLastHeading = false
    for i in sheet.lines.indices where sheet.lines[i].mark == .text {
      let line = sheet.lines[i]
      if let style = sheet.paragraphs[line.paragraph].style {
        if style != lastStyle {
          lastStyle = style
          isLastHeading = isHeading(style)
        }
        if isLastHeading {
          sheet.lines[i].mark = .outside
          continue
        }
      }
      // If a label ends at the head of this line, the rest is speech.
      guard line.speechStart == line.start else { continue }
      if sheet.paragraphs[line.paragraph].isStageNote
        || NonSpeech.isStageNote(sheet.text, line.start, line.end)
      {
        sheet.lines[i].mark = .note
      }
    }
  }

  /// Whether a style's name denotes a heading or a title, in English or Spanish.
  static func isHeading(_ style: String) -> Bool {
    let name = ByteText.folded(style)
    return ["heading", "titulo", "title", "subtitulo", "subtitle", "titol"]
      .contains { name.hasPrefix($0) }
  }
}
