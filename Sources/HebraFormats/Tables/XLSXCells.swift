internal import HebraLanguage
internal import HebraModel

/// The cells of one sheet as text, row by row.
struct XLSXCells: XMLConsumer {
  private(set) var records: [TableRecord] = []
  private(set) var failure: ReadError?
  var hasFailed: Bool { failure != nil }
  /// The number of cells with an error value such as `#N/A`.
  private(set) var errors = 0
  /// Cells that are merged with cells below them, with the row of the first such cell.
  private(set) var merged: (count: Int, row: Int) = (0, 0)

  /// The background colours of cells, by row and column.
  private(set) var colours: [Int: [Int: String]] = [:]

  /// The background of each style; empty when colours are not asked for.
  private let fills: [String?]
  private let strings: [String]
  private let styles: XLSXStyles
  private let countsFrom1904: Bool
  private let part: String
  private let budget: ReadingBudget
  private var cells = 0
  private var row = 0
  private var column = 0
  private var type = ""
  private var style = 0
  private var value: [UInt8] = []
  private var isValue = false
  private var phonetic = 0

  init(
    strings: [String], styles: XLSXStyles, countsFrom1904: Bool, part: String,
    budget: ReadingBudget,
    fills: [String?] = []
  ) {
    self.fills = fills
    self.strings = strings
    self.styles = styles
    self.countsFrom1904 = countsFrom1904
    self.part = part
    self.budget = budget
  }

  func number(of name: String, in namespace: String?) -> Int32 {
    XLSXName.number(of: name, in: namespace)
  }

  mutating func start(_ name: Int32, _ attributes: XMLAttributes) {
    switch XLSXName(rawValue: name) {
    case .row:
      // Clamped so that an impossible row number cannot overflow in the next row.
      row = min(attributes.value(of: .reference).flatMap { Int($0) } ?? row + 1, 1 << 30)
      column = -1
      // An empty previous row is replaced by this one.
      if records.last?.fields.isEmpty == true { records.removeLast() }
      budget.hold(ReadingBudget.row)
      records.append(TableRecord(line: row, fields: []))
    case .cell:
      column = attributes.value(of: .reference).flatMap(Self.column) ?? column + 1
      type = attributes.value(of: .type) ?? "n"
      style = attributes.value(of: .style).flatMap { Int($0) } ?? 0
      value = []
      if fills.indices.contains(style), let fill = fills[style], column < Self.colourColumns,
        budget.hold(ReadingBudget.cell)
      {
        colours[row, default: [:]][column] = fill
      }
    case .phonetic: phonetic += 1
    case .mergedCells: attributes.value(of: .range).map { fill($0) }
    case .value: isValue = true
    case .text: isValue = phonetic == 0
    default: break
    }
  }

  mutating func end(_ name: Int32) {
    switch XLSXName(rawValue: name) {
    case .phonetic: phonetic -= 1
    case .value, .text: isValue = false
    case .cell: if !value.isEmpty { add(String(decoding: value, as: UTF8.self)) }
    default: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) {
    if isValue { value.append(contentsOf: bytes) }
  }

  private mutating func add(_ value: String) {
    // The empty cells before it are counted too: a single cell at XFD1 takes a whole row.
    let last = records.count - 1
    guard last >= 0, column < budget.limits.columns else {
      return fail("columns", budget.limits.columns)
    }
    let added = max(1, column + 1 - records[last].fields.count)
    cells += added
    budget.hold(added * ReadingBudget.cell + (15 < value.utf8.count ? value.utf8.count + 32 : 0))
    if budget.isOver { return failure = budget.failure }
    guard cells <= budget.limits.cells else { return fail("cells", budget.limits.cells) }
    while records[last].fields.count <= column { records[last].fields.append("") }
    records[last].fields[column] = shown(value)
  }

  /// Gives the value of merged cells to each row below the first.
  ///
  /// `A2:A5` is one municipality in four rows. Rows that have no cells at all stay empty.
  private mutating func fill(_ range: String) {
    let ends = range.split(separator: ":").map(String.init)
    guard ends.count == 2, let column = Self.column(ends[0]), let first = Self.row(ends[0]),
      let last = Self.row(ends[1]), first < last, budget.spend(),
      let top = record(of: first), records[top].line == first,
      column < records[top].fields.count, !records[top].fields[column].isEmpty
    else { return }
    let value = records[top].fields[column]
    var next = top + 1
    while next < records.count, records[next].line <= last, budget.spend() {
      defer { next += 1 }
      guard !records[next].isEmpty else { continue }
      while records[next].fields.count <= column { records[next].fields.append("") }
      guard records[next].fields[column].isEmpty else { continue }
      records[next].fields[column] = value
      budget.hold(ReadingBudget.cell)
      if merged.count == 0 { merged.row = records[next].line }
      merged.count += 1
    }
    if budget.isOver { failure = budget.failure }
  }

  /// The index of the first record at a row or below it.
  private func record(of row: Int) -> Int? {
    let index = records.partition { $0.line < row }
    return index < records.count ? index : nil
  }

  /// Colours further to the right belong to no code.
  private static let colourColumns = 64

  private static func row(_ reference: String) -> Int? {
    Int(String(decoding: reference.utf8.drop { (0x41...0x5A).contains($0) }, as: UTF8.self))
  }

  private mutating func fail(_ limit: String, _ value: Int) {
    failure = ReadError(
      .tableLimit, at: Location(part: part, line: row),
      details: ["limit": String(value), "of": limit])
  }

  private mutating func shown(_ value: String) -> String {
    switch type {
    case "s":
      guard let index = Int(value), strings.indices.contains(index) else { return "" }
      return strings[index]
    case "str", "inlineStr": return XLSXText.unescaped(value)
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "e":
      errors += 1
      return value
    case "d": return value
    default:
      guard let number = Double(value) else { return value }
      if styles.isDate(style), let date = XLSXDate.iso(number, from1904: countsFrom1904) {
        return date
      }
      let text = XLSXDate.number(number)
      guard let digits = styles.digits(style), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return text }
      return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
  }

  /// The column of a reference such as `AB12`, from 0.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8.prefix(4) {
      guard (0x41...0x5A).contains(byte) else { break }
      column = column * 26 + Int(byte) - 0x40
    }
    return column > 0 ? column - 1 : nil
  }
}
