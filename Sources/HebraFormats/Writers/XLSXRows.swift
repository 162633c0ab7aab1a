internal import HebraLanguage
internal import HebraModel

/// Writes rows of a sheet as XML, in which texts are numbers of a ``SharedTexts``.
struct XLSXRows {
  /// A text, the end of its cell after the row's number, and how many lines it takes.
  private struct Cell {
    var text: [UInt8] = []
    var end: [UInt8] = []
    var lines = 1
  }

  /// The longest text that is remembered.
  private static let longest = 64

  private(set) var texts = SharedTexts()
  /// The rows that were not taken.
  private var rows: [UInt8] = []
  /// The cells of the current row.
  private var bytes: [UInt8] = []
  /// The last text of each column: most columns have the same one in many rows.
  private var memory: [Cell]
  /// The length of the last text cell after the row's number.
  private var lastEnd = 0
  /// How many lines the current row takes.
  private var lines = 1
  private(set) var notices: [Notice] = []
  private var row: Int
  /// The digits of the current row.
  private var digits: [UInt8] = []
  private let sheet: String
  private let styles: XLSXFormats.Numbers
  private let widths: [Int]
  /// What begins a cell of each column that does not follow another cell.
  private let openings: [[UInt8]]
  /// The column after the last cell of the current row.
  private var next = 0

  /// Rows below row `row`, counted from 1.
  init(below row: Int, of sheet: String, _ styles: XLSXFormats.Numbers, widths: [Int]) {
    self.row = row
    self.sheet = sheet
    self.styles = styles
    self.widths = widths
    memory = widths.map { _ in Cell() }
    openings = widths.indices.map { Array("<c r=\"\(Self.letters(of: $0))".utf8) }
  }

  /// The number of the last row, counted from 1.
  var last: Int { row }

  /// Writes a row.
  mutating func add(_ cells: [Matrix.Cell]) {
    row += 1
    digits.removeAll(keepingCapacity: true)
    digits.append(decimal: row)
    bytes.removeAll(keepingCapacity: true)
    (lines, next) = (1, 0)
    for column in cells.indices { write(cells[column], column) }
    rows += "<row r=\"".utf8
    rows += digits
    if lines > 1 {
      rows += "\" ht=\"".utf8
      rows.append(decimal: lines * XLSXWidths.lineHeight)
      rows += "\" customHeight=\"1".utf8
    }
    rows += "\">".utf8
    rows += bytes
    rows += "</row>".utf8
  }

  /// Gives up the rows so far, and the elements of their texts.
  mutating func take() -> (rows: [UInt8], texts: [UInt8]) {
    defer { rows.removeAll(keepingCapacity: true) }
    return (rows, texts.take())
  }

  private mutating func write(_ cell: Matrix.Cell, _ column: Int) {
    let sign = MatrixDefinitions.provisionalSign
    switch cell {
    // An empty cell has the format of its column.
    case .text(let text): if !text.isEmpty { wrapped(text, column) }
    case .count(let count): value(count, styles.count, column)
    case .decimal(let value) where value.isFinite:
      self.value(value.description, styles.decimal, column)
    case .decimal: blank(styles.fills[.notApplicable], column)
    case .share(let n, let total): text("\(n)/\(total)", styles.share, column)
    case .missing(let reason): blank(styles.fills[reason], column)
    case .provisional(.count(let count)): value(count, styles.provisionalCount, column)
    case .provisional(.decimal(let value)) where value.isFinite:
      self.value(value.description, styles.provisionalDecimal, column)
    case .provisional(.share(let n, let total)):
      text("\(n)/\(total)\(sign)", styles.share, column)
    case .provisional(let value): write(value, column)
    }
  }

  /// Writes a text that may take several lines.
  private mutating func wrapped(_ text: String, _ column: Int) {
    let utf8 = text.utf8.span
    if utf8.elementsEqual(memory[column].text) {
      begin(column)
      bytes += memory[column].end
      lines = max(lines, memory[column].lines)
      return texts.repeats()
    }
    let own = XLSXWidths.lines(of: text, width: widths[column])
    lines = max(lines, own)
    let count = notices.count
    self.text(text, styles.text, column)
    // What the file has otherwise is said of each cell.
    guard utf8.count <= Self.longest, notices.count == count else { return }
    memory[column].text.removeAll(keepingCapacity: true)
    memory[column].text.append(contentsOf: utf8)
    memory[column].end.removeAll(keepingCapacity: true)
    memory[column].end += bytes[(bytes.count - lastEnd)...]
    memory[column].lines = own
  }

  private mutating func text(_ text: String, _ style: Int, _ column: Int) {
    begin(column)
    let start = bytes.count
    self.style(style)
    raw("\" t=\"s\"><v>")
    bytes.append(decimal: texts.known(text) ?? added(text, column))
    raw("</v></c>")
    lastEnd = bytes.count - start
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

  private mutating func value(_ count: Int, _ style: Int, _ column: Int) {
    begin(column)
    self.style(style)
    raw("\"><v>")
    bytes.append(decimal: count)
    raw("</v></c>")
  }

  private mutating func value(_ digits: String, _ style: Int, _ column: Int) {
    begin(column)
    self.style(style)
    raw("\"><v>")
    bytes.append(contentsOf: digits.utf8)
    raw("</v></c>")
  }

  private mutating func blank(_ style: Int?, _ column: Int) {
    begin(column)
    self.style(style ?? styles.text)
    raw("\"/>")
  }

  /// Begins a cell; one that follows another needs no reference, as the format says.
  private mutating func begin(_ column: Int) {
    if column == next {
      raw("<c")
    } else {
      bytes += openings[column]
      bytes += digits
      bytes.append(0x22)
    }
    next = column + 1
  }

  private mutating func style(_ style: Int) {
    raw(" s=\"")
    bytes.append(decimal: style)
  }

  private mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

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
