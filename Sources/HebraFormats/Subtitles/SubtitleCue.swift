internal import HebraLanguage

/// A cue of a subtitle file: its times, and the lines that it shows.
struct SubtitleCue {
  /// Seconds; nil for a block of text without a timing line.
  var start: Double?
  var end: Double?
  var lines: [CueLine]
}

/// A line of a cue, or the part spoken by one voice; without tags, with references resolved.
struct CueLine: Equatable {
  /// The name in `<v Name>`.
  var voice: String?
  var bytes: [UInt8]
}

/// The times of a cue: `00:00:01.000 --> 00:00:04.000 align:start`.
struct CueTiming {
  var start: Double
  var end: Double

  /// The times of a line, or nil if it is not a timing line.
  init?(_ line: ArraySlice<UInt8>) {
    var i = line.startIndex
    func skipSpace() { while i < line.endIndex, line[i].isASCIISpace { i += 1 } }
    skipSpace()
    guard let start = Self.seconds(line, &i) else { return nil }
    skipSpace()
    guard line[i...].starts(with: "-->".utf8) else { return nil }
    i += 3
    skipSpace()
    guard let end = Self.seconds(line, &i) else { return nil }
    guard i == line.endIndex || line[i].isASCIISpace else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads two or three numbers joined by colons; the last has a fraction after a point or a comma.
  static func seconds(_ line: ArraySlice<UInt8>, _ i: inout Int) -> Double? {
    var parts: [Double] = []
    while parts.count < 3 {
      guard let number = number(line, &i) else { return nil }
      parts.append(number.value)
      guard i < line.endIndex, line[i] == UInt8(ascii: ":") else { break }
      i += 1
    }
    guard parts.count >= 2, parts.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    var seconds = parts.reduce(0) { $0 * 60 + $1 }
    if i < line.endIndex, line[i] == UInt8(ascii: ".") || line[i] == UInt8(ascii: ",") {
      i += 1
      guard let fraction = number(line, &i) else { return nil }
      seconds += fraction.value / fraction.scale
    }
    return seconds
  }

  private static func number(
    _ line: ArraySlice<UInt8>, _ i: inout Int
  ) -> (value: Double, scale: Double)? {
    var value = 0.0
    var scale = 1.0
    let start = i
    while i < line.endIndex, i - start < 6, 0x30...0x39 ~= line[i] {
      value = value * 10 + Double(line[i] - 0x30)
      scale *= 10
      i += 1
    }
    return i == start ? nil : (value, scale)
  }
}
