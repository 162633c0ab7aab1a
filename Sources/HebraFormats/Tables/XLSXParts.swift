internal import HebraLanguage
internal import HebraModel

/// The sheets of a workbook, and its date system.
struct XLSXSheets: XMLConsumer {
  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var countsFrom1904 = false
  /// The reference of Hebra's defined name, as written: `'Definiciones'!$A$1`.
  private var marked: [UInt8] = []
  private var isMark = false
  var failure: ReadError? { nil }

  func number(of name: String, in namespace: String?) -> Int32 {
    XLSXName.number(of: name, in: namespace)
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    if name == XLSXName.sheet.rawValue, let relation = attributes.value(of: .relation) {
      let state = attributes.value(of: .hidden) ?? "visible"
      sheets.append((attributes.value(of: .name) ?? "", relation, state != "visible"))
    } else if name == XLSXName.workbookProperties.rawValue {
      countsFrom1904 = ["1", "true"].contains(attributes.value(of: .date1904))
    } else if name == XLSXName.definedName.rawValue {
      isMark = attributes.value(of: .name) == XLSXName.definitionsMark
    }
  }

  mutating func end(_ name: Int32) { isMark = false }

  mutating func text(_ bytes: Span<UInt8>) {
    if isMark { marked.append(contentsOf: bytes) }
  }

  /// The name of the sheet of definitions in a workbook written by Hebra.
  var definitions: String? {
    guard let sign = marked.lastIndex(of: UInt8(ascii: "!")) else { return nil }
    let name = String(decoding: marked[..<sign], as: UTF8.self)
    guard name.hasPrefix("'"), name.hasSuffix("'"), name.utf8.count > 2 else { return name }
    return String(name.dropFirst().dropLast()).replacing("''", with: "'")
  }
}

/// Relationships by their ids.
struct XLSXTargets: XMLConsumer {
  private(set) var targets: [String: String] = [:]
  var failure: ReadError? { nil }

  func number(of name: String, in namespace: String?) -> Int32 {
    switch name {
    case "Relationship": 1
    case "Id": 2
    case "Target": 3
    default: 0
    }
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    guard name == 1, let id = attributes.string(2), let target = attributes.string(3) else {
      return
    }
    targets[id] = target
  }

  mutating func end(_ name: Int32) {}
  mutating func text(_ bytes: Span<UInt8>) {}
}

/// The shared strings of a workbook, without phonetic readings (kana).
struct XLSXSharedStrings: XMLConsumer {
  private(set) var strings: [String] = []
  private var current: [UInt8] = []
  private var isText = false
  private var phonetic = 0
  private let budget: ReadingBudget
  var failure: ReadError? { budget.failure }
  var hasFailed: Bool { budget.isOver }

  init(_ budget: ReadingBudget) { self.budget = budget }

  func number(of name: String, in namespace: String?) -> Int32 {
    XLSXName.number(of: name, in: namespace)
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    switch XLSXName(rawValue: name) {
    case .sharedItem: current = []
    case .phonetic: phonetic += 1
    case .text: isText = phonetic == 0
    default: break
    }
  }

  mutating func end(_ name: Int32) {
    switch XLSXName(rawValue: name) {
    case .sharedItem:
      budget.hold(ReadingBudget.cell + (15 < current.count ? current.count + 32 : 0))
      strings.append(XLSXText.unescaped(String(decoding: current, as: UTF8.self)))
    case .phonetic: phonetic -= 1
    case .text: isText = false
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    if isText { current.append(contentsOf: bytes) }
  }
}

/// Which cell styles show a number as a date, a time or both.
struct XLSXStyles: XMLConsumer {
  /// The properties of a custom number format, computed once and not for each cell.
  private struct Format {
    var isDate: Bool
    var digits: Int?
  }

  private var codes: [Int: Format] = [:]
  private var formats: [Int] = []
  private var isInCellFormats = false
  private let budget: ReadingBudget
  var failure: ReadError? { budget.failure }
  var hasFailed: Bool { budget.isOver }

  init(_ budget: ReadingBudget) { self.budget = budget }

  func number(of name: String, in namespace: String?) -> Int32 {
    XLSXName.number(of: name, in: namespace)
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    let id = attributes.value(of: .formatID).flatMap { Int($0) } ?? 0
    switch XLSXName(rawValue: name) {
    case .numberFormat:
      budget.hold(ReadingBudget.cell)
      codes[id] = attributes.value(of: .formatCode).map(Self.format)
    case .cellFormats: isInCellFormats = true
    case .cellFormat where isInCellFormats:
      budget.hold(ReadingBudget.cell)
      formats.append(id)
    default: break
    }
  }

  mutating func end(_ name: Int32) {
    if name == XLSXName.cellFormats.rawValue { isInCellFormats = false }
  }

  mutating func text(_ bytes: Span<UInt8>) {}

  /// Whether the cell style shows dates: a built-in date format of the standard, or a format code
  /// with day, month, year, hour or second outside quotes and brackets.
  func isDate(_ style: Int) -> Bool {
    guard formats.indices.contains(style) else { return false }
    let id = formats[style]
    if let format = codes[id] { return format.isDate }
    return (14...22).contains(id) || (27...36).contains(id) || (45...47).contains(id)
      || (50...58).contains(id)
  }

  /// The number of digits to which a format such as `00000` pads numbers, as used for municipality
  /// codes.
  func digits(_ style: Int) -> Int? {
    guard formats.indices.contains(style) else { return nil }
    return codes[formats[style]]?.digits
  }

  private static func format(_ code: String) -> Format {
    // 32 digits are more than any padded code needs.
    let isDigits = 1...32 ~= code.utf8.count && code.utf8.allSatisfy { $0 == 0x30 }
    return Format(isDate: hasDateLetter(code), digits: isDigits ? code.utf8.count : nil)
  }

  private static func hasDateLetter(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for scalar in code.lowercased().unicodeScalars {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch scalar {
      case "\"": isQuoted.toggle()
      case "[": isBracketed = true
      case "]": isBracketed = false
      case "\\", "_", "*": isEscaped = true
      case "d", "m", "y", "h", "s", "a": if !isQuoted && !isBracketed { return true }
      default: break
      }
    }
    return false
  }
}
