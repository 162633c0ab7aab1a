internal import HebraLanguage
internal import HebraModel

/// The contents of `styles.xml` that concern names, bold, italic, hidden text and numbering.
struct DOCXStyles: XMLConsumer {
  /// A style; after ``resolveChains()`` it includes what it inherits.
  struct Style {
    var name: String?
    var basedOn: String?
    var isBold: Bool?
    var isItalic: Bool?
    var isHidden: Bool?
    var number: String?
    var level: Int?
  }

  private(set) var styles: [String: Style] = [:]
  /// The id of the style of paragraphs that name none.
  private(set) var defaultParagraph: String?
  private var id: String?
  private var style = Style()
  private var isInRunProperties = false
  private var skipped = 0
  private let budget: ReadingBudget
  var failure: ReadError? { budget.failure }
  var hasFailed: Bool { budget.isOver }

  init(_ budget: ReadingBudget) { self.budget = budget }

  /// The style with this id.
  subscript(_ id: String?) -> Style? { id.flatMap { styles[$0] } }

  func number(of name: String, in namespace: String?) -> Int32 {
    DOCXName.number(of: name, in: namespace)
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    if skipped > 0 { return skipped += 1 }
    switch DOCXName(rawValue: name) {
    case .style:
      id = attributes.string(.styleID)
      style = Style()
      if attributes.string(.type) == "paragraph", let mark = attributes.string(.isDefault),
        mark == "1" || mark == "true"
      {
        defaultParagraph = id
      }
    case .name: style.name = attributes.string(.value)
    case .basedOn: style.basedOn = attributes.string(.value)
    case .runProperties: isInRunProperties = true
    case .bold where isInRunProperties: style.isBold = attributes.isOn
    case .italic where isInRunProperties: style.isItalic = attributes.isOn
    case .vanish where isInRunProperties: style.isHidden = attributes.isOn
    case .numberID: style.number = attributes.string(.value)
    case .level: style.level = attributes.integer(.value)
    // Skip the conditional formats of table styles, and the formatting before a tracked change.
    case .tableProperties, .paragraphChange, .runChange: skipped = 1
    default: break
    }
  }

  mutating func end(_ name: Int32) {
    if skipped > 0 { return skipped -= 1 }
    switch DOCXName(rawValue: name) {
    case .runProperties: isInRunProperties = false
    case .style:
      budget.hold(ReadingBudget.definition)
      if let id { styles[id] = style }
      id = nil
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {}

  /// Adds to every style what it inherits; returns how many circular chains were cut.
  ///
  /// Each style is visited once, however long the chains are. A circular chain is cut where it
  /// returns to itself.
  mutating func resolveChains() -> Int {
    var done: Set<String> = []
    var cuts = 0
    var way: [String] = []
    for start in styles.keys.sorted() where !done.contains(start) {
      way.removeAll(keepingCapacity: true)
      var onWay: Set<String> = []
      var next: String? = start
      while let id = next, !done.contains(id), let style = styles[id] {
        guard onWay.insert(id).inserted else {
          cuts += 1
          break
        }
        way.append(id)
        next = style.basedOn
      }
      for id in way.reversed() {
        if let parent = styles[id]?.basedOn, done.contains(parent), let above = styles[parent] {
          styles[id]?.inherit(above)
        }
        done.insert(id)
      }
    }
    return cuts
  }
}

extension DOCXStyles.Style {
  /// Takes from the parent style what this style does not define.
  fileprivate mutating func inherit(_ above: DOCXStyles.Style) {
    isBold = isBold ?? above.isBold
    isItalic = isItalic ?? above.isItalic
    isHidden = isHidden ?? above.isHidden
    number = number ?? above.number
    level = level ?? above.level
  }
}
