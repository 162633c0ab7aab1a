/// Converts UTF-8 byte offsets of a text to Unicode code-point offsets and back.
public struct CodePointMap: Sendable {
  private static let stride = 128
  private let bytes: [UInt8]
  /// The number of code points before byte `i * stride`.
  private let marks: [Int]
  /// The number of code points of the text.
  public let count: Int

  /// A map of `text`.
  public init(_ text: String) {
    let all = Array(text.utf8)
    bytes = all
    var marks: [Int] = []
    marks.reserveCapacity(all.count / Self.stride + 1)
    var seen = 0
    let span = all.span
    var start = 0
    while start < span.count {
      marks.append(seen)
      let end = min(start + Self.stride, span.count)
      // At most as many as fit into a byte: the loop has no branch and counts many bytes at once.
      var begun: UInt8 = 0
      for i in start..<end { begun &+= span[i] & 0xC0 != 0x80 ? 1 : 0 }
      seen += Int(begun)
      start = end
    }
    if span.count % Self.stride == 0 { marks.append(seen) }
    self.marks = marks
    count = seen
  }

  /// The number of code points before byte `offset`, which must be in `0...bytes`.
  public func codePoint(atByte offset: Int) -> Int {
    let mark = offset / Self.stride
    var seen = marks[mark]
    var i = mark * Self.stride
    while i < offset {
      if bytes[i] & 0xC0 != 0x80 { seen += 1 }
      i += 1
    }
    return seen
  }

  /// The byte at which code point `index` begins, or nil if the text has no such code point.
  public func byte(atCodePoint index: Int) -> Int? {
    guard 0 <= index, index <= count else { return nil }
    if index == count { return bytes.count }
    let low = marks.partition { $0 <= index } - 1
    var seen = marks[low]
    var i = low * Self.stride
    // `seen` is the number of scalars that begin before `i`.
    while i < bytes.count {
      if bytes[i] & 0xC0 != 0x80 {
        if seen == index { return i }
        seen += 1
      }
      i += 1
    }
    return bytes.count
  }
}
