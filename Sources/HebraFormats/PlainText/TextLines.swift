/// The lines of a text: CRLF, LF, CR and CR CR LF end a line, and the last end opens no further one.
enum TextLines {
  /// Where each line stands, without its end.
  static func ranges(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var i = 0
      while i < bytes.count {
        let byte = bytes[i]
        guard byte == 0x0A || byte == 0x0D else {
          i += 1
          continue
        }
        lines.append(start..<i)
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
      if start < bytes.count { lines.append(start..<bytes.count) }
    }
    return lines
  }
}
