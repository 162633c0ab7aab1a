/// Secrets of 256 bits, which let a page in.
enum Secret {
  /// A new one, in hexadecimal digits.
  static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Whether both are the same; how long it takes does not depend on where they differ.
  static func isSame(_ a: some StringProtocol, _ b: String) -> Bool {
    let (given, own) = (Array(a.utf8), Array(b.utf8))
    var difference = given.count ^ own.count
    for i in own.indices { difference |= Int((i < given.count ? given[i] : 0) ^ own[i]) }
    return difference == 0
  }
}
