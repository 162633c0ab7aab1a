internal import HebraModel

/// Tables of turns: one row for each turn, with a speaker column, a text column and possibly a time
/// column, in any order.
enum TableTurns {
  /// The lines of one cell.
  private struct CellLines {
    var row: Int
    var column: Int
    var lines: [Int]
    var start: Int
    var end: Int
  }

  /// The columns of speakers, text and times.
  private struct Columns {
    var speaker: Int
    var text: Int
    var time: Int?
  }

  /// Marks the rows of every table of turns; leaves other tables as they are.
  static func mark(_ sheet: inout TurnSheet) {
    guard sheet.hasCells else { return }
    var tables: [Int: [CellLines]] = [:]
    for (i, line) in sheet.lines.enumerated() {
      guard let cell = sheet.paragraphs[line.paragraph].cell else { continue }
      // Updated in place: copying the cells at every line would take quadratic time in long tables.
      let count = tables[cell.table]?.count ?? 0
      let isSame =
        tables[cell.table]?.last.map { $0.row == cell.row && $0.column == cell.column } ?? false
      if isSame {
        tables[cell.table]?[count - 1].lines.append(i)
        tables[cell.table]?[count - 1].end = line.end
      } else {
        tables[cell.table, default: []].append(
          CellLines(
            row: cell.row, column: cell.column, lines: [i], start: line.start, end: line.end))
      }
    }
    var known: Set<String> = []
    for table in tables.keys.sorted() {
      guard let cells = tables[table] else { continue }
      if let columns = columns(of: cells, in: sheet, known: known) {
        sheet.talkTables.insert(table)
        mark(cells, columns, in: &sheet, known: &known)
      }
    }
  }

  private static func mark(
    _ cells: [CellLines], _ columns: Columns, in sheet: inout TurnSheet, known: inout Set<String>
  ) {
    var start = 0
    while start < cells.count {
      var end = start
      while end < cells.count, cells[end].row == cells[start].row { end += 1 }
      let row = cells[start..<end]
      start = end
      let speaker = row.first { $0.column == columns.speaker }
      let label = speaker.flatMap { speakerLabel($0, in: sheet) }
      let time = row.first { $0.column == columns.time }.flatMap { clock(of: $0, in: sheet) }
      let isHeader = row.first?.row == cells.first?.row && isHeader(row, columns, in: sheet)
      var isOpen = false
      for cell in row {
        for line in cell.lines where sheet.lines[line].mark != .blank {
          if isHeader || (label == nil && speaker.map { !isBlank($0, in: sheet) } ?? false) {
            sheet.lines[line].mark = .outside
          } else if let label, !isOpen {
            isOpen = true
            known.insert(label)
            let speech = sheet.lines[line].start
            let isText = cell.column == columns.text
            sheet.open(
              TurnSheet.Opening(label: label, time: time?.seconds), at: line,
              speech: isText ? speech : sheet.lines[line].end)
          } else if cell.column != columns.text {
            sheet.lines[line].mark = .apart
          }
        }
      }
    }
  }

  private static func columns(
    of cells: [CellLines], in sheet: TurnSheet, known: Set<String>
  ) -> Columns? {
    let width = (cells.map(\.column).max() ?? 0) + 1
    guard 2 <= width, width <= 8 else { return nil }
    var filled = [Int](repeating: 0, count: width)
    var times = filled
    var bytes = filled
    var labels = [[String: Int]](repeating: [:], count: width)
    for cell in cells where !isBlank(cell, in: sheet) {
      filled[cell.column] += 1
      bytes[cell.column] += cell.end - cell.start
      if clock(of: cell, in: sheet) != nil {
        times[cell.column] += 1
      } else if let label = speakerLabel(cell, in: sheet) {
        labels[cell.column][label, default: 0] += 1
      }
    }
    let time = (0..<width).first { 0 < filled[$0] && filled[$0] * 6 <= times[$0] * 10 }
    let rest = (0..<width).filter { $0 != time && 0 < filled[$0] }
    guard let text = rest.max(by: { bytes[$0] < bytes[$1] }) else { return nil }
    let speaker = rest.filter { $0 != text }.first { column in
      let count = labels[column].values.reduce(0, +)
      let recurs = labels[column].contains { 2 <= $0.value || known.contains($0.key) }
      return filled[column] * 7 <= count * 10 && recurs
    }
    guard let speaker, bytes[speaker] < bytes[text], 12 <= bytes[text] / filled[text] else {
      return nil
    }
    return Columns(speaker: speaker, text: text, time: time)
  }

  /// Whether the first row names the columns.
  private static func isHeader(
    _ row: ArraySlice<CellLines>, _ columns: Columns, in sheet: TurnSheet
  ) -> Bool {
    var named = 0
    for cell in row where !isBlank(cell, in: sheet) {
      if cell.column == columns.time, clock(of: cell, in: sheet) != nil { return false }
      guard let part = sheet.text.trimmed(cell.start, cell.end), part.end - part.start <= 40 else {
        return false
      }
      let word = sheet.text.wordEnd(from: part.start, to: part.end)
      let meaning = LabelWords.meaning(sheet.text, part.start, word)
      switch meaning {
      case .column, .field: named += 1
      case .speaker, .possible: if cell.column == columns.speaker { named += 1 }
      default: if columns.time == cell.column { named += 1 }
      }
    }
    return 2 <= named
  }

  private static func isBlank(_ cell: CellLines, in sheet: TurnSheet) -> Bool {
    cell.lines.allSatisfy { sheet.lines[$0].mark == .blank }
  }

  private static func clock(of cell: CellLines, in sheet: TurnSheet) -> ClockTime? {
    guard let part = sheet.text.trimmed(cell.start, cell.end),
      let time = ClockTime.read(sheet.text, at: part.start, before: part.end)
    else { return nil }
    return time.end == part.end || sheet.text[time.end] == 0x20 || sheet.text[time.end] == 0x2D
      || sheet.text[time.end] == 0xE2 ? time : nil
  }

  /// The label, if the whole cell is one, with or without a colon.
  private static func speakerLabel(_ cell: CellLines, in sheet: TurnSheet) -> String? {
    guard let part = sheet.text.trimmed(cell.start, cell.end), part.end - part.start <= 80,
      let head = LabelHead.read(
        sheet.text, part.start, part.end, bold: part.end, isName: true),
      head.speechStart == part.end, head.separator == .line || head.separator == .colon
    else { return nil }
    return sheet.text.label(head.start, head.end)
  }
}
