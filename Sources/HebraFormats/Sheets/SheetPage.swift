package import HebraDisclosure
internal import HebraModel

/// Writes a sheet as one self-contained HTML page, for the screen and for paper.
///
/// The head and the foot are those of a table around the contents, which browsers repeat on every
/// printed page.
package enum SheetPage {
  /// The page's file; equal sheets give equal bytes.
  package static func write(_ released: Released<Sheet>) -> WrittenFile {
    let sheet = released.value
    let title = HTMLText.escaped(sheet.title)
    var html = """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(sheet.language))"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLText.escaped(sheet.running.isEmpty ? sheet.title : sheet.running))</title>
      <style>
      \(SheetStyle.css)\(sheet.hasPageNumbers ? SheetStyle.numbers : "")</style></head><body\(sheet.isDense ? " class=\"dense\"" : "")>
      <table class="page"><thead><tr><td><div class="head"><span><b>\
      \(HTMLText.escaped(sheet.level))</b>\(HTMLText.escaped(sheet.audience))</span><span>\
      \(HTMLText.escaped(sheet.running))</span></div></td></tr></thead>
      <tfoot><tr><td><div class="foot">\(HTMLText.escaped(sheet.manifest))</div></td></tr></tfoot>
      <tbody><tr><td><main>
      <h1>\(title)</h1>

      """
    if !sheet.subtitle.isEmpty {
      html += "<p class=\"sub\">\(HTMLText.escaped(sheet.subtitle))</p>\n"
    }
    html += body(sheet.blocks)
    html += "</main></td></tr></tbody></table>\n</body></html>\n"
    return WrittenFile(bytes: Array(html.utf8), for: released.level)
  }

  private static func body(_ blocks: [Sheet.Block]) -> String {
    var html = ""
    var breaks = false
    for block in blocks {
      if case .pageBreak = block {
        breaks = true
        continue
      }
      let written = element(block)
      html += breaks ? "<div class=\"break\">\n\(written)</div>\n" : written
      breaks = false
    }
    return html
  }

  private static func element(_ block: Sheet.Block) -> String {
    switch block {
    case .heading(let text): "<h2>\(HTMLText.escaped(text))</h2>\n"
    case .topic(let text): "<h3>\(HTMLText.escaped(text))</h3>\n"
    case .label(let text): "<p class=\"label\">\(HTMLText.escaped(text))</p>\n"
    case .paragraph(let spans): "<p>\(line(spans))</p>\n"
    case .note(let spans): "<p class=\"note\">\(line(spans))</p>\n"
    case .box(let spans): "<p class=\"box\">\(line(spans))</p>\n"
    case .list(let items, let isLead):
      "<ul\(isLead ? " class=\"lead\"" : "")>\n"
        + items.map { "<li>\(line($0))</li>\n" }.joined() + "</ul>\n"
    case .table(let table): self.table(table)
    case .together(let blocks): "<section>\n\(body(blocks))</section>\n"
    case .columns(let columns):
      "<div class=\"columns\">\n"
        + columns.map { "<div>\n\(body($0))</div>\n" }.joined() + "</div>\n"
    case .question(let spans): "<p class=\"question\">\(line(spans))</p>\n"
    case .quotation(let spans, let source):
      "<blockquote><p>\(line(spans)) <cite>\(HTMLText.escaped(source))</cite></p></blockquote>\n"
    case .legend(let meanings):
      "<p class=\"legend\">"
        + meanings.map { meaning in
          let sign = meaning.mark.map { signs([$0], hidden: true) + " " } ?? ""
          return "<span>\(sign)\(HTMLText.escaped(meaning.text))</span>"
        }.joined(separator: " ") + "</p>\n"
    case .picture(let picture): self.picture(picture)
    case .blank(let label):
      "<div class=\"blank\"><span>\(HTMLText.escaped(label))</span></div>\n"
    case .signatures(let names):
      "<div class=\"signatures\">"
        + names.map { "<div>\(HTMLText.escaped($0))</div>" }.joined() + "</div>\n"
    case .pageBreak: ""
    }
  }

  private static func picture(_ picture: Picture) -> String {
    var output = XMLOutput(declares: false)
    SVGWriter.draw(picture, &output)
    return "<figure>\n" + String(decoding: output.bytes, as: UTF8.self) + "</figure>\n"
  }

  private static func table(_ table: Sheet.Table) -> String {
    let total = max(0.01, table.columns.reduce(0) { $0 + $1.width })
    let isTight = table.columns.count > 8
    // On a narrow screen the table moves sideways in its box, and the page stays where it is.
    var html = "<div class=\"wide\"><table class=\"rows\(isTight ? " tight" : "")\">\n<colgroup>"
    for column in table.columns {
      html += "<col style=\"width: \(SVGWriter.pixels(column.width / total * 100))%\">"
    }
    html += "</colgroup>\n"
    func mark(_ index: Int) -> String {
      switch table.columns[index].alignment {
      case .start: ""
      case .centre: " class=\"centre\""
      case .end: " class=\"end\""
      }
    }
    if table.columns.contains(where: { !$0.title.isEmpty }) {
      html += "<thead><tr>"
      for (index, column) in table.columns.enumerated() {
        html += "<th scope=\"col\"\(mark(index))>\(HTMLText.escaped(column.title))</th>"
      }
      html += "</tr></thead>\n"
    }
    html += "<tbody>\n"
    for row in table.rows {
      html += "<tr>"
      for (index, cell) in row.enumerated() where index < table.columns.count {
        html += "<td\(mark(index))>\(line(cell))</td>"
      }
      html += "</tr>\n"
    }
    return html + "</tbody></table></div>\n"
  }

  private static func line(_ spans: [Sheet.Span]) -> String {
    spans.map { span in
      switch span {
      case .text(let text): HTMLText.escaped(text)
      case .strong(let text): "<strong>\(HTMLText.escaped(text))</strong>"
      case .emphasis(let text): "<em>\(HTMLText.escaped(text))</em>"
      case .small(let text): "<small>\(HTMLText.escaped(text))</small>"
      case .struck(let text): "<s>\(HTMLText.escaped(text))</s>"
      case .withheld(let text): "<span class=\"withheld\">\(HTMLText.escaped(text))</span>"
      case .marks(let marks, let text):
        signs(marks, hidden: false, text: text)
      }
    }.joined()
  }

  /// Signs as a small drawing, at most 25 in it; it is read aloud as `text`.
  private static func signs(_ marks: [Sheet.Mark], hidden: Bool, text: String = "") -> String {
    guard !marks.isEmpty else { return HTMLText.escaped(text) }
    let step = 8
    let width = marks.count * step
    let reading = hidden ? "aria-hidden=\"true\"" : "aria-label=\"\(HTMLText.escaped(text))\""
    var svg =
      "<svg class=\"m\" width=\"\(width)\" height=\"8\" viewBox=\"0 0 \(width) 8\" role=\"img\" "
      + "\(reading)>"
    for (index, mark) in marks.enumerated() { svg += sign(mark, at: index * step) }
    return svg + "</svg>"
  }

  private static func sign(_ mark: Sheet.Mark, at x: Int) -> String {
    let (black, grey) = ("#1a1a1a", "#8a8a8a")
    let centre = x + 4
    let frame = "fill=\"#fff\" stroke=\"\(black)\" stroke-width=\".9\""
    switch (mark.state, mark.shape) {
    case (.full, .person): return "<circle cx=\"\(centre)\" cy=\"4\" r=\"3.1\" fill=\"\(black)\"/>"
    case (.full, .document):
      return "<rect x=\"\(x + 1)\" y=\"1\" width=\"6\" height=\"6\" fill=\"\(black)\"/>"
    case (.hollow, .person): return "<circle cx=\"\(centre)\" cy=\"4\" r=\"2.6\" \(frame)/>"
    case (.hollow, .document):
      return "<rect x=\"\(x + 1).5\" y=\"1.5\" width=\"5\" height=\"5\" \(frame)/>"
    case (.half, .person):
      return "<circle cx=\"\(centre)\" cy=\"4\" r=\"2.6\" \(frame)/>"
        + "<path d=\"M\(centre) 1.4a2.6 2.6 0 0 1 0 5.2z\" fill=\"\(black)\"/>"
    case (.half, .document):
      return "<rect x=\"\(x + 1).5\" y=\"1.5\" width=\"5\" height=\"5\" \(frame)/>"
        + "<rect x=\"\(x + 1)\" y=\"1\" width=\"3\" height=\"6\" fill=\"\(black)\"/>"
    case (.dash, _):
      return "<path d=\"M\(x + 2) 4h4\" stroke=\"\(grey)\" stroke-width=\".9\"/>"
    case (.disputed, .document):
      return "<rect x=\"\(x + 1).5\" y=\"1.5\" width=\"5\" height=\"5\" fill=\"#b4b4b4\" "
        + "stroke=\"\(black)\" stroke-width=\".9\"/>"
    case (.disputed, .person):
      return "<circle cx=\"\(centre)\" cy=\"4\" r=\"2.6\" fill=\"#b4b4b4\" stroke=\"\(black)\" "
        + "stroke-width=\".9\"/>"
    case (.part(let quarters), _):
      let height = Double(min(max(quarters, 0), 4)) * 1.5
      return "<rect x=\"\(x + 1).3\" y=\"1.3\" width=\"5.4\" height=\"5.4\" fill=\"none\" "
        + "stroke=\"\(grey)\" stroke-width=\".6\"/>"
        + "<rect x=\"\(x + 1)\" y=\"\(SVGWriter.pixels(7 - height))\" width=\"6\" "
        + "height=\"\(SVGWriter.pixels(height))\" fill=\"\(black)\"/>"
    }
  }
}
