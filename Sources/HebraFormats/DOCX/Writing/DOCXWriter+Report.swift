/// A report as a Word document: title, headings, paragraphs, quotations with sources, tables.
package struct ReportDocument: Hashable, Sendable {
  /// The title.
  package var title: String
  /// Lines under the title: municipality, layer, version of the codebook, audience.
  package var subtitles: [String]
  /// The contents, in order.
  package var blocks: [Block]
  /// Date, creator, language and custom properties; the report's own title replaces theirs.
  package var properties: DOCXWriter.Properties

  /// An element of a report.
  package enum Block: Hashable, Sendable {
    /// A heading of level 1, 2 or 3.
    case heading(Int, String)
    /// A paragraph, which may have to stay on the page of the next block.
    case paragraph([DOCXWriter.Run], keepsNext: Bool = false)
    /// An indented quotation, and the line below it that gives its source, which may have to stay on
    /// the page of the next block.
    case quotation([DOCXWriter.Run], source: String, keepsNext: Bool = false)
    /// A header row, further rows, and the share of the page width for each column.
    case table(headers: [String], rows: [[String]], widths: [Double])
    /// The next block begins a page.
    case pageBreak
  }

  /// A report.
  package init(
    title: String, subtitles: [String] = [], blocks: [Block],
    properties: DOCXWriter.Properties = DOCXWriter.Properties()
  ) {
    self.title = title
    self.subtitles = subtitles
    self.blocks = blocks
    self.properties = properties
  }

  /// The document as a value, before it is divided into parts.
  package var document: DOCXWriter.Document {
    var result: [DOCXWriter.Block] = []
    var beginsPage = false
    func add(
      _ content: [DOCXWriter.Run], _ style: DOCXWriter.Style, keepsNext: Bool = false
    ) {
      result.append(
        .paragraph(
          DOCXWriter.Paragraph(
            content.map(DOCXWriter.Inline.run), style: style, beginsPage: beginsPage,
            keepsNext: keepsNext)))
      beginsPage = false
    }
    add([DOCXWriter.Run(title)], .title)
    for subtitle in subtitles { add([DOCXWriter.Run(subtitle)], .subtitle) }
    for block in blocks {
      switch block {
      case .heading(let level, let text):
        let style: DOCXWriter.Style =
          level < 2 ? .heading1 : level == 2 ? .heading2 : .heading3
        add([DOCXWriter.Run(text)], style)
      case .paragraph(let runs, let keepsNext): add(runs, .normal, keepsNext: keepsNext)
      case .quotation(let runs, let source, let keepsNext):
        add(runs, .quotation)
        add([DOCXWriter.Run(source)], .source, keepsNext: keepsNext)
      case .table(let headers, let rows, let widths):
        if beginsPage { add([], .normal) }
        result.append(.table(Self.table(headers, rows, widths)))
        // Word would join two tables that have no paragraph between them.
        add([], .normal)
      case .pageBreak: beginsPage = true
      }
    }
    var properties = properties
    properties.title = title
    return DOCXWriter.Document(blocks: result, properties: properties, hasPageNumbers: true)
  }

  /// The width of the page between its margins, in twentieths of a point.
  private static let pageWidth = 9406.0

  private static func table(
    _ headers: [String], _ rows: [[String]], _ widths: [Double]
  ) -> DOCXWriter.Table {
    let shares = headers.indices.map { $0 < widths.count ? max(widths[$0], 0.01) : 1 }
    let total = shares.reduce(0, +)
    func cells(_ texts: [String], isBold: Bool) -> [DOCXWriter.Table.Cell] {
      headers.indices.map { column in
        let text = column < texts.count ? texts[column] : ""
        return [
          DOCXWriter.Paragraph([.run(DOCXWriter.Run(text, isBold: isBold))], style: .cell)
        ]
      }
    }
    return DOCXWriter.Table(
      widths: shares.map { Int(($0 / total * pageWidth).rounded()) },
      rows: [cells(headers, isBold: true)] + rows.map { cells($0, isBold: false) })
  }
}
