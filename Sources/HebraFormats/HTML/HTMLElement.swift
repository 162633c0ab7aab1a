/// The elements of web pages that mean something to the text; every other one is `other`.
///
/// A page asks for its elements millions of times: by number that is one look, by name it was the
/// cost of the whole reading.
enum HTMLElement: UInt8, CaseIterable {
  case other
  // Without an end.
  case area, base, br, col, embed, hr, img, input, link, meta, param, source, track, wbr
  // Blocks.
  case address, article, aside, blockquote, body, caption, center, dd, details, dialog, dir, div
  case dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, head, header
  case hgroup, html, legend, li, main, menu, nav, ol, p, pre, search, section, summary, table
  case tbody, td, tfoot, th, thead, tr, ul
  // With an inside that is no markup.
  case script, style, title, textarea, iframe, noembed, noframes, xmp
  // Whose words are no text of the page.
  case template, noscript, object, svg, canvas, audio, video, select, button, del, rt, rp
  case a, b, strong, ins, option

  private static let named = Dictionary(
    uniqueKeysWithValues: allCases.dropFirst().map { (String(describing: $0), $0) })

  /// The element called `name`, in lower case.
  init(_ name: String) { self = Self.named[name] ?? .other }

  static let void: HTMLElements = [
    .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr,
  ]
  static let blocks: HTMLElements = [
    .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
    .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5,
    .h6, .head, .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .p, .pre,
    .search, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul,
  ]
  static let raw: HTMLElements = [
    .script, .style, .title, .textarea, .iframe, .noembed, .noframes, .xmp,
  ]
  static let headings: HTMLElements = [.h1, .h2, .h3, .h4, .h5, .h6]
  /// What most elements are not closed across.
  static let cells: HTMLElements = [.table, .td, .th, .caption, .button, .object]
  static let tableParts: HTMLElements = [.table, .tr, .td, .th, .tbody, .thead, .tfoot]

  /// The kind under which its text is kept aside, if it is no speech of the page.
  var asideKind: String? {
    switch self {
    case .template, .noscript: "hidden"
    case .object, .svg, .canvas, .audio, .video: "embedded"
    case .select, .button: "form"
    case .del: "deletion"
    case .rt, .rp: "ruby"
    default: nil
    }
  }

  /// What an element closes when it begins, and what it does not look past.
  var implied: (closes: HTMLElements, within: HTMLElements)? {
    switch self {
    case .li: ([.li], [.ul, .ol, .menu, .dir])
    case .dt, .dd: ([.dt, .dd], [.dl])
    case .td, .th: ([.td, .th], [.tr, .table])
    case .tr: ([.tr], [.table])
    case .tbody, .thead, .tfoot: ([.tbody, .thead, .tfoot], [.table])
    case .option: ([.option], [.select])
    default: nil
    }
  }
}

/// A set of elements.
struct HTMLElements: ExpressibleByArrayLiteral {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(arrayLiteral elements: HTMLElement...) {
    for element in elements { insert(element) }
  }

  init(_ element: HTMLElement) { insert(element) }

  private mutating func insert(_ element: HTMLElement) {
    let number = UInt64(element.rawValue)
    if number < 64 { low |= 1 << number } else { high |= 1 << (number - 64) }
  }

  @inline(__always)
  func contains(_ element: HTMLElement) -> Bool {
    let number = UInt64(element.rawValue)
    return (number < 64 ? low >> number : high >> (number - 64)) & 1 != 0
  }
}
