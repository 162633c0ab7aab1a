package import HebraDisclosure
internal import HebraModel

/// Writes a report as one self-contained HTML page, for the screen and for paper.
package enum ReportPage {
  /// The page's file.
  package static func write(_ released: Released<ReportDocument>) -> WrittenFile {
    let report = released.value
    var html = """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(report.properties.language))"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLText.escaped(report.title))</title>
      <style>
      \(style)</style></head><body>
      <header><h1>\(HTMLText.escaped(report.title))</h1>

      """
    for line in report.subtitles { html += "<p>\(HTMLText.escaped(line))</p>\n" }
    html += "</header>\n<main>\n"
    var targets: [String: Int] = [:]
    var count = 0
    for case .heading(_, let text) in report.blocks {
      if targets[text] == nil { targets[text] = count }
      count += 1
    }
    count = 0
    var breaks = false
    for block in report.blocks {
      let page = breaks ? " class=\"page\"" : ""
      breaks = false
      switch block {
      case .heading(let level, let text):
        let tag = "h\(min(max(level, 1), 3) + 1)"
        html += "<\(tag) id=\"s\(count)\"\(page)>\(HTMLText.escaped(text))</\(tag)>\n"
        count += 1
      case .paragraph(let runs, _): html += "<p\(page)>\(inline(runs))</p>\n"
      case .quotation(let runs, let source, _):
        html += "<blockquote\(page)><p>\(inline(runs))</p>"
        html += "<p class=\"source\">\(HTMLText.escaped(source))</p></blockquote>\n"
      case .table(let headers, let rows, let widths):
        html += table(headers, rows.map { $0.map(text) }, widths)
      case .formattedTable(let headers, let rows, let widths):
        let cells = rows.map { row in
          row.map { cell in cell.map { inline($0.runs) }.joined(separator: "<br>") }
        }
        html += table(headers, cells, widths)
      case .index(let headers, let rows, let links, let widths):
        let cells = zip(rows, links).map { row, link in
          var cells = row.map(text)
          if let target = targets[link], !cells.isEmpty {
            cells[0] = "<a href=\"#s\(target)\">\(cells[0])</a>"
          }
          return cells
        }
        html += table(headers, cells, widths)
      case .pageBreak: breaks = true
      }
    }
    html += "</main>\n</body></html>\n"
    return WrittenFile(bytes: Array(html.utf8), for: released.level)
  }

  private static let style = """
    :root { color-scheme: light }
    body { font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; color: #1a1a1a;
      background: #fff; margin: 2rem auto; max-width: 52rem; padding: 0 1rem;
      overflow-wrap: anywhere }
    header { border-bottom: 3px solid #1f3864; margin-bottom: 2rem; padding-bottom: .5rem }
    header p { color: #444; margin: .1rem 0 }
    h1, h2, h3, h4 { color: #1f3864; line-height: 1.25; break-after: avoid }
    h1 { font-size: 2rem; margin: 0 0 .5rem } h2 { font-size: 1.5rem; margin: 2.5rem 0 .5rem;
      border-bottom: 1px solid #b8c2d4 }
    h3 { font-size: 1.15rem; margin: 1.6rem 0 .3rem } h4 { font-size: 1rem; margin: 1rem 0 .2rem }
    p { margin: .25rem 0; orphans: 2; widows: 2 } .id { white-space: nowrap }
    a { color: #1f3864 }
    blockquote { margin: .5rem 1.5rem } p.source { color: #555; font-size: 87% }
    table { border-collapse: collapse; width: 100%; margin: .7rem 0; font-size: 92% }
    thead { display: table-header-group } tr { break-inside: avoid }
    th, td { border: 1px solid #9aa5b8; padding: .25rem .5rem; text-align: left;
      vertical-align: top }
    th { background: #e6ecf5 }
    @page { size: letter; margin: 2cm }
    @media print { body { font-size: 10.5pt; margin: 0; max-width: none; padding: 0 }
      .page { break-before: page } a { color: inherit; text-decoration: none } }

    """

  private static func table(_ headers: [String], _ rows: [[String]], _ widths: [Double]) -> String {
    let total = max(0.01, widths.prefix(headers.count).reduce(0, +))
    var html = "<table>\n<colgroup>"
    for index in headers.indices {
      let share = index < widths.count ? widths[index] / total : 1 / Double(headers.count)
      html += "<col style=\"width: \(Int((share * 100).rounded()))%\">"
    }
    html += "</colgroup>\n<thead><tr>"
    for header in headers { html += "<th scope=\"col\">\(HTMLText.escaped(header))</th>" }
    html += "</tr></thead>\n<tbody>\n"
    for row in rows {
      html += "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>\n"
    }
    return html + "</tbody></table>\n"
  }

  /// A text in which words with hyphens that do not break are on one line, with hyphens that people
  /// find when they search.
  private static func text(_ text: String) -> String {
    let escaped = HTMLText.escaped(text)
    guard escaped.contains("\u{2011}") else { return escaped }
    return escaped.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.contains("\u{2011}")
        ? "<span class=\"id\">\(word.replacing("\u{2011}", with: "-"))</span>" : String(word)
    }.joined(separator: " ")
  }

  private static func inline(_ runs: [DOCXWriter.Run]) -> String {
    runs.map { run in
      var text = text(run.text)
      if run.isItalic { text = "<em>\(text)</em>" }
      if run.isBold { text = "<strong>\(text)</strong>" }
      if let colour = run.colour.flatMap(FillColour.plain) {
        text = "<span style=\"color: #\(colour)\">\(text)</span>"
      }
      return text
    }.joined()
  }
}

extension DOCXWriter.Paragraph {
  fileprivate var runs: [DOCXWriter.Run] {
    content.compactMap { if case .run(let run) = $0 { run } else { nil } }
  }
}
