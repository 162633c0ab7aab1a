package import HebraDisclosure
internal import HebraModel

/// Writes a sheet as Markdown, with tables as in GitHub's.
package enum SheetMarkdown {
  /// The file; equal sheets give equal bytes.
  package static func write(_ released: Released<Sheet>) -> WrittenFile {
    let sheet = released.value
    var parts = [
      "**\(escaped(sheet.level))** · \(escaped(sheet.audience))", "# \(escaped(sheet.title))",
    ]
    if !sheet.subtitle.isEmpty { parts.append(escaped(sheet.subtitle)) }
    parts += blocks(sheet.blocks)
    parts.append("---")
    let foot = sheet.manifest.isEmpty ? sheet.audience : sheet.manifest
    parts.append("**\(escaped(sheet.level))** · \(escaped(foot))")
    return WrittenFile(
      bytes: Array((parts.joined(separator: "\n\n") + "\n").utf8), for: released.level)
  }

  private static func blocks(_ blocks: [Sheet.Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let text): return ["## \(escaped(text))"]
      case .topic(let text): return ["### \(escaped(text))"]
      case .label(let text): return ["**\(escaped(text))**"]
      case .paragraph(let spans), .note(let spans): return [line(spans)]
      case .box(let spans), .question(let spans): return ["> \(line(spans))"]
      case .list(let items, _): return [items.map { "- \(line($0))" }.joined(separator: "\n")]
      case .table(let table): return [self.table(table)]
      case .columns(let columns): return columns.flatMap(self.blocks)
      case .together(let inner): return self.blocks(inner)
      case .quotation(let spans, let source): return ["> \(line(spans)) — \(escaped(source))"]
      case .legend(let meanings):
        return [
          meanings.map { ($0.mark.map { $0.glyph + " " } ?? "") + escaped($0.text) }
            .joined(separator: " · ")
        ]
      case .picture(let picture): return [escaped(picture.description)]
      case .blank(let label):
        return [(label.isEmpty ? "" : "\(escaped(label)): ") + "____________________"]
      case .signatures(let names): return names.map { "____________________ \(escaped($0))" }
      case .pageBreak: return []
      }
    }.filter { !$0.isEmpty }
  }

  private static func table(_ table: Sheet.Table) -> String {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    // A column that only keeps others apart on paper is not written.
    let written = table.columns.indices.filter { index in
      !table.columns[index].title.isEmpty
        || table.rows.contains { index < $0.count && !$0[index].isEmpty }
    }
    let rules = written.map { index in
      let column = table.columns[index]
      return
        switch column.alignment
      {
      case .start: "---"
      case .centre: ":-:"
      case .end: "--:"
      }
    }
    let rows = table.rows.map { cells in
      row(written.map { $0 < cells.count ? line(cells[$0]) : "" })
    }
    return ([row(written.map { escaped(table.columns[$0].plainTitle) }), row(rules)] + rows)
      .joined(separator: "\n")
  }

  private static func line(_ spans: [Sheet.Span]) -> String {
    spans.map { span in
      switch span {
      case .strong(let text): marked(text, "**")
      case .emphasis(let text): marked(text, "*")
      case .struck(let text): marked(text, "~~")
      case .marks(let marks, let text): marks.isEmpty ? escaped(text) : span.plain + " "
      default: escaped(span.plain)
      }
    }.joined()
  }

  /// Text between marks, which are none next to white space.
  private static func marked(_ text: String, _ mark: String) -> String {
    let inner = text.drop { $0 == " " }
    guard let last = inner.lastIndex(where: { $0 != " " }) else { return escaped(text) }
    let end = inner.index(after: last)
    return escaped(String(text[..<inner.startIndex])) + mark + escaped(String(inner[..<end])) + mark
      + escaped(String(inner[end...]))
  }

  /// Text in which nothing is markup, on one line.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in Shown.line(text) {
      if "\\`*_[]<>|#~".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
