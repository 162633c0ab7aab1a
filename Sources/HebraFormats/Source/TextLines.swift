internal import HebraLanguage
internal import HebraModel

/// Divides a text into lines at CRLF, LF, CR and CR CR LF; the last line end does not begin another
/// line.
enum TextLines {
  /// The range of each line, without its end.
  static func ranges(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    forEach(in: bytes) { line in
      lines.append(line)
      return true
    }
    return lines
  }

  /// The same within a budget, because a file may consist of line ends only.
  static func ranges(
    of bytes: [UInt8], budget: ReadingBudget
  ) throws(ReadError) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    forEach(in: bytes) { line in
      lines.append(line)
      budget.hold(ReadingBudget.line)
      return budget.spend(1 + line.count / 32)
    }
    try budget.check()
    return lines
  }

  /// Passes each line, without its end, to `take`, until `take` returns false.
  static func forEach(in bytes: [UInt8], _ take: (Range<Int>) -> Bool) {
    let bytes = bytes.span
    var start = 0
    var i = 0
    while i < bytes.count {
      let byte = bytes[i]
      guard byte == 0x0A || byte == 0x0D else {
        i += 1
        continue
      }
      guard take(start..<i) else { return }
      i += 1
      if byte == 0x0D {
        // CR CR LF is one line end; CR CR without LF is two.
        if i + 1 < bytes.count, bytes[i] == 0x0D, bytes[i + 1] == 0x0A {
          i += 2
        } else if i < bytes.count, bytes[i] == 0x0A {
          i += 1
        }
      }
      start = i
    }
    if start < bytes.count { _ = take(start..<bytes.count) }
  }
}
