internal import HebraLanguage
internal import HebraModel

/// The contents of `numbering.xml`: lists, and the numbers that refer to them.
struct DOCXNumbering: XMLConsumer {
  /// One level of a list.
  struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
    /// The level (from 1) after which counting restarts; nil: after any higher level; 0: never.
    var restart: Int?
    var isLegal = false
    var style: String?
  }

  /// A list.
  struct List {
    var levels: [Int: Level] = [:]
    /// The style that represents the list.
    var styleLink: String?
    var numberStyleLink: String?
  }

  /// A number: a list with the changes that the number makes to it.
  struct Number {
    var list: String?
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private(set) var lists: [String: List] = [:]
  private(set) var numbers: [String: Number] = [:]
  private var listID: String?
  private var list = List()
  private var numberID: String?
  private var number = Number()
  private var override: Int?
  private var levelIndex: Int?
  private var level = Level()
  private let budget: ReadingBudget
  var failure: ReadError? { budget.failure }
  var hasFailed: Bool { budget.isOver }

  init(_ budget: ReadingBudget) { self.budget = budget }

  func number(of name: String, in namespace: String?) -> Int32 {
    // Only in this part are `w:ilvl` and `w:abstractNumId` attributes as well.
    switch name {
    case "abstractNumId": DOCXName.abstractNumberID.rawValue
    case "ilvl": DOCXName.level.rawValue
    case "numId": DOCXName.numberID.rawValue
    default: DOCXName.number(of: name, in: namespace)
    }
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    switch DOCXName(rawValue: name) {
    case .abstractNumber:
      listID = attributes.string(.abstractNumberID)
      list = List()
    case .number:
      numberID = attributes.string(.numberID)
      number = Number()
    case .abstractNumberID: number.list = attributes.string(.value)
    case .levelOverride: override = attributes.integer(.level)
    case .startOverride:
      if let override { number.starts[override] = attributes.integer(.value) }
    case .numberStyleLink: list.numberStyleLink = attributes.string(.value)
    case .styleLink: list.styleLink = attributes.string(.value)
    case .levelIndex:
      levelIndex = attributes.integer(.level)
      level = Level()
    case .start: level.start = attributes.integer(.value) ?? 1
    case .format: level.format = attributes.string(.value) ?? "decimal"
    case .levelText:
      // Word allows 255 characters. A longer text would be repeated in memory for every paragraph.
      level.text = String((attributes.string(.value) ?? "").unicodeScalars.prefix(255))
    case .levelRestart: level.restart = attributes.integer(.value)
    case .isLegal: level.isLegal = attributes.isOn
    case .paragraphStyle: level.style = attributes.string(.value)
    default: break
    }
  }

  mutating func end(_ name: Int32) {
    switch DOCXName(rawValue: name) {
    case .levelIndex:
      // Word has nine levels.
      if let levelIndex, 0..<9 ~= levelIndex {
        if numberID == nil {
          list.levels[levelIndex] = level
        } else {
          number.levels[levelIndex] = level
        }
      }
      levelIndex = nil
    case .abstractNumber:
      budget.hold(ReadingBudget.definition * 2)
      if let listID { lists[listID] = list }
      listID = nil
    case .number:
      budget.hold(ReadingBudget.definition)
      if let numberID { numbers[numberID] = number }
      numberID = nil
    case .levelOverride: override = nil
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {}

  /// Gives lists that only refer to a style the levels of the list of that style; returns the
  /// number of circular references.
  mutating func resolveLinks() -> Int {
    var byStyle: [String: String] = [:]
    for (id, list) in lists.sorted(by: { $0.key < $1.key }) {
      if let style = list.styleLink { byStyle[style] = byStyle[style] ?? id }
    }
    var cycles = 0
    for (id, list) in lists where list.levels.isEmpty {
      guard let link = list.numberStyleLink, let linked = byStyle[link] else { continue }
      if let levels = lists[linked]?.levels, !levels.isEmpty {
        lists[id]?.levels = levels
      } else if isRing(linked, byStyle) {
        cycles += 1
      }
    }
    return cycles
  }

  /// Whether a list without levels of its own refers, directly or indirectly, to itself.
  private func isRing(_ start: String, _ byStyle: [String: String]) -> Bool {
    var current = start
    for _ in 0..<64 {
      guard let list = lists[current], list.levels.isEmpty, let link = list.numberStyleLink,
        let next = byStyle[link]
      else { return false }
      if next == start { return true }
      current = next
    }
    return true
  }
}
