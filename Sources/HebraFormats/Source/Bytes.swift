extension [UInt8] {
  /// Whether the bytes contain `pattern`.
  func contains(bytes pattern: [UInt8]) -> Bool {
    guard count >= pattern.count else { return false }
    return (0...(count - pattern.count)).contains { start in
      self[start] == pattern[0] && self[start..<(start + pattern.count)].elementsEqual(pattern)
    }
  }
}
