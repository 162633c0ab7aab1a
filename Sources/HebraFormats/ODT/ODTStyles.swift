internal import HebraModel

/// What the styles of an OpenDocument text define for its characters, paragraphs and lists.
struct ODTStyles {
  struct Style {
    var name: String
    var display: String?
    var parent: String?
    var isBold: Bool?
    var isItalic: Bool?
    var isHidden: Bool?
    var listStyle: String?
    /// Whether it is an automatic style, which has no name given by a person.
    var isAutomatic = false
  }

  /// How one level of a list is numbered.
  struct Level {
    var format = ""
    var prefix = ""
    var suffix = ""
    /// The whole label, with `%1%` for the number of the first level, as LibreOffice writes it.
    var pattern: String?
    var start = 1
    var shown = 1
    var bullet: String?
  }

  /// By family and name.
  private var styles: [String: Style] = [:]
  private(set) var lists: [String: [Int: Level]] = [:]
  private var style: String?
  private var list: String?

  private static func key(_ name: String, _ family: String) -> String { family + "\u{0}" + name }

  func style(_ name: String, _ family: String) -> Style? { styles[Self.key(name, family)] }

  /// The first value defined by a style or one of its ancestors.
  func inherited<Value>(_ name: String?, _ family: String, _ path: KeyPath<Style, Value?>) -> Value?
  {
    var next = name
    for _ in 0..<64 {
      guard let name = next, let style = style(name, family) else { return nil }
      if let value = style[keyPath: path] { return value }
      next = style.parent
    }
    return nil
  }

  /// The displayed name of a style; for an automatic style, that of the nearest named ancestor.
  func shownName(_ name: String?, _ family: String) -> String? {
    var next = name
    for _ in 0..<64 {
      guard let name = next else { return nil }
      guard let style = style(name, family) else { return Self.decoded(name) }
      if !style.isAutomatic { return style.display ?? Self.decoded(name) }
      next = style.parent
    }
    return nil
  }

  /// Decodes characters that a name cannot contain: `Heading_20_1`.
  private static func decoded(_ name: String) -> String {
    name.replacing("_20_", with: " ").replacing("_2f_", with: "/").replacing("_5f_", with: "_")
  }

  mutating func start(_ name: ODTName, _ attributes: XMLAttributes, isAutomatic: Bool) {
    switch name {
    case .style:
      guard let id = attributes[ODTName.name], let family = attributes[.family] else { return }
      let key = Self.key(id, family)
      styles[key] = Style(
        name: id, display: attributes[.displayName], parent: attributes[.parentName],
        listStyle: attributes[.listStyle], isAutomatic: isAutomatic)
      style = key
    case .textProperties:
      guard let style else { return }
      if let weight = attributes[.weight] {
        styles[style]?.isBold = weight == "bold" || Int(weight).map { $0 >= 600 } ?? false
      }
      if let slant = attributes[.fontStyle] { styles[style]?.isItalic = slant != "normal" }
      if let display = attributes[.display] { styles[style]?.isHidden = display == "none" }
    case .listStyle:
      list = attributes[ODTName.name] ?? "\u{0}outline"
      if let list { lists[list] = [:] }
    case .listLevelNumber, .listLevelBullet:
      guard let list, let number = attributes.integer(ODTName.level.rawValue) else { return }
      var level = Level()
      level.format = attributes[.numberFormat] ?? ""
      level.prefix = attributes[.prefix] ?? ""
      level.suffix = attributes[.suffix] ?? ""
      level.pattern = attributes[.numberPattern]
      level.start = attributes.integer(ODTName.startValue.rawValue) ?? 1
      level.shown = max(1, min(attributes.integer(ODTName.displayLevels.rawValue) ?? 1, 10))
      if name == .listLevelBullet { level.bullet = attributes[.bullet] ?? "•" }
      lists[list]?[number] = level
    default: break
    }
  }

  mutating func end(_ name: ODTName) {
    if name == .style { style = nil }
    if name == .listStyle { list = nil }
  }
}
