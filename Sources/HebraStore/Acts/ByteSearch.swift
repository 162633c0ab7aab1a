internal import HebraLanguage

/// Searches bytes for many patterns at once.
struct ByteSearch {
  /// The length of the prefix that selects candidate patterns; shorter patterns are not searched
  /// for.
  static let shortest = 6
  private static let mask: UInt64 = (1 << 48) - 1
  private static let bits = 22

  let patterns: [[UInt8]]
  /// The length of the longest pattern in bytes.
  let longest: Int
  /// A filter of the prefixes that patterns may have.
  private var filter: [UInt64]
  private var byBeginning: [UInt64: [Int]] = [:]

  /// A search for these patterns; those shorter than ``shortest`` are left out.
  init(_ patterns: [[UInt8]]) {
    self.patterns = patterns.filter { $0.count >= Self.shortest }
    longest = self.patterns.map(\.count).max() ?? 0
    filter = Array(repeating: 0, count: 1 << (Self.bits - 6))
    for (number, pattern) in self.patterns.enumerated() {
      let beginning = pattern[..<Self.shortest].reduce(0) { $0 << 8 | UInt64($1) }
      byBeginning[beginning, default: []].append(number)
      let slot = Self.slot(beginning)
      filter[slot >> 6] |= 1 << UInt64(slot & 63)
    }
  }

  @inline(__always)
  private static func slot(_ beginning: UInt64) -> Int {
    Int(truncatingIfNeeded: (beginning &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }

  /// Adds the numbers of the patterns that occur in `bytes` to `found`.
  func find(in bytes: Span<UInt8>, _ found: inout Set<Int>) {
    guard !patterns.isEmpty else { return }
    var window: UInt64 = 0
    let filter = filter.span
    for place in 0..<bytes.count {
      window = (window << 8 | UInt64(bytes[place])) & Self.mask
      let slot = Self.slot(window)
      guard filter[slot >> 6] & (1 << UInt64(slot & 63)) != 0, place >= Self.shortest - 1,
        let numbers = byBeginning[window]
      else { continue }
      let start = place - Self.shortest + 1
      for number in numbers where !found.contains(number) {
        let end = start + patterns[number].count
        guard end <= bytes.count,
          bytes.extracting(start..<end).elementsEqual(patterns[number])
        else { continue }
        found.insert(number)
      }
    }
  }
}
