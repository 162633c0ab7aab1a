package import HebraDisclosure
internal import HebraModel

extension DOCXWriter {
  /// Writes a sheet.
  package static func write(_ sheet: Released<Sheet>) throws(WriteError) -> WrittenFile {
    try file(sheet.value.document, for: sheet.level)
  }
}

extension Sheet {
  /// The sheet as a Word document.
  ///
  /// What stands side by side on a page stands in the cells of a row, unless one of them has a table.
  var document: DOCXWriter.Document {
    var layout = SheetLayout()
    layout.add([.text(title)], .sheetTitle)
    if !subtitle.isEmpty { layout.add([.text(subtitle)], .subtitle) }
    layout.add(blocks)
    let properties = DOCXWriter.Properties(title: title, created: created, language: language)
    var document = DOCXWriter.Document(
      blocks: layout.blocks, properties: properties, hasPageNumbers: hasPageNumbers)
    document.running = DOCXWriter.Running(
      badge: level, left: audience, right: running, foot: manifest)
    return document
  }
}

/// The blocks of a Word document while a sheet is laid out.
private struct SheetLayout {
  /// The width between the margins, in twentieths of a point.
  private static let width = 9972
  private(set) var blocks: [DOCXWriter.Block] = []
  private var beginsPage = false

  mutating func add(_ blocks: [Sheet.Block]) {
    for block in blocks { add(block) }
  }

  mutating func add(_ spans: [Sheet.Span], _ style: DOCXWriter.Style) {
    blocks.append(.paragraph(paragraph(spans, style)))
  }

  private mutating func add(_ block: Sheet.Block) {
    switch block {
    case .table(let table):
      blocks.append(.table(Self.table(table)))
      // Word would join two tables that have no paragraph between them.
      add([], .note)
    case .columns(let columns):
      guard !columns.contains(where: { $0.contains(where: \.isTable) }) else {
        for column in columns { add(column) }
        return
      }
      let cells = columns.map { column -> DOCXWriter.Table.Cell in
        column.flatMap { Self.paragraphs($0) }
      }
      let width = Self.width / max(1, cells.count)
      blocks.append(
        .table(
          DOCXWriter.Table(
            widths: cells.map { _ in width }, rows: [cells], hasHeader: false, look: .plain)))
      add([], .note)
    case .together(let inner): add(inner)
    case .pageBreak: beginsPage = true
    default:
      for var paragraph in Self.paragraphs(block) {
        paragraph.beginsPage = beginsPage
        beginsPage = false
        blocks.append(.paragraph(paragraph))
      }
    }
  }

  private mutating func paragraph(
    _ spans: [Sheet.Span], _ style: DOCXWriter.Style
  ) -> DOCXWriter.Paragraph {
    defer { beginsPage = false }
    return DOCXWriter.Paragraph(Self.runs(spans), style: style, beginsPage: beginsPage)
  }

  /// The paragraphs of a block that has no table.
  private static func paragraphs(_ block: Sheet.Block) -> [DOCXWriter.Paragraph] {
    func one(_ spans: [Sheet.Span], _ style: DOCXWriter.Style) -> [DOCXWriter.Paragraph] {
      [DOCXWriter.Paragraph(runs(spans), style: style)]
    }
    switch block {
    case .heading(let text): return one([.text(text)], .part)
    case .topic(let text): return one([.text(text)], .topic)
    case .label(let text): return one([.text(text.uppercased())], .label)
    case .paragraph(let spans): return one(spans, .body)
    case .note(let spans): return one(spans, .note)
    case .box(let spans): return one(spans, .box)
    case .list(let items, let isLead):
      return items.flatMap { one([.text("– ")] + $0, isLead ? .lead : .body) }
    case .question(let spans): return one(spans, .question)
    case .quotation(let spans, let source):
      return one(spans + [.small("  " + source)], .body)
    case .legend(let meanings):
      let spans = meanings.flatMap { meaning -> [Sheet.Span] in
        let sign = meaning.mark.map { [Sheet.Span.marks([$0], text: ""), .text(" ")] } ?? []
        return sign + [.text(meaning.text + "     ")]
      }
      return one(spans, .note)
    case .picture(let picture):
      return picture.description.split(separator: "\n").flatMap { one([.text(String($0))], .body) }
    case .blank(let label): return one([.text(label)], .blank) + one([], .blank)
    case .signatures(let names):
      return [one([], .body)].flatMap { $0 }
        + names.flatMap { one([.text("______________________   " + $0)], .body) }
    case .table, .columns, .together, .pageBreak: return []
    }
  }

  private static func table(_ table: Sheet.Table) -> DOCXWriter.Table {
    let total = max(0.01, table.columns.reduce(0) { $0 + $1.width })
    func cell(
      _ spans: [Sheet.Span], _ column: Sheet.Table.Column
    ) -> DOCXWriter.Table.Cell {
      let alignment: String? =
        switch column.alignment {
        case .start: nil
        case .centre: "center"
        case .end: "right"
        }
      return [DOCXWriter.Paragraph(runs(spans), style: .row, alignment: alignment)]
    }
    let hasTitles = table.columns.contains { !$0.title.isEmpty }
    let titles = hasTitles ? [table.columns.map { cell([.strong($0.title)], $0) }] : []
    let rows = table.rows.map { row in
      table.columns.indices.map { cell($0 < row.count ? row[$0] : [], table.columns[$0]) }
    }
    return DOCXWriter.Table(
      widths: table.columns.map { Int(($0.width / total * Double(width)).rounded()) },
      rows: titles + rows, hasHeader: hasTitles, look: .rules)
  }

  private static func runs(_ spans: [Sheet.Span]) -> [DOCXWriter.Inline] {
    spans.map { span in
      let text = span.plain
      let run =
        switch span {
        case .text: DOCXWriter.Run(text)
        case .strong: DOCXWriter.Run(text, isBold: true)
        case .emphasis: DOCXWriter.Run(text, isItalic: true)
        case .small: DOCXWriter.Run(text, look: .small)
        case .struck: DOCXWriter.Run(text, look: .struck)
        case .withheld: DOCXWriter.Run(text, look: .framed)
        case .marks(let marks, let alternative):
          marks.isEmpty ? DOCXWriter.Run(alternative) : DOCXWriter.Run(text + " ", look: .signs)
        }
      return .run(run)
    }
  }
}

extension Sheet.Block {
  fileprivate var isTable: Bool {
    switch self {
    case .table, .columns: true
    default: false
    }
  }
}
