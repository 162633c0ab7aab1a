internal import HebraLanguage
internal import HebraModel

/// The background of each cell style of a workbook.
struct XLSXFills: XMLConsumer {
  private enum Name: Int32 {
    case fills = 1, fill, pattern, foreground, formats, format
    case kind, rgb, theme, indexed, tint, fillID
  }

  /// The theme's twelve colours in the order of its part.
  private let theme: [String]
  /// The colour of each fill; nil for none.
  private var fills: [String?] = []
  /// The fill of each cell style.
  private var styles: [Int] = []
  private var isInFills = false
  private var isInFormats = false
  private var isSolid = false
  private let budget: ReadingBudget
  var failure: ReadError? { budget.failure }
  var hasFailed: Bool { budget.isOver }

  init(theme: [String], _ budget: ReadingBudget) {
    self.theme = theme
    self.budget = budget
  }

  /// The background of a cell style, by its number.
  var byStyle: [String?] {
    styles.map { fills.indices.contains($0) ? fills[$0] : nil }
  }

  func number(of name: String, in namespace: String?) -> Int32 {
    let known: Name? =
      switch name {
      case "fills": .fills
      case "fill": .fill
      case "patternFill": .pattern
      case "fgColor": .foreground
      case "cellXfs": .formats
      case "xf": .format
      case "patternType": .kind
      case "rgb": .rgb
      case "theme": .theme
      case "indexed": .indexed
      case "tint": .tint
      case "fillId": .fillID
      default: nil
      }
    return known?.rawValue ?? 0
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    switch Name(rawValue: name) {
    case .fills: isInFills = true
    case .fill where isInFills:
      budget.hold(ReadingBudget.cell)
      fills.append(nil)
      isSolid = false
    case .pattern: isSolid = attributes.string(Name.kind.rawValue) == "solid"
    case .foreground where isInFills && isSolid && !fills.isEmpty:
      fills[fills.count - 1] = colour(attributes)
    case .formats: isInFormats = true
    case .format where isInFormats:
      budget.hold(ReadingBudget.cell)
      styles.append(attributes.integer(Name.fillID.rawValue) ?? 0)
    default: break
    }
  }

  mutating func end(_ name: Int32) {
    if name == Name.fills.rawValue { isInFills = false }
    if name == Name.formats.rawValue { isInFormats = false }
  }

  mutating func text(_ bytes: Span<UInt8>) {}

  private func colour(_ attributes: XMLAttributes) -> String? {
    if let rgb = attributes.string(Name.rgb.rawValue) { return FillColour.plain(rgb) }
    if let index = attributes.integer(Name.indexed.rawValue) { return FillColour.indexed(index) }
    guard let number = attributes.integer(Name.theme.rawValue) else { return nil }
    // The first two pairs of the theme are numbered the other way round: white, black.
    let place = number < 4 && 0 <= number ? number ^ 1 : number
    guard theme.indices.contains(place) else { return nil }
    let tint = attributes.string(Name.tint.rawValue).flatMap { Double($0) } ?? 0
    return FillColour.tinted(theme[place], tint)
  }
}

/// The colours of a theme: dark 1, light 1, dark 2, light 2, six accents, two of links.
struct XLSXTheme: XMLConsumer {
  private(set) var colours: [String] = []
  private var isInScheme = false
  var failure: ReadError? { nil }

  func number(of name: String, in namespace: String?) -> Int32 {
    switch name {
    case "clrScheme": 1
    case "srgbClr": 2
    case "sysClr": 3
    case "val": 4
    case "lastClr": 5
    default: 0
    }
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    if name == 1 { isInScheme = true }
    guard isInScheme, name == 2 || name == 3, colours.count < 12 else { return }
    let written = attributes.string(name == 2 ? 4 : 5)
    colours.append(written.flatMap(FillColour.plain) ?? "FFFFFF")
  }

  mutating func end(_ name: Int32) { if name == 1 { isInScheme = false } }
  mutating func text(_ bytes: Span<UInt8>) {}
}
