package import HebraDisclosure
internal import HebraModel

/// Writes a picture and its figures as one self-contained HTML page.
///
/// The figures stand below the picture as a table, for those who do not see it and for those who want to
/// check it.
package enum PicturePage {
  /// The page's file.
  package static func write(_ released: Released<Illustration>) -> WrittenFile {
    let shown = released.value
    let picture = shown.picture
    var output = XMLOutput(declares: false)
    SVGWriter.draw(picture, &output)
    var html = """
      <!DOCTYPE html>
      <html lang="\(HTMLText.escaped(picture.language))"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLText.escaped(picture.title))</title>
      <style>
      body { font: 15px/1.45 Arial, "Liberation Sans", Helvetica, sans-serif; color: #1a1a1a;
        background: #fff; margin: 1rem }
      figure { margin: 0; overflow-x: auto } svg { max-width: 100%; height: auto }
      h2 { font-size: 1.1rem; margin: 1.5rem .5rem .3rem }
      div { overflow-x: auto }
      table { border-collapse: collapse; margin: 0 .5rem; font-size: 87% }
      th, td { padding: .2rem .5rem; border-bottom: 1px solid #d0d0d0; text-align: left;
        vertical-align: top } td.n { text-align: right }
      thead th { border-bottom: 1.5px solid #1a1a1a; vertical-align: bottom }
      @page { margin: 1.5cm } @media print { body { margin: 0 } }
      </style></head><body>
      <main><figure>

      """
    html += String(decoding: output.bytes, as: UTF8.self)
    html += "</figure>\n<h2>\(HTMLText.escaped(shown.heading))</h2>\n<div><table>\n<thead><tr>"
    for column in shown.figure.columns {
      html += "<th scope=\"col\">\(HTMLText.escaped(column.title))</th>"
    }
    html += "</tr></thead>\n<tbody>\n"
    for row in shown.figure.rows {
      html += "<tr>"
      for (column, cell) in row.enumerated() {
        let text = HTMLText.escaped(shown.text(of: cell))
        let kind = if case .text = cell { "" } else { " class=\"n\"" }
        html += column == 0 ? "<th scope=\"row\">\(text)</th>" : "<td\(kind)>\(text)</td>"
      }
      html += "</tr>\n"
    }
    html += "</tbody></table></div></main>\n</body></html>\n"
    return WrittenFile(bytes: Array(html.utf8), for: released.level)
  }
}
