internal import HebraModel

/// Writes rows of a sheet as XML, in which texts are numbers of a ``SharedTexts``.
struct XLSXRows {
  private(set) var texts = SharedTexts()
  private var bytes: [UInt8] = []
  private(set) var notices: [Notice] = []
  private var row: Int
  /// The digits of the current row.
  private var digits: [UInt8] = []
  private let sheet: String
  private let styles: XLSXFormats.Numbers
  private let widths: [Int]
  /// What begins a cell of each column.
  private let openings: [[UInt8]]

  /// Rows below row `row`, counted from 1.
  init(below row: Int, of sheet: String, _ styles: XLSXFormats.Numbers, widths: [Int]) {
    self.row = row
    self.sheet = sheet
    self.styles = styles
    self.widths = widths
    openings = widths.indices.map { Array("<c r=\"\(Self.letters(of: $0))".utf8) }
  }

  /// The number of the last row, counted from 1.
  var last: Int { row }

  /// Writes a row.
  mutating func add(_ cells: [Matrix.Cell]) {
    row += 1
    digits = Array(String(row).utf8)
    raw("<row r=\"")
    bytes += digits
    var lines = 1
    for (cell, width) in zip(cells, widths) {
      guard case .text(let text) = cell else { continue }
      lines = max(lines, XLSXWidths.lines(of: text, width: width))
    }
    if lines > 1 {
      raw("\" ht=\"")
      number(lines * XLSXWidths.lineHeight)
      raw("\" customHeight=\"1")
    }
    raw("\">")
    for (column, cell) in cells.enumerated() { write(cell, column) }
    raw("</row>")
  }

  /// Gives up the rows so far, and the elements of their texts.
  mutating func take() -> (rows: [UInt8], texts: [UInt8]) {
    defer { bytes.removeAll(keepingCapacity: true) }
    return (bytes, texts.take())
  }

  private mutating func write(_ cell: Matrix.Cell, _ column: Int) {
    let sign = MatrixDefinitions.provisionalSign
    switch cell {
    // An empty cell has the format of its column.
    case .text(let text) where text.isEmpty: break
    case .text(let text): self.text(text, styles.text, column)
    case .count(let count): value(String(count), styles.count, column)
    case .decimal(let value) where value.isFinite:
      self.value(value.description, styles.decimal, column)
    case .decimal: blank(styles.fills[.notApplicable], column)
    case .share(let n, let total): text("\(n)/\(total)", styles.share, column)
    case .missing(let reason): blank(styles.fills[reason], column)
    case .provisional(.count(let count)): value(String(count), styles.provisionalCount, column)
    case .provisional(.decimal(let value)) where value.isFinite:
      self.value(value.description, styles.provisionalDecimal, column)
    case .provisional(.share(let n, let total)):
      text("\(n)/\(total)\(sign)", styles.share, column)
    case .provisional(let value): write(value, column)
    }
  }

  private mutating func text(_ text: String, _ style: Int, _ column: Int) {
    begin(column, style)
    raw("\" t=\"s\"><v>")
    number(texts.known(text) ?? added(text, column))
    raw("</v></c>")
  }

  private mutating func added(_ text: String, _ column: Int) -> Int {
    let place = Location(part: sheet, line: row, column: column + 1)
    let fitted = XLSXText.fitted(text)
    let hasNUL = text.utf8.contains(0)
    if fitted.isCut { notices.append(XLSXText.cutNotice(text, at: place)) }
    if hasNUL { notices.append(Notice(.xlsxCharacterReplaced, at: place)) }
    return texts.add(
      text, written: XLSXText.escaped(fitted.text), isWhole: !fitted.isCut && !hasNUL)
  }

  private mutating func value(_ digits: String, _ style: Int, _ column: Int) {
    begin(column, style)
    raw("\"><v>")
    bytes.append(contentsOf: digits.utf8)
    raw("</v></c>")
  }

  private mutating func blank(_ style: Int?, _ column: Int) {
    begin(column, style ?? styles.text)
    raw("\"/>")
  }

  private mutating func begin(_ column: Int, _ style: Int) {
    bytes += openings[column]
    bytes += digits
    raw("\" s=\"")
    number(style)
  }

  private mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// The letters of a column, counted from 0, such as A or AB.
  static func letters(of column: Int) -> String {
    var (rest, letters) = (column + 1, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension XLSXText {
  /// The notice that a text was cut.
  static func cutNotice(_ text: String, at place: Location) -> Notice {
    Notice(
      .xlsxTextCut, at: place,
      details: ["characters": String(text.unicodeScalars.count), "limit": String(limit)])
  }
}
