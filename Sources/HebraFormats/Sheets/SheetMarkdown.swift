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
    let rules = table.columns.map { column in
      switch column.alignment {
      case .start: "---"
      case .centre: ":-:"
      case .end: "--:"
      }
    }
    let rows = table.rows.map { row($0.map { line($0) }) }
    return ([row(table.columns.map { escaped($0.plainTitle) }), row(rules)] + rows)
      .joined(separator: "\n")
  }

  private static func line(_ spans: [Sheet.Span]) -> String {
    spans.map { span in
      switch span {
      case .strong(let text): "**\(escaped(text))**"
      case .emphasis(let text): "*\(escaped(text))*"
      case .struck(let text): "~~\(escaped(text))~~"
      case .marks(let marks, let text): marks.isEmpty ? escaped(text) : span.plain + " "
      default: escaped(span.plain)
      }
    }.joined()
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
