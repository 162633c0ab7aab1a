/// What `styles.xml` says of names, bold, hidden text and numbering.
struct DOCXStyles: XMLConsumer {
  /// One style, after its chain has been followed.
  struct Style {
    var name: String?
    var basedOn: String?
    var isBold: Bool?
    var isHidden: Bool?
    var number: String?
    var level: Int?
  }

  private(set) var styles: [String: Style] = [:]
  /// The style of paragraphs that name none.
  private(set) var defaultParagraph: String?
  private var id: String?
  private var style = Style()
  private var isInRunProperties = false
  private var skipped = 0

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
    case .vanish where isInRunProperties: style.isHidden = attributes.isOn
    case .numberID: style.number = attributes.string(.value)
    case .level: style.level = attributes.integer(.value)
    // Conditional formats of table styles, and what the style was before a tracked change.
    case .tableProperties, .paragraphChange, .runChange: skipped = 1
    default: break
    }
  }

  mutating func end(_ name: Int32) {
    if skipped > 0 { return skipped -= 1 }
    switch DOCXName(rawValue: name) {
    case .runProperties: isInRunProperties = false
    case .style:
      if let id { styles[id] = style }
      id = nil
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Gives every style what it inherits; a chain that runs in a circle ends where it meets itself.
  mutating func resolveChains() {
    var resolved = styles
    for (id, style) in styles {
      var whole = style
      var seen: Set<String> = [id]
      var next = style.basedOn
      while let parent = next, seen.insert(parent).inserted, let above = styles[parent] {
        whole.isBold = whole.isBold ?? above.isBold
        whole.isHidden = whole.isHidden ?? above.isHidden
        whole.number = whole.number ?? above.number
        whole.level = whole.level ?? above.level
        next = above.basedOn
      }
      resolved[id] = whole
    }
    styles = resolved
  }
}
