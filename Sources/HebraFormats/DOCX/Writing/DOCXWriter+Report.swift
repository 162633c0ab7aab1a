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
  /// Whether the long side of the page is horizontal.
  package var isLandscape: Bool

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
    /// The same with formatted paragraphs in the cells.
    case formattedTable(headers: [String], rows: [[DOCXWriter.Table.Cell]], widths: [Double])
    /// A table whose rows lead to headings, by their text; a page makes links of them.
    case index(headers: [String], rows: [[String]], links: [String], widths: [Double])
    /// The next block begins a page.
    case pageBreak
  }

  /// A report.
  package init(
    title: String, subtitles: [String] = [], blocks: [Block],
    properties: DOCXWriter.Properties = DOCXWriter.Properties(), isLandscape: Bool = false
  ) {
    self.isLandscape = isLandscape
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
      case .table(let headers, let rows, let widths), .index(let headers, let rows, _, let widths):
        if beginsPage { add([], .normal) }
        let cells = rows.map { row in
          row.map { [DOCXWriter.Paragraph([.run(DOCXWriter.Run($0))], style: .cell)] }
        }
        result.append(.table(table(headers, cells, widths)))
        // Word would join two tables that have no paragraph between them.
        add([], .normal)
      case .formattedTable(let headers, let rows, let widths):
        if beginsPage { add([], .normal) }
        result.append(.table(table(headers, rows, widths)))
        add([], .normal)
      case .pageBreak: beginsPage = true
      }
    }
    var properties = properties
    properties.title = title
    return DOCXWriter.Document(
      blocks: result, properties: properties, hasPageNumbers: true, isLandscape: isLandscape)
  }

  /// The width of the page between its margins, in twentieths of a point.
  private var pageWidth: Double { isLandscape ? 13006 : 9406 }

  private func table(
    _ headers: [String], _ rows: [[DOCXWriter.Table.Cell]], _ widths: [Double]
  ) -> DOCXWriter.Table {
    let shares = headers.indices.map { $0 < widths.count ? max(widths[$0], 0.01) : 1 }
    let total = shares.reduce(0, +)
    let top = headers.map { header -> DOCXWriter.Table.Cell in
      [DOCXWriter.Paragraph([.run(DOCXWriter.Run(header, isBold: true))], style: .cell)]
    }
    let body = rows.map { row in headers.indices.map { $0 < row.count ? row[$0] : [] } }
    return DOCXWriter.Table(
      widths: shares.map { Int(($0 / total * pageWidth).rounded()) }, rows: [top] + body)
  }
}
