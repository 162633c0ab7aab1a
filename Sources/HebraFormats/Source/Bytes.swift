extension UInt8 {
  /// An ASCII letter, lower or upper case.
  var isASCIILetterOfName: Bool { 0x61...0x7A ~= self | 0x20 }
  /// ASCII white space.
  var isASCIISpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}

extension [UInt8] {
  /// Whether the bytes contain `pattern`.
  func contains(bytes pattern: [UInt8]) -> Bool {
    guard count >= pattern.count else { return false }
    return (0...(count - pattern.count)).contains { start in
      self[start] == pattern[0] && self[start..<(start + pattern.count)].elementsEqual(pattern)
    }
  }
}
