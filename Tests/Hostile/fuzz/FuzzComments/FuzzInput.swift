/// An input of the fuzzer, taken from the front; behind its end there are zeros.
struct FuzzInput {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isEmpty: Bool { rest.isEmpty }

  mutating func byte() -> Int { Int(rest.popFirst() ?? 0) }

  /// A number below `count`.
  mutating func below(_ count: Int) -> Int { byte() % max(1, count) }

  /// One of `choices`.
  mutating func one<Choice>(of choices: [Choice]) -> Choice { choices[below(choices.count)] }

  /// Characters of a text: so many bytes as the next one says, made UTF-8.
  mutating func characters(atMost most: Int = 255) -> String {
    let count = min(rest.count, byte(), most)
    defer { rest = rest.dropFirst(count) }
    return String(decoding: rest.prefix(count), as: UTF8.self)
  }

  /// The input up to each record separator (U+001E), at most so many parts.
  func parts(_ most: Int) -> [[UInt8]] {
    rest.split(separator: 0x1E, maxSplits: most - 1, omittingEmptySubsequences: false).map(
      Array.init)
  }
}
