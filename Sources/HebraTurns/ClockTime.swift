/// A time in the recording, in the notations that transcripts use.
struct ClockTime {
  /// Seconds, or nil if the time is malformed (`0:0:-7.-650`).
  var seconds: Double?
  /// One past its last byte, closing bracket included.
  var end: Int

  /// Reads the time at `start`, with or without brackets: `[00:05]`, `(00:01:12)`, `[00:05` without
  /// a closing bracket, `1:12`, `0:0:5.900 --> 0:0:8.930`.
  static func read(_ text: ByteText, at start: Int, before end: Int) -> ClockTime? {
    guard start < end else { return nil }
    let opening = text[start]
    let isBracketed = opening == 0x5B || opening == 0x28
    var i = isBracketed ? text.skippingSpace(from: start + 1, to: end) : start
    guard var time = bare(text, at: i, before: end) else { return nil }
    i = text.skippingSpace(from: time.end, to: end)
    if i + 2 < end, text[i] == 0x2D, text[i + 1] == 0x2D, text[i + 2] == 0x3E {
      let second = text.skippingSpace(from: i + 3, to: end)
      guard let until = bare(text, at: second, before: end) else { return nil }
      time.end = until.end
      i = text.skippingSpace(from: time.end, to: end)
    }
    if isBracketed, i < end, text[i] == (opening == 0x5B ? 0x5D : 0x29) { time.end = i + 1 }
    return time
  }

  /// Two or three numbers joined by colons, with an optional fraction.
  private static func bare(_ text: ByteText, at start: Int, before end: Int) -> ClockTime? {
    var parts: [Int] = []
    var widths: [Int] = []
    var isSound = true
    var i = start
    while parts.count < 3 {
      if i < end, text[i] == 0x2D, !parts.isEmpty {
        isSound = false
        i += 1
      }
      guard let number = digits(text, at: i, before: end, atMost: 3) else { break }
      parts.append(number.value)
      widths.append(number.end - i)
      i = number.end
      guard parts.count < 3, i + 1 < end, text[i] == 0x3A else { break }
      let next = text[i + 1]
      guard next == 0x2D || (0x30...0x39).contains(next) else { break }
      i += 1
    }
    guard 2 <= parts.count, widths.dropFirst().allSatisfy({ $0 < 3 }) else { return nil }
    guard parts.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    var seconds = parts.reduce(0) { $0 * 60 + Double($1) }
    if i + 1 < end, text[i] == 0x2E || text[i] == 0x2C {
      var from = i + 1
      if text[from] == 0x2D {
        isSound = false
        from += 1
      }
      if let fraction = digits(text, at: from, before: end, atMost: 3) {
        // Programs that do not pad hours and minutes do not pad milliseconds either.
        let isUnpadded = parts.count == 3 && widths[0] == 1 && widths[1] == 1
        let scale = isUnpadded ? 1000 : [1, 10, 100, 1000][fraction.end - from]
        seconds += Double(fraction.value) / Double(scale)
        i = fraction.end
      }
    }
    if i < end, text[i] == 0x3A || (0x30...0x39).contains(text[i]) { return nil }
    return ClockTime(seconds: isSound ? seconds : nil, end: i)
  }

  private static func digits(
    _ text: ByteText, at start: Int, before end: Int, atMost width: Int
  ) -> (value: Int, end: Int)? {
    var value = 0
    var i = start
    while i < end, i - start < width, (0x30...0x39).contains(text[i]) {
      value = value * 10 + Int(text[i] - 0x30)
      i += 1
    }
    return i == start ? nil : (value, i)
  }
}
