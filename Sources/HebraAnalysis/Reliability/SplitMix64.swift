/// A portable generator of random numbers: the same seed gives the same numbers everywhere.
///
/// Steele, Lea & Flood (2014), *Fast splittable pseudorandom number generators*.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that begins with `seed`.
  package init(seed: UInt64) { state = seed }

  /// A generator that begins with `seed` and has given its first `count` numbers already.
  init(seed: UInt64, skipping count: Int) {
    state = seed &+ UInt64(count) &* Self.step
  }

  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  package mutating func next() -> UInt64 {
    state &+= Self.step
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Remainders of a division by one number, without a division.
struct Remainder {
  private let divisor: UInt64
  private let reciprocal: UInt64

  /// Remainders of a division by `divisor`, which is greater than zero.
  init(by divisor: Int) {
    self.divisor = UInt64(divisor)
    reciprocal = UInt64.max / self.divisor
  }

  /// `value` modulo the divisor.
  func callAsFunction(_ value: UInt64) -> Int {
    // The estimate of the quotient is at most one below it.
    let rest = value &- value.multipliedFullWidth(by: reciprocal).high &* divisor
    return Int(truncatingIfNeeded: rest >= divisor ? rest &- divisor : rest)
  }
}
