internal import HebraLanguage
internal import HebraModel

/// The lines of a text: CRLF, LF, CR and CR CR LF end a line, and the last end opens no further one.
enum TextLines {
  /// Where each line stands, without its end.
  static func ranges(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    forEach(in: bytes) { line in
      lines.append(line)
      return true
    }
    return lines
  }

  /// The same within a budget: a file may be all line ends.
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

  /// Hands over each line, without its end, until `take` answers that it is enough.
  static func forEach(in bytes: [UInt8], _ take: (Range<Int>) -> Bool) {
    bytes.withUnsafeBufferPointer { bytes in
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
          // CR CR LF is one line end, two CR alone are two.
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
}
