extension UInt8 {
  /// A letter of ASCII, small or capital.
  var isASCIILetterOfName: Bool { 0x61...0x7A ~= self | 0x20 }
  /// White space of ASCII.
  var isASCIISpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}

extension [UInt8] {
  /// Whether `pattern` stands anywhere in the bytes.
  func contains(bytes pattern: [UInt8]) -> Bool {
    guard count >= pattern.count else { return false }
    return (0...(count - pattern.count)).contains { start in
      self[start] == pattern[0] && self[start..<(start + pattern.count)].elementsEqual(pattern)
    }
  }
}
