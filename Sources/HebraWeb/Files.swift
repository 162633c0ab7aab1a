internal import Hummingbird

/// The files of the page, which are in the program itself.
package enum Files {
  /// The scripts of the page in the order in which they are joined; they share one scope.
  package static let scripts: [(name: String, bytes: [UInt8])] = [
    ("dom.js", PackageResources.dom_js), ("words.js", PackageResources.words_js),
    ("fold.js", PackageResources.fold_js), ("paint.js", PackageResources.paint_js),
    ("text.js", PackageResources.text_js),
    ("margin.js", PackageResources.margin_js), ("map.js", PackageResources.map_js),
    ("palette.js", PackageResources.palette_js), ("book.js", PackageResources.book_js),
    ("acts.js", PackageResources.acts_js), ("coding.js", PackageResources.coding_js),
    ("documents.js", PackageResources.documents_js), ("keys.js", PackageResources.keys_js),
    ("pointer.js", PackageResources.pointer_js), ("desk.js", PackageResources.desk_js),
    ("segments.js", PackageResources.segments_js), ("search.js", PackageResources.search_js),
    ("log.js", PackageResources.log_js), ("agree.js", PackageResources.agree_js),
    ("matrix.js", PackageResources.matrix_js),
    ("suggestions.js", PackageResources.suggestions_js),
    ("importing.js", PackageResources.importing_js), ("ficha.js", PackageResources.ficha_js),
    ("team.js", PackageResources.team_js),
    ("sheets.js", PackageResources.sheets_js), ("page.js", PackageResources.page_js),
    ("start.js", PackageResources.start_js),
    ("backend-served.js", PackageResources.backend_served_js),
    ("backend-file-seal.js", PackageResources.backend_file_seal_js),
    ("backend-file-search.js", PackageResources.backend_file_search_js),
    ("backend-file.js", PackageResources.backend_file_js),
    ("main.js", PackageResources.main_js),
  ]

  /// The scripts of screens that only the desk of this computer has.
  private static let studyScripts: Set = [
    "matrix.js", "suggestions.js", "importing.js", "ficha.js", "team.js",
  ]

  /// The scripts as one, with one of the two back ends.
  ///
  /// `backend-served.js` is the desk of this computer, `backend-file.js` the desk in one file, with
  /// the scripts whose names begin like it. Indentation and lines of comment stay behind.
  package static func script(_ backEnd: String) -> [UInt8] {
    let stem = backEnd.dropLast(".js".count)
    let chosen = scripts.filter { script in
      script.name.hasPrefix("backend-")
        ? script.name.hasPrefix(stem)
        : backEnd == "backend-served.js" || !studyScripts.contains(script.name)
    }
    let lines = chosen.flatMap { $0.bytes.split(separator: 0x0A) }.compactMap { line in
      let code = line.drop { $0 == 0x20 }
      return code.isEmpty || code.starts(with: "//".utf8) ? nil : Array(code)
    }
    return Array(lines.joined(separator: [0x0A])) + [0x0A]
  }

  package static let index = PackageResources.index_html
  package static let style = PackageResources.hebra_css
  package static let icon = PackageResources.icon_svg

  /// The scripts as one file.
  private static let served = script("backend-served.js")

  private static let all: [(path: String, bytes: [UInt8], type: String)] = [
    ("/", index, "text/html; charset=utf-8"),
    ("/hebra.js", served, "text/javascript; charset=utf-8"),
    ("/hebra.css", style, "text/css; charset=utf-8"), ("/icon.svg", icon, "image/svg+xml"),
  ]

  /// The paths of the files.
  static let paths = Set(all.map(\.path))

  static func add(to router: Router<BasicRequestContext>) {
    for (path, bytes, type) in all {
      router.get(RouterPath(path)) { _, _ in
        Response(
          status: .ok, headers: [.contentType: type],
          body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
      }
    }
  }
}
