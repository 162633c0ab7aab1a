package import HebraDisclosure
internal import HebraModel

/// Writes hits as one self-contained HTML page, with the hits aligned in the middle of the lines.
package enum HitsPage {
  /// The page's file.
  package static func write(_ released: Released<HitList>) -> WrittenFile {
    let list = released.value
    var html = """
      <!DOCTYPE html>
      <html lang="\(list.language)"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(HTMLText.escaped(list.title))</title>
      <style>
      body { font: 16px/1.5 Georgia, serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem;
        color: #222; background: #fff }
      table { border-collapse: collapse; width: 100% }
      td { padding: .15rem .4rem; border-bottom: 1px solid #e6e6e6; vertical-align: baseline }
      td.source { white-space: nowrap; color: #555; font-size: 87% }
      p.level { font-weight: bold } span.about { color: #777 }
      td.before { text-align: right; width: 40% }
      td.after { width: 40% }
      mark { background: #ffe9a8; color: inherit; padding: 0 .1em }
      dt { font-weight: bold } dd { margin: 0 0 .4rem }
      </style></head><body>
      <h1>\(HTMLText.escaped(list.title))</h1>

      """
    if !list.level.isEmpty { html += "<p class=\"level\">\(HTMLText.escaped(list.level))</p>\n" }
    html += "<dl>\n"
    for setting in list.settings {
      html +=
        "<dt>\(HTMLText.escaped(setting.name))</dt><dd>\(HTMLText.escaped(setting.value))</dd>\n"
    }
    html += "</dl>\n<table>\n"
    for hit in list.hits {
      let source = [hit.document, hit.turn.map(String.init), hit.label].compactMap { $0 }
        .joined(separator: " ")
      let known = list.sources[hit.document] ?? ""
      let about = known.isEmpty ? "" : "<br><span class=\"about\">\(HTMLText.escaped(known))</span>"
      html += """
        <tr><td class="source">\(HTMLText.escaped(source))\(about)</td>\
        <td class="before">\(HTMLText.escaped(hit.before))</td>\
        <td><mark>\(HTMLText.escaped(hit.text))</mark></td>\
        <td class="after">\(HTMLText.escaped(hit.after))</td></tr>

        """
    }
    html += "</table>\n</body></html>\n"
    return WrittenFile(bytes: Array(html.utf8), for: released.level)
  }
}
