/// The HTML elements that the reader treats specially; every other one is `other`.
///
/// Elements are compared by number, because a page requires millions of comparisons: comparing
/// names took most of the reading time.
enum HTMLElement: UInt8, CaseIterable {
  case other
  // Void elements, which have no end tag.
  case area, base, br, col, embed, hr, img, input, link, meta, param, source, track, wbr
  // Blocks.
  case address, article, aside, blockquote, body, caption, center, dd, details, dialog, dir, div
  case dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, head, header
  case hgroup, html, legend, li, main, menu, nav, ol, p, pre, search, section, summary, table
  case tbody, td, tfoot, th, thead, tr, ul
  // Elements whose content is not markup.
  case script, style, title, textarea, iframe, noembed, noframes, xmp
  // Elements whose words are not part of the text.
  case template, noscript, object, svg, canvas, audio, video, select, button, del, rt, rp
  case a, b, strong, ins, option

  private static let named = Dictionary(
    uniqueKeysWithValues: allCases.dropFirst().map { (String(describing: $0), $0) })

  /// The element with this name, which must be in lower case.
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
  /// Elements that a search for an element to close does not pass.
  static let cells: HTMLElements = [.table, .td, .th, .caption, .button, .object]
  static let tableParts: HTMLElements = [.table, .tr, .td, .th, .tbody, .thead, .tfoot]

  /// The kind under which its text is set aside; nil if its text is part of the page.
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

  /// The elements that this one closes when it begins, and those at which the search for them
  /// stops.
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
