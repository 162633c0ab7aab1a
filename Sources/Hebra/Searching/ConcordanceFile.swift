internal import Foundation
internal import HebraFormats
internal import HebraLanguage
public import HebraModel

extension Out {
  /// Writes a figure to a file in the form of its extension, XLSX, CSV or JSON, and its chart beside
  /// it: both, or none.
  public static func figure(
    _ matrix: Matrix, to file: OutputFile?, language: UserLanguage, separator: FieldSeparator,
    chart: (chart: HitChart, file: OutputFile)? = nil
  ) throws {
    do {
      var files: [(file: OutputFile, bytes: [UInt8])] = []
      if let file {
        files += try contents(matrix, of: file, language: language, separator: separator).files
      }
      if let chart { files.append((chart.file, chart.chart.svg)) }
      try place(files)
    } catch {
      throw Failure(error)
    }
  }
}

extension Concordance {
  /// Writes the hits to a file in the form of its extension: XLSX, CSV, JSON or HTML.
  public func write(
    to file: OutputFile, in project: borrowing Project, _ request: SearchRequest,
    _ language: UserLanguage, separator: FieldSeparator
  ) throws {
    do {
      switch file.ending {
      case "html", "htm":
        try Out.place([(file, Array(page(request, language).utf8))])
      case "json":
        try Out.place([(file, Array(try json(in: project).utf8))])
      default:
        var matrix = matrix(language)
        matrix.settings = settings(request, language)
        try Out.place(
          Out.contents(matrix, of: file, language: language, separator: separator).files)
      }
    } catch {
      throw Failure(error)
    }
  }

  /// What was searched, and how: so that the list can be made again.
  func settings(_ request: SearchRequest, _ language: UserLanguage) -> [Matrix.Setting] {
    func word(_ key: String) -> String { Messages.word(key, language) }
    var settings = [
      Matrix.Setting(word("searched-for"), request.query),
      Matrix.Setting(word("searched-within"), word("unit.\(request.unit.rawValue)")),
      Matrix.Setting(word("hits-found"), String(total)),
      Matrix.Setting(word("hit-documents"), String(documents)),
      Matrix.Setting(
        word("hit-forms"), forms.map { "\($0.form) \($0.count)" }.joined(separator: ", ")),
    ]
    for (key, value) in [
      ("municipality", request.municipality), ("code", request.code), ("role", request.role),
      ("document", request.document), ("label", request.speaker),
    ] {
      if let value { settings.append(Matrix.Setting(word("column.\(key)"), value)) }
    }
    // Without it nothing was read otherwise than it stands.
    for notice in notices where request.isLenient {
      settings.append(Matrix.Setting(word("read-leniently"), notice.details["names"] ?? ""))
    }
    if !request.excludedForms.isEmpty {
      settings.append(
        Matrix.Setting(word("forms-left-out"), request.excludedForms.joined(separator: ", ")))
    }
    return settings
  }

  /// One page, on its own, with the hits in the middle of their lines.
  func page(_ request: SearchRequest, _ language: UserLanguage) -> String {
    var html = """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(Self.escaped(request.query))</title>
      <style>
      body { font: 16px/1.5 Georgia, serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem;
        color: #222; background: #fff }
      table { border-collapse: collapse; width: 100% }
      td { padding: .15rem .4rem; border-bottom: 1px solid #e6e6e6; vertical-align: baseline }
      td.source { white-space: nowrap; color: #555; font-size: 87% }
      td.before { text-align: right; width: 40% }
      td.after { width: 40% }
      mark { background: #ffe9a8; color: inherit; padding: 0 .1em }
      dt { font-weight: bold } dd { margin: 0 0 .4rem }
      </style></head><body>
      <h1>\(Self.escaped(request.query))</h1>
      <dl>

      """
    for setting in settings(request, language).dropFirst() {
      html += "<dt>\(Self.escaped(setting.name))</dt><dd>\(Self.escaped(setting.value))</dd>\n"
    }
    html += "</dl>\n<table>\n"
    for hit in hits {
      let source = [hit.document, hit.turn.map(String.init), hit.label].compactMap { $0 }
        .joined(separator: " ")
      html += """
        <tr><td class="source">\(Self.escaped(source))</td>\
        <td class="before">\(Self.escaped(hit.before))</td>\
        <td><mark>\(Self.escaped(hit.text))</mark></td>\
        <td class="after">\(Self.escaped(hit.after))</td></tr>

        """
    }
    return html + "</table>\n</body></html>\n"
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
      // Direction marks would turn the rest of the line.
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
