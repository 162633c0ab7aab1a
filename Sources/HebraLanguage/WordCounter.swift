/// Counts words in a stream of pieces by the rules of ``WordScanner``; a word split between two
/// pieces counts once.
package struct WordCounter: Sendable {
  /// The number of words so far.
  package private(set) var count = 0
  private var last = Scalars.Kind.other
  private var pending = Scalars.Kind.other
  private let table = Scalars.table

  /// A counter at 0.
  package init() {}

  /// Counts the next piece, which must be whole UTF-8 scalars.
  package mutating func add(_ bytes: Span<UInt8>) {
    var at = 0
    while at < bytes.count {
      if at + 8 <= bytes.count, last != .digit, pending == .other {
        let (all, others) = EightBytes(bytes, at: at).kinds
        let usual = others.trailingZeroBitCount / 8
        if 0 < usual {
          // The bytes before the first one that must be examined by itself.
          let letters = all & ((others & (0 &- others)) &- 1)
          let starts = letters & ~(letters << 8 | (last == .other ? 0 : 0x80))
          count += EightBytes.count(starts)
          last = letters >> UInt64(usual * 8 - 1) & 1 == 0 ? .other : .letter
          at += usual
        }
        if usual == 8 { continue }
      }
      let (scalar, length) = Scalars.decode(bytes, at)
      at += length
      take(table.entry(scalar).kind)
    }
  }

  @inline(__always)
  private mutating func take(_ kind: Scalars.Kind) {
    switch kind {
    case .letter, .digit:
      let isNew =
        last == .other || (pending == .apostrophe && kind != .letter)
        || (pending == .point && kind != .digit)
      if isNew { count += 1 }
      last = kind
      pending = .other
    case .mark:
      if pending != .other { separate() }
    case .ignorable:
      break
    case .apostrophe, .point:
      if pending == .other, last != .other, last == (kind == .point ? .digit : .letter) {
        pending = kind
      } else {
        separate()
      }
    case .other:
      separate()
    }
  }

  /// Makes the next piece begin a new word.
  package mutating func separate() {
    last = .other
    pending = .other
  }

  /// The number of words of one complete piece.
  package static func count(_ bytes: Span<UInt8>) -> Int {
    var counter = WordCounter()
    counter.add(bytes)
    return counter.count
  }

  /// The number of words of the bytes of an array.
  package static func count(_ bytes: [UInt8]) -> Int { count(bytes.span) }

  /// Whether the text has at least one word.
  package static func hasWord(_ text: String) -> Bool {
    var scanner = WordScanner(text.utf8.span)
    return scanner.next()
  }
}
