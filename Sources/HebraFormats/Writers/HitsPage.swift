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
      <title>\(Self.escaped(list.title))</title>
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
      <h1>\(Self.escaped(list.title))</h1>

      """
    if !list.level.isEmpty { html += "<p class=\"level\">\(Self.escaped(list.level))</p>\n" }
    html += "<dl>\n"
    for setting in list.settings {
      html += "<dt>\(Self.escaped(setting.name))</dt><dd>\(Self.escaped(setting.value))</dd>\n"
    }
    html += "</dl>\n<table>\n"
    for hit in list.hits {
      let source = [hit.document, hit.turn.map(String.init), hit.label].compactMap { $0 }
        .joined(separator: " ")
      let known = list.sources[hit.document] ?? ""
      let about = known.isEmpty ? "" : "<br><span class=\"about\">\(Self.escaped(known))</span>"
      html += """
        <tr><td class="source">\(Self.escaped(source))\(about)</td>\
        <td class="before">\(Self.escaped(hit.before))</td>\
        <td><mark>\(Self.escaped(hit.text))</mark></td>\
        <td class="after">\(Self.escaped(hit.after))</td></tr>

        """
    }
    html += "</table>\n</body></html>\n"
    return WrittenFile(bytes: Array(html.utf8), for: released.level)
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "<br>"
      case _ where scalar.properties.generalCategory == .control: result += " "
      // Direction marks would reverse the rest of the line.
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
