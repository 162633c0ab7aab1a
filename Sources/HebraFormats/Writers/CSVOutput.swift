internal import HebraModel

/// Builds the bytes of a CSV file.
struct CSVOutput {
  /// The bytes that have not been taken.
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private let separator: FieldSeparator
  private var fields = 0
  private var rowStart = 3

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
    separate()
    guard !field.isEmpty else { return }
    var field = field
    field.withUTF8 { utf8 in
      let isGuarded = FormulaGuard.isNeeded(for: utf8)
      let isQuoted = utf8.contains {
        $0 == separator.byte || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D
      }
      if isQuoted { bytes.append(0x22) }
      if isGuarded { bytes.append(0x27) }
      if utf8.contains(0x22) {
        for byte in utf8 {
          if byte == 0x22 { bytes.append(0x22) }
          bytes.append(byte)
        }
      } else {
        bytes.append(contentsOf: utf8)
      }
      if isQuoted { bytes.append(0x22) }
    }
  }

  mutating func number(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
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
