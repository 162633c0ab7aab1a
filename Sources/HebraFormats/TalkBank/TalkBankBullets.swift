internal import HebraModel

/// The time marks of CHAT ("bullets"): milliseconds between two U+0015.
enum TalkBankBullets {
  private static let bullet: UInt8 = 0x15
  /// The byte that replaces U+0015 while lines are processed: a TAB.
  private static let tab: UInt8 = 0x09

  /// The bytes with TABs for the two control characters of each complete mark in a line.
  ///
  /// An unpaired U+0015 stays and is later replaced like any control character.
  static func opened(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(bullet) else { return bytes }
    var result = bytes
    var open: Int?
    for (i, byte) in bytes.enumerated() {
      if byte == 0x0A || byte == 0x0D {
        open = nil
      } else if byte == bullet {
        if let start = open {
          if milliseconds(bytes[(start + 1)..<i]) != nil {
            (result[start], result[i]) = (tab, tab)
            open = nil
          } else {
            open = i
          }
        } else {
          open = i
        }
      }
    }
    return result
  }

  /// The parts of a line outside its time marks, and the first time.
  static func apart(_ line: ArraySlice<UInt8>) -> (pieces: [ArraySlice<UInt8>], time: Double?) {
    var pieces: [ArraySlice<UInt8>] = []
    var time: Double?
    var start = line.startIndex
    var i = line.startIndex
    while let open = line[i...].firstIndex(of: tab) {
      guard let close = line[(open + 1)...].firstIndex(of: tab) else { break }
      if let found = milliseconds(line[(open + 1)..<close]) {
        if time == nil, found < WrittenTime.limit * 1000 { time = found / 1000 }
        pieces.append(line[start..<open])
        start = close + 1
        i = start
      } else {
        i = close
      }
    }
    pieces.append(line[start...])
    return (pieces, time)
  }

  /// The first number of `917_3576` or `%snd:"name"_917_3576`.
  private static func milliseconds(_ mark: ArraySlice<UInt8>) -> Double? {
    func digits(before end: Int) -> Int? {
      var start = end
      while start > mark.startIndex, 0x30...0x39 ~= mark[start - 1] { start -= 1 }
      return start < end ? start : nil
    }
    guard let second = digits(before: mark.endIndex), second > mark.startIndex,
      mark[second - 1] == UInt8(ascii: "_"), let first = digits(before: second - 1)
    else { return nil }
    guard first == mark.startIndex || mark.first == UInt8(ascii: "%") else { return nil }
    return Double(String(decoding: mark[first..<(second - 1)], as: UTF8.self))
  }
}
