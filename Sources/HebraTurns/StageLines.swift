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
      if isBoundary(line, in: sheet) {
        sheet.lines[i].mark = .outside
        continue
      }
      if sheet.paragraphs[line.paragraph].isStageNote
        || NonSpeech.isStageNote(sheet.text, line.start, line.end)
      {
        sheet.lines[i].mark = .note
      }
    }
  }

  /// Whether a line says where the recording begins or ends, which nobody said.
  private static func isBoundary(_ line: TextLine, in sheet: TurnSheet) -> Bool {
    guard sheet.isWholeParagraph(line), line.end - line.start < 60 else { return false }
    let words = sheet.text.bytes[line.start..<line.end].split {
      !(0x61...0x7A ~= $0 | 0x20) && $0 < 0x80
    }
    guard 2 <= words.count, words.count <= 5, let last = words.last else { return false }
    return boundaries.contains(LabelKey(words[0])) && recordings.contains(LabelKey(last))
  }

  private static let boundaries: Set = Set(
    ["fin", "final", "inicio", "comienzo", "comienza", "termina", "inicia", "finaliza"]
      .map { LabelKey($0) })

  private static let recordings: Set = Set(
    ["grabación", "entrevista", "transcripción", "audio", "conversación", "recording", "grupo"]
      .map { LabelKey($0) })

  /// Whether a style's name denotes a heading or a title, in English or Spanish.
  static func isHeading(_ style: String) -> Bool {
    let name = ByteText.folded(style)
    return ["heading", "titulo", "title", "subtitulo", "subtitle", "titol"]
      .contains { name.hasPrefix($0) }
  }
}
