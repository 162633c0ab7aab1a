internal import HebraLanguage
internal import HebraModel

/// Builds the bytes of a CSV file.
struct CSVOutput {
  /// A text, and how it stands in the file.
  private struct Field {
    var text: [UInt8] = []
    var written: [UInt8] = []
  }

  /// The longest text that is remembered.
  private static let longest = 64

  /// The bytes that have not been taken.
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private let separator: FieldSeparator
  private var fields = 0
  private var rowStart = 3
  /// The last text of each column: most columns have the same one in many rows.
  private var last: [Field] = []

  init(separator: FieldSeparator) { self.separator = separator }

  mutating func cell(_ cell: Matrix.Cell, missing: [Matrix.Missing: String]) {
    switch cell {
    case .text(let text): self.text(text)
    case .count(let count): number(count)
    case .share(let n, _): number(n)
    case .decimal(let value): decimal(value)
    case .missing(let reason): text(missing[reason] ?? "")
    case .provisional(let value):
      // With the sign the cell is text, so that no spreadsheet adds it to figures that are final.
      self.cell(value, missing: missing)
      bytes.append(contentsOf: MatrixDefinitions.provisionalSign.utf8)
    }
  }

  mutating func text(_ field: String) {
    let column = fields
    separate()
    let text = field.utf8.span
    guard !text.isEmpty else { return }
    if column < last.count, text.elementsEqual(last[column].text) {
      return bytes += last[column].written
    }
    let start = bytes.count
    text.withUnsafeBufferPointer { write($0) }
    guard text.count <= Self.longest else { return }
    while last.count <= column { last.append(Field()) }
    last[column].text.removeAll(keepingCapacity: true)
    last[column].text.append(contentsOf: text)
    last[column].written.removeAll(keepingCapacity: true)
    last[column].written += bytes[start...]
  }

  private mutating func write(_ utf8: UnsafeBufferPointer<UInt8>) {
    // All bytes are looked at, since that takes less time than a decision after each of them.
    let mark = separator.byte
    var (quotes, others): (UInt8, UInt8) = (0, 0)
    for byte in utf8 {
      quotes |= byte == 0x22 ? 1 : 0
      others |= (byte == mark ? 1 : 0) | (byte == 0x0A ? 1 : 0) | (byte == 0x0D ? 1 : 0)
    }
    let isQuoted = quotes | others != 0
    if isQuoted { bytes.append(0x22) }
    if FormulaGuard.isNeeded(for: utf8) { bytes.append(0x27) }
    if quotes != 0 {
      for byte in utf8 {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
    } else {
      bytes.append(contentsOf: utf8)
    }
    if isQuoted { bytes.append(0x22) }
  }

  mutating func number(_ value: Int) {
    separate()
    bytes.append(decimal: value)
  }

  mutating func decimal(_ value: Double) {
    separate()
    guard value.isFinite else { return }
    for byte in value.description.utf8 {
      bytes.append(byte == 0x2E && separator == .semicolon ? 0x2C : byte)
    }
  }

  mutating func endRow() {
    // A row with a single empty field would otherwise read as an empty line.
    if fields == 1, bytes.count == rowStart { bytes += [0x22, 0x22] }
    bytes += [0x0D, 0x0A]
    fields = 0
    rowStart = bytes.count
  }

  /// Gives up the bytes of the rows so far.
  mutating func take() -> [UInt8] {
    defer {
      bytes = []
      rowStart = 0
    }
    return bytes
  }

  private mutating func separate() {
    if fields > 0 { bytes.append(separator.byte) }
    fields += 1
  }
}
